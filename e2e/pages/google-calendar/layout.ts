import { type CalendarEvent, isStacked } from './event.ts';

/** The part of an event that lies in one day, in minutes from midnight. */
export interface Piece {
  event: CalendarEvent;
  from: number;
  to: number;
}

/** Where a chip stands in its column. */
export interface Box {
  /** px */
  top: number;
  height: number;
  /** Percent of the column. */
  left: number;
  width: number;
  order: number;
}

/** Below this Google draws no chip, however short the event (8 to 10 px in facts). */
const leastHeight = 10;

const minutesInto = (date: Temporal.PlainDate, at: Temporal.PlainDateTime): number =>
  date.toPlainDateTime().until(at).total('minutes');

/** The timed events of a day, cut at midnight. */
export function piecesOn(date: Temporal.PlainDate, events: CalendarEvent[]): Piece[] {
  return events
    .filter((event) => !isStacked(event))
    .map((event) => ({
      event,
      from: Math.max(0, minutesInto(date, event.start)),
      to: Math.min(1440, minutesInto(date, event.end)),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from || other.to - one.to);
}

/** Groups of pieces that touch one another directly or through others. */
function clusters(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let until = -1;
  for (const piece of pieces) {
    if (piece.from >= until) groups.push([]);
    groups.at(-1)?.push(piece);
    until = Math.max(until, piece.to);
  }
  return groups;
}

/** Boxes by facts: 1 px above the hour's line, 2 px shorter than the time, narrower where others overlap. */
export function layOut(pieces: Piece[], pixelsPerHour: number): Map<Piece, Box> {
  const boxes = new Map<Piece, Box>();
  for (const cluster of clusters(pieces)) {
    const ends: number[] = [];
    const lanes = cluster.map((piece) => {
      const free = ends.findIndex((end) => end <= piece.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = piece.to;
      return lane;
    });
    cluster.forEach((piece, index) => {
      const lane = lanes[index] ?? 0;
      const share = 100 / ends.length;
      const isLast = lane === ends.length - 1;
      boxes.set(piece, {
        top: Math.round((piece.from / 60) * pixelsPerHour) - 1,
        height: Math.max(leastHeight, Math.round(((piece.to - piece.from) / 60) * pixelsPerHour) - 2),
        left: lane * share,
        width: isLast ? share : Math.min(share * 1.7, 100 - lane * share),
        order: 5 + lane,
      });
    });
  }
  return boxes;
}

/** An all-day event in a row of days: the first column it stands in and how many it covers. */
export function span(event: CalendarEvent, days: Temporal.PlainDate[]): { first: number; length: number } | undefined {
  const covered = days.map((day) => minutesInto(day, event.start) < 1440 && minutesInto(day, event.end) > 0);
  const first = covered.indexOf(true);
  return first < 0 ? undefined : { first, length: covered.filter(Boolean).length };
}
