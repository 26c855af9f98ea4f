import type { Area } from '../calm.ts';
import { rootName } from '../life.ts';
import { find, findAll, MissingElementError } from '../select.ts';
import type { FloatBox, Place } from '../stand.ts';
import { answerForm, peek } from './calendar-selectors.ts';
import { editorOf, isComposer } from './find-composers.ts';
import { findRequest } from './find-request.ts';
import { composerMark, persona } from './selectors.ts';

/** Pixels: the compose button's square, and what it keeps away from Outlook's own. */
const buttonSize = 28;
const gap = 4;
/** Pixels: the bar's row with the space around it. */
const rowHeight = 40;

/**
 * The bar beside a meeting: in the conversation's head a row of its own behind the answers' one, never within it, since
 * Fluent's toolbars count their children; in an event's card above what asks for an answer.
 * @throws {MissingElementError}
 */
export const placeForBar = (meeting: HTMLElement): Place =>
  meeting.matches(peek.join()) ? placeInCard(meeting) : placeInHead(meeting);

function placeInHead(head: HTMLElement): Place {
  const request = findRequest(head.ownerDocument);
  if (!request || request.head !== head) throw new MissingElementError('meeting request');
  let row: Element = request.answers[request.answers.length - 1] ?? head;
  while (row.parentElement && row.parentElement !== head && !row.parentElement.contains(request.preview)) {
    row = row.parentElement;
  }
  return { parent: row.parentElement ?? head, before: nextOf(row) };
}

function placeInCard(card: HTMLElement): Place {
  let row: Element | undefined = find(card, answerForm, (group) => !find(group, persona));
  while (row?.parentElement && row.parentElement !== card) row = row.parentElement;
  return { parent: card, before: row ?? null };
}

/** The element behind, without our own. */
function nextOf(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next?.localName === rootName) next = next.nextElementSibling;
  return next;
}

/** Above the form's description. @throws {MissingElementError} */
export function placeForMirror(form: HTMLElement): Place | undefined {
  if (!form.isConnected || !form.checkVisibility()) return undefined;
  let before: HTMLElement | undefined = editorOf(form);
  if (!before) throw new MissingElementError('event description');
  while (before.parentElement && before.parentElement !== form && isAlone(before)) before = before.parentElement;
  return { parent: before.parentElement ?? form, before };
}

const isAlone = (element: Element): boolean =>
  [...(element.parentElement?.children ?? [])].every(
    (each) => each === element || each.localName === rootName || each.childElementCount === 0,
  );

/** The viewport area that the row will take. */
export function areaOfRow({ before, parent }: Place): Area {
  const { left, right, top, bottom } = (before ?? parent).getBoundingClientRect();
  const edge = before ? top : bottom;
  return { left, right, top: edge, bottom: edge + rowHeight };
}

/**
 * The compose button: floating behind the last of Send, Discard and what stands beside them, else over the far lower
 * corner of what is written in. Nothing of Outlook's moves.
 * @returns nothing once the composer is closed
 */
export function placeForComposeButton(root: HTMLElement): Place | undefined {
  const area = isComposer(root) ? editorOf(root) : undefined;
  if (!area) return undefined;
  const marks = findAll(root, composerMark, (mark) => mark.checkVisibility());
  const box = (): FloatBox | undefined => {
    const text = area.getBoundingClientRect();
    if (!text.width || !root.checkVisibility()) return undefined;
    const rtl = getComputedStyle(root).direction === 'rtl';
    const boxes = marks.map((mark) => rowOf(mark).getBoundingClientRect()).filter(({ width }) => width > 0);
    const [last] = boxes.sort((one, other) => (rtl ? one.left - other.left : other.right - one.right));
    const outer = root.getBoundingClientRect();
    if (last && (rtl ? last.left - outer.left : outer.right - last.right) > buttonSize + 2 * gap) {
      const left = rtl ? last.left - buttonSize - gap : last.right + gap;
      return { left, edge: { top: last.top + (last.height - buttonSize) / 2 } };
    }
    return { left: rtl ? text.left + gap : text.right - buttonSize - gap, edge: { bottom: text.bottom - gap } };
  };
  return { parent: root, before: null, float: { box, follow: [root, area, ...marks] } };
}

/** The controls that stand in one line with a mark: none of them is to be covered. */
function rowOf(mark: HTMLElement): Element {
  let row: Element = mark;
  while (row.parentElement && row.parentElement.getBoundingClientRect().height < 1.8 * mark.offsetHeight) {
    row = row.parentElement;
  }
  return row === mark ? mark : (row.lastElementChild ?? mark);
}

/** The strip: floating over the lower edge of what is written in, outside the editable. */
export function placeForStrip(root: HTMLElement): Place | undefined {
  const area = isComposer(root) ? editorOf(root) : undefined;
  if (!area) return undefined;
  const box = (): FloatBox | undefined => {
    const { left, width, bottom } = area.getBoundingClientRect();
    return width && root.checkVisibility() ? { left, width, edge: { bottom: bottom - gap } } : undefined;
  };
  return { parent: root, before: null, float: { box, follow: [root, area] } };
}
