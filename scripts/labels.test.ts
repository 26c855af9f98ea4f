import { describe, expect, it } from 'vitest';
import { areLabelsThere, isPush, type Judged, judgeLabeledInvites } from './labeled-invites.ts';

if (!areLabelsThere && !process.env.CI) {
  process.stderr.write('Skipped: the labeled invitations of ../shared/invites are not there.\n');
}

const missed = (rows: Judged[]) =>
  rows
    .filter(({ label, given }) => label !== given.verdict)
    .map(({ uid, label, given }) => `${uid}: ${given.verdict}, not ${label}`);

describe.skipIf(!areLabelsThere && !process.env.CI)('the labeled invitations', { timeout: 60_000 }, () => {
  it('are judged as a person would, in English at least 93 of 100', () => {
    const english = judgeLabeledInvites().filter(({ language }) => language === 'en');
    expect(english).toHaveLength(100);
    expect(missed(english).slice(7)).toEqual([]);
  });

  it('are judged as a person would, in the other languages at least 88 %', () => {
    const others = judgeLabeledInvites().filter(({ language }) => language !== 'en');
    expect(others).toHaveLength(60);
    expect(missed(others).slice(7)).toEqual([]);
  });

  it('never get a push where that would hurt, in any language', () => {
    const harmful = judgeLabeledInvites().filter((row) => row.harmful);
    expect(harmful.length).toBeGreaterThan(30);
    expect(harmful.filter(({ given }) => isPush(given)).map(({ uid }) => uid)).toEqual([]);
  });
});
