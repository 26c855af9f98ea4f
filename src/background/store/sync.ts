import * as v from 'valibot';
import { isSame } from '../../domain/canonical.ts';
import { defaultSettings } from '../../domain/settings.ts';
import type { SyncState } from '../../domain/shelf.ts';
import { mergeStamps, type Stamps, stampChanges, type Values, valuesAfter } from '../../domain/sync-merge.ts';
import { fromRecords, type SyncedData, toRecords } from '../../domain/synced-data.ts';
import { readable } from '../schemas/parse.ts';
import { readSettings } from '../schemas/settings.ts';
import { stampsSchema } from '../schemas/sync.ts';
import { lineSchema, linkSchema, replySchema } from '../schemas/user-data.ts';
import { firstLines } from './lines.ts';
import { firstLinks } from './links.ts';
import { withStore } from './open.ts';

const stateSchema = v.object({
  on: v.boolean(),
  known: v.exactOptional(stampsSchema),
  at: v.exactOptional(v.string()),
  left: v.array(v.string()),
  failed: v.boolean(),
});

type Kept = v.InferOutput<typeof stateSchema>;

const off: Kept = { on: false, left: [], failed: false };
const read = (stored: unknown): Kept => (v.is(stateSchema, stored) ? stored : off);

export async function getSync(): Promise<SyncState> {
  const { known: _, ...state } = read(await withStore((store) => store.get('kept', 'sync')));
  return state;
}

export async function updateSync(change: Partial<Omit<Kept, 'known'>>): Promise<void> {
  await withStore(async (store) => {
    const transaction = store.transaction('kept', 'readwrite');
    const state = read(await transaction.store.get('sync'));
    await transaction.store.put({ ...state, ...change }, 'sync');
    await transaction.done;
  });
}

/** What is there before a person changes anything. */
const untouched = (): SyncedData => ({
  settings: defaultSettings,
  links: [...firstLinks],
  lines: firstLines(),
  replies: [],
});

/**
 * Lays what others have changed over what lies here, in one step, and says what all have by now.
 * @returns `undefined` while sync is off; `changed`: whether anything here is different now
 */
export async function mergeWith(
  others: Stamps,
  now: Temporal.Instant,
): Promise<{ merged: Stamps; changed: boolean } | undefined> {
  return withStore(async (store) => {
    const transaction = store.transaction(['kept', 'replies'], 'readwrite');
    const kept = transaction.objectStore('kept');
    const replies = transaction.objectStore('replies');
    const [stored, settings, links, lines, texts] = await Promise.all([
      kept.get('sync'),
      kept.get('settings'),
      kept.get('links'),
      kept.get('lines'),
      replies.getAll(),
    ]);
    const state = read(stored);
    if (!state.on) return undefined;
    const own: SyncedData = {
      settings: readSettings(settings),
      links: readable(linkSchema, links ?? firstLinks),
      lines: readable(lineSchema, lines ?? firstLines()),
      replies: readable(replySchema, texts),
    };
    const values: Values = toRecords(own);
    const stamps = stampChanges({
      known: state.known,
      defaults: toRecords(untouched()),
      values,
      others,
      now: now.epochMilliseconds,
    });
    const merged = mergeStamps(stamps, others);
    const after = valuesAfter(merged, values);
    const changed = !isSame(after, values);
    if (changed) {
      const data = fromRecords(after, own);
      await Promise.all([
        kept.put(readSettings(data.settings), 'settings'),
        kept.put(data.links, 'links'),
        kept.put(data.lines, 'lines'),
        replies.clear(),
        ...data.replies.map((reply) => replies.put(reply)),
      ]);
    }
    await kept.put({ ...state, known: merged }, 'sync');
    await transaction.done;
    return { merged, changed };
  });
}
