import type { Attendee, Invite, Person } from '../../domain/invite.ts';
import { splitOccurrence } from '../google-link.ts';
import { withoutUnknown } from '../known-facts.ts';
import type { SeenInvitation } from '../mail-host.ts';
import { findAll } from '../select.ts';
import { dedupe } from './address.ts';
import { messagesOf, subjectOf, threadOf } from './find-conversation.ts';
import { readAccount } from './read-account.ts';
import { type CalendarAttachment, findCalendarAttachment } from './read-attachment.ts';
import { type EventLink, readEventLink } from './read-event-link.ts';
import { readEventMail } from './read-event-mail.ts';
import { bodyOfMessage, recipientsOf, senderOf, textOfMessage } from './read-message.ts';
import { readMicrodata } from './read-microdata.ts';
import { eventLink, quote } from './selectors.ts';

const descriptionLimit = 20_000;

/** Why a message counts as an invitation. */
interface Evidence {
  attachment?: CalendarAttachment;
  event?: EventLink;
  /** The last link to that event in the message. */
  lastLink?: Element;
}

/**
 * The invitation in an open conversation: the newest message that carries one, since an update replaces what it updates.
 * Marks in the order of trust: an attached calendar file, links to answer or to view the event. What only the file tells
 * (method, class, time mostly) stays unknown here.
 */
export function readInvitation(view: HTMLElement): SeenInvitation | undefined {
  for (const message of messagesOf(view).reverse()) {
    const evidence = findEvidence(message);
    if (evidence) return toSeen(view, message, evidence);
  }
  return undefined;
}

function findEvidence(message: HTMLElement): Evidence | undefined {
  const attachment = findCalendarAttachment(message);
  const from = senderOf(message)?.address;
  const links = findAll(message, eventLink)
    .filter((link) => !link.closest(quote.join()))
    .flatMap((link) => ({ link, event: readEventLink(link) }))
    // Who pastes a link to an event of their own names their own calendar in it; an invitation names the invited.
    .filter(({ event }) => event?.action === 'RESPOND' || (event?.address && event.address !== from));
  const event = links.find((one) => one.event?.action === 'RESPOND')?.event ?? links[0]?.event;
  const lastLink = links.findLast((one) => one.event?.eventId === event?.eventId)?.link;
  return attachment || event ? withoutUnknown({ attachment, event, lastLink }) : undefined;
}

function toSeen(view: HTMLElement, message: HTMLElement, { attachment, event, lastLink }: Evidence): SeenInvitation {
  const account = readAccount(view.ownerDocument);
  const thread = threadOf(view);
  const body = bodyOfMessage(message) ?? message;
  const microdata = readMicrodata(body);
  const shown: Pick<Invite, 'description' | 'attendees'> = lastLink
    ? readEventMail(body, lastLink)
    : withoutUnknown({ description: textOfMessage(message, descriptionLimit) || undefined });
  const me = account ?? event?.address;
  const attendees: Attendee[] = dedupe([
    ...(microdata.attendees ?? []),
    ...(shown.attendees ?? []),
    ...recipientsOf(message, account),
  ]);
  const eventId = event?.eventId ?? microdata.uid;
  const invite: Invite = withoutUnknown({
    title: subjectOf(view),
    ...shown,
    organizer: organizerOf(message),
    me: me ? [me] : undefined,
    ...microdata,
    attendees: attendees.length ? attendees : undefined,
    ...(eventId ? splitOccurrence(eventId) : {}),
  });
  return {
    message,
    sighting: { host: 'gmail', ...withoutUnknown({ account, thread }), invite },
    // Not the attachment's address: its card is filled in late, and the bar would go and come again.
    key: message.getAttribute('data-message-id') ?? '',
    ...(attachment?.url ? { attachmentUrl: attachment.url } : {}),
  };
}

/** Invitations come from the organizer, or from an address that nobody reads: then it is not known who that is. */
function organizerOf(message: ParentNode): Person | undefined {
  const from = senderOf(message);
  return /^(calendar-notification|.*(no-?reply|do-?not-?reply).*)@/.test(from?.address ?? '@') ? undefined : from;
}
