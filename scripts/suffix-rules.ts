import { createRequire } from 'node:module';

interface Trie {
  nodeFlags: ArrayLike<number>;
  edgeStart: ArrayLike<number>;
  edgeLength: ArrayLike<number>;
  edgeChild: ArrayLike<number>;
  labelText: string;
  rulesRoot: number;
  exceptionsRoot: number;
}

/** The public suffix list, ICANN's part, as it is written: `com`, `co.uk`, `*.ck`, `!www.ck`; as Unicode and as Punycode. */
export function readSuffixRules(): string[] {
  const trie: Trie = createRequire(import.meta.url)('tldts-icann/dist/cjs/src/data/trie.js');
  const starts: number[] = [];
  for (let edge = 0, at = 0; edge < trie.edgeLength.length; edge++) {
    starts.push(at);
    at += trie.edgeLength[edge] ?? 0;
  }
  const rulesBelow = (node: number, suffix: string): string[] => {
    const rules: string[] = [];
    for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
      const start = starts[edge] ?? 0;
      const rule = trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0)) + suffix;
      const child = trie.edgeChild[edge] ?? 0;
      if (trie.nodeFlags[child]) rules.push(rule);
      rules.push(...rulesBelow(child, `.${rule}`));
    }
    return rules;
  };
  return [...rulesBelow(trie.rulesRoot, ''), ...rulesBelow(trie.exceptionsRoot, '').map((rule) => `!${rule}`)];
}

/** Japan's prefectures, whose 1,700 towns the list names one by one: a third of it. */
export const isPrefecture = (parent: string, labels: readonly string[]): boolean =>
  /^[a-z]+\.jp$/.test(parent) && labels.length > 5;

/** What the list has for Norway beside its 700 towns and counties. */
const norwegianKinds = 'co dep fhs folkebibl fylkesbibl herad idrett kommune mil museum priv stat vgs'.split(' ');

/** `oslo.no` and what stands below it: a sixth of the table, and hardly anybody has a mail address there. */
export function isNorwegianPlace(rule: string): boolean {
  const [, label = ''] = /([^.]+)\.no$/.exec(rule) ?? [];
  return label !== '' && !norwegianKinds.includes(label);
}

/**
 * The table of `src/domain/registrable-domain.ts`. All below one Norwegian town count as one organization. Whatever stands
 * below a prefecture counts as a town, so a company that stands there itself (`lumen.tokyo.jp`) keeps its parts apart.
 * Suffixes of one label need no entry: the last one always is one. The list has each international name twice; Punycode is
 * enough.
 */
export function suffixTable(rules: string[]): Record<string, string> {
  const below = new Map<string, string[]>();
  for (const rule of rules) {
    const [, mark, label, parent] = /^(!?)([^.]+)\.(.+)$/.exec(rule) ?? [];
    if (label === undefined || parent === undefined || /\P{ASCII}/u.test(rule) || isNorwegianPlace(rule)) continue;
    below.set(parent, [...(below.get(parent) ?? []), `${mark}${label}`]);
  }
  const turned = (domain: string) => domain.split('.').reverse().join('.');
  return Object.fromEntries(
    [...below]
      .sort(([one], [other]) => (turned(one) < turned(other) ? -1 : 1))
      .map(([parent, labels]) => [parent, isPrefecture(parent, labels) ? '*' : labels.sort().join(' ')]),
  );
}
