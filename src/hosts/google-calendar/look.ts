import { rootName } from '../life.ts';
import { type Candidates, find, findAll } from '../select.ts';
import { card, column, form, formMark, guest } from './selectors.ts';

const ours: Candidates = [rootName];

/**
 * What comes and goes that concerns us: the open card, the form and its guests, what is ours. Of the grid only that it is
 * there, for the times of the card: whoever redraws its days redraws them all, and the week is read at rest.
 */
export function lookAtCalendar(document: Document): readonly unknown[] {
  const opened = [card, formMark].flatMap((candidates) => findAll(document, candidates));
  return [
    document.location.pathname,
    column.some((candidate) => document.querySelector(candidate)),
    ...opened,
    ...(opened.length ? findAll(document, guest) : []),
    ...findAll(document, ours),
  ];
}

const openedOrRecycled = {
  attributes: true,
  attributeFilter: ['data-eventid', 'data-open-edit-note', 'style', 'class'],
};
const filledIn = { childList: true, subtree: true };
/** Google may keep an element of ours and overwrite what is in it. */
const overwritten = { childList: true, attributes: true };
const shownOrHidden = { attributes: true, attributeFilter: ['style', 'class', 'aria-hidden', 'hidden'] };

/** What changes about them otherwise: the card is recycled for another event, and filled in twice. */
export function trackCalendar(document: Document): [Node, MutationObserverInit][] {
  const tracked: [Node, MutationObserverInit][] = [];
  const open = find(document, card);
  if (open) {
    tracked.push([open, { ...openedOrRecycled, ...filledIn }]);
    const bubble = open.closest('[role="dialog"]');
    if (bubble) tracked.push([bubble, shownOrHidden]);
  }
  for (const root of findAll(document, ours)) tracked.push([root, overwritten]);
  if (find(document, formMark)) for (const one of findAll(document, form)) tracked.push([one, shownOrHidden]);
  return tracked;
}
