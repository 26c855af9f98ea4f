import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDomain } from 'tldts-icann';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../src/domain/registrable-domain.ts';
import { readSuffixRules, suffixTable } from './suffix-rules.ts';

const rules = readSuffixRules();
const expected = (domain: string) => getDomain(domain, { extractHostname: false }) ?? domain;
const differing = (domains: string[]) => domains.filter((domain) => registrableDomain(domain) !== expected(domain));

describe('the table of public suffixes', () => {
  it('is the one that the installed list makes', () => {
    const kept: unknown = JSON.parse(
      readFileSync(new URL('../src/domain/public-suffixes.json', import.meta.url), 'utf8'),
    );
    expect(kept).toEqual(suffixTable(rules));
  });

  it('answers as the list for every rule, and for names below it', () => {
    expect(rules.length).toBeGreaterThan(7_000);
    const suffixes = rules.map((rule) => rule.replace(/^!/, '').replace(/^\*/, 'harbor'));
    // Below these the product knows better than the list.
    const names = suffixes.filter((suffix) => !suffix.endsWith('onmicrosoft.com'));
    for (const above of ['', 'lumen.', 'eng.lumen.', 'a.b.c.']) {
      expect(differing(names.map((suffix) => above + suffix))).toEqual([]);
    }
  });

  it('answers as the list for any domain', () => {
    const labels = fc.oneof(
      fc.constantFrom(...new Set(rules.flatMap((rule) => rule.replace(/^!/, '').split('.')))),
      fc.stringMatching(/^[a-z\d]([a-z\d-]{0,8}[a-z\d])?$/),
    );
    fc.assert(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 6 }), (parts) => {
        const domain = parts.join('.').replaceAll('*', 'harbor');
        fc.pre(/[a-z]/.test(domain)); // any four numbers are an address
        expect(registrableDomain(domain)).toBe(expected(domain));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    '10.0.0.1',
    'localhost',
    'co.uk',
    'quay.co.uk.',
    'kawasaki.jp',
    'port.city.kawasaki.jp',
    'toString',
    'x.toString',
  ])('answers as the list for %s', (domain) => {
    expect(registrableDomain(domain)).toBe(expected(domain));
  });
});
