import type { Person } from '../../domain/invite.ts';
import { type Candidates, find, findAll } from '../select.ts';
import { dedupe, toPerson } from './address.ts';
import { bccField, ccField, chip, recipientSummary, toField } from './selectors.ts';

interface Recipients {
  to: Person[];
  cc: Person[];
  bcc: Person[];
  recipientsKnown: boolean;
}

const personOf = (element: Element): Person =>
  toPerson(
    element.getAttribute('data-hovercard-id'),
    element.getAttribute('data-name') ?? element.getAttribute('name'),
  );

const peopleIn = (root: ParentNode, candidates: Candidates): Person[] => findAll(root, candidates).map(personOf);

/**
 * Who a mail goes to. The rows of To, Cc and Bcc are in the page even while they are collapsed; where they are not, the
 * summary's people count as To, and the recipients as not known.
 */
export function readRecipients(root: ParentNode): Recipients {
  const [to, cc, bcc] = [toField, ccField, bccField].map((field) => find(root, field));
  if (to) {
    const chipsOf = (row: HTMLElement | undefined) => (row ? peopleIn(row, chip) : []);
    return { to: chipsOf(to), cc: chipsOf(cc), bcc: chipsOf(bcc), recipientsKnown: true };
  }
  return {
    to: dedupe([...peopleIn(root, chip), ...peopleIn(root, recipientSummary)]),
    cc: [],
    bcc: [],
    recipientsKnown: false,
  };
}
