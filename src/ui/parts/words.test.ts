import './test-i18n.ts';
import { beforeEach, expect, test } from 'vitest';
import { speak } from './test-i18n.ts';
import { inSentence, reasonText, replyTitle } from './words.ts';

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

test("a person's own title wins", () => {
  expect(replyTitle({ id: 'agenda-first', title: 'My way' })).toBe('My way');
});
