import { type CalendarEvent, formatEnd } from './calendar-event.ts';
import { Instances, type Series, seriesOf, type TimedEvent } from './calendar-series.ts';
import { formatRecurrenceId, formatTime, instantOf, type KnownTime } from './calendar-time.ts';
import { spanOf, type Timing } from './calendar-timing.ts';
import type { Trouble } from './calendar-trouble.ts';
import { dayLength } from './civil-day.ts';
import { expandRule } from './expand-rule.ts';
import type { Invite } from './invite.ts';
import type { Work } from './slices.ts';

/** Seconds since 1970; `to` is exclusive. */
export interface Window {
  from: number;
  to: number;
}

/** One time at which an event takes place. */
export interface Occurrence extends Window {
  /** Its facts; `start`, `end` and `recurrenceId` are those of this occurrence. */
  invite: Invite;
}

export interface Occurrences {
  /** In order of time. */
  occurrences: Occurrence[];
  /** Series that could not be followed to the end. */
  troubles: Trouble[];
}

/** More than one a quarter of an hour over ten weeks. */
const mostInSeries = 10_000;

/** Occurrences that are put in order without letting others work. */
const sortedAtOnce = 2_000;

const byTime = (a: Window, b: Window): number => a.from - b.from || a.to - b.to;

/** The rest of a series as a RANGE=THISANDFUTURE changed it. */
interface Turn {
  since: number;
  event: TimedEvent;
  /** Seconds by the clock on the wall. */
  shift: number;
}

/** The local time of an instant by a clock, found from one that is near. */
function localNear({ local, kind, ...rest }: KnownTime, instant: number): number {
  if (kind === 'date' || !('clock' in rest)) return instant;
  const guess = instant + local - rest.clock.instantOf(local);
  return guess + instant - rest.clock.instantOf(guess);
}

function turnsOf(changes: readonly TimedEvent[]): Turn[] {
  return changes
    .flatMap((event): Turn[] => {
      const { start, instance, following } = event.timing;
      if (!following || !instance) return [];
      const since = instantOf(instance);
      return [{ since, event, shift: start.local - localNear(start, since) }];
    })
    .sort((a, b) => a.since - b.since);
}

/** Where an instance stands after a turn: as far from its old place as the first one is. */
function movedBy({ event, shift }: Turn, name: number): KnownTime {
  const { start } = event.timing;
  return { ...start, local: localNear(start, name) + shift };
}

/** The facts of one occurrence. What does not repeat keeps its own. */
function inviteAt({ invite, timing }: TimedEvent, time: KnownTime, name: KnownTime, repeats: boolean): Invite {
  if (!repeats) return invite;
  const { recurrence: _, end: __, ...facts } = invite;
  const end = formatEnd({ ...timing, start: time });
  return {
    ...facts,
    start: formatTime(time),
    ...(end !== undefined && { end }),
    recurrenceId: formatRecurrenceId(name),
  };
}

const touches = (span: Window, { from, to }: Window): boolean =>
  span.from < to && (span.to > from || (span.to === span.from && span.from >= from));

/** The times of a series by its own rules, from DTSTART on, in no order and perhaps twice. */
function* timesOf(
  { start, rules, dates }: Timing,
  window: Window,
): Generator<{ time: KnownTime; length?: Timing['length'] } | undefined> {
  if (rules.length === 0) yield { time: start };
  for (const rule of rules) {
    const { until } = rule;
    const last = until && 'instant' in until ? until.instant : Number.POSITIVE_INFINITY;
    // No clock is more than a day away from UTC.
    const [from, to] = [window.from - dayLength, Math.min(window.to, last) + dayLength];
    for (const local of expandRule(rule, start.local, from, to)) {
      if (local === undefined) yield undefined;
      else if (local === start.local || instantOf({ ...start, local }) <= last) yield { time: { ...start, local } };
    }
  }
  for (const date of dates) yield date;
}

