import { findAll } from '../select.ts';
import type { FloatBox, Place } from '../stand.ts';
import { visibleArea } from '../visible-area.ts';
import { editorOf, isComposer } from './find-composers.ts';
import { composerMark } from './selectors.ts';

/** Pixels: the compose button's square, and what our parts keep away from what is not ours. */
const buttonSize = 28;
const gap = 4;

/**
 * The compose button: floating behind the last control in the row of Send and Discard, else over the far lower corner of
 * what is written in. Nothing of Outlook's moves or is covered, and it is out of sight when its row is.
 * @returns nothing once the composer is closed
 */
export function placeForComposeButton(root: HTMLElement): Place | undefined {
  const area = isComposer(root) ? editorOf(root) : undefined;
  if (!area) return undefined;
  const box = (): FloatBox | undefined => {
    const behind = placeBehindMarks(root);
    if (!behind) return placeInCorner(root, area);
    const { top, bottom } = visibleArea(root) ?? { top: 0, bottom: 0 };
    return behind.top + gap >= top && behind.top + buttonSize - gap <= bottom // it may be taller than its row
      ? { left: behind.left, edge: { top: behind.top } }
      : undefined;
  };
  return { parent: root, before: null, float: { box, follow: [root, area, ...marksIn(root)] } };
}

const marksIn = (root: HTMLElement): HTMLElement[] => findAll(root, composerMark, (mark) => mark.checkVisibility());

const isRightToLeft = (root: HTMLElement): boolean => getComputedStyle(root).direction === 'rtl';

/** Undefined when that row has no room left. */
function placeBehindMarks(root: HTMLElement): { left: number; top: number } | undefined {
  const rtl = isRightToLeft(root);
  const mark = marksIn(root)[0]?.getBoundingClientRect();
  const seen = visibleArea(root);
  if (!mark?.width || !seen) return undefined;
  const middle = mark.top + mark.height / 2;
  const row = [...root.querySelectorAll('button, [role="button"], [role="menuitem"], input')]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, top, bottom }) => width > 0 && top <= middle && middle <= bottom);
  const left = rtl
    ? Math.min(...row.map((control) => control.left)) - gap - buttonSize
    : Math.max(...row.map((control) => control.right)) + gap;
  if (left < seen.left + gap || left + buttonSize > seen.right - gap) return undefined;
  return { left, top: middle - buttonSize / 2 };
}

function placeInCorner(root: HTMLElement, area: HTMLElement): FloatBox | undefined {
  const seen = visibleArea(area);
  if (!seen) return undefined;
  const left = isRightToLeft(root) ? seen.left + gap : seen.right - buttonSize - gap;
  return { left, edge: { bottom: seen.bottom - gap } };
}

/**
 * The strip: floating along the lower edge of what is written in, outside the editable. Where words reach down to that
 * edge it stands below it, over the quote of somebody else, if there is one.
 * @returns nothing once the composer is closed
 */
export function placeForStrip(root: HTMLElement): Place | undefined {
  const area = isComposer(root) ? editorOf(root) : undefined;
  if (!area) return undefined;
  const box = (height: number): FloatBox | undefined => {
    const [seen, around] = [visibleArea(area), visibleArea(root)];
    if (!seen || !around) return undefined;
    const { bottom } = area.getBoundingClientRect();
    const below = bottom + gap;
    if (below + height < around.bottom && endOfWords(area) > bottom - gap - height)
      return { left: seen.left, width: seen.right - seen.left, edge: { top: below } };
    const kept = placeBehindMarks(root) ? 0 : buttonSize + gap; // for the button in the corner
    const left = isRightToLeft(root) ? seen.left + kept : seen.left;
    return { left, width: seen.right - seen.left - kept, edge: { bottom: seen.bottom - gap } };
  };
  return { parent: root, before: null, float: { box, follow: [root, area] } };
}

function endOfWords(area: HTMLElement): number {
  const range = area.ownerDocument.createRange();
  range.selectNodeContents(area);
  return range.getBoundingClientRect().bottom;
}
