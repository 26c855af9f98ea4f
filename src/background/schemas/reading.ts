import * as v from 'valibot';
import type { LoadEvent, Reading, Skipped } from '../../domain/load-event.ts';
import { day, isInstant, succeeds } from './text.ts';

/** A page's zone may be known by its offset alone (`-05:00`), which `Intl` takes only lately. */
const isZone = (zone: string): boolean =>
  succeeds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone));
export const instant = v.pipe(v.string(), v.check(isInstant));

const loadEvent = v.object({
  key: v.exactOptional(v.string()),
  start: instant,
  end: instant,
  zone: v.exactOptional(v.string()),
  answer: v.exactOptional(v.picklist(['organized', 'accepted', 'tentative', 'needs-action'])),
  guests: v.exactOptional(v.number()),
  domains: v.exactOptional(v.array(v.string())),
  series: v.exactOptional(v.string()),
  endless: v.exactOptional(v.boolean()),
  title: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, LoadEvent>;

const skipReasons = [
  'all-day',
  'too-long',
  'nobody-else',
  'declined',
  'free',
  'cancelled',
  'not-a-meeting',
  'unreadable',
] as const;

/** What does not count, as far as it was read; without titles. */
const skipped = v.object({
  key: v.exactOptional(v.string()),
  series: v.exactOptional(v.string()),
  why: v.picklist(skipReasons),
}) satisfies v.GenericSchema<unknown, Skipped>;

export const doubt = v.picklist([
  'answers',
  'people',
  'times',
  'zone',
  'calendars',
  'unread',
]) satisfies v.GenericSchema<unknown, Reading['doubts'][number]>;

export const service = v.picklist(['google', 'microsoft', 'other']);

/** A day as one source showed it, or one event that was opened. Accounts and identities are salted hashes. */
export const storedReadingSchema = v.object({
  day,
  source: v.picklist(['feed', 'event', 'view']),
  service,
  /** Empty where the page does not tell. */
  account: v.string(),
  /** What tells single events apart, or feeds; empty for a view's day. */
  id: v.string(),
  readAt: instant,
  zone: v.pipe(v.string(), v.check(isZone)),
  events: v.array(loadEvent),
  /** When something of mine stands there, whatever it is; missing where that was not looked at. */
  busy: v.exactOptional(v.array(v.object({ start: instant, end: instant }))),
  /** Those of `events`. */
  keys: v.array(v.string()),
  /** Identities of events that the day holds, but that could not be read. */
  unread: v.array(v.string()),
  /** What else does not count. */
  skipped: v.exactOptional(v.array(skipped)),
  doubts: v.array(doubt),
});

export type StoredReading = v.InferOutput<typeof storedReadingSchema>;
