// Judges calendar files as the extension would, without a browser: `npm run --silent dry-run -- FILE.ics --me ADDRESS`.
import type { Invite } from '../src/domain/invite.ts';
import { judgeEvents } from '../src/domain/judge-events.ts';
import { cleanTitle } from '../src/domain/normalize.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { finish } from '../src/domain/slices.ts';
import type { Verdict } from '../src/domain/verdict.ts';
import { readFiles } from './calendar-files.ts';
import { finishWithProgress, runCommand } from './command.ts';
import { parseArguments, usage } from './dry-run-arguments.ts';

/** Below, a progress line would only flicker. */
const manyEvents = 1000;

const ids = ({ reasons }: Verdict) => reasons.map(({ id }) => id);

/** One line of JSON; the names are promised to outside checks (product, section 9). */
function toJson({ uid, recurrenceId }: Invite, verdict: Verdict): string {
  const { verdict: name, gate, kind, score, reply } = verdict;
  return JSON.stringify({
    uid: uid ?? null,
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

function dryRun(given: string[]): { failed: boolean } {
  const { files, json, me, internalDomains, timeZone, hours, weeklyLimit } = parseArguments(given);
  const { events, failed } = readFiles(files, timeZone);
  const { limits } = defaultSettings;
  const work = judgeEvents(events, {
    me,
    internalDomains,
    timeZone,
    now: Temporal.Now.instant(),
    settings: { ...defaultSettings, hours, limits: { ...limits, week: weeklyLimit ?? limits.week } },
    ...(weeklyLimit !== undefined && { firstWeekday: 1 }),
  });
  const judged =
    events.length > manyEvents ? finishWithProgress(work, `Judging ${events.length} events`) : finish(work);
  for (const { invite, verdict } of judged) console.log(json ? toJson(invite, verdict) : toRow(invite, verdict));
  return { failed };
}

runCommand(dryRun, usage);
