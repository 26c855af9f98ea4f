import { ownSettings, settingsUnder } from '../../domain/policy.ts';
import type { Settings } from '../../domain/settings.ts';
import { getPolicy } from '../policy.ts';
import { readSettings } from '../schemas/settings.ts';
import { withStore } from './open.ts';

/** What the person has chosen, whatever their organization sets; defaults where nothing was chosen. */
export async function getOwnSettings(): Promise<Settings> {
  return readSettings(await withStore((store) => store.get('kept', 'settings')));
}

/** The settings as they hold: what the organization sets, else what the person has chosen, else defaults. */
export async function getSettings(): Promise<Settings> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnSettings()]);
  return settingsUnder(policy, own);
}

/**
 * Changes the person's own settings from what they are at that moment, so that two changes at once are both kept. What
 * their organization sets stays as it is.
 */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const policy = await getPolicy();
  return withStore(async (store) => {
    const transaction = store.transaction('kept', 'readwrite');
    const own = readSettings(await transaction.store.get('settings'));
    const settings = ownSettings(policy, change(own), own);
    await transaction.store.put(settings, 'settings');
    await transaction.done;
    return settingsUnder(policy, settings);
  });
}

/** `next` with the pause as it is in `current`: only `setPause` changes it, whatever an open page or a file remembers. */
export function keepPause({ pausedUntil: _, ...next }: Settings, { pausedUntil }: Settings): Settings {
  return { ...next, ...(pausedUntil === undefined ? {} : { pausedUntil }) };
}
