import type { Plugin } from 'vite';
import { foldLetters } from '../src/domain/normalize.ts';
import { packPhrases } from '../src/domain/packed-phrases.ts';
import type { Words } from '../src/domain/words.ts';

/**
 * A list as it is shipped. Case and accents don't matter, but to spellings such as "ae" for "ä": letters alike repeat more
 * often.
 */
export function packList(phrases: readonly string[], { umlauts }: Pick<Words, 'umlauts'>): string {
  const fold = umlauts ? (phrase: string) => phrase.toLowerCase() : foldLetters;
  return packPhrases([...new Set(phrases.map(fold))]);
}

/** Ships the lists of `src/domain/words/<language>.json` packed. */
export const packWords: Plugin = {
  name: 'pack-words',
  apply: 'build',
  enforce: 'pre', // before JSON becomes a module
  transform: {
    filter: { id: /\/src\/domain\/words\/[^/]+\.json$/ },
    handler(json) {
      const words: Partial<Words> = JSON.parse(json);
      if (!words.phrases) return null;
      const { umlauts } = words as Words;
      const lists = Object.entries(words.phrases).map(([list, phrases]) => [
        list,
        packList(phrases as string[], { ...(umlauts && { umlauts }) }),
      ]);
      return { code: JSON.stringify({ ...words, phrases: Object.fromEntries(lists) }), map: null };
    },
  },
};
