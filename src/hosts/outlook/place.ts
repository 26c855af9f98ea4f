import type { Area } from '../calm.ts';
import { rootName } from '../life.ts';
import { find, MissingElementError } from '../select.ts';
import type { Place } from '../stand.ts';
import { answerForm, peek } from './calendar-selectors.ts';
import { editorOf } from './find-composers.ts';
import { findRequest } from './find-request.ts';
import { persona } from './selectors.ts';

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
