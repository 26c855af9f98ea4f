import type { Area } from '../calm.ts';
import { rootName } from '../life.ts';
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

/** A card without a footer has its row at the end of its list, where Google strips most; so it is second. */
function placeInCard(event: HTMLElement): Place {
  const list = find(event, contentList);
  const footer = footerOf(event, list);
  if (footer) return { parent: footer, before: firstOf(footer) };
  if (!list) throw new MissingElementError('event card footer');
  return { parent: list, before: null };
}

/**
 * The footer has no name of its own: it is the highest that holds the answer's buttons and nothing of the list
 * [captured]. Where no list is found, it is what holds the row with those buttons and the one for more actions.
 */
function footerOf(event: HTMLElement, list: HTMLElement | undefined): Element | undefined {
  const more = find(event, moreActions);
  for (let row = find(event, yesButton)?.parentElement; row && row !== event; row = row.parentElement) {
    const around = row.parentElement as Element;
    if (list && around.contains(list)) return row;
    if (!list && more && row.contains(more)) return around === event ? row : around;
  }
  return undefined;
}

/** The first element that is not ours. */
function firstOf(parent: Element): Element | null {
  return [...parent.children].find(({ localName }) => localName !== rootName) ?? null;
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
