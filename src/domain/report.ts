import { completenessOf, isWeekKnown } from './completeness.ts';
import { distinctSuggestions, givenBack, type Suggestion } from './given-back.ts';
import type { Reading } from './load-event.ts';
import { type LoadParts, loadParts } from './load-parts.ts';
import { mergeReadings } from './merge-readings.ts';
import { ownDomainsOf } from './own-domain.ts';
import { type SeriesCost, seriesCosts } from './series-cost.ts';
import type { Settings } from './settings.ts';
import { levelOf, syncLoad } from './sync-load.ts';
import { type Week, weekOf } from './week.ts';

/** Weeks that a report looks at, before and after this one. */
export const weeksBack = 12;
export const weeksAhead = 4;

/** One week of the report; minutes. */
export interface ReportWeek {
  /** First day. */
  week: string;
  minutes: number;
  unansweredMinutes: number;
  /** Whether all days with working hours were read whole. */
  complete: boolean;
  /** What suggestions gave back of it. */
  givenBack: number;
  /** Suggestions made in it, and how many of those gave something back by now. */
  made: number;
  accepted: number;
  parts: LoadParts;
}

/** What one averages, and the limit that is worth a try; minutes a week. */
export interface Baseline {
  average: number;
  /** Missing where the limit is kept with room to spare, or is that one. */
  proposal?: number;
}

/** Everything that options' report and audit show; minutes and ids, no sentences. */
export interface ReportView {
  /** First day of this week. */
  week: string;
  /** Minutes. */
  limit: number;
  /** Those of which something was read or suggested, in order. */
  weeks: ReportWeek[];
  series: SeriesCost[];
  /** Once two weeks were read whole. */
  baseline?: Baseline;
}

export interface ReportSource {
  /** Of all weeks that a report looks at. */
  readings: readonly Reading[];
  suggestions: readonly Suggestion[];
  settings: Settings;
  firstWeekday: number;
  timeZone: string;
  now: Temporal.Instant;
}

const enoughWeeks = 2;
/** A limit that asks for something, but not for everything at once. */
const share = 0.75;

function baselineOf(past: readonly ReportWeek[], limit: number): Baseline | undefined {
  const complete = past.filter((week) => week.complete);
  if (complete.length < enoughWeeks) return undefined;
  const average = Math.round(complete.reduce((sum, { minutes }) => sum + minutes, 0) / complete.length);
  const proposal = Math.max(60, Math.round((average * share) / 60) * 60);
  const isWorthIt = levelOf(average, limit) !== 'under' && proposal !== limit;
  return { average, ...(isWorthIt && { proposal }) };
}

/** The day that a report's readings begin with, and the one before which they end. */
export function reportFrame(week: Temporal.PlainDate): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  return { from: week.subtract({ weeks: weeksBack }), to: week.add({ weeks: weeksAhead + 1 }) };
}

/** The weeks that a report looks at around this one. */
const weeksAround = ({ week, timeZone }: Week): Week[] =>
  Array.from({ length: weeksBack + 1 + weeksAhead }, (_, index) => ({
    week: week.add({ weeks: index - weeksBack }),
    timeZone,
  }));

/** First days of those around `now` that were read whole. */
export const completeWeeks = (readings: readonly Reading[], now: Week, hours: Settings['hours']): string[] =>
  weeksAround(now)
    .filter((each) => isWeekKnown(completenessOf(readings, each), hours))
    .map(({ week }) => week.toString());

/** What stored readings and suggestions tell beyond this week's hours. */
export function reportOf(source: ReportSource): ReportView {
  const { readings, suggestions, settings, firstWeekday, timeZone, now } = source;
  const { hours, dayKinds, limits, me } = settings;
  const week = weekOf(now.toZonedDateTimeISO(timeZone).toPlainDate(), firstWeekday);
  const all = weeksAround({ week, timeZone });
  const events = mergeReadings(readings);
  const found = new Map(all.map((each) => [each, completenessOf(readings, each)]));
  const isComplete = (each: Week): boolean => {
    const completeness = found.get(each);
    return completeness !== undefined && isWeekKnown(completeness, hours);
  };
  const given = givenBack(suggestions, { weeks: all, readings, events, isComplete });
  const made = distinctSuggestions(suggestions).map(({ id, at }) => ({
    id,
    week: weekOf(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate(), firstWeekday).toString(),
  }));
  const ownDomains = ownDomainsOf(me);
  const weeks = all.flatMap((each): ReportWeek[] => {
    const name = each.week.toString();
    const read = found.get(each)?.days.flatMap(({ date, readAt }) => (readAt === undefined ? [] : date)) ?? [];
    const mine = made.filter((suggestion) => suggestion.week === name);
    if (read.length === 0 && mine.length === 0) return [];
    const { minutes, unansweredMinutes } = syncLoad(events, each);
    return [
      {
        ...{ week: name, minutes, unansweredMinutes, complete: isComplete(each) },
        givenBack: given.weeks.get(name) ?? 0,
        made: mine.length,
        accepted: mine.filter(({ id }) => given.accepted.has(id)).length,
        parts: loadParts(events, readings, each, { hours, dayKinds, ownDomains, read }),
      },
    ];
  });
  const complete = all.filter(isComplete).map((each) => each.week.toString());
  const past = weeks.filter((each) => each.week < week.toString());
  const baseline = baselineOf(past, limits.week);
  return {
    week: week.toString(),
    limit: limits.week,
    weeks,
    series: seriesCosts(events, readings, { weeks: complete, firstWeekday, timeZone, now }),
    ...(baseline && { baseline }),
  };
}
