/** What happened to this page, for tests to read. */
export interface Records {
  /** Autosaves, oldest first. */
  drafts: { composer: string; to: string; subject: string; html: string; text: string }[];
  /** Each activation of Send, by button or by Ctrl+Enter. */
  sent: { composer: string; how: string }[];
  /** Key events that a listener of the host saw outside of its own text fields. */
  keys: { type: string; key: string; seenBy: string; target: string }[];
  /** Other input events that reached the host from a foreign element. */
  leaks: string[];
  /** Shortcuts that did something: `archive`, `delete`, `reply` … */
  commands: string[];
  /** Answer links of invitations that somebody followed. */
  followed: string[];
}

export const records: Records = { drafts: [], sent: [], keys: [], leaks: [], commands: [], followed: [] };
