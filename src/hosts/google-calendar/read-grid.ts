import { findAll, findAround } from '../select.ts';
import { decodeDateKey } from './date-key.ts';
import { column } from './selectors.ts';

/** The columns of a view with hours, and its scale. */
export interface Grid {
  /** What day each shows: `2026-11-23`. */
  columns: Map<Element, string>;
  /** Missing where the columns have no height that could hold 24 hours: then only texts tell times. */
  pixelsPerHour?: number;
}

/** px; Google draws 40 to 48 an hour [captured], and other densities and window heights are said to do otherwise. */
const scales = { least: 12, most: 400 };

/**
 * The grid that is shown. Columns are taken as they are found: hidden weekends leave gaps, and two calendars side by
 * side give a day two columns. During a change of weeks the old row may still be there [unverified]: it has no height.
 */
export function readGrid(document: Document): Grid | undefined {
  const rows = new Map<Element, HTMLElement[]>();
  for (const each of findAll(document, column)) {
    const row = findAround(each, ['[role="row"], [role="grid"], [role="main"]']) ?? document.body;
    rows.set(row, [...(rows.get(row) ?? []), each]);
  }
  const shown = [...rows.values()].find(([first]) => first && first.offsetHeight > 0) ?? [...rows.values()][0];
  if (!shown?.[0]) return undefined;

  const columns = new Map<Element, string>();
  for (const each of shown) {
    const day = decodeDateKey(each.getAttribute('data-datekey'));
    if (day) columns.set(each, day);
  }
  // 24 hours and one pixel [captured: 1153 px at 48 px an hour].
  const pixelsPerHour = (shown[0].offsetHeight - 1) / 24;
  const isPlausible = pixelsPerHour >= scales.least && pixelsPerHour <= scales.most;
  return { columns, ...(isPlausible && { pixelsPerHour }) };
}
