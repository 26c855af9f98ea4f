import { ask, fake, ownPage } from './testing/browser.ts';
import { emptyStore } from './testing/store.ts';
import './main.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserData } from '../domain/advice.ts';
import { newPartner } from '../domain/partner.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { SyncState } from '../domain/shelf.ts';
import { closeStore } from './store/open.ts';
import { syncNow } from './sync.ts';

const page = async (type: string, data?: unknown) => (await ask(type, data, ownPage)).value;
const exported = async () => (await page('exportData')) as UserData;
const state = async () => (await page('getSync')) as SyncState;

/** The account's area, shared by all browsers of a person. */
let area: Record<string, unknown>;
const set = vi.fn(async (items: Record<string, unknown>) => {
  area = { ...area, ...structuredClone(items) };
});

/** The stores of two browsers; `inBrowser` changes from one to the other. */
const browsers = new Map<string, IDBFactory>();
async function inBrowser(name: string): Promise<void> {
  await closeStore().catch(() => {});
  const there = browsers.get(name);
  if (there) globalThis.indexedDB = there;
  else {
    await emptyStore();
    browsers.set(name, globalThis.indexedDB);
  }
}

let clock = Temporal.Instant.from('2026-11-23T09:00:00Z');
const sync = () => {
  clock = clock.add({ minutes: 1 });
  return syncNow(clock);
};
const turnOn = async () => {
  await page('setSync', { on: true });
  await sync();
};

const link = { id: 'l', title: 'How we work', url: 'https://maple.example/async' };
const reply = { id: 'own-1', language: 'en', formality: 'internal', title: 'Later', body: 'Thanks, later.' };

beforeEach(async () => {
  area = {};
  browsers.clear();
  set.mockClear();
  Object.assign(fake.tabs, { query: async () => [] });
  Object.assign(fake.storage.managed, { get: async () => ({}) });
  Object.assign(fake.storage.sync, { get: async () => structuredClone(area), set });
  vi.useFakeTimers({ toFake: ['Date'], now: clock.epochMilliseconds });
  await inBrowser('desk');
});

