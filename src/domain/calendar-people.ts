import type ICAL from 'ical.js';
import type { Attendee, Partstat, Person } from './invite.ts';

const partstats = new Set<Partstat>(['needs-action', 'accepted', 'tentative', 'declined', 'delegated']);
const resources = new Set(['RESOURCE', 'ROOM']);

/**
 * An address as calendars write it: `mailto:` in any case, doubled or missing, in angle brackets, folded in the middle,
 * percent-encoded.
 */
function plainAddress(text: string): string | undefined {
  let address = text.replace(/[\s"<>]+/g, '').replace(/^'?(?:mailto:)+|^'|'$/gi, '');
  if (/%[0-9a-f]{2}/i.test(address)) {
    try {
      address = decodeURIComponent(address);
    } catch {} // a percent sign that means itself
  }
  return /^[^\s@<>:]+@[^\s@<>:]+$/.test(address) ? address.toLowerCase() : undefined;
}

/** The address of a value, or of the EMAIL parameter that Apple and Google add to other URIs. */
function addressOf(property: ICAL.Property): string | undefined {
  const value = String(property.getFirstValue() ?? '');
  return plainAddress(value) ?? plainAddress(property.getFirstParameter('email') ?? '');
}

export function personOf(property: ICAL.Property): Person {
  const name = property
    .getFirstParameter('cn')
    ?.replace(/^["']|["']$/g, '')
    .trim();
  const address = addressOf(property);
  return { ...(name && { name }), ...(address && { address }) };
}

export function attendeeOf(property: ICAL.Property): Attendee {
  const partstat = (property.getFirstParameter('partstat') || 'needs-action').trim().toLowerCase() as Partstat;
  const role = property.getFirstParameter('role')?.trim().toUpperCase();
  return {
    ...personOf(property),
    ...(partstats.has(partstat) && { partstat }),
    optional: role === 'OPT-PARTICIPANT' || role === 'NON-PARTICIPANT',
    resource: resources.has(kindOf(property)),
  };
}

const kindOf = (property: ICAL.Property): string => property.getFirstParameter('cutype')?.trim().toUpperCase() ?? '';

/** Whether an attendee stands for people who are not on the list. */
export const isGroup = (property: ICAL.Property): boolean => kindOf(property) === 'GROUP';
