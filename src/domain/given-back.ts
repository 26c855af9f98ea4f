import { completenessOf } from './completeness.ts';
import { dayInterval, intervalOf, minutesIn, subtract } from './intervals.ts';
import type { LoadEvent, Reading } from './load-event.ts';
import type { ReplyId } from './replies.ts';
import type { SeriesRate } from './series-cost.ts';
import type { Week } from './week.ts';

/** A reply that asked for less live time was inserted: what it was about, in salted hashes. */
export interface Suggestion {
  /** Of the insertion. */
  id: string;
  /** When. Instants, whole seconds. */
  at: string;
  /** What the invitation is known by. */
  keys: string[];
  /** The meeting. Missing for a series of which no single day is meant. */
  start?: string;
  end?: string;
  series?: string;
  /** How often its series took place until then, where that was known. */
  rate?: SeriesRate;
  /** That a calendar showed the meeting: only what was there can go. */
  seen?: true;
}

const suggesting: readonly ReplyId[] = [
  'contribute-async',
  'shorten',
  'document-with-date',
  'recorded-walkthrough',
  'thin-series',
  'over-limit',
];

/** Whether a reply asks for less live time, or says that I write instead; a person's own reply means that. */
export const asksForLess = (replyId: string): boolean =>
  replyId.startsWith('own-') || (suggesting as readonly string[]).includes(replyId);

/** What became of suggestions: minutes by the week they would have been in, and which of them gave any. */
export interface GivenBack {
  /** By first day. */
  weeks: Map<string, number>;
  accepted: Set<string>;
}

export interface GivenBackContext {
  /** In order. */
  weeks: readonly Week[];
  readings: readonly Reading[];
  /** Merged from `readings`. */
  events: readonly LoadEvent[];
  isComplete(week: Week): boolean;
}

/** The same invitation, suggested twice, gives back once. */
const subjectOf = ({ series, keys: [key = ''] }: Suggestion): string => series ?? key;

const compare = (one: string, other: string): number => Temporal.Instant.compare(one, other);

/** Suggestions, each invitation once: the first. */
export function distinctSuggestions(all: readonly Suggestion[]): Suggestion[] {
  const sorted = all.toSorted((a, b) => compare(a.at, b.at) || (a.id < b.id ? -1 : 1));
  return [...new Map(sorted.toReversed().map((each) => [subjectOf(each), each])).values()].toReversed();
}

const isVague = ({ doubts }: Reading): boolean => doubts.some((doubt) => doubt === 'unread' || doubt === 'zone');

/** Whether calendars were read since of all of a stretch of time. */
function isReadSince(at: string, slot: { start: string; end: string }, readings: readonly Reading[]): boolean {
  const looks = readings.filter((each) => compare(each.readAt, at) > 0 && !isVague(each));
  const shown = looks.flatMap(({ days, zone }) => days.map((day) => dayInterval(Temporal.PlainDate.from(day), zone)));
  return subtract(intervalOf(slot), shown).length === 0;
}

/** Minutes of the one meeting that are gone, or fewer by now. */
function ofMeeting({ at, start, end, keys, seen }: Suggestion, { readings, events }: GivenBackContext): number {
  if (!start || !end || !seen || !isReadSince(at, { start, end }, readings)) return 0;
  const now = events.filter(({ key }) => key !== undefined && keys.includes(key));
  if (now.some((event) => !isReadSince(at, event, readings))) return 0;
  return Math.max(0, minutesIn([intervalOf({ start, end })]) - minutesIn(now.map(intervalOf)));
}

/** Minutes that a series takes less than before, by week: those after the suggestion that were read whole since then. */
function ofSeries({ at, series, rate }: Suggestion, context: GivenBackContext): Map<string, number> {
  const given = new Map<string, number>();
  if (!series || !rate) return given;
  const mine = context.events.filter((event) => event.series === series);
  const after = context.weeks.filter((week) => {
    const begins = week.week.toZonedDateTime(week.timeZone).toInstant();
    const { oldest } = completenessOf(context.readings, week);
    return Temporal.Instant.compare(begins, at) > 0 && context.isComplete(week) && oldest && compare(oldest, at) > 0;
  });
  const taken = after.map(({ week, timeZone }) => {
    const frame = { from: week, to: week.add({ days: 7 }) };
    const [from, to] = [frame.from, frame.to].map((day) => day.toZonedDateTime(timeZone).epochMilliseconds);
    const there = mine.map(intervalOf).filter((each) => each.from >= (from ?? 0) && each.from < (to ?? 0));
    return there.reduce((sum, each) => sum + minutesIn([each]), 0);
  });
  // A meeting every other week is missing from each other week anyway.
  for (const [index, { week }] of after.entries()) {
    const window = taken.slice(Math.max(0, index + 1 - rate.every), index + 1);
    if (window.length < rate.every) continue;
    const average = window.reduce((sum, minutes) => sum + minutes, 0) / window.length;
    if (average < rate.weekly) given.set(week.toString(), Math.round(rate.weekly - average));
  }
  return given;
}

/**
 * Time that suggestions gave back: the meeting went from the calendar or shrank, or its series takes place less often.
 * Only what a calendar showed before can go, and only where it was read again since.
 */
export function givenBack(suggestions: readonly Suggestion[], context: GivenBackContext): GivenBack {
  const weeks = new Map<string, number>();
  const accepted = new Set<string>();
  for (const suggestion of distinctSuggestions(suggestions)) {
    const given = ofSeries(suggestion, context);
    const { start } = suggestion;
    const home = context.weeks.find(
      ({ week, timeZone }) =>
        start &&
        compare(start, week.toZonedDateTime(timeZone).toInstant().toString()) >= 0 &&
        compare(start, week.add({ days: 7 }).toZonedDateTime(timeZone).toInstant().toString()) < 0,
    );
    const name = home?.week.toString() ?? '';
    const alone = home && !given.has(name) ? ofMeeting(suggestion, context) : 0;
    if (alone > 0) given.set(name, alone);
    for (const [week, minutes] of given) weeks.set(week, (weeks.get(week) ?? 0) + minutes);
    if (given.size > 0) accepted.add(suggestion.id);
  }
  return { weeks, accepted };
}
