import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../domain/advice.ts';
import { defaultSettings } from '../domain/settings.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { emptyStore } from './testing/store.ts';
import './main.ts';
import { weeklyUpdate } from './testing/mail.ts';

const create = vi.fn(async (_: { url: string }) => ({}));
const link = { id: 'l1', title: 'How we work', url: 'https://handbook.lumen.example/async?a=1&b=2' };

beforeEach(async () => {
  await emptyStore();
  create.mockClear();
  Object.assign(fake.tabs, { query: async () => [], sendMessage: async () => ({}), create });
});
afterEach(() => vi.restoreAllMocks());

const inCalendar = (more: Parameters<typeof weeklyUpdate>[0] = {}) => {
  const { thread: _, ...sighting } = weeklyUpdate(more);
  return { ...sighting, host: 'google-calendar' as const };
};

/** What a tab was opened with, and what is said of it. */
async function open(wish: object, sender = gmailTab()) {
  const { value } = await ask('openComposeTab', { sighting: inCalendar(), ...wish }, sender);
  expect(create).toHaveBeenCalledTimes(1);
  const { url } = create.mock.calls[0]![0];
  const said = new URL(url).searchParams;
  return { value, url, to: said.get('to'), body: said.get('body'), subject: said.get('su') };
}

describe('a compose tab', () => {
  it('holds the same draft that would be written, whole, with its line breaks and links', async () => {
    await ask('saveLinks', [link], ownPage);
    const wish = { sighting: inCalendar(), attachmentUnread: false, insist: true, replyId: 'document-with-date' };
    const { value } = await ask('draftReply', wish, gmailTab());
    const { text } = (value as { draft: Draft }).draft;
    expect(text).toContain(`\n\n`);
    expect(text).toContain(link.url);
    expect(await open({ replyId: 'document-with-date' })).toMatchObject({
      value: { cut: false, to: 'noor@harbor.example' },
      to: 'noor@harbor.example',
      subject: 'Re: Weekly status update',
      body: text,
    });
  });

  it('holds a handbook link alone, when that was chosen', async () => {
    await ask('saveLinks', [{ ...link, id: 'l0', title: 'Another' }, link], ownPage);
    expect(await open({ linkId: 'l1' })).toMatchObject({
      value: { cut: false, to: 'noor@harbor.example' },
      to: 'noor@harbor.example',
      body: `${link.title}: ${link.url}`,
    });
  });

  it.each([
    ['nobody is known', undefined],
    ['a calendar asks', { address: 'abc@group.calendar.google.com' }],
    ['the address would be two', { address: 'a@b.example,evil@x.example' }],
  ])('says that To is empty when %s', async (_, organizer) => {
    const { organizer: __, ...invite } = inCalendar().invite;
    const sighting = { ...inCalendar(), invite: { ...invite, ...(organizer && { organizer }) } };
    expect(await open({ sighting })).toMatchObject({ value: { cut: false, to: '' }, to: '' });
  });

  it('of a calendar opens where a person writes mails; of a mail service there', async () => {
    await ask('saveSettings', { ...defaultSettings, composeIn: 'outlook' }, ownPage);
    expect((await open({})).url).toMatch(/^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?/);
    create.mockClear();
    expect((await open({ sighting: weeklyUpdate() })).url).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\//);
  });

  it('says when the draft is too long for the address of a mail program', async () => {
    await ask('saveSettings', { ...defaultSettings, composeIn: 'mailto' }, ownPage);
    const body = 'Many words, at length. '.repeat(150);
    const mine = { id: 'own-1', language: 'en', formality: 'external', title: 'Long', body };
    await ask('saveReply', mine, ownPage);
    expect(await open({ replyId: 'own-1' })).toMatchObject({ value: { cut: true, to: 'noor@harbor.example' } });
  });

  it('opens at the end of a window whose asking tab is not known', async () => {
    const { tab: _, ...sender } = gmailTab();
    const { url } = await open({}, sender as ReturnType<typeof gmailTab>);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url });
  });
});
