import { beforeEach, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';

const text = 'The draft is done. Can we hop on a quick call about heron-4711?';

beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { query: async () => [] });
});

const settle = (more: Partial<Settings>) => ask('saveSettings', { ...defaultSettings, ...more }, ownPage);
const find = (words = text, sender = gmailTab()) => ask('findCallAsk', { text: words }, sender);
const stands = async () => (await ask('standsAtComposers', undefined, gmailTab())).value;

it('is off until chosen: no text is asked for, and none is looked through', async () => {
  expect(await stands()).toMatchObject({ callNudge: false });
  expect(await find()).toEqual({ value: {} });
});

it('finds the sentence, with words to write instead', async () => {
  await settle({ callNudge: true });
  expect(await stands()).toMatchObject({ callNudge: true });
  expect(await find()).toMatchObject({
    value: { ask: { sentence: 'Can we hop on a quick call about heron-4711?', wording: expect.stringMatching(/\S/) } },
  });
});

it('keeps nothing of what is typed', async () => {
  await settle({ callNudge: true });
  const before = await dumpStore();
  await find();
  expect(await dumpStore()).toEqual(before);
  expect(JSON.stringify([before, await fake.storage.local.get(null)])).not.toContain('heron');
});

it('refuses more than 2 kB, in bytes', async () => {
  await settle({ callNudge: true });
  expect(await find('x'.repeat(2048))).toEqual({ value: {} });
  expect(await find('お'.repeat(700))).toMatchObject({ refused: 'problem_too_large' });
});

it('rests while paused', async () => {
  await settle({ callNudge: true });
  await ask('setPause', { until: 'forever' }, ownPage);
  expect(await stands()).toMatchObject({ callNudge: false });
  expect(await find()).toEqual({ value: {} });
});

it('"Never" switches it off and nothing else; from a private window nothing is stored', async () => {
  await settle({ callNudge: true, composeIn: 'mailto' });
  await ask('stopCallNudge', undefined, gmailTab({ incognito: true }));
  expect(await stands()).toMatchObject({ callNudge: true });
  await ask('stopCallNudge', undefined, gmailTab());
  const shelf = (await ask('getShelf', undefined, ownPage)).value as { settings: Settings };
  expect(shelf.settings).toEqual({ ...defaultSettings, callNudge: false, composeIn: 'mailto' });
});
