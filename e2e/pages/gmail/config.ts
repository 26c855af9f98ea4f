const one = <T extends string>(query: URLSearchParams, key: string, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === query.get(key)) ?? choices[0];

/** How this copy of the model behaves; every property is a query parameter of the address. */
export interface Config {
  language: 'en' | 'de' | 'ja' | 'ar';
  /** Every obfuscated class gets another name, as after one of Gmail's releases. */
  renamed: boolean;
  theme: 'light' | 'dark' | 'photo';
  /** `vanishes`: the composer is taken away again as soon as it stands, as when a person closes it. */
  reply: 'opens' | 'never' | 'vanishes';
  /** Milliseconds between the click on Reply and the composer. */
  replyDelay: number;
  /** `late`: signature and quote arrive a moment after the composer itself. */
  content: 'at-once' | 'late';
  signature: 'prefix' | 'bare' | 'none';
  quote: 'collapsed' | 'open' | 'none';
  mode: 'rich' | 'plain';
  /** A composer that was open when the page was left. */
  restored: 'none' | 'docked' | 'minimized';
  /** Firefox may lack `download_url` on attachment cards [unverified in facts]. */
  downloadUrl: boolean;
  /** So many more elements in the page, for measuring. */
  ballast: number;
}

/** Reads the configuration from an address's query. Unknown values fall back to the first choice. */
export function readConfig(search: string): Config {
  const query = new URLSearchParams(search);
  return {
    language: one(query, 'hl', ['en', 'de', 'ja', 'ar']),
    renamed: query.get('renamed') === '1',
    theme: one(query, 'theme', ['light', 'dark', 'photo']),
    reply: one(query, 'reply', ['opens', 'never', 'vanishes']),
    replyDelay: Number(query.get('replyDelay') ?? 120),
    content: one(query, 'content', ['at-once', 'late']),
    signature: one(query, 'signature', ['prefix', 'bare', 'none']),
    quote: one(query, 'quote', ['collapsed', 'open', 'none']),
    mode: one(query, 'mode', ['rich', 'plain']),
    restored: one(query, 'restored', ['none', 'docked', 'minimized']),
    downloadUrl: query.get('downloadUrl') !== '0',
    ballast: Number(query.get('ballast') ?? 0),
  };
}
