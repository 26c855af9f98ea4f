import { expect, test } from 'vitest';
import { invertPatch, joinPatches, patchSettings, patchShelf, type ShelfPatch } from './shelf-patch.ts';
import { sampleShelf } from './test-background.ts';

const own = { id: 'own-1', language: 'en', formality: 'external', title: 'Mine', body: 'Hello' } as const;
const edit = { id: 'agenda-first', language: 'en', formality: 'external', title: 'agenda-first', body: 'New' } as const;
const { zone: _, ...withoutZone } = sampleShelf.settings;

test('settings that a patch does not name stay as stored, whoever stored them', () => {
  expect(patchSettings({ ...sampleShelf.settings, pausedUntil: 'forever' }, { composeIn: 'outlook' })).toEqual({
    ...sampleShelf.settings,
    pausedUntil: 'forever',
    composeIn: 'outlook',
  });
});

test('a setting without a value is gone, not kept as undefined', () => {
  expect(patchSettings(sampleShelf.settings, { zone: undefined })).toStrictEqual(withoutZone);
});

test.each<[string, ShelfPatch]>([
  ['settings', { settings: { me: { name: 'Noor', addresses: [], domains: [] }, zone: undefined } }],
  ['links', { links: [] }],
  ['lines', { lines: [] }],
  ['an own reply', { save: [own], restore: [] }],
])('%s: taken back, the shelf is what it was', (_name, patch) => {
  const changed = patchShelf(sampleShelf, patch);
  expect(changed).not.toEqual(sampleShelf);
  expect(patchShelf(changed, invertPatch(sampleShelf, patch))).toStrictEqual(sampleShelf);
});

test('the first edit of a built-in reply is taken back by restoring it, a later one by the text before', () => {
  const first = { save: [edit], restore: [] };
  const { id, language, formality } = edit;
  expect(invertPatch(sampleShelf, first)).toEqual({ save: [], restore: [{ id, language, formality }] });
  const edited = patchShelf(sampleShelf, first);
  expect(invertPatch(edited, { save: [{ ...edit, body: 'Newer' }], restore: [] })).toEqual(first);
  expect(invertPatch(edited, { save: [], restore: [edit] })).toEqual(first);
});

test('an edit stands where the built-in text stood; an own reply that is restored is gone', () => {
  const edited = patchShelf(sampleShelf, { save: [edit], restore: [] }).replies;
  expect(edited.map(({ id }) => id)).toEqual(sampleShelf.replies.map(({ id }) => id));
  expect(edited[0]).toEqual({ ...edit, edited: true });
  const withOwn = patchShelf(sampleShelf, { save: [own], restore: [] });
  expect(patchShelf(withOwn, { save: [], restore: [own] })).toEqual(sampleShelf);
});

test.each<[string, ShelfPatch, ShelfPatch]>([
  ['settings', { settings: { composeIn: 'outlook', zone: 'Asia/Tokyo' } }, { settings: { zone: undefined } }],
  ['links', { links: [{ id: 'a', title: 'A', url: 'https://lumen.example/a' }] }, { links: [] }],
  ['lines', { lines: [{ id: 'a', text: 'A' }] }, { lines: [{ id: 'a', text: 'Ab' }] }],
])('two changes of %s are stored as one that does the same', (_name, earlier, later) => {
  const joined = joinPatches(earlier, later) ?? expect.fail('not joined');
  expect(patchShelf(sampleShelf, joined)).toEqual(patchShelf(patchShelf(sampleShelf, earlier), later));
});

test('what names what is to go is not joined: a partner that was renamed twice leaves no trace', () => {
  expect(joinPatches({ put: [], drop: ['a'] }, { put: [], drop: ['b'] })).toBeUndefined();
  expect(joinPatches({ lines: [] }, { links: [] })).toBeUndefined();
});
