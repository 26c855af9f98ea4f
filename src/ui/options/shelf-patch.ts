import type { Partner } from '../../domain/partner.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from '../../domain/settings.ts';
import type { Shelf } from '../../domain/shelf.ts';

/** Which text of a reply is meant. */
export type ReplyRef = Pick<ReplyTemplate, 'id' | 'language' | 'formality'>;

/** Whole top-level settings; `undefined` removes one. */
export type SettingsPatch = { [Key in keyof Settings]?: Settings[Key] | undefined };

/**
 * One thing that a person changed. `restore`: back to what is built in; an own reply goes. `put` and `drop`: partners,
 * the latter by their keys.
 */
export type ShelfPatch =
  | { settings: SettingsPatch }
  | { links: HandbookLink[] }
  | { lines: BoundaryLine[] }
  | { put: Partner[]; drop: string[] }
  | { save: ReplyTemplate[]; restore: ReplyRef[] };

/** `settings` with the patch laid over it; what the patch does not name stays, whoever wrote it. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  const merged = Object.entries({ ...settings, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as unknown as Settings;
}

export function isSameReply(one: ReplyRef, other: ReplyRef): boolean {
  return one.id === other.id && one.language === other.language && one.formality === other.formality;
}

export function isOwnReply({ id }: Pick<ReplyRef, 'id'>): boolean {
  return id.startsWith('own-');
}

/** What the page shows at once. A built-in text that comes back is known only to the background, so it stays till then. */
export function patchShelf(shelf: Shelf, patch: ShelfPatch): Shelf {
  if ('settings' in patch) return { ...shelf, settings: patchSettings(shelf.settings, patch.settings) };
  if ('put' in patch) {
    const gone = [...patch.drop, ...patch.put.map(({ key }) => key)];
    return { ...shelf, partners: [...shelf.partners.filter(({ key }) => !gone.includes(key)), ...patch.put] };
  }
  if (!('save' in patch)) return { ...shelf, ...patch };
  const gone = patch.restore.filter(isOwnReply);
  const replies = shelf.replies.filter((stored) => !gone.some((ref) => isSameReply(stored, ref)));
  for (const reply of patch.save) {
    const at = replies.findIndex((stored) => isSameReply(stored, reply));
    replies.splice(at < 0 ? replies.length : at, at < 0 ? 0 : 1, { ...reply, edited: true });
  }
  return { ...shelf, replies };
}

/** One patch that does what two do that follow each other; `undefined` where both are needed. */
export function joinPatches(earlier: ShelfPatch, later: ShelfPatch): ShelfPatch | undefined {
  if ('settings' in earlier && 'settings' in later) return { settings: { ...earlier.settings, ...later.settings } };
  const isWhole = ('links' in earlier && 'links' in later) || ('lines' in earlier && 'lines' in later);
  return isWhole ? later : undefined;
}

/** The patch that takes `patch` back, made from the shelf before it. */
export function invertPatch(shelf: Shelf, patch: ShelfPatch): ShelfPatch {
  if ('settings' in patch) {
    const keys = Object.keys(patch.settings) as (keyof Settings)[];
    return { settings: Object.fromEntries(keys.map((key) => [key, shelf.settings[key]])) };
  }
  if ('links' in patch) return { links: shelf.links };
  if ('lines' in patch) return { lines: shelf.lines };
  if ('put' in patch) {
    const keys = [...patch.drop, ...patch.put.map(({ key }) => key)];
    const before = shelf.partners.filter(({ key }) => keys.includes(key));
    return { put: before, drop: keys.filter((key) => !before.some((partner) => partner.key === key)) };
  }
  const touched = [...patch.save, ...patch.restore];
  const before = shelf.replies.filter((stored) => stored.edited && touched.some((ref) => isSameReply(stored, ref)));
  return {
    save: before.map(({ edited: _, ...reply }) => reply),
    restore: patch.save
      .filter((reply) => !before.some((stored) => isSameReply(stored, reply)))
      .map(({ id, language, formality }) => ({ id, language, formality })),
  };
}
