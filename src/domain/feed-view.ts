import type { FeedProblem } from './feed-address.ts';
import type { Doubt } from './load-event.ts';

/** Calendars that are read by themselves, at most. */
export const mostFeeds = 50;

/** A calendar that is read by itself, as the options show it. */
export interface FeedView {
  id: string;
  name: string;
  /** Its address, as far as it may be shown, and the permission that reading needs; missing for a file. */
  address?: { masked: string; pattern: string };
  /** Instant at which what is kept of it was right. */
  readAt?: string;
  /** Events that can't be read. */
  lost: number;
  doubts: Doubt[];
  /** Why the last reading came to nothing; what was kept before still counts. */
  problem?: FeedProblem;
}

/** A calendar by its secret address, as an export holds it where that was asked for. */
export interface FeedEntry {
  name: string;
  address: string;
}

/** A calendar that was removed, whole, for nobody but the background to look into: it puts it back. */
export interface RemovedFeed {
  feed: object;
  readings: object[];
}
