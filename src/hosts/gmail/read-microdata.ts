import type { Invite } from '../../domain/invite.ts';
import { withoutUnknown } from '../known-facts.ts';
import { find } from '../select.ts';
import { dedupe, toPerson } from './address.ts';
import { eventMicrodata } from './selectors.ts';

/** What schema.org marks in a mail's body tell of its event; a bonus, see `eventMicrodata`. */
export type EventMicrodata = Pick<
  Invite,
  'uid' | 'title' | 'description' | 'location' | 'attendees' | 'start' | 'end' | 'allDay' | 'status'
>;

export function readMicrodata(body: ParentNode): EventMicrodata {
  const event = find(body, eventMicrodata);
  if (!event) return {};
  const items = [...event.querySelectorAll('[itemprop]')];
  /** Of the event itself; its place and its guests have names too. */
  const own = (name: string) =>
    items.find(
      (item) => item.getAttribute('itemprop') === name && item.parentElement?.closest('[itemscope]') === event,
    );
  const start = toTime(own('startDate')?.getAttribute('datetime'));
  const end = toTime(own('endDate')?.getAttribute('datetime'));
  const status = own('eventStatus')?.getAttribute('content') ?? '';
  const attendees = items.filter((item) => item.getAttribute('itemprop') === 'attendee').map(toAttendee);

  return withoutUnknown({
    uid: contentOf(own('eventId/googleCalendar')),
    title: contentOf(own('name')),
    description: contentOf(items.find((item) => item.getAttribute('itemprop') === 'description')),
    location: contentOf(own('location')?.querySelector('[itemprop="name"]')),
    attendees: attendees.length ? dedupe(attendees) : undefined,
    start,
    end,
    allDay: start && !start.includes('T') ? true : undefined,
    status: /EventCancelled$/.test(status)
      ? 'cancelled'
      : /Event(Scheduled|Rescheduled)$/.test(status)
        ? 'confirmed'
        : undefined,
  });
}

const contentOf = (item: Element | null | undefined): string | undefined =>
  (item?.getAttribute('content') ?? item?.textContent)?.trim() || undefined;

const toAttendee = (item: Element) =>
  toPerson(
    contentOf(item.querySelector('[itemprop="email"]')) ?? null,
    contentOf(item.querySelector('[itemprop="name"]')),
  );

/** Basic format (`20260609T180000Z`) as in the captured mail, or any other that names an instant or a day. */
function toTime(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    return /T/i.test(text) ? Temporal.Instant.from(text).toString() : Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined;
  }
}
