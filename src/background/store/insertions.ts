import { inSeconds } from '../../domain/instant-text.ts';
import { hashesToFind, hashesToKeep } from './hash.ts';
import { withStore } from './open.ts';

/** No rule looks further back than a year (`BoundaryRule.everyDays` ≤ 365). */
const keptDays = 400;

/**
 * Counts a boundary line that went to these addresses. The same `id` counts once, and never after it was taken back:
 * a retry, or a record that arrives after its undo, changes nothing. Without an address there is nothing to count.
 */
export async function countInsertion(id: string, addresses: string[], now: Temporal.Instant): Promise<void> {
  if (addresses.length === 0) return;
  await add({ id, at: inSeconds(now), people: await hashesToKeep(addresses) }, now);
}

/** Takes an insertion back with what it promised and suggested, also one whose record is still on its way. */
export async function takeBack(id: string, now: Temporal.Instant): Promise<void> {
  await withStore(async (store) => {
    const transaction = store.transaction(['insertions', 'promises', 'suggestions'], 'readwrite');
    void transaction.objectStore('insertions').put({ id, at: inSeconds(now), people: [] });
    void transaction.objectStore('promises').delete(id);
    void transaction.objectStore('suggestions').delete(id);
    await transaction.done;
  });
}

async function add(insertion: { id: string; at: string; people: string[] }, now: Temporal.Instant): Promise<void> {
  const tooOld = IDBKeyRange.upperBound(inSeconds(now.subtract({ hours: 24 * keptDays })));
  await withStore(async (store) => {
    const transaction = store.transaction('insertions', 'readwrite');
    const known = await transaction.store.getKey(insertion.id);
    if (known === undefined) await transaction.store.add(insertion);
    for (const key of await transaction.store.index('at').getAllKeys(tooOld)) await transaction.store.delete(key);
    await transaction.done;
  });
}

/** When the line last went to each of these addresses; those that never got it are missing. */
export async function lastInsertedFor(addresses: string[]): Promise<Map<string, Temporal.Instant>> {
  const hashes = (await hashesToFind(addresses)) ?? [];
  const found = await withStore((store) => {
    const person = store.transaction('insertions').store.index('person');
    return Promise.all(hashes.map((hash) => person.getAll(hash)));
  });
  const last = new Map<string, Temporal.Instant>();
  for (const [index, address] of addresses.entries()) {
    const at = found[index]
      ?.map((insertion) => insertion.at)
      .sort()
      .at(-1);
    if (at !== undefined) last.set(address, Temporal.Instant.from(at));
  }
  return last;
}
