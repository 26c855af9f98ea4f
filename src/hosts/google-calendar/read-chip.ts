import type { SeenChip } from '../../domain/calendar-view.ts';
import { find, findAround } from '../select.ts';
import { readEventId } from './event-id.ts';
import type { Grid } from './read-grid.ts';
import { column, stackedChip } from './selectors.ts';

/** px; no chip is drawn lower than 8 to 10 [in shipping code]. */
const leastHeight = 10;
/** Minutes; below it a chip may be drawn taller than it is long. */
const trustedLength = 20;
/** Minutes of a day, and how much a chip may be drawn beyond it before the scale must be wrong. */
const day = 24 * 60;
const slack = 10;

/** One event of a grid; nothing for a task, and for a chip of another view. */
export function readChip(chip: HTMLElement, grid: Grid): SeenChip | undefined {
  const event = readEventId(chip);
  if (!event) return undefined;
  const around = findAround(chip, column);
  const at = around && grid.columns.get(around);
  const inner = find(chip, stackedChip);
  const where = at ? { day: at.day, ...timesOf(chip, grid) } : inner && allDayOf(chip, grid);
  if (!where) return undefined;

  const text = labelOf(inner ?? chip);
  const titled = titleOf(inner ?? chip, text);
  const filled = isFilled(chip) || (inner !== undefined && isFilled(inner));
  return {
    ...event,
    ...where,
    text,
    title: titled?.textContent?.trim() ?? '',
    filled,
    ...(!filled && text && { struck: titled !== undefined && isStruck(titled, chip) }),
  };
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
  return first && { day: first.day, allDay: true };
}

/** The full text is the first child that is not hidden from screen readers, whatever its class [captured, 2019 to 2026]. */
function labelOf(chip: HTMLElement): string {
  const label = [...chip.children].find((child) => !child.hasAttribute('aria-hidden') && child.textContent?.trim());
  return (label?.textContent ?? chip.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim();
}

/** The first visible text that the full one repeats. Icons are ligatures, and repeat nothing but by chance. */
function titleOf(chip: HTMLElement, label: string): Element | undefined {
  for (const part of chip.querySelectorAll(':scope > [aria-hidden="true"]')) {
    const texts = chip.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.nodeValue?.replace(/\s+/g, ' ').trim();
      if (text && element && !element.closest('.notranslate, i, svg') && label.includes(text)) return element;
    }
  }
  return undefined;
}

const isFilled = ({ style }: HTMLElement): boolean =>
  !['', 'transparent', 'initial', 'unset'].includes(style.backgroundColor);

/** The line through a declined title is in the page's styles alone, at the title or around it [in shipping code]. */
function isStruck(title: Element, chip: Element): boolean {
  for (let element: Element | null = title; element && chip.contains(element); element = element.parentElement) {
    if (getComputedStyle(element).textDecorationLine.includes('line-through')) return true;
  }
  return false;
}
