import { rootName } from '../life.ts';
import { type Candidates, find, findAll } from '../select.ts';
import { eventMark, peek } from './calendar-selectors.ts';
import { composerRoot, conversationHead, editor, messageBody, pill, plainEditor } from './selectors.ts';

const ours: Candidates = [rootName];

/**
 * What comes and goes that concerns us: the address first, the module, the open conversation, composers, cards, forms with their guests, what
 * is ours. Of the calendar nothing: React draws it anew at any time, and the week is read at rest.
 */
export function lookAtOutlook(document: Document): readonly unknown[] {
  const form = findAll(document, eventMark);
  const things = [conversationHead, messageBody, editor, plainEditor, peek, ours, ...(form.length ? [pill] : [])];
  return [document.location?.pathname, ...form, ...things.flatMap((candidates) => findAll(document, candidates))];
}

const shownOrHidden = { attributes: true, attributeFilter: ['style', 'class', 'hidden', 'aria-hidden'] };
const filledIn = { childList: true, subtree: true };

/** What changes about them otherwise: a head is filled in and mounted anew, a card is taken for another event. */
export function trackOutlook(document: Document): [Node, MutationObserverInit][] {
  const tracked: [Node, MutationObserverInit][] = [];
  for (const head of findAll(document, conversationHead)) tracked.push([head, filledIn]);
  const card = find(document, peek);
  if (card) tracked.push([card, { ...filledIn, characterData: true }]);
  for (const area of findAll(document, editor)) {
    const around = area.closest('[id^="docking_"]') ?? area.parentElement;
    if (around) tracked.push([around, shownOrHidden]);
  }
  return tracked;
}

/** Whether there may be something to stand beside; what it is, the parts tell. */
export const seemsOfUse = (document: Document): boolean =>
  [conversationHead, editor, peek, eventMark].some((candidates) => find(document, candidates) !== undefined) ||
  find(document, plainEditor, (area) => area.closest(composerRoot.join()) !== null) !== undefined;
