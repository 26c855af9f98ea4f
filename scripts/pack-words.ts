import type { Plugin } from 'vite';
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
      const lists = Object.entries(words.phrases).map(([list, phrases]) => [list, packPhrases(phrases as string[])]);
      return { code: JSON.stringify({ ...words, phrases: Object.fromEntries(lists) }), map: null };
    },
  },
};
