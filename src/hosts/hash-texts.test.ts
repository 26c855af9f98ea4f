import { expect, test } from 'vitest';
import { hashTexts } from './hash-texts.ts';

const texts = ['10:00 – 10:30', 'Status 更新', 'مرحبا', ''];

test('the same texts have the same hash', () => {
  expect(hashTexts([...texts])).toBe(hashTexts(texts));
  expect(hashTexts([])).toBe(hashTexts([]));
});

test('one character more, less or other makes another one, wherever it is', () => {
  const known = new Set([hashTexts(texts)]);
  const others = texts.flatMap((text, index) =>
    [...Array(text.length + 1).keys()].flatMap((at) =>
      [text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}x${text.slice(at)}`]
        .filter((other) => other !== text)
        .map((other) => texts.with(index, other)),
    ),
  );
  expect(others.length).toBeGreaterThan(50);
  for (const other of others) known.add(hashTexts(other));
  expect(known.size).toBe(new Set(others.map((other) => JSON.stringify(other))).size + 1);
});

test('where one text ends and the next begins counts', () => {
  expect(hashTexts(['ab', 'c'])).not.toBe(hashTexts(['a', 'bc']));
  expect(hashTexts(['a', ''])).not.toBe(hashTexts(['a']));
});
