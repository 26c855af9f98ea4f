import type { Sighting } from '../../domain/advice.ts';
import type { Invite, Person } from '../../domain/invite.ts';
import { toPerson } from '../gmail/address.ts';
import { splitOccurrence, unwrapLink } from '../google-link.ts';
import { withoutUnknown } from '../known-facts.ts';
import { find } from '../select.ts';
import { readEventId } from './event-id.ts';
import { readAccount } from './read-account.ts';
import { asksForAnswer, readChosenAnswer } from './read-answer.ts';
import { readCardTimes } from './read-card-times.ts';
import { answerOf, readGuests } from './read-guests.ts';
import { readRichText } from './read-rich-text.ts';
import { card, cardCalendar, cardDescription, cardLocation, cardTitle, cardVideo, guest } from './selectors.ts';

export interface SeenCard {
  card: HTMLElement;
  sighting: Sighting;
  /** Whether it asks me or me among others. Not so: own events without guests, tasks, focus time, holidays and their kin. */
  isForMe: boolean;
  /** Whether I organize it, and have guests. */
  mine: boolean;
}

/**
 * The card of the event that is open.
 *
 * @param timeZone IANA id of the zone that the page's hours are in, where the page does not say it itself; without both
 *   its times have no zone, and are the person's
 * @returns nothing while none is seen, and for tasks
 */
export function readCard(document: Document, timeZone?: string): SeenCard | undefined {
  const root = find(document, card, (element) => element.checkVisibility());
  const event = root && readEventId(root);
  if (!root || !event) return undefined;

  const account = readAccount(document);
  const guests = readGuests(root);
  const asked = asksForAnswer(root);
  const organizer = guests?.organizer ?? (guests || asked ? personOfCalendar(root) : undefined);
  const others = guests?.attendees.filter(({ address }) => address !== account) ?? [];
  const invite: Invite = withoutUnknown({
    ...splitOccurrence(event.eventId),
    title: textOf(find(root, cardTitle)),
    description: descriptionOf(find(root, cardDescription)),
    location: locationOf(find(root, cardLocation)),
    conferenceUrl: callOf(find(root, cardVideo)),
    organizer,
    attendees: guests?.attendees,
    attendeesComplete: guests?.complete,
    me: account ? [account] : undefined,
    myPartstat: readChosenAnswer(root) ?? answerInList(root, account),
    ...readCardTimes(root, event.eventId, timeZone),
  });
  if (splitOccurrence(event.eventId).recurrenceId) invite.recurrence = {};
  return {
    card: root,
    sighting: { host: 'google-calendar', ...(account && { account }), invite },
    isForMe: asked || (others.length > 0 && others.length !== guests?.attendees.length),
    mine: account !== undefined && organizer?.address === account && others.length > 0,
  };
}

/** The badge on my own row, second to the buttons: it tells yes and no answer apart, and only where guests are shown. */
function answerInList(root: ParentNode, account: string | undefined) {
  const own = find(root, guest, (row) => row.getAttribute('data-email')?.toLowerCase() === account);
  return own && answerOf(own);
}

/** A hidden label names the person too, in a sentence; what is hidden from screen readers is the name alone [captured]. */
function personOfCalendar(root: ParentNode): Person | undefined {
  const calendar = find(root, cardCalendar);
  return (
    calendar &&
    toPerson(calendar.dataset.hovercardId ?? null, calendar.querySelector('[aria-hidden="true"]')?.textContent)
  );
}

const textOf = (element: Element | undefined): string | undefined => element?.textContent?.trim() || undefined;

/** The first child is a hidden label, if something follows it. */
const labelIn = (element: Element): Element | undefined =>
  element.childElementCount > 1 && element.firstElementChild ? element.firstElementChild : undefined;

const descriptionOf = (element: Element | undefined): string | undefined =>
  (element && readRichText(element, labelIn(element))) || undefined;

/** `data-text` holds it as it was written; else the text behind the hidden label, which may be one level deeper. */
function locationOf(element: HTMLElement | undefined): string | undefined {
  if (!element) return undefined;
  const holder = element.childElementCount === 1 && element.firstElementChild ? element.firstElementChild : element;
  return element.dataset.text?.trim() || readRichText(holder, labelIn(holder)) || undefined;
}

/** Google adds to a Meet link who opens it; the rest of any link may be needed to get in. */
function callOf(row: Element | undefined): string | undefined {
  const url = unwrapLink(row?.querySelector('a[href^="http"]')?.getAttribute('href') ?? '');
  if (url?.hostname === 'meet.google.com') url.search = '';
  return url?.href;
}
