import { findAround } from '../select.ts';
import { column, dayMark, hours } from './calendar-selectors.ts';

/** px an hour. Nobody measured Outlook's; beyond these it is not what we take it for. */
const scales = { least: 12, most: 400 };
const midnight = 24 * 60;
/** Minutes; what is shorter may be drawn larger than it is [unverified]. */
const shortest = 30;

/** The day of a column of hours or of a month's cell, free of language: `2026-11-23`. */
export function dayOf(element: Element): string | undefined {
  const mark = findAround(element, dayMark);
  return /\d{4}-\d\d-\d\d/.exec(mark?.dataset.columnDate ?? mark?.id ?? '')?.[0];
}

/** A column of hours: by its mark, else the group of one day in the part with hours [captured as a tree]. */
function columnAround(element: HTMLElement): HTMLElement | undefined {
  const marked = findAround(element, column);
  if (marked) return marked;
  const part = findAround(element, hours);
  let at: HTMLElement | undefined = element;
  while (at && at.parentElement !== part) at = at.parentElement ?? undefined;
  return part && at;
}

const toFive = (minutes: number): number => Math.round(minutes / 5) * 5;

/** Minutes of the day as a tile is drawn; nothing where its column can't be 24 hours. */
export function drawnTimes(tile: HTMLElement): { from: number; to: number; short?: boolean } | undefined {
  const day = columnAround(tile);
  if (!day) return undefined;
  const { top, height } = day.getBoundingClientRect();
  const scale = height / midnight;
  if (scale * 60 < scales.least || scale * 60 > scales.most) return undefined;
  const box = tile.getBoundingClientRect();
  const from = toFive((box.top - top) / scale);
  const to = toFive((box.bottom - top) / scale);
  if (from < 0 || to > midnight || to <= from) return undefined;
  return { from, to, ...(to - from <= shortest && { short: true }) };
}
