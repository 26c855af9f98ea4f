import type { Sighting } from '../../domain/advice.ts';
import type { Invite, Person } from '../../domain/invite.ts';
import { mayBeWhen } from '../../domain/written-when.ts';
import { given } from '../given.ts';
import { dedupe } from '../gmail/address.ts';
import { find, findAll } from '../select.ts';
import { answerForm, noteInput, peek, picture, pressable } from './calendar-selectors.ts';
import { languagesOf } from './page-language.ts';
import { personFrom } from './person.ts';
import { readAccount } from './read-account.ts';
import { persona, seriesIcon } from './selectors.ts';

export interface SeenPeek {
  card: HTMLElement;
  /** Tells it from another event's that may come to stand in the same element. */
  key: string;
  sighting: Sighting;
  /** Whether it asks for an answer. Not so: what I organize, what has no guests, calendars of others. */
  isForMe: boolean;
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/**
 * The card of the event that is open. It holds no attribute that names its parts, so they are told by their order: title,
 * time, a word for a series, place, people [one structure captured, 2026, English]. Answers are words alone, and are not
 * read.
 *
 * @param account my address, where it was told before: a calendar does not show it
 */
export function readPeek(document: Document, account = readAccount(document)): SeenPeek | undefined {
  const card = find(document, peek, isSeen);
  if (!card) return undefined;
  const form = formIn(card);
  const lines = linesOf(card, form);
  const at = whenAt(lines);
  const when = lines[at]?.text ?? '';
  const title = at === 0 ? undefined : lines[0]?.text;
  const people = peopleIn(card);
  const [first] = people;
  const beforePeople = at < 0 || !first ? [] : lines.slice(at + 1).filter(({ node }) => isBefore(node, first.element));
  const isSeries = beforePeople.length > 1 || find(card, seriesIcon) !== undefined;
  const persons = dedupe(people.map(({ person }) => person));
  const [only, ...others] = persons;
  const inviting = dedupe(people.filter(({ element }) => beginsSentence(element)).map(({ person }) => person));
  const invite: Invite = given({
    title,
    location: beforePeople.at(-1)?.text,
    organizer: form && (inviting.length === 1 ? inviting[0] : others.length ? undefined : only),
    attendees: others.length ? persons : undefined,
    description: only && !others.length ? bodyOf(lines, people) : undefined,
    me: account ? [account] : undefined,
    recurrence: isSeries ? {} : undefined,
  });
  const written = when ? { text: when, languages: languagesOf(document) } : undefined;
  return {
    card,
    key: `${title ?? ''} ${when}`,
    sighting: { host: 'outlook', ...given({ account, when: written }), invite },
    isForMe: form !== undefined,
  };
}

/** The field for a note to the organizer, while it is open. */
export const noteFieldIn = (card: HTMLElement): HTMLElement | undefined => find(card, noteInput, isSeen);

const formIn = (card: ParentNode): HTMLElement | undefined => find(card, answerForm, (group) => !find(group, persona));

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The line with the time; a title before it may hold one, too. */
function whenAt(lines: Line[]): number {
  const [first = -1, second] = lines.flatMap(({ text }, index) => (mayBeWhen(text) ? index : []));
  return first === 0 && second !== undefined ? second : first;
}

interface Line {
  text: string;
  node: Node;
}

/** What stands in a card as text, without what is pressed and what asks for an answer. */
function linesOf(card: HTMLElement, form: HTMLElement | undefined): Line[] {
  const texts = card.ownerDocument.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const text = node.nodeValue?.replace(/[\uE000-\uF8FF]/g, '').trim();
    if (text && !form?.contains(node) && !node.parentElement?.closest(`${pressable.join()}, i, suggest-async`)) {
      lines.push({ text, node });
    }
  }
  return lines;
}

interface SeenPerson {
  element: HTMLElement;
  person: Person;
}

/** Each person has two buttons, picture and name, whose label is a sentence around the name [captured]. */
function peopleIn(card: HTMLElement): SeenPerson[] {
  return findAll(card, persona).flatMap((element) => {
    const label = element.getAttribute('aria-label') ?? '';
    const names = [find(element, picture)?.getAttribute('aria-label'), element.textContent];
    const name = names.find((each) => each?.trim() && (!label || label.includes(each.trim())));
    return name ? [{ element, person: personFrom(name) }] : [];
  });
}

/** Who invites begins a sentence: "… invited you." [captured]. Others have a word beside them, their answer. */
const beginsSentence = ({ nextSibling }: HTMLElement): boolean =>
  /\p{L}.*[.。։۔।]$/u.test(nextSibling?.textContent?.trim() ?? '');

/** Behind who invites and how many answered there may be the event's text [in some builds]. */
function bodyOf(lines: Line[], people: SeenPerson[]): string | undefined {
  const last = people.at(-1)?.element;
  const after = last ? lines.filter(({ node }) => isBefore(last, node) && !last.contains(node)) : [];
  return (
    after
      .slice(2)
      .map(({ text }) => text)
      .join('\n') || undefined
  );
}
