/** What happened to this page, for tests to read. */
export interface Records {
  /** Each activation of Send, by button or by Ctrl+Enter. */
  sent: { composer: string; how: string }[];
  discarded: string[];
  /** Clicks on Reply, whose composers come later. */
  replies: number;
  /** Autosaves, oldest first: after a change of the editor that it told of. */
  drafts: { composer: string; to: string; subject: string; html: string; text: string; because: string }[];
  /** Answers to invitations, in mail or in a card. */
  answered: string[];
  /** Notes that went with an answer. */
  notes: string[];
  /** Events that were saved or sent from the form. */
  saved: string[];
  /** Mails that were archived, deleted, removed from the calendar. */
  commands: string[];
  /** Key and other input events of a foreign element that a listener of the host saw. */
  leaks: string[];
  /** Foreign nodes that a new mounting took away. */
  stripped: number;
  /** Mountings of a subtree. */
  mounted: number;
}

export const records: Records = {
  sent: [],
  discarded: [],
  replies: 0,
  drafts: [],
  answered: [],
  notes: [],
  saved: [],
  commands: [],
  leaks: [],
  stripped: 0,
  mounted: 0,
};
