import type { SeenChip } from '../../domain/calendar-view.ts';
import { find } from '../select.ts';
import { placeOfChip } from './chip-place.ts';
import { readEventId } from './event-id.ts';
import type { Grid } from './read-grid.ts';
import { stackedChip } from './selectors.ts';

/** One event of a grid; nothing for a task, and for a chip of another view. */
export function readChip(chip: HTMLElement, grid: Grid): SeenChip | undefined {
  const event = readEventId(chip);
  if (!event) return undefined;
  const where = placeOfChip(chip, grid);
  if (!where) return undefined;

  const inner = find(chip, stackedChip);
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
