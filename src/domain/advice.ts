import type { CalendarView } from './calendar-view.ts';
import type { FeedEntry } from './feed-view.ts';
import type { Invite, Person } from './invite.ts';
import type { LoadChange } from './load-with.ts';
import type { Partner } from './partner.ts';
import type { ReplyTree } from './reply-tree.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from './settings.ts';
import type { Reason, VerdictName } from './verdict.ts';
import type { PromiseMade, WrittenPromise } from './written-promise.ts';

/** The host pages that have a room of their own in `hosts/`. */
export type HostName = 'gmail' | 'google-calendar' | 'outlook';

/** When an event is, in a page's own words. They are read in the background: knowing calendars costs a page dear. */
export interface WrittenWhen {
  text: string;
  /** BCP 47, the page's first. */
  languages: string[];
  /** When its mail came, in the same words. It may tell the order of the numbers in a date, too. */
  received?: string;
}

/** An invitation as a host page shows it. */
export interface Sighting {
  host: HostName;
  /** The account that is signed in, lower case, where the page tells it. */
  account?: string;
  /** The mail thread, as the host names it. */
  thread?: string;
  invite: Invite;
  /** When it is, where that was not read yet. */
  when?: WrittenWhen;
  /** The invitation's own calendar file, read on a click; its facts win over the page's. */
  calendarFile?: string;
}

/** A composer as a host page shows it. Own text is apart from quote and signature. */
export interface ComposerSighting {
  host: HostName;
  account?: string;
  thread?: string;
  /** The From address, where it is visible. */
  from?: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  /** False when the page hides who the recipients are. */
  recipientsKnown: boolean;
  subject: string;
  ownText: string;
  quotedText: string;
  /** What I wrote earlier in this conversation, as far as it is open. */
  earlierText: string;
  plainTextOnly: boolean;
}

/** A reply that can be chosen in a menu. `title` is in the interface's words or a person's own. */
export interface ReplyChoice {
  id: string;
  /** Set for a person's own or renamed replies; else the interface shows message `reply_<id>`. */
  title?: string;
}

/** What the invite bar shows: everything decided, nothing left to judge. */
export interface InviteAdvice {
  /** Opaque and stable for one invitation. */
  key: string;
  verdict: VerdictName;
  /** Whether a bar stands at the invitation, and if not, why. */
  shown: boolean;
  hidden?: 'quiet' | 'dismissed' | 'paused';
  reasons: Reason[];
  /** Ids of reasons whose rule can't be switched at the invitation: the organization has set it, or nothing is stored. */
  fixed: string[];
  /** What a person keeps that weekday for, where the two reasons in the bar do not say it. */
  day?: Reason;
  /** The fitting one first: it is what the main button drafts. */
  replies: ReplyChoice[];
  /** BCP 47 language that they are in. */
  language?: string;
  links: HandbookLink[];
  /** Who asks, by name where there is one, for "Never for …". Missing when it is nobody's own address, or mine. */
  person?: string;
  /** The organizer's domain, for "Never for <domain>". Missing when internal or unknown. */
  domain?: string;
  /** Set when somebody from outside takes part, who may be a partner. */
  outside?: true;
  /** True when "Not for this series" makes sense. */
  recurring: boolean;
  /** What it does to its week; missing while that can't be known, or is not for this page. */
  load?: LoadChange;
}

/** What a person should know about a draft, as `_locales` message `note_<id>`. */
export type DraftNote =
  | 'attachment-unread' // the calendar file could not be read; the draft uses what the page shows
  | 'no-organizer' // To stays empty
  | 'organizer-is-calendar' // a group calendar or resource; To stays empty
  | 'language-fallback'; // no reply in the invitation's language

export interface Draft {
  replyId: string;
  title?: string;
  language: string;
  tree: ReplyTree;
  /** The tree as plain text, for Copy and plain-text composers. */
  text: string;
  /** Empty when the address is unknown or not a person's. */
  to: string;
  subject: string;
  notes: DraftNote[];
  /** The boundary line that a rule added, for the ledger. */
  lineId?: string;
  /** What it says I'll do by a day. */
  promise?: PromiseMade;
}

/** `stopped`: the calendar file shows that this is not for us; nothing is to be written. */
export type DraftResult = { kind: 'draft'; draft: Draft } | { kind: 'stopped'; reasons: Reason[] };

/** One thing that the insert menu offers, ready to be inserted. */
export interface InsertChoice {
  kind: 'reply' | 'link' | 'line';
  id: string;
  /** Set for everything but built-in replies, which show message `reply_<id>`. */
  title?: string;
  tree: ReplyTree;
  /** Plain text of the tree. */
  preview: string;
  /** Instant of the last use; recently used first. */
  used?: string;
  /** What it says I'll do by a day. */
  promise?: PromiseMade;
}

export interface ComposerAdvice {
  choices: InsertChoice[];
  /** One line that a rule proposes to add. Never set twice in a thread. */
  nudge?: { lineId: string; tree: ReplyTree; text: string };
}

/** What has the focus in a page that holds no script of ours. */
export type FieldKind =
  | 'ready'
  | 'none'
  /** Nothing is written into such: a password, a number, read-only, another site's frame. */
  | 'unfit'
  /** The browser lets no extension in here. */
  | 'closed';

/** What can be done with it. */
export type FieldAdvice = { kind: Exclude<FieldKind, 'ready'> } | { kind: 'ready'; choices: InsertChoice[] };

/** A text that can be put into the description of a person's own event. */
export type DraftText = 'agenda' | 'agreement';

/** A mail to the guests of a person's own event was opened: whether all of its text went in, and whom it is addressed to. */
export interface BriefOpened {
  cut: boolean;
  to: 'everybody' | 'some' | 'nobody';
}

/** What is held up to a person's own event before its guests are asked. */
export interface DraftAdvice {
  /** False when there is nothing to say, and while paused. */
  shown: boolean;
  reasons: Reason[];
  /** Whether written would do: then the brief comes first. */
  asyncFits: boolean;
  /** What is not in the description yet. */
  texts: DraftText[];
}

/** How well a host page is understood. */
export type Health =
  | { state: 'ok' }
  /** `missing` names the element that could not be found. */
  | { state: 'stepped-back'; missing: string };

/** What the popup asks a tab about. */
export interface TabState {
  host: HostName;
  health: Health;
  invite?: InviteAdvice;
  /** True when a composer is open that an insert would go into. */
  composer: boolean;
  /** The calendar view that is shown, on a page that has one. Only a `grid` tells hours. */
  view?: CalendarView['kind'];
}

/** Everything a person made or chose: the export file's content. */
export interface UserData {
  format: 'suggest-async';
  version: 1;
  settings: Settings;
  links: HandbookLink[];
  lines: BoundaryLine[];
  /** Edited and own replies only. */
  replies: ReplyTemplate[];
  partners: Partner[];
  promises: WrittenPromise[];
  /** Only where they were asked for: their addresses are passwords. */
  feeds?: FeedEntry[];
}
