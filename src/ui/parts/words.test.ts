import './test-i18n.ts';
import { beforeEach, expect, test } from 'vitest';
import { formatLocale, hoursText } from '../../platform/i18n.ts';
import { speak } from './test-i18n.ts';
import { inSentence, loadText, otherLanguage, reasonText, replyTitle } from './words.ts';

beforeEach(() => speak('en'));

test('a value from an invitation is one line, not endless, and turns no text around', () => {
  expect(inSentence('Weekly\r\n\tsync\0')).toBe('Weekly sync');
  expect(inSentence('evil\u202Egnp.exe\u2066')).toBe('evil gnp.exe');
  expect(inSentence('a'.repeat(100_000))).toMatch(/^a{119}…$/);
  expect(inSentence(`${'a'.repeat(118)}😀😀`).isWellFormed()).toBe(true);
});

test('it is isolated where directions may differ, and only there', () => {
  expect(inSentence('lumen.example')).toBe('lumen.example');
  expect(inSentence('اجتماع')).toBe('\u2068اجتماع\u2069');
  speak('en', 'rtl');
  expect(inSentence('lumen.example')).toBe('\u2068lumen.example\u2069');
});

test('what has no words yet is told by its id', () => {
  expect(replyTitle({ id: 'never-heard-of' })).toBe('Never heard of');
  expect(reasonText({ id: 'never-heard-of', args: [] })).toBe('Never heard of');
});

test('what is counted is named as its number asks for', () => {
  expect(reasonText({ id: 'many-guests', args: ['1'] })).toBe('1 guest');
  expect(reasonText({ id: 'many-guests', args: ['12'] })).toBe('12 guests');
  speak('de');
  expect(reasonText({ id: 'audience', args: ['1'] })).toBe('Zur Information, 1 Gast');
  expect(reasonText({ id: 'audience', args: ['0'] })).toBe('Zur Information, 0 Gäste');
  speak('ja');
  expect(reasonText({ id: 'many-guests', args: ['1'] })).toBe('ゲスト 1 人');
  speak('ar');
  const inArabic = ['2', '10', '11', '100'].map((guests) => reasonText({ id: 'many-guests', args: [guests] }));
  expect(inArabic).toEqual(['ضيفان', '10 ضيوف', '11 ضيفًا', '100 ضيف']);
});

test("dates and numbers are in the language of our words, as the browser's country writes it", () => {
  expect(formatLocale()).toBe(navigator.language);
  speak('de');
  expect(formatLocale()).toBe('de');
  expect(hoursText(510)).toBe('8,5');
  speak('pt_BR');
  expect(formatLocale()).toBe('pt-BR');
});

test("a person's own title wins", () => {
  expect(replyTitle({ id: 'agenda-first', title: 'My way' })).toBe('My way');
});

test('the load line tells the week before and after, and from the third on how many follow each other', () => {
  const load = { before: 510, after: 570, limit: 600, inRow: 3 };
  expect(loadText(load)).toBe('8.5 → 9.5 of 10 h this week · third in a row');
  expect(loadText({ ...load, inRow: 2 })).toBe('8.5 → 9.5 of 10 h this week');
  expect(loadText({ ...load, inRow: 7, otherWeek: true })).toBe('8.5 → 9.5 of 10 h that week · 7 in a row');
  speak('de');
  expect(loadText(load)).toBe('8,5 → 9,5 von 10 h in dieser Woche · die dritte in Folge');
});

test("a reply's language is named where it is not the interface's own", () => {
  expect(otherLanguage('de')).toBe('German');
  expect(otherLanguage('pt-BR')).toBe('Portuguese');
  expect(otherLanguage('en')).toBeUndefined();
  expect(otherLanguage('en-GB')).toBeUndefined();
  expect(otherLanguage(undefined)).toBeUndefined();
  speak('de');
  expect(otherLanguage('en')).toBe('Englisch');
  expect(otherLanguage('de')).toBeUndefined();
});
