import { expect, it } from 'vitest';
import { packPhrases, unpackPhrases } from './packed-phrases.ts';
import { phrasesOf, wordsByLanguage } from './words.ts';

it('writes the words that phrases share once', () => {
  expect(
    packPhrases(['notice period', 'let go', 'notice', 'a b c d e', 'a b c d f', 'a b c x', 'letting ... go']),
  ).toBe('|a b c d e#d f#x|let go|letting ... go|notice=period');
});

it.each(Object.values(wordsByLanguage))('gives back each list of $language, accents and all', (words) => {
  for (const list of Object.keys(words.phrases) as (keyof typeof words.phrases)[]) {
    const phrases = phrasesOf(words, list);
    const packed = packPhrases(phrases);
    expect(unpackPhrases(packed), list).toEqual([...phrases].sort());
    const shipped = { ...words, phrases: { [list]: packed } };
    expect(phrasesOf(shipped, list), list).toEqual([...phrases].sort());
  }
});

it('knows an empty list, and says which phrase can not be packed', () => {
  expect(unpackPhrases(packPhrases([]))).toEqual([]);
  expect(() => packPhrases(['go|no-go'])).toThrow('go|no-go');
});
