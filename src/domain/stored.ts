/** How much of one kind of thing lies in this browser. */
export interface StoredKind {
  /** An object store's name, or `settings`, `links` or `lines`. */
  kind: string;
  count: number;
  /** As JSON. */
  bytes: number;
}

/** Everything that is stored, to be put back; keys and values as they lie there, bytes as numbers. */
export type Snapshot = Record<string, [key: unknown, value: unknown][]>;

/** Something that was read lately: no title, nobody's name. */
export interface RecentLook {
  /** Instant, in whole seconds. */
  at: string;
  host: string;
  /** `view`: a calendar's days; `draft`: an own event. */
  what: 'invitation' | 'event' | 'view' | 'draft';
  verdict?: string;
  /** Ids of the rules that spoke. */
  rules?: string[];
}
