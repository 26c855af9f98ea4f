import type {
  BriefOpened,
  ComposerAdvice,
  ComposerSighting,
  DraftAdvice,
  DraftResult,
  DraftText,
  FieldAdvice,
  HostName,
  InsertChoice,
  InviteAdvice,
  Sighting,
  TabState,
  UserData,
} from '../domain/advice.ts';
import type { CalendarView } from '../domain/calendar-view.ts';
import type { CallAsk } from '../domain/call-ask.ts';
import type { FeedView, RemovedFeed } from '../domain/feed-view.ts';
import type { Partner } from '../domain/partner.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import type { ReportView } from '../domain/report.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from '../domain/settings.ts';
import type { ImportPreview, Outcome, PopupControls, QuickSwitch, Shelf, SyncState } from '../domain/shelf.ts';
import type { RecentLook, Snapshot, StoredKind } from '../domain/stored.ts';
import type { WeekView } from '../domain/week-view.ts';
import type { PromiseAnswer, PromiseMade, PromisesView } from '../domain/written-promise.ts';

export type { Outcome, Shelf };

export type DismissScope = 'invite' | 'series' | 'person' | 'domain';

/** What goes with a host's parts: hands for a person's first touch; the reader of a calendar's view, for one reading. */
export type PartFile = 'hands' | 'week';

/**
 * Commands to the background. One message is one idempotent command; nothing is remembered between two but the store.
 * `page` commands are refused unless an extension page sends them.
 */
