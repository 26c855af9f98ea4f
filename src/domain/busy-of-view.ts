import type { CalendarView, SeenChip } from './calendar-view.ts';
import { dayInterval, type Interval, union } from './intervals.ts';
import type { Reading } from './load-event.ts';

/** Minutes that the smallest chip may stand for. */
const shortest = 30;
const minute = 60_000;
const dayLength = 24 * 60 * minute;

const isMine = ({ calendar }: SeenChip, own: readonly string[]): boolean =>
  calendar === undefined || own.length === 0 || own.includes(calendar);

/**
 * When I am taken on the days that a view shows, by their geometry: by meetings, and by whatever else stands in my
 * calendar. Rather taken than free: how many days something lasts that stands above the hours is not told, so it lasts
 * as long as the view.
 * @param reading what was read of the view: the days that it shows, and the zone of its hours
 * @param own my addresses
 */
export function busyOfView(
  { chips }: CalendarView,
  { days, zone }: Pick<Reading, 'days' | 'zone'>,
  own: readonly string[],
): Interval[] {
  const frames = new Map<string, Interval>();
  const frameOf = (day: string): Interval => {
    const frame = frames.get(day) ?? dayInterval(Temporal.PlainDate.from(day), zone);
    frames.set(day, frame);
    return frame;
  };
  const instant = (day: string, minutes: number): number => {
    const { from, to } = frameOf(day);
    if (to - from === dayLength) return from + minutes * minute;
    return Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes }).toZonedDateTime(zone).epochMilliseconds;
  };
  const taken = chips.filter((chip) => isMine(chip, own) && (chip.filled || !chip.struck));
  return union(
    taken.map(({ day, from, to, short }) => {
      if (from === undefined || to === undefined)
        return { from: frameOf(day).from, to: frameOf(days.at(-1) ?? day).to };
      return { from: instant(day, from), to: instant(day, short ? Math.max(to, from + shortest) : to) };
    }),
  );
}
