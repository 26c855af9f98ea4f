import type { Plugin } from 'vite';
import { foldLetters } from '../src/domain/normalize.ts';
import { packPhrases } from '../src/domain/packed-phrases.ts';
import type { Words } from '../src/domain/words.ts';

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
      // Case and accents don't matter, but to spellings such as "ae" for "ä": letters alike repeat more often.
      const fold = words.umlauts ? (phrase: string) => phrase.toLowerCase() : foldLetters;
      const pack = (phrases: readonly string[]) => packPhrases([...new Set(phrases.map(fold))]);
      const lists = Object.entries(words.phrases).map(([list, phrases]) => [list, pack(phrases as string[])]);
      return { code: JSON.stringify({ ...words, phrases: Object.fromEntries(lists) }), map: null };
    },
  },
};
