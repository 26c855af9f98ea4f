// For tests: a background that keeps what it is given, with the refusals of the real one.
import type { UserData } from '../../domain/advice.ts';
import { compareData, mergeData } from '../../domain/data-changes.ts';
import type { FeedEntry, FeedView } from '../../domain/feed-view.ts';
import { newPartner, type Partner } from '../../domain/partner.ts';
import type { ReportView } from '../../domain/report.ts';
import { defaultSettings, type ReplyTemplate } from '../../domain/settings.ts';
import type { Outcome, Shelf, SyncState } from '../../domain/shelf.ts';
import type { RecentLook, Snapshot, StoredKind } from '../../domain/stored.ts';
import { parseTemplate, TemplateError } from '../../domain/template.ts';
import type { PromisesView } from '../../domain/written-promise.ts';
import type { OptionsCalls } from './calls.ts';
import { isSameReply, patchShelf } from './shelf-patch.ts';

const text = (id: string, language: string, formality: ReplyTemplate['formality'], body: string) => ({
  ...{ id, language, formality, body, title: id },
  edited: false,
});

export const builtIn: Shelf['replies'] = [
  text(
    'agenda-first',
    'en',
    'external',
    'Thank you, {organizer.firstName}. Could you share an agenda for {event.title}?',
  ),
  text('agenda-first', 'en', 'internal', 'Thanks! What should we decide?'),
  text('agenda-first', 'de', 'external', 'Danke für die Einladung, {organizer.firstName}. Worum soll es gehen?'),
  text('contribute-async', 'en', 'external', 'Thank you. I will add my comments to the document by {replyBy}.'),
  text('contribute-async', 'de', 'external', 'Vielen Dank. Meine Anmerkungen stehen bis {replyBy} im Dokument.'),
];

export const sampleShelf: Shelf = {
  settings: {
    ...defaultSettings,
    me: { name: 'Mina Okafor', addresses: ['mina@lumen.example'], domains: ['lumen.example'] },
    zone: 'Europe/Berlin',
    never: { people: ['noor@harbor.example'], domains: ['harbor.example'], series: ['h1', 'h2'] },
  },
  links: [{ id: 'l1', title: 'How we work async', url: 'https://handbook.lumen.example/async' }],
  lines: [
    { id: 'b1', text: "I'm keeping my calendar light in {year}. Thanks for understanding.", language: 'en' },
    { id: 'b2', text: 'I read mail on working days and will answer tomorrow.', offHours: true },
  ],
  replies: builtIn,
  partners: [
    { ...newPartner('harbor.example'), name: 'Harbor', stage: 'agreed' },
    { ...newPartner('ada.quay@gmail.com'), name: 'Ada Quay', tone: 'informal', language: 'de' },
  ],
};

const ok: Outcome = { ok: true };

export class FakeBackground implements OptionsCalls {
  /** Set to make every save fail with it. */
  refusal: Extract<Outcome, { ok: false }> | undefined;
  /** Commands that changed something, in order. */
  readonly log: string[] = [];

  constructor(public shelf: Shelf = structuredClone(sampleShelf)) {}

