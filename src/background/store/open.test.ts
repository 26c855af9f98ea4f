import '../testing/browser.ts';

import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dumpStore, emptyStore } from '../testing/store.ts';
import { getLines, putLines } from './lines.ts';
import { closeStore, StoreFullError, StoreUnavailableError, storeName, withStore } from './open.ts';
import { getSettings, updateSettings } from './settings.ts';
import { type Store, type StoreSchema, upgrades } from './upgrades.ts';

beforeEach(emptyStore);
afterEach(() => vi.restoreAllMocks());

const myLine = { id: 'mine', text: 'I answer within a day.' };

/** Lets the first `times` attempts to open fail inside the browser. */
function failToOpen(times: number) {
  const real = indexedDB.open.bind(indexedDB);
  let left = times;
  return vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    if (left-- > 0) throw new DOMException('Internal error opening backing store.', 'UnknownError');
    return real(...args);
  });
}

describe('upgrades', () => {
  it('keep what the version before had stored', async () => {
    const before = upgrades.length - 1;
    const old = await openDB<StoreSchema>(storeName, before, {
      upgrade: (store) => upgrades.slice(0, before).forEach((upgrade) => void upgrade(store)),
    });
    await old.put('kept', [myLine], 'lines');
    old.close();
    expect(await getLines()).toEqual([myLine]);
    expect(Object.keys(await dumpStore())).toContain('insertions');
  });

  it('make the same store from nothing as step by step', async () => {
    for (const [index] of upgrades.entries()) {
      const step = await openDB<StoreSchema>(storeName, index + 1, {
        upgrade: (store) => upgrades[index]?.(store),
      });
      step.close();
    }
    const stepwise = Object.keys(await dumpStore());
    await emptyStore();
    await getSettings();
    expect(Object.keys(await dumpStore())).toEqual(stepwise);
  });
});

describe('a store that fails', () => {
  it('is opened again, once, after an internal error, with everything in it', async () => {
    await putLines([myLine]);
    await closeStore();
    const open = failToOpen(1);
    expect(await getLines()).toEqual([myLine]);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('says so when it fails again, and is never an empty store; the next use tries anew', async () => {
    await putLines([myLine]);
    await closeStore();
    const open = failToOpen(2);
    await expect(getLines()).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(open).toHaveBeenCalledTimes(2);
    expect(await getLines()).toEqual([myLine]);
  });

  it('is not opened twice when a newer version wrote it', async () => {
    (await openDB(storeName, upgrades.length + 1)).close();
    const open = vi.spyOn(indexedDB, 'open');
    await expect(getSettings()).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('says that an older version holds it instead of waiting for ever', async () => {
    const old = await openDB<StoreSchema>(storeName, 1, { upgrade: (store) => upgrades[0]?.(store) });
    await expect(getSettings()).rejects.toThrow('older version');
    old.close();
    await expect(getSettings()).resolves.toBeDefined();
  });

  it('is reopened after the browser has terminated the connection', async () => {
    await putLines([myLine]);
    const connection = unwrap(await withStore(async (store) => store));
    const terminated = new Promise((resolve) => connection.addEventListener('close', resolve));
    forceCloseDatabase(connection as never);
    await terminated;
    const work = vi.fn((store: Store) => store.get('kept', 'lines'));
    expect(await withStore(work)).toEqual([myLine]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is reopened when the connection closed without a word', async () => {
    await putLines([myLine]);
    (await withStore(async (store) => store)).close();
    expect(await getLines()).toEqual([myLine]);
  });

  it('makes way for a newer version', async () => {
    await putLines([myLine]);
    const newer = await openDB(storeName, upgrades.length + 1);
    expect(await newer.get('kept', 'lines')).toEqual([myLine]);
    newer.close();
  });

  it('keeps what was there when the disk is full', async () => {
    await putLines([myLine]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(putLines([])).rejects.toBeInstanceOf(StoreFullError);
    expect(await getLines()).toEqual([myLine]);
  });
});

describe('settings', () => {
  it('come back as they were stored, after a restart too', async () => {
    const me = { name: 'Mina Okafor', addresses: ['mina@lumen.example'], domains: ['lumen.example'] };
    await updateSettings((settings) => ({ ...settings, me, zone: 'Asia/Kolkata' }));
    await closeStore();
    expect(await getSettings()).toMatchObject({ me, zone: 'Asia/Kolkata', limits: { week: 600, day: 120 } });
  });

  it('of another version give each section that can be read, and stay in the store', async () => {
    const stored = { limits: { week: 900, day: 60 }, hours: 'always', zone: 'Mars/Olympus', mood: 'calm' };
    await withStore((store) => store.put('kept', stored, 'settings'));
    const settings = await getSettings();
    expect(settings.limits).toEqual({ week: 900, day: 60 });
    expect(settings.hours).toHaveLength(7);
    expect(settings).not.toHaveProperty('zone');
    expect((await dumpStore()).kept).toContainEqual(stored);
  });

  it('keep both of two changes at once', async () => {
    await Promise.all([
      updateSettings((settings) => ({ ...settings, composeIn: 'mailto' })),
      updateSettings((settings) => ({ ...settings, pausedUntil: 'forever' })),
    ]);
    expect(await getSettings()).toMatchObject({ composeIn: 'mailto', pausedUntil: 'forever' });
  });
});
