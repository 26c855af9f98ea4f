import { civilOf, dayLength, dayNumber, monthLength, weekdayOf } from './civil-day.ts';
import type { RecurrenceRule, RuleDay } from './recurrence-rule.ts';

type Days = Iterable<number>;

function* span(first: number, last: number): Generator<number> {
  for (let day = first; day <= last; day++) yield day;
}

/** The first day of a year's week 1: the week that holds January 4 when weeks begin on Monday. */
function firstWeek(year: number, weekStart: number): number {
  const first = dayNumber(year, 1, 1);
  const into = (weekdayOf(first) - weekStart + 7) % 7;
  return into <= 3 ? first - into : first - into + 7;
}

const isNth = (wanted: number, position: number, length: number): boolean =>
  wanted > 0 ? Math.ceil(position / 7) === wanted : Math.ceil((length - position + 1) / 7) === -wanted;

const holds = (list: number[], position: number, length: number): boolean =>
  list.length === 0 || list.includes(position) || list.includes(position - length - 1);

/** What RFC 5545 takes from DTSTART where the rule does not say which days it means. */
function completed(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const { byDay, byMonthDay, byYearDay, byWeekNo, byMonth, frequency } = rule;
  if (byDay.length || byMonthDay.length || byYearDay.length) return rule;
  const { month, day } = civilOf(startDay);
  const sameWeekday = { ...rule, byDay: [{ weekday: weekdayOf(startDay) }] };
  if (frequency === 'WEEKLY' || byWeekNo.length) return sameWeekday;
  if (frequency === 'MONTHLY') return { ...rule, byMonthDay: [day] };
  if (frequency === 'DAILY') return rule;
  return { ...rule, byMonthDay: [day], byMonth: byMonth.length ? byMonth : [month] };
}

function dayTest(rule: RecurrenceRule): (number: number) => boolean {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay, weekStart } = rule;
  const withinMonth = rule.frequency === 'MONTHLY' || byMonth.length > 0;
  return (number) => {
    const { year, month, day } = civilOf(number);
    if (byMonth.length && !byMonth.includes(month)) return false;
    const length = monthLength(year, month);
    if (!holds(byMonthDay, day, length)) return false;
    const yearStart = dayNumber(year, 1, 1);
    const yearLength = dayNumber(year + 1, 1, 1) - yearStart;
    const yearDay = number - yearStart + 1;
    if (!holds(byYearDay, yearDay, yearLength)) return false;
    if (byWeekNo.length) {
      const owner = [year + 1, year, year - 1].find((each) => firstWeek(each, weekStart) <= number) ?? year;
      const first = firstWeek(owner, weekStart);
      const weeks = (firstWeek(owner + 1, weekStart) - first) / 7;
      if (!holds(byWeekNo, Math.floor((number - first) / 7) + 1, weeks)) return false;
    }
    const fits = ({ weekday, nth }: RuleDay) =>
      weekday === weekdayOf(number) &&
      (nth === undefined || (withinMonth ? isNth(nth, day, length) : isNth(nth, yearDay, yearLength)));
    return byDay.length === 0 || byDay.some(fits);
  };
}

/** The rule's periods: the days of each, and which of them a day lies in, counted from DTSTART's. */
function periodsOf(rule: RecurrenceRule, startDay: number): { daysOf(n: number): Days; indexOf(day: number): number } {
  const { year, month } = civilOf(startDay);
  switch (rule.frequency) {
    case 'DAILY':
      return { daysOf: (n) => [startDay + n], indexOf: (day) => day - startDay };
    case 'WEEKLY': {
      const first = startDay - ((weekdayOf(startDay) - rule.weekStart + 7) % 7);
      return {
        daysOf: (n) => span(first + 7 * n, first + 7 * n + 6),
        indexOf: (day) => Math.floor((day - first) / 7),
      };
    }
    case 'MONTHLY':
      return {
        daysOf: (n) => span(dayNumber(year, month + n, 1), dayNumber(year, month + n + 1, 1) - 1),
        indexOf: (day) => (civilOf(day).year - year) * 12 + civilOf(day).month - month,
      };
    case 'YEARLY': {
      const months = rule.byMonth.length ? rule.byMonth : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
      const daysOfMonths = function* (each: number): Generator<number> {
        for (const one of months) yield* span(dayNumber(each, one, 1), dayNumber(each, one + 1, 1) - 1);
      };
      return {
        daysOf: (n) =>
          rule.byWeekNo.length
            ? span(firstWeek(year + n, rule.weekStart), firstWeek(year + n + 1, rule.weekStart) - 1)
            : daysOfMonths(year + n),
        indexOf: (day) => civilOf(day).year - year - 1, // a year's first days may lie in the last week of the year before
      };
    }
  }
}

function timesOfDay({ byHour, byMinute, bySecond }: RecurrenceRule, start: number): number[] {
  const time = start - Math.floor(start / dayLength) * dayLength;
  const or = (list: number[], value: number) => (list.length ? list : [value]);
  return or(byHour, Math.floor(time / 3600)).flatMap((hour) =>
    or(byMinute, Math.floor(time / 60) % 60).flatMap((minute) =>
      or(bySecond, time % 60).map((second) => hour * 3600 + minute * 60 + second),
    ),
  );
}

/** Periods between two signs of life: what is looked through is bounded, but a rule since the year 1 takes a while. */
const periodsATick = 256;

/**
 * The times of a rule by the event's own clock, in order, from `start` on and within `[from, to)`; all in seconds since
 * 1970 as if the clock showed UTC. `undefined` is a sign of life. Without COUNT the time before `from` costs nothing;
 * with it, it has to be counted through. An UNTIL that is an instant is the caller's to heed.
 *
 * ical.js has an iterator too. Rules that never match (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30`) keep it busy for ever, nobody
 * can stop it, and it walks from DTSTART to the week that is asked for.
 */
export function* expandRule(
  given: RecurrenceRule,
  start: number,
  from: number,
  to: number,
): Generator<number | undefined> {
  const startDay = Math.floor(start / dayLength);
  const rule = completed(given, startDay);
  const fits = dayTest(rule);
  const times = timesOfDay(rule, start);
  const { daysOf, indexOf } = periodsOf(rule, startDay);
  const end = rule.until && 'local' in rule.until ? Math.min(to, rule.until.local + 1) : to;
  const skipped = Math.floor(indexOf(Math.floor(from / dayLength)) / rule.interval);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (let n = rule.count ? 0 : Math.max(0, skipped); ; n++) {
    if (n % periodsATick === 0) yield undefined;
    const days = [...daysOf(n * rule.interval)];
    if ((days[0] ?? 0) * dayLength >= end) return;
    const all = days.filter(fits).flatMap((day) => times.map((time) => day * dayLength + time));
    const picked = rule.bySetPos.length ? all.filter((_, at) => holds(rule.bySetPos, at + 1, all.length)) : all;
    for (const local of picked) {
      if (local < start) continue;
      if (local >= end || left === 0) return;
      left--;
      if (local >= from) yield local;
    }
  }
}
