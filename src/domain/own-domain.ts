import { domainOf, isWithin } from './address.ts';
import freeMail from './free-mail.json';

const freeMailDomains = new Set(freeMail.domains);
/** Providers with a domain a country: `yahoo.co.jp`, `gmx.de`. */
const freeMailFamilies = new RegExp(
  `^(?:${freeMail.families.join('|')})\\.(?:[a-z]{2,3}|co\\.[a-z]{2}|com\\.[a-z]{2})$`,
);

/** Whether an address is at a provider where everybody can have one, and which tells nothing of who somebody works for. */
export function isFreeMail(address: string): boolean {
  const domain = domainOf(address) ?? '';
  return freeMailDomains.has(domain) || freeMailFamilies.test(domain);
}

/** Whether an address is at one of `ownDomains` or below it (`eng.company.example`). */
export function isOwnDomain(address: string, ownDomains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domain !== undefined && isWithin(domain, ownDomains);
}

/** The domains where everybody is a colleague: those a person named, and their addresses' own unless free-mail. */
export function ownDomainsOf(me: { addresses: string[]; domains: string[] }, account?: string): string[] {
  const addresses = account === undefined ? me.addresses : [...me.addresses, account];
  const domains = addresses.filter((address) => !isFreeMail(address)).flatMap((address) => domainOf(address) ?? []);
  return [...new Set([...me.domains, ...domains].map((domain) => domain.toLowerCase()))];
}