describe('sync', () => {
  it('is off until chosen: nothing is read or written', async () => {
    await page('saveLinks', [link]);
    await sync();
    expect(area).toEqual({});
    expect(await state()).toEqual({ on: false, left: [], failed: false });
  });

  it('takes over what the other browser has, and hands on what it has not', async () => {
    await page('saveSettings', { ...defaultSettings, limits: { week: 480, day: 96 } });
    await page('saveReply', reply);
    await turnOn();
    await inBrowser('home');
    await page('saveLinks', [link]);
    await turnOn();
    expect(await exported()).toMatchObject({ settings: { limits: { week: 480 } }, replies: [reply], links: [link] });
    await inBrowser('desk');
    await sync();
    expect((await exported()).links).toContainEqual(link);
  });

  it('takes deletions over, and does not bring back what was deleted', async () => {
    await page('saveReply', reply);
    await page('saveLinks', [link]);
    await turnOn();
    await inBrowser('home');
    await turnOn();
    await page('saveLinks', []);
    await page('restoreReply', { id: reply.id, language: 'en', formality: 'internal' });
    await sync();
    await inBrowser('desk');
    await sync();
    const { links, replies } = await exported();
    expect([links, replies]).toEqual([[], []]);
    await inBrowser('home');
    await sync();
    expect((await exported()).links).toEqual([]);
  });

  it('keeps the later of two changes, and the order of links', async () => {
    const other = { ...link, id: 'm', title: 'Second' };
    await page('saveLinks', [link, other]);
    await turnOn();
    await inBrowser('home');
    await turnOn();
    await page('saveLinks', [{ ...other, title: 'At home' }, link]);
    await sync();
    await inBrowser('desk');
    await page('saveSettings', { ...defaultSettings, composeIn: 'outlook' });
    await sync();
    expect((await exported()).links.map(({ title }) => title)).toEqual(['At home', 'How we work']);
    await inBrowser('home');
    await sync();
    expect((await exported()).settings.composeIn).toBe('outlook');
  });

  it('writes nothing when nothing has changed', async () => {
    await page('saveLinks', [link]);
    await turnOn();
    set.mockClear();
    await sync();
    await sync();
    expect(set).not.toHaveBeenCalled();
  });

  it('carries no address, partner, quiet list, pause or promise', async () => {
    const canary = 'canary.example';
    await page('saveSettings', {
      ...defaultSettings,
      me: { name: `Canary ${canary}`, addresses: [`me@${canary}`], domains: [canary] },
      never: { people: [`a@${canary}`], domains: [canary], series: [canary] },
    });
    await page('savePartner', newPartner(canary));
    await page('saveLines', [
      { id: 'x', text: 'For all.' },
      { id: 'y', text: 'For one.', identity: `me@${canary}` },
    ]);
    await page('setPause', { until: 'forever' });
    await turnOn();
    expect(JSON.stringify(area)).toContain('For all.');
    expect(JSON.stringify(area)).not.toMatch(/canary|forever/);
    await inBrowser('home');
    await turnOn();
    await page('saveLines', []);
    await sync();
    await inBrowser('desk');
    await sync();
    const { lines, settings, partners } = await exported();
    expect(lines.map(({ id }) => id)).toEqual(['y']);
    expect(settings.me.addresses).toEqual([`me@${canary}`]);
    expect(partners).toHaveLength(1);
  });

  it('says what does not fit, and keeps it here', async () => {
    const long = { ...reply, body: 'x'.repeat(9_000) };
    await page('saveReply', long);
    await turnOn();
    expect(await state()).toMatchObject({ left: ['reply:own-1.en.internal'], failed: false });
    expect((await exported()).replies).toEqual([long]);
    expect(Object.keys(area)).not.toContain('reply:own-1.en.internal');
  });

  it('says when it did not get through, tries again, and loses nothing', async () => {
    set.mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await page('saveLinks', [link]);
    await turnOn().catch(() => {});
    await fake.alarms.clearAll();
    set.mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await page('saveLinks', [{ ...link, title: 'Changed' }]);
    await sync();
    expect(await state()).toMatchObject({ on: true, failed: true });
    expect(await fake.alarms.get('sync')).toBeDefined();
    expect((await exported()).links[0]?.title).toBe('Changed');
    await sync();
    expect(await state()).toMatchObject({ failed: false });
    expect(area['link:l']).toMatchObject({ value: { title: 'Changed' } });
  });

  it('leaves alone what it can not read', async () => {
    area = {
      'setting:limits': { at: 9e15, value: 'a lot' },
      'setting:me': { at: 9e15, value: { name: 'Eve', addresses: [], domains: [] } },
      'link:x': { at: 9e15, value: { id: 'x', title: 'Evil', url: 'javascript:alert(1)' } },
      'link:y': { at: 9e15, value: { ...link, id: 'z' } },
      'future:thing': { at: 9e15, value: 1 },
      stray: 'x',
    };
    const before = structuredClone(area);
    await turnOn();
    const { settings, links } = await exported();
    expect(settings.limits).toEqual(defaultSettings.limits);
    expect(settings.me.name).toBe('');
    expect(links.map(({ id }) => id)).toEqual(['gitlab-asynchronous']);
    expect(area).toMatchObject(before);
    expect(await state()).toMatchObject({ failed: false });
  });

  it('leaves what the organization sets', async () => {
    const { forgetPolicy } = await import('./policy.ts');
    Object.assign(fake.storage.managed, { get: async () => ({ settings: { callNudge: true } }) });
    forgetPolicy();
    area = { 'setting:callNudge': { at: 9e15, value: false } };
    await turnOn();
    expect(await page('getShelf')).toMatchObject({ settings: { callNudge: true } });
    Object.assign(fake.storage.managed, { get: async () => ({}) });
    forgetPolicy();
  });

  it('follows a change a while later, and another browser’s at once', async () => {
    await turnOn();
    await page('saveLinks', [link]);
    await vi.waitFor(async () => expect(await fake.alarms.get('sync')).toBeDefined());
    await fake.alarms.onAlarm.trigger({ name: 'sync' } as never);
    await vi.waitFor(() => expect(area).toHaveProperty('link:l'));
    area = { ...area, 'setting:composeIn': { at: 9e15, value: 'mailto' } };
    await fake.storage.onChanged.trigger({}, 'sync');
    await vi.waitFor(async () => expect((await exported()).settings.composeIn).toBe('mailto'));
  });

  it('stops when it is switched off', async () => {
    await turnOn();
    await page('setSync', { on: false });
    await page('saveLinks', [link]);
    await sync();
    expect(area).not.toHaveProperty('link:l');
  });
});
