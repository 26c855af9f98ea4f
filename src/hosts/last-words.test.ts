import { expect, test } from 'vitest';
import { lastWords } from './last-words.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test('a short text goes whole', () => {
  expect(lastWords('Hi Noor, can we hop on a call?')).toBe('Hi Noor, can we hop on a call?');
});

test.each([
  ['words', 'All is well. ', 500],
  ['kana', 'お世話になっております。', 300],
  ['pictures', '👩🏽‍💻. ', 400],
])('of a long one of %s whole sentences of the last 2 kB', (_, sentence, times) => {
  const last = lastWords(sentence.repeat(times));
  expect(bytes(last)).toBeLessThanOrEqual(2048);
  expect(bytes(last)).toBeGreaterThan(1900);
  expect(last.trim().startsWith(sentence.trim())).toBe(true);
});

test('of one sentence without end nothing is left that could be taken for a whole one', () => {
  expect(lastWords(`No need ${'and '.repeat(800)}can we hop on a call`)).toBe('');
});
