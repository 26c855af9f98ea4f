import { dayLength, dayNumber, monthLength } from './civil-day.ts';

/** A DATE or DATE-TIME as it stands in a file. `local`: seconds since 1970 as if its clock showed UTC. */
export interface TimeValue {
  local: number;
  isDate: boolean;
  isUtc: boolean;
}

/** Reads a value as ical.js gives it (`2026-11-23T09:00:00Z`); `undefined` for what is no time. */
export function localOf(value: unknown): TimeValue | undefined {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d):(\d\d):(\d\d)(Z)?|:*))?$/.exec(String(value)) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!year || m < 1 || m > 12 || d < 1 || d > monthLength(y, m)) return undefined;
  const midnight = dayNumber(y, m, d) * dayLength;
  if (!hour) return { local: midnight, isDate: true, isUtc: false };
  const [h, min, s] = [Number(hour), Number(minute), Math.min(59, Number(second))]; // a leap second is its minute's last
  if (h > 23 || min > 59) return undefined;
  return { local: midnight + h * 3600 + min * 60 + s, isDate: false, isUtc: utc !== undefined };
}

/** An RFC 5545 duration: days follow the clock, seconds run. `undefined` for what is none, or goes back. */
export interface Length {
  days: number;
  seconds: number;
}

export function lengthOf(duration: string): Length | undefined {
  const [whole, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^\+?P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/.exec(duration) ?? [];
  if (whole === undefined) return undefined;
  return {
    days: Number(weeks) * 7 + Number(days),
    seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
  };
}
