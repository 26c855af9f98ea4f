import { normalizeText } from './normalize.ts';
import en from './words/en.json' with { type: 'json' };

/** The name of a list of phrases. */
export type PhraseList = keyof typeof en.phrases;

/** The words of one language, `words/<language>.json`. */
export interface Words {
  language: string;
  /** False where words are not set apart by spaces, as in Japanese. */
  spaced: boolean;
  /** Regular expression of endings that any phrase may take, such as a plural. */
  ending: string;
  /**
   * Phrases as one says them; case, accents and hyphens do not matter, a space may be missing in the text ("kick off"
   * finds "kickoff"). `*` stands for any ending, `...` for up to three words.
   */
  phrases: Partial<Record<PhraseList, string[]>>;
}

/** Languages whose words are known. */
export const wordsByLanguage: Record<string, Words> = { en };

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Most words of the lists are folded as they stand. */
const fold = (word: string) => (/^[a-z\d]+$/.test(word) ? word : normalizeText(word));

/** The regular expression of a phrase, for texts from `normalizeText`. */
export function patternOf(phrase: string, { spaced, ending }: Pick<Words, 'spaced' | 'ending'>): string {
  const open = phrase.trim().endsWith('*');
  const words = phrase
    .replaceAll('...', ' \uE001 ')
    .split(/\s+/)
    .map((word) => (word === '\uE001' ? word : escapePattern(fold(word))))
    .filter(Boolean);
  const pattern = words.join(' ?').replaceAll(' ?\uE001 ?', '(?: [^ |]+){0,3} ');
  if (!spaced) return pattern;
  return `${pattern}${open ? '[^ |]*' : /\p{L}$/u.test(pattern) ? ending : ''}`;
}

interface Phrase {
  /** How its first word begins: a text without a word that begins so can't hold it. Empty: nothing is known of it. */
  start: string;
  pattern: string;
}

interface Lexicon {
  spaced: boolean;
  phrases: Phrase[];
}

const startLength = 4;

function startOf(phrase: string, { spaced }: Words): string {
  const [first = ''] = phrase.trim().split(/[\s*]+|\.\.\./);
  return spaced ? (fold(first).split(' ')[0] ?? '').slice(0, startLength) : '';
}

const lexicons = new Map<PhraseList, Lexicon[]>();

function lexiconsOf(list: PhraseList): Lexicon[] {
  const known = lexicons.get(list);
  if (known) return known;
  const made = Object.values(wordsByLanguage).map((words) => ({
    spaced: words.spaced,
    // Longest first: the alternation takes the first that fits.
    phrases: (words.phrases[list] ?? [])
      .toSorted((a, b) => b.length - a.length)
      .map((phrase) => ({ start: startOf(phrase, words), pattern: patternOf(phrase, words) })),
  }));
  lexicons.set(list, made);
  return made;
}

const starts = new Map<string, Set<string>>();

/** How the words of a text begin, in one letter up to four. Rules ask about the same few texts again and again. */
function startsOf(text: string): Set<string> {
  const known = starts.get(text);
  if (known) return known;
  const made = new Set(['']);
  for (const word of text.split(' ')) for (let end = 1; end <= startLength; end++) made.add(word.slice(0, end));
  if (starts.size > 7) starts.clear();
  starts.set(text, made);
  return made;
}

const compiled = new Map<string, RegExp>();

/**
 * The phrases of a list, in all known languages, that a text from `normalizeText` can hold. Thousands of phrases in one
 * regular expression would cost a just woken worker a tenth of a second. Global: use `matchAll`.
 */
export function phrases(list: PhraseList, text: string): RegExp {
  const there = startsOf(text);
  const source = lexiconsOf(list)
    .flatMap((lexicon) => {
      const patterns = lexicon.phrases.filter(({ start }) => there.has(start)).map(({ pattern }) => pattern);
      if (!patterns.length) return [];
      return lexicon.spaced ? `(?<![^ ])(?:${patterns.join('|')})(?![^ ])` : `(?:${patterns.join('|')})`;
    })
    .join('|');
  const known = compiled.get(source);
  if (known) return known;
  const pattern = new RegExp(source || '(?!)', 'gu');
  if (compiled.size > 500) compiled.clear();
  compiled.set(source, pattern);
  return pattern;
}

/** The text with every phrase of a list made unrecognizable. */
export function without(text: string, list: PhraseList): string {
  return text.replace(phrases(list, text), ' ~ ').replace(/ +/g, ' ').trim();
}

/** The first phrase of a list that a normalized text holds, as it stands there. */
export function findPhrase(text: string, list: PhraseList): string | undefined {
  return text.match(phrases(list, text))?.[0];
}
