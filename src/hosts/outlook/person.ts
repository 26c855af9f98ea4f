import type { Person } from '../../domain/invite.ts';
import { lastAddressIn, toPerson } from '../gmail/address.ts';
import { find } from '../select.ts';
import { persona } from './selectors.ts';

/** Outlook's icons are letters of a private area, and stand within names [captured]. */
const glyphs = /[\uE000-\uF8FF]/g;
/** An address with its brackets, which may follow the name without a space. */
const bracketed = /<[^\s<>]+@[^\s<>]+>|[(["']?\s*[^\s<>()[\]"']+@[^\s<>()[\]"']+\s*[)\]"']?/;
/** "From: ", in any language; a name holds no colon. */
const label = /^[^:：<>@]{1,30}[:：]\s*/;

/** "Name <a@b>", an address or a name; on work accounts a name is all that the page holds [captured]. */
export function personFrom(text: string): Person {
  const plain = text.replace(glyphs, '').replace(/\s+/g, ' ').trim();
  const address = lastAddressIn(plain);
  return toPerson(address ?? null, address ? plain.replace(bracketed, '').trim() : plain);
}

/** Who a part of a mail's head names: by the person's own element, else by the label around it. */
export function personIn(element: Element): Person | undefined {
  const own = find(element, persona, (each) => each.textContent?.trim() !== '')?.textContent?.trim();
  const around = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const fromLabel = personFrom(around.trim().replace(label, ''));
  const person = own ? personFrom(own) : fromLabel;
  // A label may show the address of somebody external, whose element shows the name alone.
  const address = person.address ?? fromLabel.address;
  return person.name || address ? { ...person, ...(address && { address }) } : undefined;
}
