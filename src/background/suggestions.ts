import type { ComposerSighting, Sighting } from '../domain/advice.ts';
import { asksForLess, type Suggestion } from '../domain/given-back.ts';
import { inSeconds } from '../domain/instant-text.ts';
import { seriesOf } from '../domain/invite-key.ts';
import { timeIn } from '../domain/invite-time.ts';
import { mergeReadings } from '../domain/merge-readings.ts';
import { completeWeeks, reportFrame } from '../domain/report.ts';
import { seriesRate } from '../domain/series-cost.ts';
import type { Settings } from '../domain/settings.ts';
import type { Asker } from './guard.ts';
import { hashed, ifStoreTakesIt } from './kept-event.ts';
import { firstWeekday, instanceKeys, isWholeSeries, weekAt } from './load.ts';
import { lookAt, type Seen } from './seen.ts';
import { getReadings } from './store/readings.ts';
import { addSuggestion } from './store/suggestions.ts';

/** What a reply asked for, with what calendars showed of it until then. */
async function suggestionOf(
  { invite, keys, context: { timeZone } }: Seen,
  settings: Settings,
  now: Temporal.Instant,
): Promise<Omit<Suggestion, 'id'>> {
  const start = timeIn(timeZone, invite.start);
  const end = timeIn(timeZone, invite.end);
  const names = start ? [...keys, ...instanceKeys(invite, start)] : keys;
  const series = seriesOf(invite);
  const hash = await hashed([...names, ...(series ? [series] : [])]);
  const { week } = weekAt(now, settings);
  const { from, to } = reportFrame(week);
  const readings = await getReadings(from, to);
  const events = mergeReadings(readings);
  const own = names.map(hash);
  const isSeen = events.some(({ key }) => key !== undefined && own.includes(key));
  const weeks = completeWeeks(readings, { week, timeZone }, settings.hours);
  const rate = seriesRate(
    events.filter((event) => series && event.series === hash(series)),
    { ...{ weeks, timeZone, now }, firstWeekday: firstWeekday(settings) },
  );
  // Of a series that has begun it is not known which day is meant.
  const isOneDay = start && end && !(isWholeSeries(invite) && Temporal.Instant.compare(start.toInstant(), now) < 0);
  return {
    at: inSeconds(now),
    keys: own,
    ...(isOneDay && { start: inSeconds(start.toInstant()), end: inSeconds(end.toInstant()) }),
    ...(series && { series: hash(series) }),
    ...(rate && { rate }),
    ...(isSeen && { seen: true }),
  };
}

/** Keeps that less live time was asked for. Of a sensitive invitation nothing, and nothing from a private window. */
async function keep(id: string | undefined, seen: Seen, settings: Settings, { now, incognito }: Asker): Promise<void> {
  const [key] = seen.keys;
  if (incognito || seen.verdict.sensitive || key === undefined) return;
  await ifStoreTakesIt(async () => {
    const suggestion = await suggestionOf(seen, settings, now);
    await addSuggestion({ ...suggestion, id: id ?? suggestion.keys[0] ?? '' }, now);
  });
}

/** Two places in the same mail service belong together unless both name their thread, and differently. */
export const belongTogether = (composer: ComposerSighting, sighting: Sighting): boolean =>
  !composer.thread || !sighting.thread || composer.thread === sighting.thread;

/** A reply was inserted beside an invitation. `id`: the insertion's. */
export async function keepSuggestion(
  {
    id,
    choiceId,
    composer,
    sighting,
  }: { id: string; choiceId: string; composer: ComposerSighting; sighting: Sighting },
  settings: Settings,
  asker: Asker,
): Promise<void> {
  if (!asksForLess(choiceId) || !belongTogether(composer, sighting)) return;
  await keep(id, await lookAt(sighting, settings, asker.now), settings, asker);
}

/** A draft was opened in a compose tab; a second one for the same invitation is the same suggestion. */
export async function keepSuggestionOfTab(
  seen: Seen,
  replyId: string,
  settings: Settings,
  asker: Asker,
): Promise<void> {
  if (asksForLess(replyId)) await keep(undefined, seen, settings, asker);
}
