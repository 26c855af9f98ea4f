/** The domain of an address, lower case. */
export function domainOf(address: string | undefined): string | undefined {
  const domain = address?.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return address?.includes('@') && domain ? domain : undefined;
}

/** Whether a domain is one of `domains` or lies below one of them (`eng.company.example` below `company.example`). */
export function isWithin(domain: string, domains: readonly string[]): boolean {
  return domains.some((each) => {
    const own = each.toLowerCase().replace(/^@/, '');
    return own !== '' && (domain === own || domain.endsWith(`.${own}`));
  });
}

export function isSameAddress(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
