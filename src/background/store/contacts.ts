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

/** That these take part in something on `day`. Kept are salted hashes alone, each with its first day. */
export async function noteContacts(keys: string[], day: string | undefined, today: string): Promise<void> {
  const { since, first } = await findContacts(keys);
  const fresh = day === undefined ? [] : keys.filter((key) => !((first.get(key) ?? '9999') <= day));
  if (since !== undefined && fresh.length === 0) return;
  const hashes = await hashesToKeep(fresh);
  await withStore(async (store) => {
    const transaction = store.transaction(['kept', 'contacts'], 'readwrite');
    if (since === undefined) void transaction.objectStore('kept').put(today, 'contactsSince');
    for (const hash of hashes) void transaction.objectStore('contacts').put(day ?? today, hash);
    await transaction.done;
  });
}