function* expandMaster(
  master: TimedEvent,
  changes: readonly TimedEvent[],
  window: Window,
): Generator<Occurrence | undefined> {
  const { timing } = master;
  const turns = turnsOf(changes);
  const changed = new Instances(
    changes.flatMap((each) => each.timing.instance ?? []),
    timing.start,
  );
  const excluded = new Instances(timing.exceptions, timing.start);
  const repeats = timing.rules.length + timing.dates.length > 0;
  const reach = Math.max(0, ...[master, ...turns.map(({ event }) => event)].map((each) => spanLength(each.timing)));
  const shift = Math.max(0, ...turns.map((turn) => Math.abs(turn.shift)));
  const seen = new Set<number>();
  const near = { from: window.from - reach - shift, to: window.to + shift };
  if (isFar(timing, near, repeats)) return;
  const first = instantOf(timing.start);
  for (const each of timesOf(timing, near)) {
    if (!each) {
      yield undefined;
      continue;
    }
    const { time } = each;
    const name = instantOf(time);
    if (name < first || seen.has(name) || excluded.has(time, name) || changed.has(time, name)) continue;
    seen.add(name);
    const turn = turns.findLast(({ since }) => since <= name);
    const event = turn?.event ?? master;
    const own = { ...event.timing, ...(each.length && { length: each.length }) };
    const moved = turn ? movedBy(turn, name) : time;
    const span = spanOf(moved, own.length);
    if (touches(span, window)) yield { ...span, invite: inviteAt({ ...event, timing: own }, moved, time, repeats) };
  }
}

/** Whether it lies outside, told without asking a clock: most of a calendar does, and clocks take their time. */
const isFar = ({ start }: Timing, { from, to }: Window, repeats: boolean): boolean =>
  start.local > to + dayLength || (!repeats && start.local < from - dayLength);

/** An upper bound in seconds; a change of clocks may make a day longer. */
const spanLength = ({ length, dates }: Timing): number =>
  Math.max(
    0,
    ...[{ length }, ...dates].map((each) =>
      each.length ? (each.length.days + 1) * dayLength + each.length.seconds : 0,
    ),
  );

function* expandSeries({ master, changes }: Series, window: Window): Generator<Occurrence | undefined> {
  for (const change of changes) {
    if (isFar(change.timing, { ...window, from: window.from - spanLength(change.timing) }, false)) continue;
    const span = spanOf(change.timing.start, change.timing.length);
    if (!touches(span, window)) continue;
    const { recurrence: _, ...invite } = change.invite;
    const isCancelled = master?.invite.status === 'cancelled';
    yield { ...span, invite: { ...invite, ...(isCancelled && { status: 'cancelled' as const }) } };
  }
  if (master) yield* expandMaster(master, changes, window);
}

/**
 * Everything of some files that touches a window of time: single events, series (RFC 5545 3.8.5) and their changed
 * instances, right across changes of clocks. Yields how far it is.
 */
export function* occurrencesIn(events: readonly CalendarEvent[], window: Window): Work<Occurrences> {
  const all = yield* seriesOf(events);
  const occurrences: Occurrence[] = [];
  const troubles: Trouble[] = [];
  for (const [index, series] of all.entries()) {
    let count = 0;
    for (const occurrence of expandSeries(series, window)) {
      yield index / all.length;
      if (!occurrence) continue;
      if (count++ < mostInSeries) occurrences.push(occurrence);
      else {
        troubles.push({ ...(series.uid !== undefined && { uid: series.uid }), why: 'too-many-days' });
        break;
      }
    }
    yield index / all.length;
  }
  const sorted: Occurrence[] = [];
  for (let at = 0; at < occurrences.length; at += sortedAtOnce) {
    yield 1;
    sorted.push(...occurrences.slice(at, at + sortedAtOnce).sort(byTime));
  }
  return { occurrences: sorted.sort(byTime), troubles }; // little is left to do where parts are in order
}
