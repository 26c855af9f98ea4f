import type { Snapshot, StoredKind } from '../../domain/stored.ts';
import { withStore } from './open.ts';

/** Messages carry no bytes: the salt goes as numbers. */
const bytesKey = '\u0000bytes';
const pack = (value: unknown): unknown => (value instanceof Uint8Array ? { [bytesKey]: [...value] } : value);
const unpack = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && bytesKey in value
    ? Uint8Array.from(value[bytesKey] as number[])
    : value;

/** Everything that is stored, as of one moment. */
export async function takeSnapshot(): Promise<Snapshot> {
  return withStore(async (store) => {
    const names = [...store.objectStoreNames];
    const transaction = store.transaction(names);
    const all = await Promise.all(
      names.map(async (name) => {
        const records = transaction.objectStore(name);
        const [keys, values] = await Promise.all([records.getAllKeys(), records.getAll()]);
        return [name, keys.map((key, index): [unknown, unknown] => [key, pack(values[index])])] as const;
      }),
    );
    return Object.fromEntries(all);
  });
}

/** Puts a snapshot in the place of everything that is stored, or changes nothing. An empty one leaves nothing. */
export async function putSnapshot(snapshot: Snapshot): Promise<void> {
  await withStore(async (store) => {
    const names = [...store.objectStoreNames];
    const transaction = store.transaction(names, 'readwrite');
    for (const name of names) {
      // Which records belong into which store is known to whoever took the snapshot.
      const records = transaction.objectStore(name) as unknown as IDBObjectStore;
      records.clear();
      for (const [key, value] of snapshot[name] ?? []) {
        if (records.keyPath === null) records.put(unpack(value), key as IDBValidKey);
        else records.put(unpack(value));
      }
    }
    await transaction.done;
  });
}

const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

/** How much of each kind is stored; kinds of which there is nothing are left out. */
export async function countStored(): Promise<StoredKind[]> {
  const { kept = [], ...stores } = await takeSnapshot();
  const single = kept.map(([key, value]) => ({ kind: String(key), count: countOf(value), bytes: sizeOf(value) }));
  const many = Object.entries(stores).map(([kind, records]) => ({
    kind,
    count: records.length,
    bytes: records.reduce((sum, record) => sum + sizeOf(record), 0),
  }));
  return [...single, ...many].filter(({ count }) => count > 0);
}
