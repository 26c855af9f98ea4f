import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDomain } from 'tldts-icann';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../src/domain/registrable-domain.ts';
import { isNorwegianPlace, isPrefecture, readSuffixRules, suffixTable } from './suffix-rules.ts';

const rules = readSuffixRules();
const expected = (domain: string) => getDomain(domain, { extractHostname: false }) ?? domain;
const above = (rule: string): string => rule.slice(rule.indexOf('.') + 1);
/** Below these the table takes any label for a town. */
const prefectures = new Set(
  [...new Set(rules.map(above))].filter((parent) =>
    isPrefecture(
      parent,
      rules.filter((rule) => above(rule) === parent),
    ),
  ),
);
const inTown = new Set(rules.filter((rule) => prefectures.has(above(rule))));
const norwegian = new Set(rules.filter(isNorwegianPlace).map((rule) => rule.split('.').slice(-2).join('.')));
const isOutsideTowns = (domain: string): boolean => {
  const labels = domain.split('.');
  if (norwegian.has(labels.slice(-2).join('.'))) return false;
  return !prefectures.has(labels.slice(-2).join('.')) || labels.length < 4 || inTown.has(labels.slice(-3).join('.'));
};
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
      expect(differing(names.map((suffix) => above + suffix).filter(isOutsideTowns))).toEqual([]);
    }
  });

  it('takes what stands below a prefecture for a town', () => {
    expect(prefectures.size).toBe(47);
    expect(registrableDomain('eng.quay.chiyoda.tokyo.jp')).toBe('quay.chiyoda.tokyo.jp');
    expect(registrableDomain('lumen.tokyo.jp')).toBe('lumen.tokyo.jp');
  });

  it('takes all that stands below a Norwegian town for one', () => {
    expect(norwegian.size).toBeGreaterThan(600);
    expect(registrableDomain('eng.lumen.oslo.no')).toBe('oslo.no');
    expect(registrableDomain('eng.lumen.kommune.no')).toBe('lumen.kommune.no');
    expect(registrableDomain('eng.lumen.no')).toBe('lumen.no');
  });

  it('answers as the list for any domain', () => {
    const labels = fc.oneof(
      fc.constantFrom(...new Set(rules.flatMap((rule) => rule.replace(/^!/, '').split('.')))),
      fc.stringMatching(/^[a-z\d]([a-z\d-]{0,8}[a-z\d])?$/),
    );
    fc.assert(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 6 }), (parts) => {
        const domain = parts.join('.').replaceAll('*', 'harbor');
        fc.pre(/[a-z]/.test(domain) && isOutsideTowns(domain)); // any four numbers are an address
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
