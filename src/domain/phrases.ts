import { type Pattern, patternOf, startLength, startOf } from './phrase-pattern.ts';
import { knownLanguages, type PhraseList, type Words, wordsByLanguage } from './words.ts';

/** A list of one language: its phrases by the start of their first word, and those that a text was asked about. */
interface Lexicon {
  words: Words;
  byStart: Map<string, string[]>;
  patterns: Map<string, Pattern>;
}

const lexicons = new Map<PhraseList, Map<string, Lexicon>>();

function lexiconOf(list: PhraseList, words: Words): Lexicon {
  const languages = lexicons.get(list) ?? new Map<string, Lexicon>();
  lexicons.set(list, languages);
  const known = languages.get(words.language);
  if (known) return known;
  const byStart = new Map<string, string[]>();
  for (const phrase of words.phrases[list] ?? []) {
    const start = startOf(phrase, words);
    const others = byStart.get(start);
    if (others) others.push(phrase);
    else byStart.set(start, [phrase]);
  }
  const made = { words, byStart, patterns: new Map() };
  languages.set(words.language, made);
  return made;
}

interface Starts {
  all: Set<string>;
  hasIdeographs: boolean;
}

const starts = new Map<string, Starts>();
const ideographs = /[\u3005\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]+/g;

/** How the words of a text begin. Rules ask about the same few texts again and again. */
function startsOf(text: string): Starts {
  const known = starts.get(text);
  if (known) return known;
  const all = new Set(['']);
  for (const word of text.split(' ')) for (let end = 1; end <= startLength.spaced; end++) all.add(word.slice(0, end));
  const latin = all.size;
  for (const [run] of text.matchAll(ideographs)) {
    for (let at = 0; at < run.length; at++) {
      for (let length = 1; length <= startLength.unspaced; length++) all.add(run.slice(at, at + length));
    }
  }
  const made = { all, hasIdeographs: all.size > latin };
  if (starts.size > 30) starts.clear();
  starts.set(text, made);
  return made;
}

function addPossible(phrases: string[], { patterns, words }: Lexicon, text: string, into: Pattern[]): void {
  for (const phrase of phrases) {
    const pattern = patterns.get(phrase) ?? patternOf(phrase, words);
    patterns.set(phrase, pattern);
    if (pattern.stems.every((stem) => text.includes(stem))) into.push(pattern);
  }
}

/** The phrases of a list in one language that a text can hold. */
function candidates(list: PhraseList, language: string, text: string): Pattern[] {
  const words = wordsByLanguage[language];
  const { all, hasIdeographs } = startsOf(text);
  if (!words || (!words.spaced && !hasIdeographs)) return [];
  const lexicon = lexiconOf(list, words);
  const found: Pattern[] = [];
  if (all.size < lexicon.byStart.size) {
    for (const start of all) addPossible(lexicon.byStart.get(start) ?? none, lexicon, text, found);
  } else {
    for (const [start, phrases] of lexicon.byStart) if (all.has(start)) addPossible(phrases, lexicon, text, found);
  }
  return found;
}

const none: string[] = [];
const nothing = /(?!)/gu;
const compiled = new Map<string, RegExp>();

/**
 * The phrases of a list that a text from `normalizeText` can hold: thousands of them in one regular expression would
 * cost a just woken worker a tenth of a second. Global: use `matchAll`. The group `rest` is what an open phrase
 * (`Kündigung*`) goes on with.
 */
export function phrases(list: PhraseList, text: string, languages: readonly string[] = knownLanguages): RegExp {
  const found = languages.flatMap((language) => candidates(list, language, text));
  if (!found.length) return nothing;
  // Longest first: an alternation takes the first that fits.
  found.sort((a, b) => b.source.length - a.source.length);
  const sources = (of: Pattern['kind']) => found.flatMap(({ kind, source }) => (kind === of ? source : []));
  const [closed, open, unspaced] = [sources('closed'), sources('open'), sources('unspaced')];
  const spaced = [
    ...(closed.length ? [`(?:${closed.join('|')})`] : []),
    ...(open.length ? [`(?:${open.join('|')})(?<rest>[^ |]*)`] : []),
  ];
  const source = [...(spaced.length ? [`(?<![^ ])(?:${spaced.join('|')})(?![^ ])`] : []), ...unspaced].join('|');
  const known = compiled.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'gu');
  if (compiled.size > 500) compiled.clear();
  compiled.set(source, pattern);
  return pattern;
}

/** The text with every phrase of a list made unrecognizable. */
export function without(text: string, list: PhraseList, languages?: readonly string[]): string {
  return text
    .replace(phrases(list, text, languages), ' ~ ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The first phrase of a list that a normalized text holds, as it stands there. */
export function findPhrase(text: string, list: PhraseList, languages?: readonly string[]): string | undefined {
  return text.match(phrases(list, text, languages))?.[0];
}
