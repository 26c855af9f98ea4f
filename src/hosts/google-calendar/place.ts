import type { Area } from '../calm.ts';
import { find, findAround, MissingElementError } from '../select.ts';
import type { Place } from '../stand.ts';
import { card, contentList, formMark, guestList, moreActions, notifications, yesButton } from './selectors.ts';

/** Pixels: the bar's row with the space around it. */
const rowHeight = 40;

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/** Whether this is an event's card, and not its page. */
export const isCard = (element: Element): boolean => findAround(element, card) === element;

/**
 * The bar beside an event: in its card a row of its own at the top of the footer, next to the answer's buttons; on its
 * page above the notifications, as other extensions do.
 * @throws {MissingElementError}
 */
export const placeForBar = (event: HTMLElement): Place => (isCard(event) ? placeInCard(event) : placeInForm(event));

/**
 * The footer has no name of its own: it is what holds the row with the answer's buttons and the one for more actions
 * [captured]. A card without them has its row at the end of its list, where Google strips most; so it is second.
 */
function placeInCard(event: HTMLElement): Place {
  const answer = find(event, yesButton);
  const more = find(event, moreActions);
  for (let row = answer?.parentElement; row && row !== event; row = row.parentElement) {
    if (more ? !row.contains(more) : row.parentElement?.contains(find(event, contentList) ?? null)) continue;
    const footer = row.parentElement;
    if (footer && footer !== event && !holdsContent(footer, event)) return { parent: footer, before: firstOf(footer) };
    return { parent: row, before: firstOf(row) };
  }
  const list = find(event, contentList);
  if (!list) throw new MissingElementError('event card footer');
  return { parent: list, before: null };
}

const holdsContent = (element: Element, event: HTMLElement): boolean => {
  const list = find(event, contentList);
  return list !== undefined && element.contains(list);
};

/** The first element that is not ours. */
function firstOf(parent: Element): Element | null {
  return [...parent.children].find(({ localName }) => localName !== 'suggest-async') ?? null;
}

/** Above the row of notifications; without one above the guests, else above what names the form. */
export function placeInForm(form: HTMLElement): Place {
  const row = find(form, notifications, isSeen)?.parentElement;
  const before = row && row !== form ? row : (find(form, guestList, isSeen) ?? find(form, formMark, isSeen));
  if (!before?.parentElement) throw new MissingElementError('event form');
  return { parent: before.parentElement, before };
}

/** The viewport area that the row will take. */
export function areaOfRow({ before, parent }: Place): Area {
  const { left, right, top, bottom } = (before ?? parent).getBoundingClientRect();
  const edge = before ? top : bottom;
  return { left, right, top: edge, bottom: edge + rowHeight };
}
