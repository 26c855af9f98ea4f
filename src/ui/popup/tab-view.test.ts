import { expect, test, vi } from 'vitest';
import type { TabState } from '../../domain/advice.ts';
import { sampleAdvice, sampleChoices } from '../inpage/test-samples.ts';
import { canInsert, matchPattern, readPopupView, type TabSources } from './tab-view.ts';

const gmail = 'https://mail.google.com/mail/u/0/#inbox';
const patterns = ['https://mail.google.com/*'];
const working: TabState = { host: 'gmail', health: { state: 'ok' }, composer: true };
const [first, second] = sampleChoices;

const sources = (more: Partial<TabSources> = {}): TabSources => ({
  findTab: async () => ({ url: gmail, incognito: false }),
  patterns,
  hasAccess: async () => true,
  describeTab: async () => working,
  listChoices: async () => (first ? [first] : []),
  lookAtField: async () => ({ kind: 'closed' }),
  listAnyChoices: async () => (second ? [second] : []),
  getControls: async () => ({ switches: [] }),
  ...more,
});

test.each([
  ['https://mail.google.com/mail/u/1/?ui=2#all', patterns[0]],
  ['https://mail.google.com.evil.example/', undefined],
  ['https://evil.example/?https://mail.google.com/', undefined],
  ['http://mail.google.com/', undefined],
  ['about:blank', undefined],
  [undefined, undefined],
])('%s is a page of %s', (url, pattern) => {
  expect(matchPattern(url, patterns)).toBe(pattern);
});

test('a composer in the tab: what fits it can be inserted', async () => {
  const invite = sampleAdvice('suggest-async');
  const view = await readPopupView(sources({ describeTab: async () => ({ ...working, invite }) }));
  expect(view).toEqual({
    tab: { kind: 'ready', invite, composer: true },
    choices: [first],
    privateWindow: false,
    switches: [],
  });
});

test('no composer: what fits any mail can be copied', async () => {
  const view = await readPopupView(sources({ describeTab: async () => ({ ...working, composer: false }) }));
  expect(view).toMatchObject({ tab: { kind: 'ready', composer: false }, choices: [second] });
});

test('a calendar tells which view it shows', async () => {
  const view = await readPopupView(sources({ describeTab: async () => ({ ...working, view: 'month' }) }));
  expect(view.tab).toEqual({ kind: 'ready', composer: true, view: 'month' });
});

test('a host that stepped back is not asked for its composer', async () => {
  const listChoices = vi.fn();
  const health = { state: 'stepped-back', missing: 'reply' } as const;
  const view = await readPopupView(sources({ listChoices, describeTab: async () => ({ ...working, health }) }));
  expect(view).toMatchObject({ tab: { kind: 'stepped-back', host: 'gmail', missing: 'reply' }, choices: [second] });
  expect(listChoices).not.toHaveBeenCalled();
});

test('a page that nobody of us listens in is older than the install or update', async () => {
  const view = await readPopupView(sources({ describeTab: async () => undefined }));
  expect(view.tab).toEqual({ kind: 'unheard' });
});

test('a withheld site is told apart from that, and asked nothing', async () => {
  const describeTab = vi.fn();
  const view = await readPopupView(sources({ describeTab, hasAccess: async () => false }));
  expect(view.tab).toEqual({ kind: 'no-access', pattern: patterns[0] });
  expect(describeTab).not.toHaveBeenCalled();
});

test('elsewhere, in a private window, while paused', async () => {
  const view = await readPopupView(
    sources({
      findTab: async () => ({ url: 'https://news.example/', incognito: true }),
      getControls: async () => ({ pausedUntil: 'forever', switches: [] }),
    }),
  );
  expect(view).toEqual({
    tab: { kind: 'elsewhere', field: 'closed' },
    choices: [second],
    privateWindow: true,
    pausedUntil: 'forever',
    switches: [],
  });
});

test('elsewhere, a field that has the focus: what fits it can be inserted', async () => {
  const findTab = async () => ({ url: 'https://news.example/', incognito: false });
  const lookAtField = async () => ({ kind: 'ready' as const, choices: first ? [first] : [] });
  const view = await readPopupView(sources({ findTab, lookAtField }));
  expect(view).toMatchObject({ tab: { kind: 'elsewhere', field: 'ready' }, choices: [first] });
  expect(canInsert(view.tab)).toBe(true);
});

test('a page of ours is never looked at as any other', async () => {
  const lookAtField = vi.fn();
  await readPopupView(sources({ lookAtField, describeTab: async () => undefined }));
  expect(lookAtField).not.toHaveBeenCalled();
});

test('a composer that can not be asked: what fits any mail is offered, not an empty list', async () => {
  const view = await readPopupView(sources({ listChoices: async () => [] }));
  expect(view).toMatchObject({ tab: { kind: 'ready', composer: true }, choices: [second] });
});

test('what is stored can not be read: said, with the rest as it is', async () => {
  const view = await readPopupView(sources({ getControls: async () => ({ problem: 'Not readable.', switches: [] }) }));
  expect(view).toMatchObject({ tab: { kind: 'ready' }, problem: 'Not readable.', choices: [first] });
});

test('a background that can not be reached: no view that would look empty', async () => {
  const broken = sources({ getControls: () => Promise.reject(new Error('broken')) });
  await expect(readPopupView(broken)).rejects.toThrow('broken');
});
