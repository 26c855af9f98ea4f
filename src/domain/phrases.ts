import { type Pattern, patternOf, startLength, startOf } from './phrase-pattern.ts';
import { knownLanguages, type PhraseList, phrasesOf, type Words, wordsByLanguage } from './words.ts';

interface Phrase {
  phrase: string;
  words: Words;
  /** Made when a text may hold it. */
  pattern?: Pattern;
}

/** A list in some languages: its phrases by the start of their first word. */
type Lexicon = Map<string, Phrase[]>;

const lexicons = new Map<string, Lexicon>();

function lexiconOf(list: PhraseList, languages: readonly string[]): Lexicon {
  const key = `${list} ${languages.join()}`;
  const known = lexicons.get(key);
  if (known) return known;
  const made: Lexicon = new Map();
  for (const language of languages) {
    const words = wordsByLanguage[language];
    if (!words) continue;
    for (const phrase of phrasesOf(words, list)) {
      const start = startOf(phrase, words);
      const others = made.get(start);
      if (others) others.push({ phrase, words });
      else made.set(start, [{ phrase, words }]);
    }
  }
  lexicons.set(key, made);
  return made;
}

const starts = new Map<string, Set<string>>();
const ideographs = /[\u3005\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]+/g;

/** How the words of a text begin. Rules ask about the same few texts again and again. */
function startsOf(text: string): Set<string> {
  const known = starts.get(text);
  if (known) return known;
  const all = new Set(['']);
  for (const word of text.split(' ')) for (let end = 1; end <= startLength.spaced; end++) all.add(word.slice(0, end));
  for (const [run] of text.matchAll(ideographs)) {
    for (let at = 0; at < run.length; at++) {
      for (let length = 1; length <= startLength.unspaced; length++) all.add(run.slice(at, at + length));
    }
  }
  if (starts.size > 30) starts.clear();
  starts.set(text, all);
  return all;
}

function addPossible(phrases: Phrase[], text: string, into: Pattern[]): void {
  for (const each of phrases) {
    each.pattern ??= patternOf(each.phrase, each.words);
    if (each.pattern.stems.every((stem) => text.includes(stem))) into.push(each.pattern);
  }
}

/** The phrases of a list that a text can hold. */
function candidates(list: PhraseList, languages: readonly string[], text: string): Pattern[] {
  const there = startsOf(text);
  const lexicon = lexiconOf(list, languages);
  const found: Pattern[] = [];
  if (there.size < lexicon.size) {
    for (const start of there) addPossible(lexicon.get(start) ?? none, text, found);
  } else {
    for (const [start, phrases] of lexicon) if (there.has(start)) addPossible(phrases, text, found);
  }
  return found;
}

const none: Phrase[] = [];
const nothing = /(?!)/gu;
const compiled = new Map<string, RegExp>();

/**
 * The phrases of a list that a text from `normalizeText` can hold: thousands of them in one regular expression would
 * cost a just woken worker a tenth of a second. Global: use `matchAll`. The group `rest` is what an open phrase
 * (`Kündigung*`) goes on with.
 */
export function phrases(list: PhraseList, text: string, languages: readonly string[] = knownLanguages): RegExp {
  if (text === '') return nothing;
  const found = candidates(list, languages, text);
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
