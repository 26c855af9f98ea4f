import type { Hours } from './settings.ts';
import type { WorkingWeek } from './working-hours.ts';

const isSame = (one: Hours | null | undefined, other: Hours | null | undefined): boolean =>
  one?.start === other?.start && one?.end === other?.end;

/** "Monday" and so on, short, in a language. Any week does. */
const dayName = (day: number, language: string): string =>
  Temporal.PlainDate.from('2024-01-01').add({ days: day }).toLocaleString(language, { weekday: 'short' });

/** A zone by the name that people use all year: "Central European Time". Asked in a summer of our days: it knew none in 1970. */
function zoneName(timeZone: string, language: string): string {
  const { epochMilliseconds } = Temporal.Instant.from('2025-06-15T00:00:00Z');
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    epochMilliseconds,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** "Mon–Fri 09:00–17:30 (Central European Time)": a working week in words; empty where every day is free. */
export function hoursText(week: WorkingWeek, timeZone: string, language: string): string {
  const runs: { from: number; to: number; hours: Hours }[] = [];
  for (const [day, hours] of week.entries()) {
    const last = runs.at(-1);
    if (hours && last?.to === day - 1 && isSame(last.hours, hours)) last.to = day;
    else if (hours) runs.push({ from: day, to: day, hours });
  }
  const said = runs.map(({ from, to, hours: { start, end } }) => {
    const days = [from, ...(to > from ? [to] : [])].map((day) => dayName(day, language));
    return `${days.join('–')} ${start}–${end}`;
  });
  if (said.length === 0) return '';
  return `${said.join(', ')} (${zoneName(timeZone, language)})`;
}
