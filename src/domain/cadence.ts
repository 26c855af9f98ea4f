import { weekOf } from './week.ts';

/** How often is met live: at most `calls` in each stretch of `every` calendar weeks or months. */
export interface Cadence {
  calls: number;
  every: number;
  unit: 'week' | 'month';
  /** Length of a call, where one is agreed. */
  minutes?: number;
}

/** How weeks are counted. */
export interface CadenceZone {
  /** IANA id. */
  timeZone: string;
  /** 1 is Monday, 7 Sunday. */
  firstWeekday: number;
}

/** A call that takes place. `start` is an instant. */
interface Call {
  start: string;
}

const weeksInMonth = 365.25 / 12 / 7;
/** Calls that move a little from month to month are not more of them. */
const slack = 1.1;

/** Which calendar week or month an instant lies in, counted from the epoch. */
function unitOf(start: string, { unit }: Cadence, { timeZone, firstWeekday }: CadenceZone): number {
  const day = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate();
  if (unit === 'month') return day.year * 12 + day.month;
  const first = weekOf(Temporal.PlainDate.from('1970-01-01'), firstWeekday);
  return first.until(weekOf(day, firstWeekday)).days / 7;
}

/** Whether one more call at `unit` leaves each stretch that holds it within the cadence. */
function hasRoom(unit: number, taken: number[], { calls, every }: Cadence): boolean {
  const firsts = Array.from({ length: every }, (_, index) => unit - index);
  return firsts.every((first) => taken.filter((each) => each >= first && each < first + every).length < calls);
}

/**
 * Whether a call is one more than was agreed. Calls are taken in order of time, so that of two in one fortnight the
 * second is too many; and one that is not accepted yet comes after all that are.
 * @param accepted whether I have accepted `call`
 * @param others the other calls with this partner that I have accepted
 */
export function isBeyondCadence(
  call: Call,
  accepted: boolean,
  others: readonly Call[],
  cadence: Cadence,
  zone: CadenceZone,
): boolean {
  const time = ({ start }: Call) => Temporal.Instant.from(start).epochMilliseconds;
  const before = others.filter((other) => !accepted || time(other) < time(call)).sort((a, b) => time(a) - time(b));
  const taken: number[] = [];
  for (const other of before) {
    const unit = unitOf(other.start, cadence, zone);
    if (hasRoom(unit, taken, cadence)) taken.push(unit);
  }
  return !hasRoom(unitOf(call.start, cadence, zone), taken, cadence);
}

/** The days around a call whose other calls share a stretch with it; `to` is exclusive. */
export function cadenceFrame(call: Call, { every, unit }: Cadence, { timeZone, firstWeekday }: CadenceZone) {
  const day = Temporal.Instant.from(call.start).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = unit === 'month' ? day.with({ day: 1 }) : weekOf(day, firstWeekday);
  const units = (count: number) => (unit === 'month' ? { months: count } : { weeks: count });
  // A stretch more before: whether a call there was one too many decides how many are left for later ones.
  return { from: first.subtract(units(2 * every - 1)), to: first.add(units(every)) };
}

/** How many times a week an RRULE comes; `undefined` where it has parts that are not counted here. */
function timesAWeek(rule: string): number | undefined {
  const parts = new Map(rule.split(';').map((part) => part.trim().toUpperCase().split('=', 2) as [string, string]));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = parts.get('BYDAY')?.split(',').length ?? 1;
  if (!(interval >= 1) || [...parts.keys()].some((name) => /^BY(?!DAY$)/.test(name))) return undefined;
  if (parts.get('FREQ') === 'DAILY') return (parts.has('BYDAY') ? days : 7) / interval;
  if (parts.get('FREQ') === 'WEEKLY') return days / interval;
  if (parts.get('FREQ') === 'MONTHLY') return days / interval / weeksInMonth;
  return undefined;
}

/** Whether a series by itself comes more often than was agreed; `undefined` where its rule does not tell. */
export function isSeriesBeyond(rule: string | undefined, { calls, every, unit }: Cadence): boolean | undefined {
  const times = rule === undefined ? undefined : timesAWeek(rule);
  if (times === undefined) return undefined;
  return times > (calls / every / (unit === 'month' ? weeksInMonth : 1)) * slack;
}
