import { foldLetters } from './normalize.ts';
import words from './words/outlook.json' with { type: 'json' };

/**
 * What Outlook's own words in a tile's label stand for. English was captured from 2022 to 2026; the Japanese show-as
 * words and prefixes of cancelled titles stand in shipping code; German, and all else that is Japanese, is general
 * knowledge of the product [unverified]. A word that is wrong finds nothing, and the tile is told as unreadable.
 */
export type OutlookWord = keyof (typeof words)['en'];

export type ShowAs = 'busy' | 'free' | 'tentative' | 'outOfOffice' | 'elsewhere';
export const showAsWords: readonly ShowAs[] = ['busy', 'free', 'tentative', 'outOfOffice', 'elsewhere'];

const fold = (text: string): string => foldLetters(text).replace(/\s+/g, ' ').trim();

type Lists = Partial<Record<OutlookWord, string[]>>;
const folded = new Map(
  Object.entries(words as Record<string, Lists>).map(([language, lists]) => [
    language,
    new Map(Object.entries(lists).map(([name, list]) => [name, list.map(fold)])),
  ]),
);

/** Languages that some words are known in. */
export const outlookLanguages: readonly string[] = [...folded.keys()];

/** The words of a kind in one language, folded as `foldLetters` does. */
export const outlookWords = (language: string, name: OutlookWord): string[] => folded.get(language)?.get(name) ?? [];

/** The language in which a field is a word of this kind, and nothing else. */
export function languageOfWord(field: string, name: OutlookWord): string | undefined {
  const text = fold(field);
  return outlookLanguages.find((language) => outlookWords(language, name).includes(text));
}

/** Whether a text starts with a word of this kind and a colon: "Canceled: Sync". The words are the organizer's. */
export function hasOutlookPrefix(text: string, name: OutlookWord): boolean {
  const start = fold(/^([^:：]{1,40})[:：]/u.exec(text)?.[1] ?? '');
  return start !== '' && outlookLanguages.some((language) => outlookWords(language, name).includes(start));
}
