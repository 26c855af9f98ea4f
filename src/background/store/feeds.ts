import { type RemovedFeed, type StoredFeed, storedFeedSchema } from '../schemas/feed.ts';
import { readable } from '../schemas/parse.ts';
import { type StoredReading, storedReadingSchema } from '../schemas/reading.ts';
import { withStore } from './open.ts';
import { keptDays, takeOut } from './readings.ts';
import type { Store } from './upgrades.ts';

type Key = [day: string, source: string, service: string, account: string, id: string];

export async function getFeeds(): Promise<StoredFeed[]> {
  return readable(storedFeedSchema, await withStore((store) => store.getAll('feeds')));
}

/** Changes a feed from what it is at that moment; `undefined` leaves it alone, as does one that is gone. */
export async function changeFeed(
  id: string,
  change: (feed: StoredFeed) => StoredFeed | undefined,
): Promise<StoredFeed | undefined> {
  return withStore(async (store) => {
    const transaction = store.transaction('feeds', 'readwrite');
    const [feed] = readable(storedFeedSchema, [await transaction.store.get(id)]);
    const next = feed && change(feed);
    if (next) await transaction.store.put(next);
    await transaction.done;
    return next;
  });
}

const open = (store: Store) => store.transaction(['feeds', 'readings'], 'readwrite');

async function keysOfFeed(transaction: ReturnType<typeof open>, id: string): Promise<Key[]> {
  const keys = await transaction.objectStore('readings').getAllKeys();
  return keys.filter(([, source, , , own]) => source === 'feed' && own === id);
}

/** What was just read of a feed. */
export interface FeedReading {
  records: StoredReading[];
  /** Identities (salted hashes) of what it knows to be sensitive. */
  sensitive: string[];
  today: Temporal.PlainDate;
}

/**
 * Keeps what was just read of a feed in the place of what was kept of it. What it no longer holds is taken
 * out of what pages showed before, and so is what they did not know to be sensitive.
 * @param isNew else nothing is kept of a feed that was removed in the meantime
 */
export async function keepFeed(feed: StoredFeed, reading: FeedReading, isNew = false): Promise<void> {
  const { records, sensitive, today } = reading;
  const [first = '', present] = [records[0]?.day, new Set(records.flatMap(({ keys }) => keys))];
  await withStore(async (store) => {
    const transaction = open(store);
    const [feeds, readings] = [transaction.objectStore('feeds'), transaction.objectStore('readings')];
    if (isNew || (await feeds.get(feed.id))) {
      const gone = new Set(sensitive);
      for (const key of await keysOfFeed(transaction, feed.id)) {
        if (key[0] >= first) for (const each of (await readings.get(key))?.keys ?? []) gone.add(each);
        await readings.delete(key);
      }
      for (const key of gone) {
        if (!present.has(key)) await takeOut(readings, key);
      }
      for (const record of records) await readings.put(record);
      await readings.delete(IDBKeyRange.upperBound([today.subtract({ days: keptDays }).toString()]));
      await feeds.put(feed);
    }
    await transaction.done;
  });
}

/** What is kept of a feed is still so, as of its `readAt`. */
export async function confirmFeed(feed: StoredFeed): Promise<void> {
  await withStore(async (store) => {
    const transaction = open(store);
    const [feeds, readings] = [transaction.objectStore('feeds'), transaction.objectStore('readings')];
    if (await feeds.get(feed.id)) {
      await feeds.put(feed);
      for (const key of await keysOfFeed(transaction, feed.id)) {
        const record = await readings.get(key);
        if (record && feed.readAt !== undefined) await readings.put({ ...record, readAt: feed.readAt });
      }
    }
    await transaction.done;
  });
}

/** Takes a feed out with everything that was read of it, and hands it over to be put back. */
export async function deleteFeed(id: string): Promise<RemovedFeed | undefined> {
  return withStore(async (store) => {
    const transaction = open(store);
    const [feeds, readings] = [transaction.objectStore('feeds'), transaction.objectStore('readings')];
    const [feed] = readable(storedFeedSchema, [await feeds.get(id)]);
    const taken: unknown[] = [];
    for (const key of await keysOfFeed(transaction, id)) {
      taken.push(await readings.get(key));
      await readings.delete(key);
    }
    await feeds.delete(id);
    await transaction.done;
    return feed && { feed, readings: readable(storedReadingSchema, taken) };
  });
}

/** Puts back what `deleteFeed` took out. */
export async function restoreFeed({ feed, readings }: RemovedFeed): Promise<void> {
  await withStore(async (store) => {
    const transaction = open(store);
    await transaction.objectStore('feeds').put(feed);
    for (const reading of readings) await transaction.objectStore('readings').put(reading);
    await transaction.done;
  });
}
