import type { Sighting } from '../../domain/advice.ts';
import type { Invite } from '../../domain/invite.ts';
import { decodeBase64, decodeEventId, expandAddress, splitOccurrence, unwrapLink } from '../google-link.ts';
import { withoutUnknown } from '../known-facts.ts';
import { type Candidates, find } from '../select.ts';
import { readEventId } from './event-id.ts';
import { readAccount } from './read-account.ts';
import { readChosenAnswer } from './read-answer.ts';
import { readFormTimes } from './read-form-times.ts';
import { readGuests } from './read-guests.ts';
import { readRichText } from './read-rich-text.ts';
import {
  cardTitle,
  descriptionInput,
  form,
  formCalendar,
  formMark,
  formVideo,
  guestList,
  locationInput,
  shownAs,
  titleInput,
} from './selectors.ts';

export interface SeenEventPage {
  form: HTMLElement;
  sighting: Sighting;
  /** A new event, one that I organize, or one that somebody else does. */
  kind: 'draft' | 'own' | 'invited';
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/**
 * The page of one event: the form of a new one, or of an existing one, which a guest may only read. The tabs of other
 * kinds (task, focus time) stay in the page, hidden, so only what is seen counts [in a shipping extension's issue].
 *
 * @param timeZone IANA id of the zone that the form's times are in; the browser's when missing
 * @returns nothing on other pages
 */
export function readEventPage(document: Document, timeZone?: string): SeenEventPage | undefined {
  const path = document.location?.pathname ?? '';
  const { viewfamily } = document.body?.dataset ?? {};
  if (viewfamily ? viewfamily !== 'EVENT_EDIT' : !/\/r\/eventedit(?:\/|$)/.test(path)) return undefined;
  return readForm(document, path, timeZone);
}

/** Apart, since most pages are another kind: what is never called is never compiled. */
function readForm(document: Document, path: string, timeZone: string | undefined): SeenEventPage | undefined {
  const root = find(document, form, (element) => isSeen(element) && find(element, formMark, isSeen) !== undefined);
  if (!root) return undefined;

  const account = readAccount(document) ?? calendarOf(root);
  const event = readEventId(root) ?? eventOfPath(path);
  const guests = readGuests(find(root, guestList, isSeen) ?? root);
  const isNew = root.dataset.isCreate === 'true' || !event;
  const organizer = guests?.organizer ?? (isNew && account ? { address: account } : undefined);
  const invite: Invite = withoutUnknown({
    ...(isNew || !event ? {} : splitOccurrence(event.eventId)),
    title: inputValue(root, titleInput) ?? (find(root, cardTitle, isSeen)?.textContent?.trim() || undefined),
    description: richTextOf(root, descriptionInput),
    location: inputValue(root, locationInput),
    conferenceUrl: callOf(find(root, formVideo, isSeen)),
    organizer,
    attendees: guests?.attendees.map(({ partstat: _, ...person }) => person),
    attendeesComplete: guests && (isNew || guests.complete),
    me: account ? [account] : undefined,
    myPartstat: readChosenAnswer(root),
    transparent: isFree(root),
    ...readFormTimes(root, timeZone ?? Temporal.Now.timeZoneId()),
  });
  if (invite.recurrenceId) invite.recurrence = {};
  return {
    form: root,
    sighting: { host: 'google-calendar', ...(account && { account }), invite },
    kind: isNew ? 'draft' : kindOf(root, organizer?.address, account),
  };
}

/**
 * Whose event an existing one is. Without organizer's row (no guests, or a page that marks it otherwise [unverified])
 * a form that can be edited is taken for my own: guests can as a rule not edit.
 */
function kindOf(root: ParentNode, organizer: string | undefined, account: string | undefined): 'own' | 'invited' {
  if (organizer && account) return organizer === account ? 'own' : 'invited';
  return find(root, titleInput, isSeen) ? 'own' : 'invited';
}

/** `/r/eventedit/<eid>`; a duplicate is a new event. */
function eventOfPath(path: string): { eventId: string } | undefined {
  const [, eid] = /\/r\/eventedit\/([\w-]+)\/?$/.exec(path) ?? [];
  return eid ? decodeEventId(eid) : undefined;
}

/** The calendar that the form writes to, where nothing else says who I am. A group's calendar is nobody. */
function calendarOf(root: ParentNode): string | undefined {
  const calendar = find(root, formCalendar);
  const id = calendar?.dataset.value ?? calendar?.dataset.calendarId;
  const address = expandAddress(decodeBase64(id ?? '')?.trim() ?? '');
  return /^[^@\s]+@[^@\s]+$/.test(address) && !address.endsWith('calendar.google.com') ? address : undefined;
}

const inputValue = (root: ParentNode, input: Candidates): string | undefined =>
  find<HTMLInputElement>(root, input, isSeen)?.value?.trim() || undefined;

function richTextOf(root: ParentNode, candidates: Candidates): string | undefined {
  const input = find<HTMLElement & { value?: string }>(root, candidates, isSeen);
  return (input && (input.value ?? readRichText(input)).trim()) || undefined;
}

function isFree(root: ParentNode): boolean | undefined {
  const value = find(root, shownAs)?.dataset.value;
  return value === '0' || value === '1' ? value === '1' : undefined;
}

function callOf(row: Element | undefined): string | undefined {
  return unwrapLink(row?.querySelector('a[href^="http"]')?.getAttribute('href') ?? '')?.href;
}
