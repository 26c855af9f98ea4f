import { expect, test } from 'vitest';
import { score } from './fuzzy.ts';

const title = 'Document with a date';
const body = 'Could you put the numbers into a page? I will answer by Thursday.';

test.each([
  ['document', 'any word of the title'],
  ['DATE', 'whatever the case'],
  ['date docu', 'in any order, begun'],
  ['dwd', 'its letters in order'],
  ['thursday', 'a word of the text'],
  ['', 'nothing asked'],
])('%s finds: %s', (query) => {
  expect(score(query, title, body)).toBeGreaterThanOrEqual(query ? 1 : 0);
});

test.each(['agenda', 'document agenda', 'later', 'tmb'])('%s does not find', (query) => {
  expect(score(query, title, body)).toBe(0);
});

test('accents are found with and without', () => {
  expect(score('prufung', 'Prüfung in Ruhe', '')).toBeGreaterThan(0);
  expect(score('prüfung', 'Prufung', '')).toBeGreaterThan(0);
});

test('the better answer counts more: begun word, within a word, scattered letters, text', () => {
  const scores = [
    score('date', 'Date of the document', ''),
    score('date', 'Update', ''),
    score('date', 'Do a thing later', ''),
    score('date', 'Other', 'with a date'),
  ];
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
});
