import type { Person } from '../../domain/invite.ts';
import { dedupe, lastAddressIn } from '../gmail/address.ts';
import { readText } from '../read-text.ts';
import { find, findAll } from '../select.ts';
import { personFrom } from './person.ts';
import { ccLabel, editor, persona, pill, toLabel, well } from './selectors.ts';

interface Recipients {
  to: Person[];
  cc: Person[];
  bcc: Person[];
  recipientsKnown: boolean;
}

/**
 * Who a mail goes to. Of colleagues a pill holds the name alone [captured], so that not all is known of them. While the
 * rows are collapsed only the names in the line above the text are there, and count as To; looking must not open them,
 * since that takes the focus.
 */
export function readRecipients(root: ParentNode): Recipients {
  const isHead = (element: Element) => !element.closest(editor.join());
  const wells = findAll(root, well, isHead);
  if (!wells.length) {
    const to = dedupe(findAll(root, persona, isHead).map((each) => personFrom(each.textContent ?? '')));
    return { to, cc: [], bcc: [], recipientsKnown: false };
  }
  const recipients: Omit<Recipients, 'recipientsKnown'> = { to: [], cc: [], bcc: [] };
  for (const [index, each] of wells.entries()) recipients[kindOf(each, index, root)].push(...peopleIn(each));
  const everybody = Object.values(recipients).flat();
  return { ...recipients, recipientsKnown: everybody.every(({ address }) => address !== undefined) };
}

/** By the row's id, else by the order To, Cc, Bcc, of which Cc can be closed. */
function kindOf(well: HTMLElement, index: number, root: ParentNode): 'to' | 'cc' | 'bcc' {
  const [, named] = /_(TO|CC|BCC)$/.exec(well.closest('[id^="MSG_"]')?.id ?? '') ?? [];
  if (named) return named.toLowerCase() as 'to' | 'cc' | 'bcc';
  const withoutCc = find(root, toLabel) && !find(root, ccLabel);
  return index === 0 ? 'to' : index === 1 && !withoutCc ? 'cc' : 'bcc';
}

/** The people in one row; what is typed and no pill yet counts where it is an address. */
export function peopleIn(well: HTMLElement): Person[] {
  const pills = findAll(well, pill);
  const typed = readText(well, { skip: (element) => element.matches(pill.join()) }).split(/[;,\s]+/);
  const addresses = typed.flatMap((each) => lastAddressIn(each) ?? []).map((address): Person => ({ address }));
  return dedupe([...pills.map(personOf), ...addresses]).filter(({ name, address }) => name || address);
}

/**
 * A pill's label is the address, "Name <address>", or the name with a presence word glued to it ("away…"); so the name
 * is that of the person's own element [captured].
 */
function personOf(pill: HTMLElement): Person {
  const shown = personFrom(find(pill, persona)?.textContent || pill.textContent || '');
  const address = shown.address ?? lastAddressIn(pill.getAttribute('aria-label'));
  return { ...shown, ...(address && { address }) };
}
