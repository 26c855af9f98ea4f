import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { context, invitation } from './judge-cases/invitation.ts';
import { ruleRows } from './rule-rows.ts';
import type { Settings } from './settings.ts';

const judged = (title: string, description: string, guests: number, rules: Settings['rules'], flags = '') =>
  judge(invitation(title, description, guests, flags), { ...context, settings: { ...context.settings, rules } });
const off = (ids: string[]): Settings['rules'] => Object.fromEntries(ids.map((id) => [id, { on: false }]));

const sensitive: [string, string, number][] = [
  ['Salary review', '', 3],
  ['Chat about your future', '', 2],
  ['Status update: Oskar', 'A word on how we tell the team that he leaves', 3],
  ['Weekly health & wellbeing check-in (confidential)', '', 2],
  ['Update on Ines', 'She lost her father. How we support her and who takes over.', 4],
  ['Elif Kaya', '', 5],
];

describe('a rule that is switched off', () => {
  it('shows a sensitive invitation like any other, and its title is still not to be kept', () => {
    const guards = ruleRows.filter((row) => row.guards).map(({ id }) => id);
    expect(judged('Salary review', '', 3, {}).verdict).toBe('quiet');
    expect(judged('Salary review', '', 3, off(guards))).toMatchObject({ sensitive: true });
    expect(judged('Salary review', '', 3, off(guards)).verdict).not.toBe('quiet');
  });

  it.each(sensitive)('never lets the title “%s” be kept, whichever others are off', (title, description, guests) => {
    const ids = ruleRows.map(({ id }) => id);
    expect(judged(title, description, guests, {}).sensitive).toBe(true);
    expect(judged(title, description, guests, off(ids)).sensitive).toBe(true);
    fc.assert(
      fc.property(fc.subarray(ids), (some) => {
        expect(judged(title, description, guests, off(some)).sensitive).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('does not make what is not sensitive so', () => {
    for (const { id } of ruleRows) {
      expect(judged('Weekly status update', 'Slides are on the intranet.', 8, off([id]), 'r').sensitive, id).toBe(
        false,
      );
    }
  });

  it('gives no reason any more, whatever its stage', () => {
    for (const { id } of ruleRows) {
      const { reasons } = judged('Weekly status update', '', 12, off([id]), 'r');
      expect(reasons.map((reason) => reason.id)).not.toContain(id);
    }
  });
});

describe('the rows', () => {
  it('name each rule once, scores with their weight', () => {
    expect(new Set(ruleRows.map(({ id }) => id)).size).toBe(ruleRows.length);
    expect(ruleRows.filter(({ group }) => group === 'score').every(({ weight }) => weight !== undefined)).toBe(true);
    expect(ruleRows.filter(({ guards }) => guards).map(({ id }) => id)).toEqual([
      'confidential',
      'sensitive-topic',
      'sensitive-text',
      'sensitive-personal',
      'sensitive-sender',
      'personal',
    ]);
  });
});
