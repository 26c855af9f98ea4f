import { normalizeText } from './normalize.ts';
import type { Words } from './words.ts';

/** What a phrase's pattern depends on. */
type Forms = Pick<Words, 'spaced' | 'endings' | 'umlauts'>;

/** Letters of its first word by which a phrase is looked up; characters where words stand together. */
export const startLength = { spaced: 4, unspaced: 2 };

const anything = '[^ |]*';
const gap = '(?: [^ |]+){0,3} ';
/** Shorter words have no endings: "on" is not "ones". */
const shortestInflected = 3;
/** From this length on no ending reaches into the start of a word. */
const longWord = 9;
/** Stands for the `e` that may follow a vowel; a letter, so that folding keeps it. */
const maybeE = '\u2D63';

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(maybeE, 'e?');
const isPlain = (word: string) => /^[a-z\d]+$/.test(word);

/** A word as `normalizeText` leaves it; most words of the lists are folded as they stand. */
function fold(word: string, { umlauts }: Forms): string {
  if (isPlain(word)) return word;
  return normalizeText(umlauts ? word.replace(new RegExp(`[${umlauts}]`, 'gi'), `$&${maybeE}`) : word);
}

/** The part of a word that never changes, and the pattern of what may follow. */
function inflect(word: string, { endings }: Forms): { stem: string; ending: string } {
  if (word.length < shortestInflected || /[\d\s]$/.test(word)) return { stem: word, ending: '' };
  for (const key in endings) {
    if (word.endsWith(key) && word.length > key.length + 1)
      return { stem: key === '' ? word : word.slice(0, -key.length), ending: endings[key] ?? '' };
  }
  return { stem: word, ending: '' };
}

/** Whether a phrase is written in letters that stand apart in any script: "KPI" in Japanese. */
const isLatin = (phrase: string): boolean => !/[\u3005-\u9FFF]/.test(phrase);

/** How many Latin letters and digits a phrase begins with, as far as it matters. */
function plainLength(phrase: string): number {
  let length = 0;
  for (; length < longWord; length++) {
    const code = phrase.charCodeAt(length) | 0x20; // lower case
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39))) break;
  }
  return length;
}

/**
 * How the first word of a phrase begins: a text without a word that begins so can't hold it. Empty where any may.
 * A just woken worker asks thousands of phrases for theirs, so this folds no more than it has to.
 */
export function startOf(phrase: string, words: Forms): string {
  if (phrase.startsWith('*')) return '';
  const length = plainLength(phrase);
  if (length === longWord) return phrase.slice(0, startLength.spaced).toLowerCase();
  const isWhole = !(phrase.charCodeAt(length) > 0x7f); // also where the phrase ends
  if (isWhole && length > 0)
    return inflect(phrase.slice(0, length).toLowerCase(), words).stem.slice(0, startLength.spaced);
  // Cut before the first accent, unless that leaves next to nothing.
  if (length >= startLength.spaced - 1) return phrase.slice(0, startLength.spaced - 1).toLowerCase();
  if (!words.spaced && length === 0) return /^[\u3005-\u9FFF]{1,2}/.exec(phrase)?.[0] ?? '';
  const [first = ''] = fold(phrase.split(' ', 1)[0] ?? '', words).split(/[ \u2D63]/u, 1);
  return inflect(first, words).stem.slice(0, startLength.spaced);
}

/** A phrase ready to be looked for. */
export interface Pattern {
  /** The parts that a text must hold, whatever the endings. */
  stems: string[];
  /** Regular expression, without what an open phrase goes on with. */
  source: string;
  /** `open` where the last word may go on: `Kündigung*`. */
  kind: 'closed' | 'open' | 'unspaced';
}

/** @param phrase as `Words` describes it */
export function patternOf(phrase: string, words: Forms): Pattern {
  const stems: string[] = [];
  const tokens = phrase.split(/\s+/);
  const parts = tokens.map((token, index) => {
    if (token === '...') return gap;
    const pieces = fold(token.replace(/^\*|\*$/g, ''), words).split(' ');
    const last = pieces.pop() ?? '';
    const open = token.endsWith('*');
    const { stem, ending } = inflect(last, words);
    const end = open ? (index < tokens.length - 1 ? anything : '') : ending;
    stems.push(...[...pieces, stem].flatMap((piece) => piece.split(maybeE)));
    return `${token.startsWith('*') ? anything : ''}${[...pieces, stem].map(escapePattern).join(' ?')}${end}`;
  });
  return {
    stems,
    source: parts.join(' ?').replaceAll(` ?${gap} ?`, gap),
    kind: words.spaced || isLatin(phrase) ? (phrase.endsWith('*') ? 'open' : 'closed') : 'unspaced',
  };
}

/** As `patternOf`, in one regular expression: what an open phrase goes on with is part of it. */
export function sourceOf(phrase: string, words: Forms): string {
  const { source, kind } = patternOf(phrase, words);
  return kind === 'open' ? `${source}${anything}` : source;
}
