/** What happened to this page, for tests to read. Plain data only. */
export interface Records {
  /** Each activation of an answer's button, by event key, with the note that went with it. */
  answered: { key: string; answer: string; note?: string }[];
  /** Each note that was sent with its own button. */
  notes: { key: string; text: string }[];
  /** Each activation of Save in the editor. */
  saved: { key: string; title: string; description: string; guests: string[] }[];
  /** Events that were deleted, by button or by key. */
  deleted: string[];
  /** Events for which Google's rebuild of the card is over. */
  settled: string[];
  /** Cards that were opened, and what closed them. */
  opened: string[];
  closed: string[];
  /** Key and other input events of a foreign element that a listener of the host saw. */
  leaks: string[];
  /** Shortcuts that did something: `edit`, `delete`, `today` … */
  commands: string[];
  /** `input` events that the description's editor got, with its text afterwards. */
  described: string[];
  /** Bursts of rebuilding so far, and the foreign nodes they removed or overwrote. */
  bursts: number;
  stripped: number;
}

export const records: Records = {
  answered: [],
  notes: [],
  saved: [],
  deleted: [],
  settled: [],
  opened: [],
  closed: [],
  leaks: [],
  commands: [],
  described: [],
  bursts: 0,
  stripped: 0,
};
