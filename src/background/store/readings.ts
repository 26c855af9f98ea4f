import type { IDBPObjectStore, StoreNames } from 'idb';
import type { LoadEvent, Reading } from '../../domain/load-event.ts';
import { readable } from '../schemas/parse.ts';
import { type StoredReading, storedReadingSchema } from '../schemas/reading.ts';
import { withStore } from './open.ts';
import type { StoreSchema } from './upgrades.ts';

type Readings = IDBPObjectStore<StoreSchema, ArrayLike<StoreNames<StoreSchema>>, 'readings', 'readwrite'>;

/** 53 weeks: the trend's year, and the week that it begins in. */
export const keptDays = 53 * 7;

const toReading = ({
  day,
  source,
  service,
  account,
  readAt,
  zone,
  events,
  busy,
  unread,
  skipped = [],
  doubts,
}: StoredReading): Reading => ({
  source,
  service,
  account,
  readAt,
  days: source === 'event' ? [] : [day],
  zone,
  events,
  ...(busy && { busy }),
  skipped: [
    ...unread.map((key) => ({ key, day, why: 'unreadable' as const })),
    ...skipped.map((each) => ({ ...each, day })),
  ],
  doubts,
});

/** What was read of these days; `to` is exclusive. A day more on each side, for other zones and meetings over midnight. */
export async function getReadings(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Reading[]> {
  const range = IDBKeyRange.bound([from.subtract({ days: 2 }).toString()], [to.add({ days: 1 }).toString()]);
  const stored = await withStore((store) => store.getAll('readings', range));
  return readable(storedReadingSchema, stored).map(toReading);
}

const without = (record: StoredReading, key: string): StoredReading => ({
  ...record,
  events: record.events.filter((event) => event.key !== key),
  keys: record.keys.filter((each) => each !== key),
});

function filled(event: LoadEvent, earlier: LoadEvent | undefined): LoadEvent {
  const { guests, domains, series, endless } = { ...earlier, ...event };
  return {
    ...event,
    ...(guests !== undefined && { guests }),
    ...(domains && { domains }),
    ...(series !== undefined && { series }),
    ...(endless !== undefined && { endless }),
  };
}

/**
 * Takes an identity out of what pages showed; feeds are not touched.
 * @returns the records that it stood in, as they were
 */
export async function takeOut(readings: Readings, key: string): Promise<StoredReading[]> {
  const shown = (await readings.index('key').getAll(key)).filter(({ source }) => source !== 'feed');
  for (const record of shown) {
    if (record.source === 'event') {
      await readings.delete([record.day, record.source, record.service, record.account, record.id]);
    } else await readings.put(without(record, key));
  }
  return shown;
}

/**
 * Keeps what was just read, in the place of what was read of the same before.
 * @param records a view's days, or a single event, or nothing
 * @param keys all identities (salted hashes) that this look settles, also of what is not kept. Each is then in `records`
 *   alone: an event that was moved to another day is not found on the old one too. Who takes part is taken over. Feeds
 *   are not touched.
 */
export async function keepReadings(records: StoredReading[], keys: string[], today: Temporal.PlainDate): Promise<void> {
  await withStore(async (store) => {
    const transaction = store.transaction('readings', 'readwrite');
    const { store: readings } = transaction;
    const earlier = new Map<string, LoadEvent>();
    for (const key of keys) {
      for (const record of await takeOut(readings, key)) {
        const known = record.events.find((event) => event.key === key);
        if (known) earlier.set(key, filled(known, earlier.get(key)));
      }
    }
    for (const record of records) {
      const events = record.events.map((event) => filled(event, earlier.get(event.key ?? '')));
      await readings.put({ ...record, events });
    }
    await readings.delete(IDBKeyRange.upperBound([today.subtract({ days: keptDays }).toString()]));
    await transaction.done;
  });
}
