const one = <T extends string>(query: URLSearchParams, key: string, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === query.get(key)) ?? choices[0];

/** How this copy of the model behaves; every property is a query parameter of the address, by the name in brackets. */
export interface Config {
  /** [lang] */
  language: 'en' | 'de' | 'ja' | 'ar';
  /** [classes=renamed] Every obfuscated class gets another name, another one at each load. */
  renamed: boolean;
  /** [theme] */
  theme: 'light' | 'dark';
  /** [density] Pixels per hour; Google's follow the window's height and the density setting. */
  density: number;
  /** [view] What `/r` without a view shows. */
  view: 'week' | 'day' | 'customday' | 'month' | 'agenda';
  /** [days] Columns of the custom view. */
  days: number;
  /** [weekends=hidden] A work week of five columns. */
  weekends: boolean;
  /** [start] The week's first day. */
  weekStart: 'monday' | 'sunday';
  /** [calendars=two] In the day view a colleague's calendar stands beside the own one: two columns, one day. */
  calendars: 'one' | 'two';
  /** [declined=hidden] The setting "show declined events" is off. */
  declined: boolean;
  /** [load] Accepted hours of each week in percent of 10 h; without it 85. */
  load: number;
  /** [rebuild] What Google's one rebuild does to foreign nodes in the card; `off` for tests about something else. */
  rebuild: 'remove' | 'overwrite' | 'off';
  /** [settle] Milliseconds after the first opening at which the last burst of the rebuild comes; 480 to 800 in facts. */
  settle: number;
  /** [note=open] Cards open with their note's field. */
  note: boolean;
  /** [draft] What a new event starts with, by its name in drafts.ts. */
  draft: string;
  /** [organizer=unmarked] The editor's guest list does not mark the organizer's row by its id, as the card's does. */
  organizerMarked: boolean;
  /** [userinfo=1] The hidden block with address and time zone, last seen in 2025. */
  userInfo: boolean;
  /** [ballast] So many more elements in the page, for measuring. */
  ballast: number;
}

/** Reads the configuration from an address's query. Unknown values fall back to the first choice. */
export function readConfig(search: string): Config {
  const query = new URLSearchParams(search);
  const number = (key: string, usual: number) => Number(query.get(key) ?? usual);
  return {
    language: one(query, 'lang', ['en', 'de', 'ja', 'ar']),
    renamed: query.get('classes') === 'renamed',
    theme: one(query, 'theme', ['light', 'dark']),
    density: number('density', 48),
    view: one(query, 'view', ['week', 'day', 'customday', 'month', 'agenda']),
    days: number('days', 4),
    weekends: query.get('weekends') !== 'hidden',
    weekStart: one(query, 'start', ['monday', 'sunday']),
    calendars: one(query, 'calendars', ['one', 'two']),
    declined: query.get('declined') !== 'hidden',
    load: number('load', 85),
    rebuild: one(query, 'rebuild', ['remove', 'overwrite', 'off']),
    settle: number('settle', 480),
    note: query.get('note') === 'open',
    draft: query.get('draft') ?? 'empty',
    organizerMarked: query.get('organizer') !== 'unmarked',
    userInfo: query.get('userinfo') === '1',
    ballast: number('ballast', 0),
  };
}
