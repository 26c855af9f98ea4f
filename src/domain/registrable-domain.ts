import table from './public-suffixes.json' with { type: 'json' };

/**
 * Domain → the labels that make a public suffix with it: `co` with `uk`; `*` any label, `!city` any but this one.
 * The public suffix list's ICANN part, where it has more than one label, written by `scripts/suffixes.ts`.
 */
const suffixes = new Map(Object.entries(table));

/** Below these each company has a name of its own, though the list takes them for one. */
const shared = /(?:^|\.)([^.]+\.(?:onmicrosoft\.com|mail\.onmicrosoft\.com))$/;

/** The table holds international names as Punycode. */
function toAscii(domain: string): string {
  try {
    return /\P{ASCII}/u.test(domain) ? new URL(`https://${domain}`).hostname : domain;
  } catch {
    return domain;
  }
}

/** How many labels at its end a domain shares with others: 2 in `quay.co.uk`. */
function suffixLength(domain: string): number {
  const labels = toAscii(domain).split('.');
  let length = 1;
  for (let at = labels.length - 2; at >= 0; at--) {
    const below = suffixes.get(labels.slice(at + 1).join('.'))?.split(' ') ?? [];
    if (below.includes(`!${labels[at]}`)) return labels.length - at - 1;
    if (below.includes(labels[at] ?? '') || below.includes('*')) length = labels.length - at;
  }
  return length;
}

/**
 * The part of a domain (lower case) that somebody registered: `lumen.example` of `mail.lumen.example`, `quay.co.uk` of
 * `eng.quay.co.uk`. What nobody can register stays as it is: `co.uk`, `10.0.0.1`.
 */
export function registrableDomain(domain: string): string {
  const company = shared.exec(domain)?.[1];
  if (company !== undefined || /^\d+(?:\.\d+){3}$/.test(domain)) return company ?? domain;
  const labels = domain.split('.');
  const length = suffixLength(domain);
  return length < labels.length ? labels.slice(-length - 1).join('.') : domain;
}
