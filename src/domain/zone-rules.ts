import type ICAL from 'ical.js';
import { civilOf, dayLength, dayNumber } from './civil-day.ts';
import type { Clock } from './clock.ts';
import { expandRule } from './expand-rule.ts';
import { type RecurrenceRule, readRule } from './recurrence-rule.ts';
import { localOf } from './time-value.ts';

/** A STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545 3.6.5). Offsets are in seconds. */
interface Observance {
  /** When it first began, by the clock before. */
  start: number;
  before: number;
  after: number;
  rule?: RecurrenceRule;
  dates: number[];
}

interface Transition {
  /** Seconds since 1970. */
  at: number;
  before: number;
  after: number;
}

/** More than the zone with the longest history has. */
const mostParts = 100;
const yearLength = 366 * dayLength;

function offsetOf(component: ICAL.Component, name: string): number {
  const value = String(component.getFirstProperty(name)?.toJSON()[3]);
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(value) ?? [];
  if (!sign) throw new RangeError(value);
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -offset : offset;
}

/** Programs write one day of one month; what else a file may hold is not followed. */
const isYearly = ({ frequency, byMonth, byDay, byMonthDay, byYearDay, byWeekNo }: RecurrenceRule): boolean =>
  frequency === 'YEARLY' &&
  (byMonth.length === 1 || byDay.length + byMonthDay.length === 0) &&
  byYearDay.length + byWeekNo.length === 0;

function observanceOf(component: ICAL.Component): Observance {
  const start = localOf(component.getFirstProperty('dtstart')?.toJSON()[3])?.local;
  if (start === undefined) throw new RangeError('no start');
  const text = component.getFirstPropertyValue('rrule');
  const rule = text ? readRule(String(text)) : undefined;
  if (rule !== undefined && (typeof rule === 'string' || !isYearly(rule))) throw new RangeError('rule');
  const dates = component
    .getAllProperties('rdate')
    .flatMap((property) => property.toJSON().slice(3))
    .flatMap((value) => localOf(value)?.local ?? []);
  return {
    start,
    before: offsetOf(component, 'tzoffsetfrom'),
    after: offsetOf(component, 'tzoffsetto'),
    ...(rule && { rule }),
    dates,
  };
}

/** The transitions of one observance that matter to a stretch of local time: those in it, and the last before. */
function* transitionsOf(part: Observance, from: number, to: number): Generator<Transition> {
  const { start, before, after, rule, dates } = part;
  const transition = (local: number): Transition => ({ at: local - before, before, after });
  yield transition(start);
  for (const local of dates) yield transition(local);
  if (!rule) return;
  const { until } = rule;
  const last = until && ('local' in until ? until.local : until.instant + before);
  const since = Math.min(from, (last ?? to) - 2 * yearLength * rule.interval);
  for (const local of expandRule(rule, start, since, Math.min(to, (last ?? to) + 1))) {
    if (local !== undefined) yield transition(local);
  }
}

/**
 * The clock of a VTIMEZONE; `undefined` when it has no part that can be read. `zone`: the place that its name or
 * X-LIC-LOCATION stands for.
 */
export function rulesClock(component: ICAL.Component, zone: string | undefined): Clock | undefined {
  let parts: Observance[];
  try {
    parts = component.getAllSubcomponents().slice(0, mostParts).map(observanceOf);
  } catch {
    return undefined;
  }
  if (parts.length === 0) return undefined;
  const byYear = new Map<number, Transition[]>();
  const around = (year: number): Transition[] => {
    const known = byYear.get(year);
    if (known) return known;
    const [from, to] = [year - 1, year + 2].map((each) => dayNumber(each, 1, 1) * dayLength) as [number, number];
    const transitions = parts.flatMap((part) => [...transitionsOf(part, from, to)]).sort((a, b) => a.at - b.at);
    byYear.set(year, transitions);
    return transitions;
  };
  const instantOf = (local: number): number => {
    const transitions = around(civilOf(Math.floor(local / dayLength)).year);
    const last = transitions.findLast(({ at, before }) => local - before >= at);
    if (!last) return local - (transitions[0]?.before ?? 0);
    const instant = local - last.after;
    return instant < last.at ? local - last.before : instant;
  };
  return { ...(zone && { zone }), instantOf };
}
