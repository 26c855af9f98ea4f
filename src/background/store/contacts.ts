import { hashesToFind, hashesToKeep } from './hash.ts';
import { withStore } from './open.ts';

/** What was seen of somebody, by `partnerKeyOf`. */
export interface ContactsSeen {
  /** The day on which we began to look, `2026-11-23`; missing: never. */
  since?: string;
  /** The first day on which each took part in something; those that were never seen are missing. */
  first: Map<string, string>;
}

/** Who of these was seen, and since when anybody could have been. */
export async function findContacts(keys: string[]): Promise<ContactsSeen> {
  const hashes = (await hashesToFind(keys)) ?? [];
  return withStore(async (store) => {
    const transaction = store.transaction(['kept', 'contacts']);
    const [since, ...days] = await Promise.all([
      transaction.objectStore('kept').get('contactsSince'),
      ...hashes.map((hash) => transaction.objectStore('contacts').get(hash)),
    ]);
    const first = keys.flatMap((key, index): [string, string][] => {
      const day = days[index];
      return day === undefined ? [] : [[key, day]];
    });
    return { ...(typeof since === 'string' && { since }), first: new Map(first) };
  });
}

/** Later than any day. */
const never = '9999';

/**
 * That these take part in something, each from a day on. Kept are salted hashes alone, each with its first day.
 * @param from since when anybody could have been seen; missing where that is not known
 */
export async function noteContacts(seen: ReadonlyMap<string, string>, from = never): Promise<void> {
  const { since = never, first } = await findContacts([...seen.keys()]);
  const fresh = [...seen].filter(([key, day]) => day < (first.get(key) ?? never));
  if (since <= from && fresh.length === 0) return;
  const hashes = await hashesToKeep(fresh.map(([key]) => key));
  await withStore(async (store) => {
    const transaction = store.transaction(['kept', 'contacts'], 'readwrite');
    if (from < since) void transaction.objectStore('kept').put(from, 'contactsSince');
    for (const [index, [, day]] of fresh.entries()) void transaction.objectStore('contacts').put(day, hashes[index]);
    await transaction.done;
  });
}
