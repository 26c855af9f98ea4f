import type { Draft, UserData } from '../../domain/advice.ts';
import type { FeedView, RemovedFeed } from '../../domain/feed-view.ts';
import type { Invite } from '../../domain/invite.ts';
import type { Partner } from '../../domain/partner.ts';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import type { ReportView } from '../../domain/report.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from '../../domain/settings.ts';
import type { ImportPreview, Outcome, Shelf, SyncState } from '../../domain/shelf.ts';
import type { RecentLook, Snapshot, StoredKind } from '../../domain/stored.ts';
import type { PromisesView } from '../../domain/written-promise.ts';
import type { PromiseReply } from '../parts/promise-question.tsx';
import type { ReplyRef, ShelfPatch } from './shelf-patch.ts';
import { patchSettings } from './shelf-patch.ts';

export type Preview = { ok: true; tree: ReplyTree } | { ok: false; problem: string; args: string[] };

/** What the options page asks of the background. A call rejects only when the background can't be reached. */
export interface OptionsCalls {
  getShelf(): Promise<Shelf>;
  saveSettings(settings: Settings): Promise<Outcome>;
  saveLinks(links: HandbookLink[]): Promise<Outcome>;
  saveLines(lines: BoundaryLine[]): Promise<Outcome>;
  saveReply(reply: ReplyTemplate): Promise<Outcome>;
  restoreReply(ref: ReplyRef): Promise<Outcome>;
  savePartner(partner: Partner): Promise<Outcome>;
  removePartner(key: string): Promise<Outcome>;
  previewReply(reply: ReplyTemplate): Promise<Preview>;
  /** The reply to an event of a calendar file; nothing of it is kept. */
  draft(invite: Invite, replyId: string): Promise<Draft>;
  getFeeds(): Promise<FeedView[]>;
  addFeed(address: string): Promise<Outcome>;
  addFeedFile(name: string, text: string): Promise<Outcome>;
  readFeed(id: string): Promise<Outcome>;
  renameFeed(id: string, name: string): Promise<Outcome>;
  removeFeed(id: string): Promise<RemovedFeed | undefined>;
  restoreFeed(removed: RemovedFeed): Promise<Outcome>;
  /** Asks the browser for a host, by its match pattern; within the click, or it refuses. True where it is allowed already. */
  allowHost(pattern: string): Promise<boolean>;
  getSync(): Promise<SyncState>;
  /** `true` again syncs now. */
  setSync(on: boolean): Promise<Outcome>;
  /** Whether invitations are hidden one by one. */
  hasDismissals(): Promise<boolean>;
  restoreDismissals(): Promise<Outcome>;
  getPromises(): Promise<PromisesView>;
  answerPromise(id: string, how: PromiseReply): Promise<Outcome>;
  getReport(): Promise<ReportView>;
  /** Opens a mail about a recurring meeting; `cut`: not whole. */
  mailSeries(series: string, replyId: string): Promise<{ cut: boolean }>;
  /** Asks the browser for notifications; within the click, or it refuses. */
  allowNotifications(): Promise<boolean>;
  /** The keyboard commands, with their keys as the browser names them; empty for none. */
  getShortcuts(): Promise<{ name: string; shortcut: string }[]>;
  /** Opens the browser's own page where they are changed; missing where there is no way to. */
  changeShortcuts: (() => void) | undefined;
  /** @returns whether the browser allowed it */
  copy(text: string): Promise<boolean>;
  /** `feeds`: with the secret addresses of calendars. */
  exportData(feeds?: boolean): Promise<UserData>;
  /** What a file would change; nothing is stored. */
  previewImport(text: string): Promise<ImportPreview | Extract<Outcome, { ok: false }>>;
  /** `merge`: laid over what is here; else in its place. */
  importData(text: string, merge: boolean): Promise<Outcome>;
  getStored(): Promise<StoredKind[]>;
  takeSnapshot(): Promise<Snapshot>;
  wipeData(): Promise<Outcome>;
  restoreSnapshot(snapshot: Snapshot): Promise<Outcome>;
  getRecent(): Promise<RecentLook[]>;
  clearRecent(): Promise<Outcome>;
}

/** What it takes to show the stored data and to change them. */
export type ShelfCalls = Pick<
  OptionsCalls,
  | 'getShelf'
  | 'saveSettings'
  | 'saveLinks'
  | 'saveLines'
  | 'saveReply'
  | 'restoreReply'
  | 'savePartner'
  | 'removePartner'
>;

/** Stores one change. Settings are laid over what is stored by now: the popup and other tabs write too. */
export async function storePatch(calls: ShelfCalls, patch: ShelfPatch): Promise<Outcome> {
  if ('links' in patch) return calls.saveLinks(patch.links);
  if ('lines' in patch) return calls.saveLines(patch.lines);
  if ('settings' in patch) {
    const { settings } = await calls.getShelf();
    return calls.saveSettings(patchSettings(settings, patch.settings));
  }
  if ('put' in patch) {
    const stores = [
      ...patch.put.map((partner) => () => calls.savePartner(partner)),
      ...patch.drop.map((key) => () => calls.removePartner(key)),
    ];
    for (const store of stores) {
      const outcome = await store();
      if (!outcome.ok) return outcome;
    }
    return { ok: true };
  }
  for (const reply of patch.save) {
    const outcome = await calls.saveReply(reply);
    if (!outcome.ok) return outcome;
  }
  for (const ref of patch.restore) {
    const outcome = await calls.restoreReply(ref);
    if (!outcome.ok) return outcome;
  }
  return { ok: true };
}
