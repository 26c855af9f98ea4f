import type { Person } from '../../domain/invite.ts';
import { readText } from '../read-text.ts';
import { find, findAll } from '../select.ts';
import { dedupe, toPerson } from './address.ts';
import { messageBody, quote, recipient, sender } from './selectors.ts';

/** The body of an open message, without its hidden twin; a collapsed message has none. */
export function bodyOfMessage(message: ParentNode): HTMLElement | undefined {
  return find(message, messageBody, (body) => body.style.display !== 'none');
}

/** Attributes of Gmail's header, never of what a mail's author wrote. */
const inHeader = (message: ParentNode) => {
  const body = bodyOfMessage(message);
  return (element: Element): boolean => !body?.contains(element);
};

const personOf = (element: Element): Person => toPerson(element.getAttribute('email'), element.getAttribute('name'));

export function senderElementOf(message: ParentNode): HTMLElement | undefined {
  return find(message, sender, inHeader(message));
}

export function senderOf(message: ParentNode): Person | undefined {
  const element = senderElementOf(message);
  return element && personOf(element);
}

/** To whom the message went as far as its header shows; my own name is left out, since Gmail writes "me" there. */
export function recipientsOf(message: ParentNode, me: string | undefined): Person[] {
  const from = senderElementOf(message);
  const accept = inHeader(message);
  const people = findAll(message, recipient, (element) => element !== from && accept(element)).map(personOf);
  return dedupe(people.map((person) => (person.address === me && me ? { address: me } : person)));
}

export const isQuote = (element: Element): boolean => element.matches(quote.join());

/** What the sender wrote, without the mails quoted in it. */
export function textOfMessage(message: ParentNode, limit: number): string {
  const body = bodyOfMessage(message);
  return body ? readText(body, { skip: isQuote, limit }) : '';
}