export interface BackgroundProtocol {
  /** Puts the host's parts, or a file that goes with them, into the page that asks; done when it has run. */
  loadParts(data: { host: HostName; file?: PartFile }): void;
  /** An invitation came into view: what to show beside it? */
  adviseInvite(sighting: Sighting): InviteAdvice;
  /** May anything be written? Runs the judgement again once the calendar file is there. `insist`: "Insert anyway". */
  judgeInvite(data: { sighting: Sighting; insist: boolean }): { go: boolean; advice: InviteAdvice };
  /**
   * The finished draft. `composer` decides whether a boundary line goes with it. `keepLine`: for *Change*, the line that
   * went with the draft to be replaced; it goes with the new one as well, though it stands in the thread by now.
   */
  draftReply(data: {
    sighting: Sighting;
    replyId?: string;
    composer?: ComposerSighting;
    keepLine?: string;
    attachmentUnread: boolean;
    insist: boolean;
  }): DraftResult;
  /**
   * Does anything of ours stand at composers now, may a rule propose a line in them, and is what is written looked
   * through for calls? `shortcut`: the keys that open the insert menu. Asked for each that opens, so it is asked without reading one.
   */
  standsAtComposers(): { shown: boolean; byRule: boolean; callNudge: boolean; shortcut?: string };
  /** A composer is in use: what may be inserted, is a nudge due? `sighting`: the invitation open beside it, if any. */
  adviseComposer(data: { composer: ComposerSighting; sighting?: Sighting }): ComposerAdvice;
  /** After a pause in typing: does the own text, its last 2 kB, ask for a call? It is looked through and dropped. */
  findCallAsk(data: { text: string }): { ask?: CallAsk };
  /** "Never": no wording is proposed any more, until it is chosen again in the options. */
  stopCallNudge(): void;
  /**
   * Something of ours was inserted (the ledger counts it; what it promises and suggests is kept) … `id` is made by the
   * sender, so that a retry counts once.
   */
  recordInsertion(data: {
    id: string;
    kind: InsertChoice['kind'];
    choiceId: string;
    lineId?: string;
    promise?: PromiseMade;
    composer: ComposerSighting;
    /** The invitation open beside it. */
    sighting?: Sighting;
  }): void;
  /** … and was taken back by Undo. */
  takeBackInsertion(data: { id: string }): void;
  dismissInvite(data: { sighting: Sighting; scope: DismissScope }): void;
  /** Takes back the last dismissal of this invitation. */
  restoreInvite(data: { sighting: Sighting; scope: DismissScope }): void;
  /** Whether a rule counts, from an invitation that it spoke of. What guards what is personal is refused. */
  switchRule(data: { rule: string; on: boolean }): void;
  /**
   * Opens the compose tab of the draft for this sighting, or with a handbook link alone; the background builds the
   * address itself. `cut`: not whole; `to`: empty when nobody's address is known.
   */
  openComposeTab(data: { sighting: Sighting; replyId?: string; linkId?: string }): { cut: boolean; to: string };
  /** A person writes an event of their own: what would its guests say? */
  adviseDraft(sighting: Sighting): DraftAdvice;
  /** A text for its description. */
  draftText(data: { sighting: Sighting; what: DraftText }): { tree: ReplyTree; text: string };
  /** Opens a mail to all its guests that asks the same in writing. */
  openBrief(sighting: Sighting): BriefOpened;
  /** Opens the options at whom the invitation is from, as a partner. */
  openPartner(sighting: Sighting): void;
  /** An event was opened in a calendar: what counts of it is kept for the sync load. */
  noteEvent(sighting: Sighting): void;
  /** A calendar view is shown, or looks different by now: its hours are kept for the sync load. */
  noteView(view: CalendarView): void;
  /** page: the week that a day lies in, this one when missing, with the weeks before. */
  getWeek(data: { week?: string }): WeekView;
  /** page: the calendars that are read by themselves. */ getFeeds(): FeedView[];
  /** page: a calendar's secret address; kept once it was read. */ addFeed(data: { address: string }): Outcome;
  /** page: a calendar file's text; the same name again replaces it. */
  addFeedFile(data: { name: string; text: string }): Outcome;
  /** page: now. */ readFeed(data: { id: string }): Outcome;
  /** page */ renameFeed(data: { id: string; name: string }): Outcome;
  /** page: with all that was read of it, to be put back. */ removeFeed(data: { id: string }): RemovedFeed | undefined;
  /** page */ restoreFeed(data: RemovedFeed): Outcome;
  /** page: whether invitations are hidden one by one. */ hasDismissals(): boolean;
  /** page: shows all of them again. */ restoreDismissals(): Outcome;
  /** page: what was promised in writing, and how it went. */ getPromises(): PromisesView;
  /** page: whether async worked; `later` asks again on the next working day. */
  answerPromise(data: { id: string; how: PromiseAnswer | 'later' }): Outcome;
  /** page: what was read of twelve weeks, this one and the next, and what came of suggestions. */ getReport(): ReportView;
  /** page: opens a mail about a recurring meeting of the report. `cut`: not whole. */
  mailSeries(data: { series: string; replyId: string }): { cut: boolean };
  /** page: what has the focus in a tab that holds no script of ours, by the click that opened the popup. */
  lookAtField(data: { tabId: number }): FieldAdvice;
  /** page: inserts there, at the caret. `done` is false when it was not taken; nothing has changed then. */
  insertIntoField(data: { tabId: number; kind: InsertChoice['kind']; id: string }): { done: boolean };
  /** page: what the page in a tab is built of, without anything that somebody wrote. */
  readSkeleton(data: { tabId: number }): { text: string };
  /** page: how the sync between a person's browsers is getting on. */ getSync(): SyncState;
  /** page: `on` again syncs now. */ setSync(data: { on: boolean }): Outcome;
  /** page */ openOptions(): void;
  /** page */ getShelf(): Shelf;
  /** page */ saveSettings(settings: Settings): Outcome;
  /** page */ saveLinks(links: HandbookLink[]): Outcome;
  /** page */ saveLines(lines: BoundaryLine[]): Outcome;
  /** page: stores an edit, or a person's own reply. */ saveReply(reply: ReplyTemplate): Outcome;
  /** page: back to what is built in; an own reply is deleted. */
  restoreReply(data: { id: string; language: string; formality: ReplyTemplate['formality'] }): Outcome;
  /** page: adds or changes a partner. */ savePartner(partner: Partner): Outcome;
  /** page */ removePartner(data: { key: string }): Outcome;
  /** page: a template against a sample invitation. */
  previewReply(reply: ReplyTemplate): { ok: true; tree: ReplyTree } | { ok: false; problem: string; args: string[] };
  /** page */ getControls(): PopupControls;
  /** page: `undefined` ends the pause. */ setPause(data: { until?: string }): Outcome;
  /** page */ setSwitch(data: Pick<QuickSwitch, 'name' | 'on'>): Outcome;
  /** page. `feeds`: with the secret addresses of calendars. */ exportData(data: { feeds?: boolean }): UserData;
  /** page: what the text of a file would change; refused whole when it is not ours. Nothing is stored. */
  previewImport(data: { text: string }): ImportPreview;
  /** page: the text of a file; refused whole when it is not ours, and then nothing has changed. `merge`: laid over mine. */
  importData(data: { text: string; merge?: boolean }): Outcome;
  /** page: how much of each kind is stored. */ getStored(): StoredKind[];
  /** page: everything that is stored, for the page to keep until it closes. */ takeSnapshot(): Snapshot;
  /** page: nothing is left of it. */ wipeData(): Outcome;
  /** page: everything as it was. */ restoreSnapshot(snapshot: Snapshot): Outcome;
  /** page: what was read lately, newest first. */ getRecent(): RecentLook[];
  /** page */ clearRecent(): Outcome;
}

/** Commands to the content script of a tab; only our own pages and background send them. */
export interface TabProtocol {
  describeTab(): TabState;
  /** The invite bar's main action, or one of its replies. */
  suggest(data: { replyId?: string }): { done: boolean };
  /** What can be inserted into the composer in use. */
  listChoices(): ComposerAdvice;
  insertChoice(choice: InsertChoice): { done: boolean };
  /** Opens the insert menu of the composer in use. */
  openMenu(): { done: boolean };
  /** Settings changed: ask for advice again. */
  refresh(): void;
}
