/** My answer, as far as it matters to the load; what I organized needs none. */
export type LoadAnswer = 'organized' | 'accepted' | 'tentative' | 'needs-action';

/** A live meeting that counts, reduced to what may be kept (product 1, promise 5). */
export interface LoadEvent {
  /** Identity across pages, files and feeds: `inviteKey`. Missing for a sensitive one, of which the interval alone is kept. */
  key?: string;
  /** Instants, whole seconds. `end` is exclusive. */
  start: string;
  end: string;
  /** IANA id of the zone it was read in. */
  zone?: string;
  /** Missing for a sensitive one: counted as accepted. */
  answer?: LoadAnswer;
  /** People on the list, me included, where it is known. */
  guests?: number;
  /** Domains of the others, lower case, where they are known. */
  domains?: string[];
  /** What all of its occurrences have in common, `seriesOf`; missing for a single one and where that is not known. */
  series?: string;
  /** Whether its series has no end, where that is known. */
  endless?: boolean;
  /** In one line; missing where it is not known, and for a sensitive one. */
  title?: string;
}

/** Why an event does not count (product 7). */
export type SkipReason =
  | 'all-day'
  | 'too-long' // 24 h or more
  | 'nobody-else'
  | 'declined'
  | 'free'
  | 'cancelled'
  | 'not-a-meeting' // focus time, out of office, working location, task …
  | 'unreadable'; // it could not be told when it is, or whether it is a meeting

/** What could not be told in a reading, so that its figure may be off. */
export type Doubt =
  | 'answers' // unanswered and declined can't be told apart
  | 'people' // whether somebody else takes part
  | 'times' // geometry and text disagree
  | 'zone' // the page shows another zone than ours, or none that is known
  | 'calendars' // whose calendar an event lies in
  | 'unread'; // the page says that it holds more events than it showed

/** What does not count. Of a sensitive one nothing is kept. */
export interface Skipped extends Pick<LoadEvent, 'key' | 'series' | 'title'> {
  day?: string;
  why: SkipReason;
}

/** Instants; `end` is exclusive. */
export interface BusyTime {
  start: string;
  end: string;
}

/** What one look at one source gave. */
export interface Reading {
  /** Feeds are trusted most, then an event's own card or page, then a chip. */
  source: 'feed' | 'event' | 'view';
  /** Which service it came from: its load is shown in that service's pages. */
  service: 'google' | 'microsoft' | 'other';
  /** What tells two sources of one service apart: the account, or the calendar. */
  account: string;
  /** Instant. */
  readAt: string;
  /** Days that were read whole, `2026-11-23`, in `zone`. An `event` reading covers none. */
  days: string[];
  zone: string;
  events: LoadEvent[];
  /** When something of mine stands on `days`, whatever it is; missing where that was not looked at. */
  busy?: BusyTime[];
  skipped: Skipped[];
  doubts: Doubt[];
}
