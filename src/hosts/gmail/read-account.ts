import { find } from '../select.ts';
import { lastAddressIn } from './address.ts';
import { accountLink, fromInput } from './selectors.ts';

/** Sure answers by document and account path (`/mail/u/1`, delegated `/mail/b/143/u/0`). */
const known = new WeakMap<Document, Map<string, string>>();

const accountPath = (path: string): string => /^\/mail\/(?:b\/[^/]+\/)?(?:u\/\d+)?/.exec(path)?.[0] ?? '';

/**
 * The address of the account that is signed in: from the account button, whose label is localized around it, else the
 * last address in the title (a subject may hold one too, so it is not remembered), else a composer's From.
 */
export function readAccount(document: Document): string | undefined {
  const remembered = known.get(document) ?? new Map<string, string>();
  known.set(document, remembered);
  const path = accountPath(document.location?.pathname ?? '');
  const cached = remembered.get(path);
  if (cached) return cached;

  const link = find(document, accountLink);
  const sure = lastAddressIn(link?.getAttribute('aria-label')) ?? lastAddressIn(link?.title);
  if (sure) remembered.set(path, sure);
  return sure ?? lastAddressIn(document.title) ?? lastAddressIn(find<HTMLInputElement>(document, fromInput)?.value);
}
