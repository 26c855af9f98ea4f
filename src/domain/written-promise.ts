import type { ReplyId } from './replies.ts';
import type { Hours } from './settings.ts';
import { nearestWorkingDay, type WorkingWeek } from './working-hours.ts';

/** Whose the date is where it is not mine: asked of the other side; or mine, of a reply that is for a live meeting anyway. */
export type PromiseKind = 'asked' | 'live';

const kinds: { [id in ReplyId]?: PromiseKind } = {
  'agenda-first': 'asked',
  'document-with-date': 'asked',
  'recorded-walkthrough': 'asked',
  'accept-kick-off': 'live',
  'talk-after-all': 'live',
};

/** What the date in a reply means; missing: I'll write by then, instead of a meeting. A person's own reply means that. */
export const promiseKindOf = (replyId: string): PromiseKind | undefined => kinds[replyId as ReplyId];

/** What a reply of mine says will be written, by a day. */
export interface PromiseMade {
  kind?: PromiseKind;
  /** `2026-11-26` */
  by: string;
  /** Of the invitation; missing where it is unknown or may not be kept. */
  title?: string;
}

/** How it went: whether async worked, or that there is nothing to say. */
export type PromiseAnswer = 'yes' | 'no' | 'dismissed';

/** A promise as it is kept. Once it is answered its title is gone. */
export interface WrittenPromise extends PromiseMade {
  id: string;
  /** Instant from which it is asked about. */
  due: string;
  /** True when a notification told of it. */
  notified?: true;
  /** The day of the answer goes with it, to be counted in its week. */
  answered?: { how: PromiseAnswer; on: string };
}

/** Characters of a title that is kept. */
export const longestPromiseTitle = 120;

/** When a day is looked at that is off after all. */
const usualHours: Hours = { start: '09:00', end: '17:30' };

function at(day: Temporal.PlainDate, edge: keyof Hours, week: WorkingWeek, timeZone: string): Temporal.Instant {
  const { [edge]: plainTime } = week[day.dayOfWeek - 1] ?? usualHours;
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
}

/** When the next working day after `day` begins. */
function nextMorning(day: Temporal.PlainDate, week: WorkingWeek, timeZone: string): Temporal.Instant {
  return at(nearestWorkingDay(day.add({ days: 1 }), week, 1), 'start', week, timeZone);
}

interface Clockwork {
  week: WorkingWeek;
  timeZone: string;
  now: Temporal.Instant;
}

/** When to be reminded of a promise: as its day begins; promised on the day itself, as it ends; later, the next morning. */
export function dueTime({ by }: PromiseMade, { week, timeZone, now }: Clockwork): Temporal.Instant {
  const day = Temporal.PlainDate.from(by);
  const moments = [at(day, 'start', week, timeZone), at(day, 'end', week, timeZone)];
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return moments.find((moment) => Temporal.Instant.compare(moment, now) > 0) ?? nextMorning(today, week, timeZone);
}

/** When to ask again: the next working morning. */
export function laterTime({ week, timeZone, now }: Clockwork): Temporal.Instant {
  return nextMorning(now.toZonedDateTimeISO(timeZone).toPlainDate(), week, timeZone);
}

/** Promises for our own pages: those to ask about now, those ahead, and how the others went. */
export interface PromisesView {
  due: WrittenPromise[];
  ahead: WrittenPromise[];
  worked: number;
  didNot: number;
}

/** Sorted by when they are due. */
export function viewPromises(promises: WrittenPromise[], now: Temporal.Instant): PromisesView {
  const isDue = ({ due }: WrittenPromise) => Temporal.Instant.compare(due, now) <= 0;
  const open = promises
    .filter(({ answered }) => !answered)
    .sort((one, other) => Temporal.Instant.compare(one.due, other.due));
  const count = (how: PromiseAnswer) => promises.filter(({ answered }) => answered?.how === how).length;
  return {
    due: open.filter(isDue),
    ahead: open.filter((promise) => !isDue(promise)),
    worked: count('yes'),
    didNot: count('no'),
  };
}
