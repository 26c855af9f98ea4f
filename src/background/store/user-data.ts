import type { UserData } from '../../domain/advice.ts';
import type { StoredFeed } from '../schemas/feed.ts';
import { readSettings } from '../schemas/settings.ts';
import { getOwnLines } from './lines.ts';
import { getOwnLinks } from './links.ts';
import { withStore } from './open.ts';
import { getOwnPartners } from './partners.ts';
import { readPromises } from './promises.ts';
import { getOwnReplies } from './replies.ts';
import { getOwnSettings, keepPause } from './settings.ts';

/** Everything that a person made or chose. Not in it: what their organization sets, hashes, dismissals, what was inserted when, who was seen. */
export async function exportUserData(): Promise<UserData> {
  const [settings, links, lines, replies, partners, promises] = await Promise.all([
    getOwnSettings(),
    getOwnLinks(),
    getOwnLines(),
    getOwnReplies(),
    getOwnPartners(),
    readPromises(),
  ]);
  return { format: 'suggest-async', version: 1, settings, links, lines, replies, partners, promises };
}

/**
 * Puts `data` in the place of everything that a person made or chose (but the pause) and `feeds` beside those that
 * are here, or changes nothing.
 */
export async function replaceUserData(data: UserData, feeds: StoredFeed[]): Promise<void> {
  const { settings, links, lines, replies, partners, promises } = data;
  await withStore(async (store) => {
    const transaction = store.transaction(['kept', 'replies', 'partners', 'promises', 'feeds'], 'readwrite');
    const kept = transaction.objectStore('kept');
    const repliesStore = transaction.objectStore('replies');
    const partnersStore = transaction.objectStore('partners');
    const promisesStore = transaction.objectStore('promises');
    const feedsStore = transaction.objectStore('feeds');
    const current = readSettings(await kept.get('settings'));
    await Promise.all([
      kept.put(keepPause(settings, current), 'settings'),
      kept.put(links, 'links'),
      kept.put(lines, 'lines'),
      repliesStore.clear(),
      ...replies.map((reply) => repliesStore.put(reply)),
      partnersStore.clear(),
      ...partners.map((partner) => partnersStore.put(partner)),
      promisesStore.clear(),
      ...promises.map((promise) => promisesStore.put(promise)),
      ...feeds.map((feed) => feedsStore.put(feed)),
      transaction.done,
    ]);
  });
}
