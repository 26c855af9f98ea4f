import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { closeStore, storeName } from '../store/open.ts';
import type { StoreSchema } from '../store/upgrades.ts';

/** A browser in which nothing was ever stored. */
export async function emptyStore(): Promise<void> {
  await closeStore().catch(() => {});
  globalThis.indexedDB = new IDBFactory();
}

/** What lies in every object store, read past our own code. */
export async function dumpStore(): Promise<Record<string, unknown[]>> {
  const store = await openDB<StoreSchema>(storeName);
  const dump: Record<string, unknown[]> = {};
  for (const name of store.objectStoreNames) {
    const { store: records } = store.transaction(name);
    dump[name] = [...(await records.getAllKeys()), ...(await records.getAll())];
  }
  store.close();
  return dump;
}
