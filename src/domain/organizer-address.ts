import { domainOf } from './address.ts';
import type { DraftNote } from './advice.ts';
import type { Person } from './invite.ts';

// Google names a calendar as organizer when an event was made in it (facts of Gmail 3: `…@group.calendar.google.com`
// [captured]), or a room (`resource.`), or nobody (`unknownorganizer@calendar.google.com`); mail to it reaches no person.
// iCloud's `…@imip.me.com` takes answers to invitations only [unverified].
const calendarDomains = /(?:^|\.)calendar\.google\.com$|^imip\.me\.com$/;
const unattended =
  /^(?:no[-._]?reply|do[-._]?not[-._]?reply|calendar-notification|notifications?|mailer-daemon|postmaster|bounces?)(?:[-+.].*)?$/i;
// One address and nothing that could pass for two, or for more of a mail's head.
const single = /^[^\s\p{C}@<>()[\]",;:\\]+@[^\s\p{C}@<>()[\]",;:\\]+$/u;

/** Where a reply goes: a person's own address, else nowhere, and the note that says why. */
export function replyAddress(organizer: Person | undefined): { to: string } | { to: ''; note: DraftNote } {
  const address = organizer?.address?.trim() ?? '';
  const domain = domainOf(address);
  if (!domain || !single.test(address)) return { to: '', note: 'no-organizer' };
  if (calendarDomains.test(domain)) return { to: '', note: 'organizer-is-calendar' };
  if (unattended.test(address.slice(0, address.lastIndexOf('@')))) return { to: '', note: 'no-organizer' };
  return { to: address };
}
