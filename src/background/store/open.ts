import { openDB } from 'idb';
import { type Store, type StoreSchema, upgrades } from './upgrades.ts';

export const storeName = 'suggest-async';

/** What was kept can't be read or written now. Nothing of it is lost by that; pages and badge say so. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}

/** The disk is full: what was there stays, the new does not fit. */
export class StoreFullError extends Error {
  override name = 'StoreFullError';
}

/** A cache: the worker may die with it at any line. */
let connection: Promise<Store> | undefined;

function forget(): void {
  connection = undefined;
}

function open(): Promise<Store> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    openDB<StoreSchema>(storeName, upgrades.length, {
      upgrade(store, oldVersion) {
        for (const upgrade of upgrades.slice(oldVersion)) upgrade(store);
      },
      // An older version of us still runs and holds on; waiting would look like a hang.
      blocked() {
        gaveUp = true;
        reject(new StoreUnavailableError('an older version holds the store'));
      },
      // A newer version wants to upgrade: make way.
      blocking(_currentVersion, _blockedVersion, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).then((store) => (gaveUp ? store.close() : resolve(store)), reject);
  });
}

function connect(): Promise<Store> {
  connection ??= open().catch((error) => {
    forget();
    throw error;
  });
  return connection;
}

/**
 * `UnknownError`: "Internal error opening backing store", seen in the field and often gone at the second try
 * (pixiebrix/pixiebrix-extension#5530, FlowCrypt/flowcrypt-browser#1018). `InvalidStateError`: the browser closed
 * the connection under us.
 */
const mayPass = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'UnknownError' || error.name === 'InvalidStateError');

function explain(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new StoreFullError(String(error), { cause: error });
  return new StoreUnavailableError(String(error), { cause: error });
}

/**
 * Runs `work` on the open store; once more on a new connection when the first failed inside the browser.
 * `work` awaits nothing but the store while a transaction is open.
 * @throws {StoreUnavailableError} when the store can't be opened or fails again; never an empty store instead
 * @throws {StoreFullError} when the disk is full
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(await connect());
  } catch (error) {
    if (!mayPass(error)) throw explain(error);
  }
  await closeStore().catch(() => {}); // what could not be opened need not be closed
  try {
    return await work(await connect());
  } catch (error) {
    throw explain(error);
  }
}

/** Closes the connection; the next use opens it again. */
export async function closeStore(): Promise<void> {
  const open = connection;
  forget();
  (await open)?.close();
}
