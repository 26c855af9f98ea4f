import { lastAddressIn } from '../gmail/address.ts';
import { decodeBase64, expandAddress } from '../google-link.ts';
import { find, findAll } from '../select.ts';
import { readLoggedAccount } from './event-id.ts';
import { accountLink, card, chip, column } from './selectors.ts';

/**
 * The address of the account that is signed in: from the account's button, else as the page logs it, else that of the
 * one calendar that is drawn. That one comes last: where only a colleague's calendar is shown, it is the colleague's.
 */
export function readAccount(document: Document): string | undefined {
  const link = find(document, accountLink);
  const shown = lastAddressIn(link?.getAttribute('aria-label')) ?? lastAddressIn(link?.title);
  if (shown) return shown;
  for (const candidates of [card, chip]) {
    for (const element of findAll(document, candidates)) {
      const logged = readLoggedAccount(element);
      if (logged) return logged;
    }
  }
  const drawn = new Set(findAll(document, column).flatMap(calendarsOf));
  return drawn.size === 1 ? [...drawn][0] : undefined;
}

/** A cache: all columns of a view say the same as a rule, again and again. */
const decoded = new Map<string, string>();

function addressOf(id: string): string {
  const address = decoded.get(id) ?? expandAddress(decodeBase64(id)?.trim() ?? '');
  decoded.set(id, address);
  return address;
}

/** Addresses of the calendars that a column draws: base64 [captured]; that several can stand there is unverified. */
export function calendarsOf(column: Element): string[] {
  const ids = (column.getAttribute('data-principal-ids') ?? '').split(/[\s,;|]+/).filter(Boolean);
  return ids.map(addressOf).filter((address) => address.includes('@'));
}