  async getShelf(): Promise<Shelf> {
    return structuredClone(this.shelf);
  }
  saveSettings = async (settings: Shelf['settings']) => this.#keep('saveSettings', { settings });
  saveLinks = async (links: Shelf['links']) => this.#keep('saveLinks', { links });
  saveLines = async (lines: Shelf['lines']) => this.#keep('saveLines', { lines });
  saveReply = async (reply: ReplyTemplate) =>
    this.#keep('saveReply', { replies: patchShelf(this.shelf, { save: [reply], restore: [] }).replies });
  savePartner = async (partner: Partner) =>
    this.#keep('savePartner', { partners: patchShelf(this.shelf, { put: [partner], drop: [] }).partners });
  removePartner = async (key: string) =>
    this.#keep('removePartner', { partners: patchShelf(this.shelf, { put: [], drop: [key] }).partners });
  restoreReply: OptionsCalls['restoreReply'] = async (ref) => {
    const original = builtIn.find((reply) => isSameReply(reply, ref));
    const replies = this.shelf.replies.flatMap((reply) => (isSameReply(reply, ref) ? (original ?? []) : reply));
    return this.#keep('restoreReply', { replies });
  };
  previewReply: OptionsCalls['previewReply'] = async ({ body }) => {
    try {
      parseTemplate(body);
    } catch (error) {
      if (error instanceof TemplateError) return { ok: false, problem: error.problem, args: error.args };
      throw error;
    }
    const children = [{ type: 'text' as const, text: body.replaceAll('{organizer.firstName}', 'Noor') }];
    return { ok: true, tree: [{ type: 'paragraph', children }] };
  };
  draft: OptionsCalls['draft'] = async ({ title = '' }, replyId) => ({
    ...{ replyId, language: 'en', text: title, to: '', subject: '', notes: [] },
    tree: [{ type: 'paragraph', children: [{ type: 'text', text: `Thank you for ${title}.` }] }],
  });
  feeds: FeedView[] = [];
  getFeeds = async () => structuredClone(this.feeds);
  addFeed = async (address: string) => this.#changeFeeds(`add ${address}`, (feeds) => feeds);
  addFeedFile = async (name: string, text: string) => this.#changeFeeds(`file ${name} ${text}`, (feeds) => feeds);
  readFeed = async (id: string) => this.#changeFeeds(`read ${id}`, (feeds) => feeds);
  renameFeed = async (id: string, name: string) =>
    this.#changeFeeds(`rename ${id} ${name}`, (feeds) =>
      feeds.map((feed) => (feed.id === id ? { ...feed, name } : feed)),
    );
  removeFeed: OptionsCalls['removeFeed'] = async (id) => {
    const feed = this.feeds.find((each) => each.id === id);
    this.#changeFeeds(`remove ${id}`, (feeds) => feeds.filter((each) => each !== feed));
    return feed && { feed, readings: [] };
  };
  restoreFeed: OptionsCalls['restoreFeed'] = async ({ feed }) =>
    this.#changeFeeds('restore', (feeds) => [...feeds, feed as FeedView]);
  /** Hosts that the browser was asked for. */
  readonly asked: string[] = [];
  allowHost = async (pattern: string) => {
    this.asked.push(pattern);
    return this.allows;
  };
  sync: SyncState = { on: false, left: [], failed: false };
  getSync = async () => structuredClone(this.sync);
  setSync: OptionsCalls['setSync'] = async (on) => {
    if (this.refusal) return this.refusal;
    this.log.push(`sync ${on}`);
    this.sync = { ...this.sync, on, ...(on && { at: '2026-11-23T09:00:00Z' }) };
    return ok;
  };
  dismissed = true;
  hasDismissals = async () => this.dismissed;
  restoreDismissals: OptionsCalls['restoreDismissals'] = async () => {
    if (!this.refusal) this.dismissed = false;
    return this.refusal ?? ok;
  };
  promises: PromisesView = { due: [], ahead: [], worked: 0, didNot: 0 };
  getPromises = async () => structuredClone(this.promises);
  answerPromise: OptionsCalls['answerPromise'] = async (id, how) => {
    if (this.refusal) return this.refusal;
    this.log.push(`answer ${id} ${how}`);
    const { due, ahead } = this.promises;
    const others = (list: PromisesView['due']) => list.filter((promise) => promise.id !== id);
    this.promises = { ...this.promises, due: others(due), ahead: others(ahead) };
    return ok;
  };
  report: ReportView = { week: '2026-11-23', limit: 600, weeks: [], series: [] };
  getReport = async () => structuredClone(this.report);
  mailSeries: OptionsCalls['mailSeries'] = async (series, replyId) => {
    this.log.push(`mail ${series} ${replyId}`);
    return { cut: false };
  };
  shortcuts = [
    { name: '_execute_action', shortcut: 'Alt+Shift+J' },
    { name: 'insert-menu', shortcut: '' },
  ];
  getShortcuts = async () => structuredClone(this.shortcuts);
  changeShortcuts: OptionsCalls['changeShortcuts'] = () => void this.log.push('change shortcuts');
  /** Whether the browser allows notifications when it is asked. */
  allows = true;
  allowNotifications = async () => this.allows;
  /** What was copied last. */
  copied = '';
  copy = async (content: string) => {
    this.copied = content;
    return true;
  };
  feedEntries: FeedEntry[] = [];
  async exportData(feeds?: boolean): Promise<UserData> {
    const { replies, ...rest } = this.shelf;
    return {
      format: 'suggest-async',
      version: 1,
      ...rest,
      promises: [],
      ...(feeds && { feeds: this.feedEntries }),
      replies: replies.filter((reply) => reply.edited),
    };
  }
  async previewImport(file: string): ReturnType<OptionsCalls['previewImport']> {
    if (!file.includes('"suggest-async"')) return { ok: false, problem: 'problem_import_not_ours', args: [] };
    const before = await this.exportData();
    const after: UserData = { ...before, ...JSON.parse(file) };
    const named = Object.keys(after.settings);
    return {
      ok: true,
      merge: compareData(before, { ...mergeData(before, after, named), feeds: after.feeds ?? [] }),
      replace: compareData(before, after),
    };
  }
  async importData(file: string, merge: boolean): Promise<Outcome> {
    const before = await this.exportData();
    const after: UserData = { ...before, ...JSON.parse(file) };
    const { settings, links, lines, partners } = merge ? mergeData(before, after, Object.keys(after.settings)) : after;
    for (const { name, address } of after.feeds ?? []) this.feeds.push({ id: address, name, lost: 0, doubts: [] });
    return this.#keep('importData', { settings, links, lines, partners });
  }
  stored: StoredKind[] = [
    { kind: 'settings', count: 1, bytes: 1234 },
    { kind: 'salt', count: 1, bytes: 40 },
    { kind: 'welcomed', count: 1, bytes: 60 },
    { kind: 'readings', count: 1400, bytes: 250_000 },
  ];
  getStored = async () => this.stored;
  takeSnapshot = async (): Promise<Snapshot> => ({ all: [['shelf', structuredClone(this.shelf)]] });
  wipeData = async (): Promise<Outcome> =>
    this.#keep('wipeData', { settings: defaultSettings, links: [], lines: [], replies: builtIn, partners: [] });
  restoreSnapshot = async ({ all }: Snapshot): Promise<Outcome> =>
    this.#keep('restoreSnapshot', all?.[0]?.[1] as Partial<Shelf>);
  recent: RecentLook[] = [
    {
      at: '2026-11-26T09:00:00Z',
      host: 'gmail',
      what: 'invitation',
      verdict: 'ask-agenda',
      rules: ['unknown-purpose'],
    },
    { at: '2026-11-26T08:59:00Z', host: 'outlook', what: 'view' },
  ];
  getRecent = async () => this.recent;
  clearRecent = async () => {
    this.recent = [];
    return ok;
  };

  #changeFeeds(command: string, change: (feeds: FeedView[]) => FeedView[]): Outcome {
    this.log.push(command);
    if (this.refusal) return this.refusal;
    this.feeds = change(this.feeds);
    return ok;
  }

  #keep(command: string, part: Partial<Shelf>): Outcome {
    if (this.refusal) return this.refusal;
    this.log.push(command);
    this.shelf = { ...this.shelf, ...part };
    return ok;
  }
}
