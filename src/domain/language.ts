import { foldLetters } from './normalize.ts';
import { wordsByLanguage } from './words.ts';

/** What tells a language in Latin script. */
const signs = Object.values(wordsByLanguage)
  .filter(({ spaced }) => spaced)
  .map(({ language, common, marks, letters }) => ({
    language,
    common: new Set(common.split(' ')),
    marks: new RegExp(marks || '(?!)', 'gu'),
    letters: new RegExp(letters ? `[${letters}]` : '(?!)', 'u'),
  }));

/** Endings tell less than words, however many there are. */
const mostMarks = 2;

/** Characters and words that Chinese doesn't write, for Japanese titles without kana. */
const japanese = new RegExp(wordsByLanguage.ja?.marks ?? '(?!)', 'u');

/** Languages that replies and words may one day have, by their script. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
];

/**
 * The language of a text: BCP 47, by script or by its everyday words and letters; `undefined` when nothing tells
 * ("Weekly sync"), or when two languages tell alike. Japanese names in an English text do not make it Japanese: the
 * larger part decides.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters - latin > latin / 4) {
    const found = scripts.find(([script]) => script.test(sample))?.[1];
    return found === 'zh' && japanese.test(sample) ? 'ja' : found;
  }
  const plain = sample
    .replace(/https?:\S+/g, ' ')
    .toLowerCase()
    .normalize('NFC');
  const words = foldLetters(plain.replace(/(?<!\p{L})\p{L}{1,2}['’]/gu, ' ')).match(/\p{L}+/gu) ?? [];
  const [first, second] = signs
    .map(({ language, common, marks, letters }) => {
      const hits = words.filter((word) => common.has(word)).length;
      const told = hits + Math.min(mostMarks, plain.match(marks)?.length ?? 0);
      return { language, score: told && letters.test(plain) ? told + 1 : told };
    })
    .sort((a, b) => b.score - a.score);
  return first && first.score > (second?.score ?? 0) ? first.language : undefined;
}

/** Whether two BCP 47 tags name one language, wherever it is spoken. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
