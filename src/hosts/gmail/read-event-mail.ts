import type { Invite, Person } from '../../domain/invite.ts';
import { readText } from '../read-text.ts';
import { dedupe, toPerson } from './address.ts';

const descriptionLimit = 20_000;

/**
 * What Google's own invitation mail shows [captured as source, 2026]: one box with the description first, then sections
 * (when, where, guests) below an `h2` each, then the answer links. Sentences around the box ("You have been invited …")
 * are the calendar's, not the organizer's, and would mislead the judgement.
 *
 * @param link the last of the mail's links to the event; it stands in the box, below every section
 * @returns nothing when the mail has another shape; an empty description when the invitation has none
 */
export function readEventMail(body: Element, link: Element): Pick<Invite, 'description' | 'attendees'> {
  for (let box = link.parentElement; box && body.contains(box); box = box.parentElement) {
    const heading = box.querySelector('h2');
    if (!heading) continue;
    const attendees = guestsBelow(heading, box);
    return {
      description: readText(box, { before: heading, limit: descriptionLimit }),
      ...(attendees.length ? { attendees } : {}),
    };
  }
  return {};
}

/** Each guest is a mail link in the sections; who organizes is said in words only. */
function guestsBelow(heading: Element, box: Element): Person[] {
  const links = [...box.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:"]')].filter(
    (link) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return dedupe(links.map((link) => toPerson(mailboxOf(link), link.textContent)).filter((person) => person.address));
}

function mailboxOf(link: HTMLAnchorElement): string | null {
  try {
    return decodeURIComponent(link.pathname);
  } catch {
    return null;
  }
}
