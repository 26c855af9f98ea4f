// How full a week is by calendar files, without a browser: `npm run --silent load -- FILE.ics --me ADDRESS --week 2026-11-23`.
import { domainOf } from '../src/domain/address.ts';
import type { Trouble } from '../src/domain/calendar-trouble.ts';
import { type FileLoad, loadOfFiles } from '../src/domain/file-load.ts';
import { isMeeting } from '../src/domain/judge-events.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { finish } from '../src/domain/slices.ts';
import { daysOf } from '../src/domain/week.ts';
import { type ReadFiles, readFiles } from './calendar-files.ts';
import { runCommand } from './command.ts';
import { parseArguments, usage } from './load-arguments.ts';

/** Events that are in no week, because it can't be told when they are, or when again. */
function unplaced({ events, skipped, notes }: ReadFiles): Trouble[] {
  const timeless = new Set(events.filter(({ timing }) => !timing).map(({ invite }) => invite.uid));
  const isRule = ({ why }: Trouble) => why === 'rule-too-often' || why === 'rule-unreadable';
  return [...skipped, ...notes.filter((note) => isRule(note) || timeless.has(note.uid))];
}

/** The names are promised to outside checks (product, section 9). */
function toJson({ minutes, unansweredMinutes, days, counted, skipped }: FileLoad, read: ReadFiles): string {
  const named = ({ uid, recurrenceId }: { uid?: string; recurrenceId?: string }) => ({
    uid: uid ?? null,
    recurrenceId,
  });
  return JSON.stringify({
    minutes,
    unansweredMinutes,
    days,
    events: counted.map(({ invite, event: { start, end, answer } }) => ({ ...named(invite), start, end, answer })),
    skipped: [
      ...skipped.map(({ invite, uid, why }) => ({ ...named(invite ?? { ...(uid !== undefined && { uid }) }), why })),
      ...unplaced(read).map((each) => ({ ...named(each), why: each.why })),
    ],
  });
}

const hours = (minutes: number): string => `${(minutes / 60).toFixed(1)} h`;

function toTable({ minutes, unansweredMinutes, days, counted, skipped }: FileLoad, week: Temporal.PlainDate): string {
  return [
    `Week of ${week}: ${hours(minutes)} live${unansweredMinutes ? `, and ${hours(unansweredMinutes)} unanswered` : ''}`,
    ...daysOf(week).map(
      (day, index) =>
        `  ${day.toLocaleString('en', { weekday: 'short' })} ${day}  ${hours(days[index] ?? 0).padStart(7)}`,
    ),
    `${counted.length} ${counted.length === 1 ? 'event counts' : 'events count'}, ${skipped.length} in this week ${skipped.length === 1 ? 'does' : 'do'} not.`,
  ].join('\n');
}

function load(given: string[]): { failed: boolean } {
  const { files, me, week, timeZone, json } = parseArguments(given);
  const read = readFiles(files, timeZone);
  const context = {
    me,
    internalDomains: me.flatMap((address) => domainOf(address) ?? []),
    timeZone,
    now: Temporal.Now.instant(),
    settings: defaultSettings,
  };
  const result = finish(loadOfFiles(read.events, { me, week: { week, timeZone }, isMeeting: isMeeting(context) }));
  console.log(json ? toJson(result, read) : toTable(result, week));
  return { failed: read.failed };
}

runCommand(load, usage);
