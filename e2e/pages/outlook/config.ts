const one = <T extends string>(query: URLSearchParams, key: string, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === query.get(key)) ?? choices[0];

/** How this copy of the model behaves; every property is a query parameter of the address, by the name in brackets. */
export interface Config {
  /** [lang] */
  language: 'en' | 'de' | 'ja' | 'ar';
  /** [clock] Hours of the day; the language's own without it. */
  clock: '12' | '24';
  /** [theme] */
  theme: 'light' | 'dark';
  /** [account] On work accounts a colleague's pill holds a name and nothing else. */
  account: 'work' | 'consumer';
  /** [reply] `vanishes`: the composer is taken away again as soon as it stands. */
  reply: 'opens' | 'never' | 'vanishes';
  /** [replyDelay] Milliseconds between the click on Reply and its composer. */
  replyDelay: number;
  /** [content=late] Signature and quote come a moment after the composer. */
  content: 'at-once' | 'late';
  /** [signature] */
  signature: 'block' | 'none';
  /** [quote] `beside`: a sibling of the editor (2026). `inside`: at its end, as in drafts that are opened again. */
  quote: 'beside' | 'inside' | 'none';
  /** [paste] The person's setting for pasting from elsewhere. */
  paste: 'normal' | 'mergeFormat' | 'asPlainText';
  /** [mode] `plain`: a text field in the editor's place. Invented: nobody has captured it. */
  mode: 'rich' | 'plain';
  /** [remount] Milliseconds between two mountings of pane and surface; 0 for none but on demand. */
  remount: number;
  /** [myday=open] The side pane in mail that repeats the day's tiles. */
  myDay: boolean;
  /** [calendars] A colleague's calendar beside the own one: in columns of its own, or among the own tiles. */
  calendars: 'one' | 'split' | 'overlay';
  /** [load] Accepted hours of each week in percent of 10 h; without it 85. */
  load: number;
  /** [mounted] How many of the tiles are in the page; the others are not drawn yet. In percent. */
  mounted: number;
  /** [note=closed] The card's form shows no field for a note. */
  note: boolean;
  /** [card=recycled] The element of an open card is filled anew for the next event. */
  recycled: boolean;
  /** [ballast] So many more elements in the page, for measuring. */
  ballast: number;
}

/** Reads the configuration from an address's query. Unknown values fall back to the first choice. */
export function readConfig(search: string): Config {
  const query = new URLSearchParams(search);
  const number = (key: string, usual: number) => Number(query.get(key) ?? usual);
  const language = one(query, 'lang', ['en', 'de', 'ja', 'ar']);
  return {
    language,
    clock: query.get('clock') === '24' || (language !== 'en' && query.get('clock') !== '12') ? '24' : '12',
    theme: one(query, 'theme', ['light', 'dark']),
    account: one(query, 'account', ['work', 'consumer']),
    reply: one(query, 'reply', ['opens', 'never', 'vanishes']),
    replyDelay: number('replyDelay', 120),
    content: one(query, 'content', ['at-once', 'late']),
    signature: one(query, 'signature', ['block', 'none']),
    quote: one(query, 'quote', ['beside', 'inside', 'none']),
    paste: one(query, 'paste', ['normal', 'mergeFormat', 'asPlainText']),
    mode: one(query, 'mode', ['rich', 'plain']),
    remount: number('remount', 0),
    myDay: query.get('myday') === 'open',
    calendars: one(query, 'calendars', ['one', 'split', 'overlay']),
    load: number('load', 85),
    mounted: number('mounted', 100),
    note: query.get('note') !== 'closed',
    recycled: query.get('card') === 'recycled',
    ballast: number('ballast', 0),
  };
}
