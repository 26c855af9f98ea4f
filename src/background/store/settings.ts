import type { Settings } from '../../domain/settings.ts';
import { readSettings } from '../schemas/settings.ts';
import { withStore } from './open.ts';

/** The settings, defaults where nothing was chosen. */
export async function getSettings(): Promise<Settings> {
  return readSettings(await withStore((store) => store.get('kept', 'settings')));
}

/** Changes settings from what they are at that moment, so that two changes at once are both kept. */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return withStore(async (store) => {
    const transaction = store.transaction('kept', 'readwrite');
    const settings = change(readSettings(await transaction.store.get('settings')));
    await transaction.store.put(settings, 'settings');
    await transaction.done;
    return settings;
  });
}

/** `next` with the pause as it is in `current`: only `setPause` changes it, whatever an open page or a file remembers. */
export function keepPause({ pausedUntil: _, ...next }: Settings, { pausedUntil }: Settings): Settings {
  return { ...next, ...(pausedUntil === undefined ? {} : { pausedUntil }) };
}
