import * as v from 'valibot';
import type { CalendarView, SeenChip } from '../../domain/calendar-view.ts';
import { host } from './sighting.ts';
import { day } from './text.ts';

/** More chips than any week has; a page that shows more is cut. */
const mostChips = 2_000;

const cut = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => (text.length > limit ? text.slice(0, limit).toWellFormed() : text)),
  );
const atMost = <Schema extends v.GenericSchema>(item: Schema, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.slice(0, most)),
    v.array(item),
  );

const address = v.pipe(cut(320), v.trim(), v.toLowerCase());
/** Up to the end of the next day: an event over midnight. */
const minute = v.pipe(v.number(), v.minValue(0), v.maxValue(2 * 24 * 60));

const chip = v.object({
  eventId: cut(1_000),
  calendar: v.exactOptional(address),
  day,
  from: v.exactOptional(minute),
  to: v.exactOptional(minute),
  short: v.exactOptional(v.boolean()),
  allDay: v.exactOptional(v.boolean()),
  text: cut(2_000),
  title: cut(500),
  filled: v.boolean(),
  struck: v.exactOptional(v.boolean()),
  calendarIndex: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  lines: v.exactOptional(atMost(cut(500), 10)),
}) satisfies v.GenericSchema<unknown, SeenChip>;

export const viewSchema = v.object({
  host,
  language: v.exactOptional(cut(35)),
  status: v.exactOptional(cut(500)),
  account: v.exactOptional(address),
  accountName: v.exactOptional(cut(320)),
  calendars: atMost(address, 200),
  kind: v.picklist(['grid', 'month', 'schedule', 'year', 'other']),
  days: atMost(day, 31),
  zone: v.exactOptional(cut(200)),
  chips: atMost(chip, mostChips),
}) satisfies v.GenericSchema<unknown, CalendarView>;

/** Any day of the week that is asked for; missing: this week. */
export const weekSchema = v.object({ week: v.exactOptional(day) });
