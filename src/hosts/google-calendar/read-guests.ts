import type { Attendee, Person } from '../../domain/invite.ts';
import { latinDigits } from '../../domain/latin-digits.ts';
import { dedupe, toPerson } from '../gmail/address.ts';
import { find, findAll } from '../select.ts';
import { guest, guestCount, guestGroup, organizerRow } from './selectors.ts';

export interface Guests {
  attendees: Attendee[];
  complete: boolean;
  organizer?: Person;
}

/** The guests as a card or form lists them; nothing when it lists none. */
export function readGuests(root: ParentNode): Guests | undefined {
  const rows = findAll(root, guest);
  const attendees = dedupe(rows.map(toAttendee));
  if (!attendees.length) return undefined;
  const organizer = find(root, organizerRow);
  return {
    attendees,
    complete: countOf(root) === attendees.length && !find(root, guestGroup),
    ...(organizer && { organizer: personOf(organizer) }),
  };
}

/** A row's label is "Name, answer, organizer" in the page's language; its first visible text is the name alone. */
function personOf(row: Element): Person {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  let name: string | undefined;
  while (!name && texts.nextNode()) {
    if (!texts.currentNode.parentElement?.closest('[aria-hidden="true"], svg, i'))
      name = texts.currentNode.nodeValue?.trim();
  }
  return toPerson(row.getAttribute('data-email'), name);
}

function toAttendee(row: Element): Attendee {
  const person = personOf(row);
  const partstat = answerOf(row);
  return {
    ...person,
    ...(partstat && { partstat }),
    ...(person.address?.endsWith('@resource.calendar.google.com') && { resource: true }),
  };
}

/**
 * A guest's answer by the badge on the picture: a small drawing in green for yes, an empty element for none yet
 * [captured]. How the badges of no and maybe look is unverified, so any other drawing tells nothing.
 */
export function answerOf(row: Element): 'accepted' | 'needs-action' | undefined {
  const pictures = [...(row.querySelector('[data-hovercard-id]')?.children ?? [])];
  const badge = pictures.length > 1 ? pictures.at(-1) : undefined;
  if (!badge?.hasAttribute('aria-hidden')) return undefined;
  if (!badge.childElementCount && !badge.textContent?.trim() && !badge.getAttribute('style')) return 'needs-action';
  // Asked so that no SVG element is handed to us: their interfaces alone cost 40 kB of heap.
  return badge.matches(':has(svg [stroke="#137333" i])') ? 'accepted' : undefined;
}

/** "4 guests" in any script: the first number, the organizer included [captured]. */
function countOf(root: ParentNode): number | undefined {
  const [digits] = /\p{Nd}+/u.exec(find(root, guestCount)?.textContent ?? '') ?? [];
  return digits ? Number(latinDigits(digits)) : undefined;
}
