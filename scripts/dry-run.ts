// Judges calendar files as the extension would, without a browser: `npm run --silent dry-run -- FILE.ics --me ADDRESS`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCalendarFile } from '../src/domain/calendar-file.ts';
import type { Invite } from '../src/domain/invite.ts';
import { type JudgeContext, judge } from '../src/domain/judge.ts';
import { cleanTitle } from '../src/domain/normalize.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import type { Verdict } from '../src/domain/verdict.ts';
import { ArgumentError, type DryRunArguments, parseArguments, usage } from './dry-run-arguments.ts';

const ids = ({ reasons }: Verdict) => reasons.map(({ id }) => id);

/** One line of JSON; the names are promised to outside checks (product, section 9). */
function toJson({ uid, recurrenceId }: Invite, verdict: Verdict): string {
  const { verdict: name, gate, kind, score, reply } = verdict;
  return JSON.stringify({
    uid,
    recurrenceId,
    verdict: name,
    gate,
    kind,
    score,
    reasons: ids(verdict),
    reply: reply ?? null,
  });
}

function toRow({ title = '' }: Invite, verdict: Verdict): string {
  const shown = verdict.sensitive ? '(private)' : [...cleanTitle(title)].slice(0, 50).join('') || '(no title)';
  const why = [verdict.gate ?? verdict.kind ?? `score ${verdict.score}`, ...ids(verdict)].join(', ');
  return `${verdict.verdict.padEnd(14)} ${shown.padEnd(52)} ${(verdict.reply ?? '').padEnd(22)} ${why}`;
}

/** Judges one file; returns whether it could be read. */
function judgeFile(
  file: string,
  { json, me, internalDomains, timeZone, hours, weeklyLimit }: DryRunArguments,
): boolean {
  let text: string;
  try {
    // npm runs scripts in the package's folder; the path was typed in the user's.
    text = readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    console.error(`${file} can't be read: ${error instanceof Error ? error.message : error}`);
    return false;
  }
  const { invites, skipped, notes } = readCalendarFile(text);
  for (const { uid, why } of skipped) console.error(`${file}${uid ? `, ${uid}` : ''}: skipped, ${why}.`);
  for (const { uid, why } of notes) console.error(`${file}${uid ? `, ${uid}` : ''}: ${why}.`);
  for (const invite of invites) {
    const context: JudgeContext = {
      me,
      internalDomains,
      timeZone,
      now: invite.received ? Temporal.Instant.from(invite.received) : Temporal.Now.instant(),
      settings: { ...defaultSettings, hours, limits: { ...defaultSettings.limits, week: weeklyLimit } },
    };
    const verdict = judge(invite, context);
    console.log(json ? toJson(invite, verdict) : toRow(invite, verdict));
  }
  return invites.length > 0 || skipped.length === 0;
}

try {
  const given = parseArguments(process.argv.slice(2));
  const read = given.files.map((file) => judgeFile(file, given));
  if (read.includes(false)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(error.message);
  console.error(usage);
  process.exitCode = 2;
}
