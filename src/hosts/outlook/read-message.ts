import type { Attendee, Person } from '../../domain/invite.ts';
import { dedupe } from '../gmail/address.ts';
import { readText } from '../read-text.ts';
import { type Candidates, find, findAll, findAround } from '../select.ts';
import { personFrom, personIn } from './person.ts';
import { messageBody, messageCc, messageTo, pane, persona, receivedQuote, selectedRow, sender } from './selectors.ts';

const isShown = (element: Element): boolean => element.checkVisibility();

/** An open message in the reading pane. */
export interface OpenMessage {
  /** Head and body. */
  element: HTMLElement;
  body: HTMLElement;
}

/** The reading pane around an element. */
export const paneAround = (element: Element): HTMLElement | undefined => findAround(element, pane);

/** The open messages of a pane, oldest or newest first as a person has it. */
export function messagesIn(pane: ParentNode): OpenMessage[] {
  const bodies = findAll(pane, messageBody, isShown);
  return bodies.map((body) => ({ element: elementAround(body, bodies), body }));
}

/** The smallest element that names a sender, and at most all that holds no other body. */
function elementAround(body: HTMLElement, bodies: HTMLElement[]): HTMLElement {
  let element = body;
  for (let at = body.parentElement; at && at !== at.ownerDocument.body; at = at.parentElement) {
    const around = at;
    if (bodies.some((other) => other !== body && around.contains(other))) break;
    element = around;
    if (find(around, sender, (each) => !body.contains(each))) break;
  }
  return element;
}

export function senderOf({ element, body }: OpenMessage): Person | undefined {
  const named = find(element, sender, (each) => !body.contains(each));
  return named && personIn(named);
}

/** To whom a message went; whom an organizer puts in Cc is optional [general knowledge]. */
export function recipientsOf({ element, body }: OpenMessage): Attendee[] {
  const peopleOf = (candidates: Candidates): Person[] => {
    const row = find(element, candidates, (each) => !body.contains(each));
    const people = row ? findAll(row, persona).map((each) => personFrom(each.textContent ?? '')) : [];
    const only = row && !people.length ? personIn(row) : undefined;
    return [...people, ...(only ? [only] : [])].filter(({ name, address }) => name || address);
  };
  return dedupe([...peopleOf(messageTo), ...peopleOf(messageCc).map((person) => ({ ...person, optional: true }))]);
}

/** What the sender wrote, without the mails quoted in it. */
export function textOf({ body }: OpenMessage, limit: number): string {
  return readText(body, { before: find(body, receivedQuote), limit });
}

/** The conversation that is open, by its row in the list. */
export const threadOf = (document: Document): string | undefined =>
  find(document, selectedRow)?.dataset.convid || undefined;
