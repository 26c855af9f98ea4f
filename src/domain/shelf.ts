import type { DataChange } from './data-changes.ts';
import type { Partner } from './partner.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from './settings.ts';

/** What a person's data look like to pages: edits laid over what is built in. */
export interface Shelf {
  settings: Settings;
  links: HandbookLink[];
  lines: BoundaryLine[];
  replies: (ReplyTemplate & { edited: boolean })[];
  partners: Partner[];
  /** Names of what the organization sets (`lockedBy`), and of places in its policy that can't be read. */
  policy?: { locked: string[]; problems: string[] };
}

/** What is switched often enough to stand in the popup. */
export const quickSwitches = ['boundaryRule', 'callNudge'] as const;

export interface QuickSwitch {
  name: (typeof quickSwitches)[number];
  on: boolean;
  /** The organization has set it. */
  locked: boolean;
}

/** What the popup's foot shows. */
export interface PopupControls extends Pick<Settings, 'pausedUntil'> {
  switches: QuickSwitch[];
}

/** What an import would change: laid over what is here, or in its place. */
export interface ImportPreview {
  ok: true;
  merge: DataChange[];
  replace: DataChange[];
}

/** How an attempt to change stored data went. `problem` is a `_locales` key for a sentence, with substitutions. */
export type Outcome = { ok: true } | { ok: false; problem: string; args: string[] };

/** How the sync between a person's browsers is getting on. */
export interface SyncState {
  on: boolean;
  /** Instant of the last one. */
  at?: string;
  /** Keys of records that don't fit into the browser's account and stay here. */
  left: string[];
  /** The last one did not get through; it is tried again. */
  failed: boolean;
}
