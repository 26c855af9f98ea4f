import type { SeenChip } from './calendar-view.ts';
import type { ChipTime } from './read-chip-time.ts';

/** Wall-clock time of what the view's zone is. */
export interface WallTimes {
  start: Temporal.PlainDateTime;
  end: Temporal.PlainDateTime;
}

export interface SeenTimes {
  drawn?: WallTimes;
  written?: WallTimes;
  /** Whether both are there and are the same, as far as a drawing can tell. */
  agree?: boolean;
  /** Drawn as small as can be: its length is what its text says. */
  short?: boolean;
  /** What there is, drawing or text, is not sure, and there is nothing to compare it with. */
  unsure?: boolean;
}

/** Minutes; drawings are rounded to five. */
const tolerance = 5;
const midnight = 24 * 60;

const at = (day: string, minutes: number) => Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes });
const minutesBetween = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime) =>
  from.until(to, { largestUnit: 'minute' }).total('minutes');
const off = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) => Math.abs(minutesBetween(a, b));

/**
 * When an event is: as it is drawn, over midnight in one piece a day, and as its text says.
 *
 * @param pieces the timed chips of one event in one calendar, at least one
 */
export function timesOf(pieces: SeenChip[], text: ChipTime | undefined): SeenTimes {
  const sorted = pieces.toSorted((a, b) => a.day.localeCompare(b.day));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return {};
  const drawn =
    first.from !== undefined && last.to !== undefined && last.to > (first === last ? first.from : 0)
      ? { start: at(first.day, first.from), end: at(last.day, last.to) }
      : undefined;
  const short = first === last && first.short === true;
  if (!text) return drawn ? { drawn, unsure: short } : {};

  // A piece from midnight on may be the rest of what began the day before. A vague text may be twelve hours off.
  const days = first.from === 0 ? [0, -1] : [0];
  const candidates = days.flatMap((days) =>
    (text.vague ? [text.from, (text.from + midnight / 2) % midnight] : [text.from]).map((from): WallTimes => {
      const start = at(first.day, from).add({ days });
      return { start, end: start.add({ minutes: text.length }) };
    }),
  );
  const [plain] = candidates;
  if (!plain) return {};
  if (!drawn) return { written: plain, unsure: text.vague };

  const shown = { start: at(first.day, 0), end: at(last.day, midnight) };
  const distances = candidates.map(({ start, end }) => {
    const from = Temporal.PlainDateTime.compare(start, shown.start) < 0 ? shown.start : start;
    const to = Temporal.PlainDateTime.compare(end, shown.end) > 0 ? shown.end : end;
    return { start: off(from, drawn.start), end: short ? 0 : off(to, drawn.end) };
  });
  const nearest = distances.reduce((best, each, index) => (sum(each) < sum(distances[best] ?? each) ? index : best), 0);
  const { start, end } = distances[nearest] ?? { start: 0, end: 0 };
  return { drawn, written: candidates[nearest] ?? plain, agree: start <= tolerance && end <= tolerance, short };
}

const sum = ({ start, end }: { start: number; end: number }) => start + end;
