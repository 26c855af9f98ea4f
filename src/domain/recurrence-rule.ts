import { dayLength, dayNumber } from './civil-day.ts';

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
export type Frequency = (typeof frequencies)[number];

/** A weekday, 1 for Monday; `nth` of its month or year, from the end when negative. */
export interface RuleDay {
  weekday: number;
  nth?: number;
}

/** An RRULE (RFC 5545 3.3.10). Lists are empty where the rule says nothing. */
export interface RecurrenceRule {
  frequency: Frequency;
  interval: number;
  count?: number;
  /** The last moment, by the event's own clock or as an instant; seconds since 1970. */
  until?: { local: number } | { instant: number };
  byMonth: number[];
  byWeekNo: number[];
  byYearDay: number[];
  byMonthDay: number[];
  byDay: RuleDay[];
  byHour: number[];
  byMinute: number[];
  bySecond: number[];
  bySetPos: number[];
  /** First day of the week, 1 for Monday. */
  weekStart: number;
}

/** Why a rule is not followed. Hourly and faster rules are no meetings, and some of them never end. */
export type RuleTrouble = 'rule-too-often' | 'rule-unreadable';

/** More times a day than any meeting has. */
const mostTimesADay = 24;
const longestRule = 2000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

class Unreadable extends Error {}

function wholeNumber(text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^[+-]?\d{1,15}$/.test(text) || value < min || value > max) throw new Unreadable(text);
  return value;
}

/** A list of numbers, each once; 0 is none where they count from the end too. */
function numbers(text: string | undefined, min: number, max: number): number[] {
  if (text === undefined) return [];
  const values = text.split(',').map((each) => wholeNumber(each, min, max));
  if (min < 0 && values.includes(0)) throw new Unreadable(text);
  return [...new Set(values)].sort((a, b) => a - b);
}

function ruleDay(text: string): RuleDay {
  const [, nth = '', name = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdays.indexOf(name) + 1;
  if (weekday === 0) throw new Unreadable(text);
  return nth === '' ? { weekday } : { weekday, nth: wholeNumber(nth, -53, 53) };
}

function untilOf(text: string): NonNullable<RecurrenceRule['until']> {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z)?)?$/.exec(text) ?? [];
  if (!year) throw new Unreadable(text);
  const midnight = dayNumber(Number(year), Number(month), Number(day)) * dayLength;
  if (!hour) return { local: midnight + dayLength - 1 };
  const moment = midnight + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return utc ? { instant: moment } : { local: moment };
}

function readParts(text: string): RecurrenceRule | RuleTrouble {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part): [string, string] => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]),
  );
  const frequency = frequencies.find((name) => name === parts.get('FREQ'));
  if (!frequency)
    return /^(?:HOUR|MINUTE|SECOND)LY$/.test(parts.get('FREQ') ?? '') ? 'rule-too-often' : 'rule-unreadable';
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  const rule: RecurrenceRule = {
    frequency,
    interval: wholeNumber(parts.get('INTERVAL') ?? '1', 1, 100_000),
    ...(count !== undefined && { count: wholeNumber(count, 1, Number.MAX_SAFE_INTEGER) }),
    ...(until !== undefined && { until: untilOf(until) }),
    byMonth: numbers(parts.get('BYMONTH'), 1, 12),
    byWeekNo: numbers(parts.get('BYWEEKNO'), -53, 53),
    byYearDay: numbers(parts.get('BYYEARDAY'), -366, 366),
    byMonthDay: numbers(parts.get('BYMONTHDAY'), -31, 31),
    byDay: parts.get('BYDAY')?.split(',').map(ruleDay) ?? [],
    byHour: numbers(parts.get('BYHOUR'), 0, 23),
    byMinute: numbers(parts.get('BYMINUTE'), 0, 59),
    bySecond: numbers(parts.get('BYSECOND'), 0, 59),
    bySetPos: numbers(parts.get('BYSETPOS'), -366, 366),
    weekStart: weekdays.indexOf(parts.get('WKST') ?? 'MO') + 1 || 1,
  };
  const timesADay = [rule.byHour, rule.byMinute, rule.bySecond].reduce((n, list) => n * Math.max(1, list.length), 1);
  return timesADay > mostTimesADay ? 'rule-too-often' : rule;
}

/** Reads the value of an RRULE, or says why it is not followed. */
export function readRule(text: string): RecurrenceRule | RuleTrouble {
  if (text.length > longestRule) return 'rule-unreadable';
  try {
    return readParts(text);
  } catch (error) {
    if (error instanceof Unreadable) return 'rule-unreadable';
    throw error;
  }
}
