/** A working day's hours, `HH:MM` wall-clock time in the user's zone. */
export interface Hours {
  start: string;
  end: string;
}

/** When the boundary line is offered or added without being asked for by hand (product 6). */
export interface BoundaryRule {
  on: boolean;
  externalOnly: boolean;
  /** At most once per person in so many days; 0 means each time. */
  everyDays: number;
  offHoursOnly: boolean;
  /** The line to use; the first kept line when missing. */
  lineId?: string;
}

/** What a person chose for the page that says how they work (`handbook-page.ts`). What is missing is said in the usual words. */
export interface HandbookChoices {
  /** Whose page it is: a person's, or a team's. */
  voice: 'me' | 'team';
  /** BCP 47; missing: the interface's, where the page is written in it. */
  language?: string;
  /** Whose name stands on it; missing: the person's own on their own page, none on a team's. */
  name?: string;
  /** Where to write. */
  tools?: string;
  /** What is written down where. */
  documents?: string;
  /** Working days in which a message is answered; 0 is the same day. */
  replyDays: number;
}

/** What becomes of "I'll write by Thursday". */
export interface PromiseChoices {
  /** Whether promises are kept, and shown in the popup when they are due. */
  remind: boolean;
  /** Whether the browser notifies, too. Without its permission it does not. */
  notify: boolean;
}

/** A weekday that is kept for something: `focus` is noted beside invitations, from `no-meetings` another time is proposed. */
export type DayKind = 'focus' | 'no-meetings';

export interface Settings {
  me: { name: string; addresses: string[]; domains: string[] };
  /** Monday first; `null` is a day off. */
  hours: (Hours | null)[];
  /** Monday first; `null` is a day for this and that. */
  dayKinds: (DayKind | null)[];
  /** Hours; an invitation that comes later than that before its start is on short notice. 0: none is. */
  notice: number;
  /** Minutes; a meeting that takes more is long. */
  longest: number;
  /** IANA zone id; missing: the browser's. */
  zone?: string;
  /** Minutes. */
  limits: { week: number; day: number };
  /** The weekday that weeks begin with: 1 is Monday, 7 Sunday; missing: as usual where the browser's language is spoken. */
  weekStart?: number;
  /** Whether a page shows a load that another service's calendar tells too: what we show there, the page could read. */
  loadEverywhere: boolean;
  boundaryRule: BoundaryRule;
  /** Whether an async wording is proposed where a person asks for a call in a mail of their own. */
  callNudge: boolean;
  composeIn: 'gmail' | 'outlook' | 'mailto';
  /** Instant until which nothing is shown, or `'forever'`; missing: not paused. */
  pausedUntil?: string;
  never: { people: string[]; domains: string[]; series: string[] };
  handbook: HandbookChoices;
  promises: PromiseChoices;
  /** Whether the browser notifies of each week's report. Without its permission it does not. */
  report: { notify: boolean };
  /** Ids of replies in a person's own order, for menus; what is not in it comes after. Empty: as it comes. */
  replyOrder: string[];
  /** Rules switched off or re-weighted by a person, by rule id. */
  rules: Record<string, { on?: boolean; weight?: number }>;
}

export interface HandbookLink {
  id: string;
  title: string;
  /** `https:` only. */
  url: string;
}

export interface BoundaryLine {
  id: string;
  /** May hold `{year}` and the other placeholders that need no invitation. */
  text: string;
  /** BCP 47 language of the text. */
  language?: string;
  /** Only for mails from this address. */
  identity?: string;
  /** Meant for mails written outside working hours. */
  offHours?: boolean;
}

export type Formality = 'internal' | 'external';

/** One reply in one language and formality: built in, edited, or a person's own. */
export interface ReplyTemplate {
  /** `agenda-first` and so on; a person's own begin with `own-`. */
  id: string;
  language: string;
  formality: Formality;
  title: string;
  /** Template text; syntax in `reply.ts`. */
  body: string;
}

/** Weekdays 09:00 to 17:30, 10 h a week, 2 h a day, nothing by rule. */
export const defaultSettings: Settings = {
  me: { name: '', addresses: [], domains: [] },
  hours: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { start: '09:00', end: '17:30' } : null)),
  dayKinds: [null, null, null, null, null, null, null],
  notice: 24,
  longest: 60,
  limits: { week: 600, day: 120 },
  loadEverywhere: false,
  boundaryRule: { on: false, externalOnly: true, everyDays: 30, offHoursOnly: false },
  callNudge: false,
  composeIn: 'gmail',
  never: { people: [], domains: [], series: [] },
  handbook: { voice: 'me', replyDays: 1 },
  promises: { remind: true, notify: false },
  report: { notify: false },
  replyOrder: [],
  rules: {},
};
