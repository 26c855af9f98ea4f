import { dayPeriodsIn } from './day-periods.ts';
import type { Invite } from './invite.ts';
import type { LabelDate } from './label-dates.ts';
import { latinDigits } from './latin-digits.ts';
import { findShortDates } from './short-dates.ts';

export interface WhenContext {
  /** BCP 47, the page's first. */
  languages: readonly string[];
  /** IANA id of the zone that the text's hours are in. */
  timeZone: string;
  /** Other texts of the page with dates in the same format. */
  samples?: readonly string[];
}

type When = Pick<Invite, 'start' | 'end' | 'allDay'>;

const half = 12 * 60;
const day = 24 * 60;

interface Clock {
  at: number;
  end: number;
  minutes: number;
  half?: 'am' | 'pm';
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s?');

function clocksIn(text: string, languages: readonly string[]): Clock[] {
  const periods = languages.flatMap((language) => dayPeriodsIn(language) ?? []);
  const [am, pm] = (['am', 'pm'] as const).map((name) =>
    [`${name[0]}\\.?\\s?m\\.?`, ...periods.map((each) => escaped(each[name]))].join('|'),
  );
  const halves = (names: string) => `(?<am${names}>${am})|(?<pm${names}>${pm})`;
  const pattern = new RegExp(
    `(?:(?<!\\p{L})(?:${halves('1')})\\s?)?(?<![\\d:.])(?<hour>\\d{1,2})(?:[:.h時点시]\\s?(?<minute>\\d{2})(?!\\d)[分분]?|\\s?(?<unit>[時点시]))?(?!\\d)(?:\\s?(?:${halves('2')})(?!\\p{L}))?`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { am1, am2, pm1, pm2, hour, minute = '0', unit } = match.groups ?? {};
    const isAm = am1 ?? am2;
    const isPm = pm1 ?? pm2;
    const isMarked = match.groups?.minute ?? unit ?? isAm ?? isPm;
    if (!isMarked || Number(hour) > 24 || Number(minute) > 59) return [];
    const minutes = Number(hour) * 60 + Number(minute);
    const end = match.index + match[0].length;
    return [{ at: match.index, end, minutes, ...(isAm ? { half: 'am' as const } : isPm && { half: 'pm' as const }) }];
  });
}

const inDay = ({ minutes }: Clock, which: 'am' | 'pm' | undefined): number =>
  which ? (minutes % half) + (which === 'pm' ? half : 0) : minutes % day;

/** "7:00 - 9:00 PM": what has no half of its own takes over the other's, and comes before it. */
function minutesOf(start: Clock, end: Clock): { from: number; to: number } {
  const to = inDay(end, end.half ?? start.half);
  const from = inDay(start, start.half ?? end.half);
  return { from: !start.half && end.half && from >= to ? (from + half) % day : from, to };
}

/** Whether a word at the hours could be one for the half of the day that we don't know; between two one may mean "to". */
function isVague(text: string, clocks: Clock[], dates: LabelDate[]): boolean {
  if (clocks.some(({ half: known, minutes }) => known || minutes >= half + 60)) return false;
  const [first, last] = [clocks[0], clocks.at(-1)];
  const between = text.slice(first?.end, last?.at).match(/\p{L}+/gu) ?? [];
  const before = text.slice(dates[0]?.end, first?.at).replace(/^\s*[(（]\p{L}+[)）]/u, ''); // a weekday
  return /\p{L}/u.test(before + text.slice(last?.end)) || between.length > dates.length; // the second has its weekday
}

/**
 * When an event is, as an event's card or a meeting request writes it: "Tue 4/7/2026 11:30 AM - 12:00 PM", "Fri
 * 4/10/2026 to Mon 4/13/2026" [captured], in any language whose weekdays and halves of the day the browser knows.
 *
 * @returns nothing that could be read in two ways
 */
export function readWhen(text: string, { languages, timeZone, samples = [] }: WhenContext): When {
  const plain = latinDigits(text.replace(/\p{Cf}/gu, ''))
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const dates = findShortDates(plain, languages, samples);
  const [first, last = first] = dates ?? [];
  if (!first || !last || !dates || dates.length > 2) return {};
  const blank = dates.reduce((rest, { at, end }) => rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end), plain);
  const clocks = clocksIn(blank, languages);
  const [start, end] = clocks;
  if (!start) return { allDay: true, start: first.date.toString(), end: last.date.add({ days: 1 }).toString() };
  if (clocks.length > 2 || isVague(blank, clocks, dates)) return {};
  const at = (date: Temporal.PlainDate, minutes: number): string =>
    date.toPlainDateTime().add({ minutes }).toZonedDateTime(timeZone).toString();
  if (!end) return { start: at(first.date, inDay(start, start.half)) };
  const { from, to } = minutesOf(start, end);
  const overnight = dates.length === 1 && to <= from ? day : 0;
  return { allDay: false, start: at(first.date, from), end: at(last.date, to + overnight) };
}

/** The instant that a text names, such as when a mail came: "Mon 4/6/2026 1:39 AM" [captured]. */
export function readInstant(text: string, context: WhenContext): string | undefined {
  const { start } = readWhen(text, context);
  return start?.includes('T') ? Temporal.ZonedDateTime.from(start).toInstant().toString() : undefined;
}
