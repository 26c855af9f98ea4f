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

function patternOf(phrase: string, { spaced, ending }: Words): string {
  const open = phrase.trim().endsWith('*');
  const words = phrase
    .replaceAll('...', ' \uE001 ')
    .split(/\s+/)
    .map((word) => (word === '\uE001' ? word : escapePattern(normalizeText(word))))
    .filter(Boolean);
  const pattern = words.join(' ?').replaceAll(' ?\uE001 ?', '(?: [^ |]+){0,3} ');
  if (!spaced) return pattern;
  return `${pattern}${open ? '[^ |]*' : /\p{L}$/u.test(pattern) ? ending : ''}`;
}

function sourceOf(words: Words, list: PhraseList): string | undefined {
  const phrases = words.phrases[list];
  if (!phrases?.length) return undefined;
  // Longest first: the alternation takes the first that fits.
  const patterns = [...phrases].sort((a, b) => b.length - a.length).map((phrase) => patternOf(phrase, words));
  return words.spaced ? `(?<![^ ])(?:${patterns.join('|')})(?![^ ])` : `(?:${patterns.join('|')})`;
}

const compiled = new Map<PhraseList, RegExp>();

/** All phrases of a list in all known languages, to be run on text from `normalizeText`. Global: use `matchAll`. */
export function phrases(list: PhraseList): RegExp {
  const known = compiled.get(list);
  if (known) return known;
  const sources = Object.values(wordsByLanguage).flatMap((words) => sourceOf(words, list) ?? []);
  const pattern = new RegExp(sources.join('|') || '(?!)', 'gu');
  compiled.set(list, pattern);
  return pattern;
}

/** The text with every phrase of a list made unrecognizable. */
export function without(text: string, list: PhraseList): string {
  return text.replace(phrases(list), ' ~ ').replace(/ +/g, ' ').trim();
}

/** The first phrase of a list that a normalized text holds, as it stands there. */
export function findPhrase(text: string, list: PhraseList): string | undefined {
  return text.match(phrases(list))?.[0];
}
