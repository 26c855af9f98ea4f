import { existsSync, readFileSync } from 'node:fs';
import { readCalendarFile } from '../src/domain/calendar-file.ts';
import { judge } from '../src/domain/judge.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import type { Verdict, VerdictName } from '../src/domain/verdict.ts';

// The labeled invitations live beside this repository; the README there says who "me" is and what the columns mean.
const folder = new URL('../../shared/invites/', import.meta.url);
const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'];
const context = {
  me: ['alex.kim@northwind.example'],
  internalDomains: ['northwind.example'],
  now: Temporal.Instant.from('2026-11-23T08:00:00Z'),
  timeZone: 'Europe/Berlin',
  settings: defaultSettings,
};

export interface Judged {
  uid: string;
  language: string;
  /** What a person would offer. */
  label: VerdictName;
  /** A push to write instead would embarrass or hurt. */
  harmful: boolean;
  given: Verdict;
}

export const areLabelsThere = existsSync(folder);

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** All labeled invitations with their verdicts. @throws when a file can't be read as a whole */
export function judgeLabeledInvites(): Judged[] {
  const [head = '', ...lines] = read('labels.tsv').trim().split('\n');
  const columns = head.split('\t');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
  const invites = languages.flatMap((language) => {
    const { invites, skipped } = readCalendarFile(read(`invites.${language}.ics`));
    if (skipped.length) throw new Error(`invites.${language}.ics: ${skipped.length} events were skipped`);
    return invites;
  });
  return rows.map(({ uid = '', language = '', label, harmful_if_async }) => {
    const invite = invites.find((each) => each.uid === uid);
    if (!invite) throw new Error(`no invitation ${uid}`);
    return {
      uid,
      language,
      label: label as VerdictName,
      harmful: harmful_if_async === '1',
      given: judge(invite, context),
    };
  });
}

/** Verdicts that ask the other side for something: never right where it would hurt. */
export const isPush = ({ verdict }: Verdict): boolean => verdict === 'suggest-async' || verdict === 'ask-agenda';
