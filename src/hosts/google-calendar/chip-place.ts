import type { SeenChip } from '../../domain/calendar-view.ts';
import { find, findAround } from '../select.ts';
import type { Grid } from './read-grid.ts';
import { column, stackedChip } from './selectors.ts';

/** px; no chip is drawn lower than 8 to 10 [in shipping code]. */
const leastHeight = 10;
/** Minutes; below it a chip may be drawn taller than it is long. */
const trustedLength = 20;
/** Minutes of a day, and how much a chip may be drawn beyond it before the scale must be wrong. */
const day = 24 * 60;
const slack = 10;

/** Where a chip stands in a grid; without minutes where it has no scale. */
export type ChipPlace = Pick<SeenChip, 'day' | 'from' | 'to' | 'short' | 'allDay'>;

/** When the event of a chip is, from where it is drawn; nothing for a chip of another view. */
export function placeOfChip(chip: HTMLElement, grid: Grid): ChipPlace | undefined {
  const around = findAround(chip, column);
  const day = around && grid.columns.get(around);
  if (day !== undefined) return { day, ...timesOf(chip, grid) };
  return find(chip, stackedChip) && allDayOf(chip, grid);
}

/**
 * Minutes since the column's midnight from `top` and `height` of the style attribute, so that no layout is forced. Chips
 * begin 1 px early and end 1 px early [captured: 18 chips at two scales].
 */
function timesOf(chip: HTMLElement, { pixelsPerHour }: Grid): Pick<SeenChip, 'from' | 'to' | 'short'> {
  if (!pixelsPerHour) return {};
  const top = pixels(chip.style.top) ?? chip.offsetTop;
  const height = pixels(chip.style.height) ?? chip.offsetHeight;
  const minutes = (length: number) => Math.round((length / pixelsPerHour) * 12) * 5;
  const from = minutes(top + 1);
  const length = minutes(height + 2);
  if (from < 0 || length <= 0 || from + length > day + slack) return {};
  const short = height <= leastHeight || length < trustedLength;
  return { from, to: Math.min(from + length, day), ...(short && { short }) };
}

const pixels = (length: string): number | undefined =>
  /^-?[\d.]+px$/.test(length) ? Number.parseFloat(length) : undefined;

/** All-day chips stand outside of the columns; `left` in percent says over which they begin [captured]. */
function allDayOf(chip: HTMLElement, { columns }: Grid): Pick<SeenChip, 'day' | 'allDay'> | undefined {
  const days = [...columns.values()];
  const left = /^[\d.]+%$/.test(chip.style.left) ? Number.parseFloat(chip.style.left) : 0;
  const first = days[Math.min(Math.round((left / 100) * days.length), days.length - 1)];
  return first === undefined ? undefined : { day: first, allDay: true };
}
