import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';
import { type JudgeContext, judge } from './judge.ts';
import { defaultSettings } from './settings.ts';

const folder = new URL('../../../shared/invites/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere && !process.env.CI) {
  process.stderr.write('Skipped: the labeled invitations of ../shared/invites are not there.\n');
}

const context: JudgeContext = {
  me: ['alex.kim@northwind.example'],
  internalDomains: ['northwind.example'],
  now: Temporal.Instant.from('2026-11-23T08:00:00Z'),
  timeZone: 'Europe/Berlin',
  settings: defaultSettings,
};
const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'];

function judgeAll() {
  const [head = '', ...rows] = readFileSync(new URL('labels.tsv', folder), 'utf8').trim().split('\n');
  const columns = head.split('\t');
  const labels = rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index], cell])));
  const invites = languages.flatMap((language) => {
    const { invites, skipped, notes } = readCalendarFile(
      readFileSync(new URL(`invites.${language}.ics`, folder), 'utf8'),
    );
    expect({ skipped, notes }).toEqual({ skipped: [], notes: [] });
    return invites;
  });
  return invites.map((invite) => {
    const label = labels.find(({ uid }) => uid === invite.uid);
    return { uid: invite.uid, ...label, ...judge(invite, context) } as ReturnType<typeof judge> &
      Record<string, string>;
  });
}

describe.skipIf(!isThere && !process.env.CI)('the labeled invitations', { timeout: 60_000 }, () => {
  it('are judged as a person would, in English at least 19 of 20', () => {
    const english = judgeAll().filter(({ language }) => language === 'en');
    const missed = english.filter(({ label, verdict }) => label !== verdict);
    expect(english).toHaveLength(100);
    expect(missed.map(({ uid, label, verdict }) => `${uid}: ${verdict}, not ${label}`).slice(5)).toEqual([]);
  });

  it('never suggest async where that would hurt, in any language', () => {
    const harmful = judgeAll().filter((row) => row.harmful_if_async === '1');
    expect(harmful.length).toBeGreaterThan(30);
    expect(harmful.filter(({ verdict }) => verdict === 'suggest-async').map(({ uid }) => uid)).toEqual([]);
  });
});
