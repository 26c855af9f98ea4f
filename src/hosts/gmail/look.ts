import { rootName } from '../life.ts';
import { type Candidates, findAll } from '../select.ts';
import { main, message, subject, subjectInput } from './selectors.ts';

const ours: Candidates = [rootName];

/** What comes and goes in Gmail that concerns us: views, the open conversation's messages, composers, what is ours. */
export function lookAtGmail(document: Document): HTMLElement[] {
  return [main, subject, message, subjectInput, ours].flatMap((candidates) => findAll(document, candidates));
}

const shownOrHidden = { attributes: true, attributeFilter: ['style', 'class', 'hidden', 'role'] };
/** Bodies and attachment cards arrive after their message; a card's attributes may come even later than the card. */
const filledIn = { childList: true, subtree: true, attributes: true, attributeFilter: ['download_url', 'href'] };

/** What changes about them otherwise: old views are hidden and shown again, messages are filled in. */
export function trackGmail(document: Document): [Node, MutationObserverInit][] {
  const tracked: [Node, MutationObserverInit][] = [];
  for (const view of findAll(document, main)) {
    tracked.push([view, shownOrHidden]);
    if (view.parentElement) tracked.push([view.parentElement, shownOrHidden]);
    for (const one of findAll(view, message)) tracked.push([one, filledIn]);
  }
  return tracked;
}
