import { expect, it } from 'vitest';
import type { ReplyTemplate } from '../domain/settings.ts';
import { allReplies, chooseLanguage, chooseTemplate, languagesOf, ownTitle } from './templates.ts';

const own = (language: string, formality: ReplyTemplate['formality'] = 'external'): ReplyTemplate => ({
  id: 'own-1',
  language,
  formality,
  title: 'Mine',
  body: `In ${language}.`,
});

it.each([
  ["the invitation's", 'de', 'nl', 'de'],
  ["the partner's, where there are no words in the invitation's", 'sv', 'nl', 'nl'],
  ["the partner's, where the invitation does not tell", undefined, 'nl', 'nl'],
  ['English, where nothing tells', undefined, undefined, 'en'],
  ['English, where there are no words in any of them', 'sv', undefined, 'en'],
])('the language is %s', (_, invitation, partner, expected) => {
  expect(chooseLanguage(languagesOf(allReplies([])), invitation, partner ? { language: partner } : undefined)).toBe(
    expected,
  );
});

it('takes the language that is wanted before the right tone, else English, else any', () => {
  const texts = [own('en'), own('de', 'internal'), own('fr')];
  expect(chooseTemplate(texts, 'own-1', 'de', 'external')?.body).toBe('In de.');
  expect(chooseTemplate(texts, 'own-1', 'sv', 'external')?.body).toBe('In en.');
  expect(chooseTemplate([own('fr')], 'own-1', 'sv', 'external')?.body).toBe('In fr.');
});

it('takes the tone where the language has both', () => {
  const texts = [own('en'), { ...own('en', 'internal'), body: 'Among us.' }];
  expect(chooseTemplate(texts, 'own-1', 'en', 'internal')?.body).toBe('Among us.');
  expect(chooseTemplate(texts, 'own-1', 'en', 'external')?.body).toBe('In en.');
});

it('lays an edit over one text and leaves the other languages alone', () => {
  const edit = { id: 'delegate', language: 'de', formality: 'internal', title: 'delegate', body: 'Kurz.' } as const;
  const replies = allReplies([edit]).filter(({ id }) => id === 'delegate');
  expect(replies).toHaveLength(16);
  expect(replies.filter(({ edited }) => edited)).toEqual([{ ...edit, edited: true }]);
  expect(ownTitle(edit)).toEqual({});
});
