import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { emptyStore } from './testing/store.ts';
import './main.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import type { InviteAdvice } from '../domain/advice.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { Shelf } from '../domain/shelf.ts';
import { forgetPolicy } from './policy.ts';
import { weeklyUpdate } from './testing/mail.ts';

const get = vi.fn();
const sendToTab = vi.fn(async () => undefined);
const fromTab = (type: string, data: unknown, tab = gmailTab()) => ask(type, data, tab);
const advice = async (tab = gmailTab()) => (await fromTab('adviseInvite', weeklyUpdate(), tab)).value as InviteAdvice;
const rules = async () => ((await ask('getShelf', undefined, ownPage)).value as Shelf).settings.rules;

beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { query: async () => [{ id: 7 }], sendMessage: sendToTab });
  Object.assign(fake.storage.managed, { get });
  get.mockReset().mockResolvedValue({});
  sendToTab.mockClear();
  forgetPolicy();
});

it('lets a rule count nowhere any more, tells the open tabs, and lets it count again', async () => {
  const before = await advice();
  expect(before.reasons[0]?.id).toBe('endless');
  expect(before.fixed).toEqual([]);
  await fromTab('switchRule', { rule: 'endless', on: false });
  expect(sendToTab).toHaveBeenCalledWith(7, expect.objectContaining({ type: 'refresh' }), expect.anything());
  expect(await rules()).toEqual({ endless: { on: false } });
  const after = await advice();
  expect(after.reasons.map(({ id }) => id)).not.toContain('endless');
  await fromTab('switchRule', { rule: 'endless', on: true });
  expect(await rules()).toEqual({});
  expect(await advice()).toEqual(before);
});

it('keeps the weight that a person gave it', async () => {
  const settings = { ...defaultSettings, rules: { endless: { weight: 4 } } };
  await ask('saveSettings', settings, ownPage);
  await fromTab('switchRule', { rule: 'endless', on: false });
  expect(await rules()).toEqual({ endless: { weight: 4, on: false } });
  await fromTab('switchRule', { rule: 'endless', on: true });
  expect(await rules()).toEqual({ endless: { weight: 4 } });
});

it('leaves what an organization has set, and says which that is', async () => {
  get.mockResolvedValue({ settings: { rules: { endless: { on: true } } } });
  forgetPolicy();
  expect((await advice()).fixed).toEqual(['endless']);
  expect(await fromTab('switchRule', { rule: 'endless', on: false })).toHaveProperty('refused', 'problem_locked');
  expect((await advice()).reasons[0]?.id).toBe('endless');
});

it.each(['confidential', 'no-such-rule'])('refuses %s: what guards people asks first', async (rule) => {
  expect(await fromTab('switchRule', { rule, on: false })).toHaveProperty('refused');
  expect(await rules()).toEqual({});
});

it('stores nothing from a private window, where no rule can be switched', async () => {
  const hidden = gmailTab({ incognito: true });
  const { fixed, reasons } = await advice(hidden);
  expect(fixed).toEqual(reasons.map(({ id }) => id));
  await fromTab('switchRule', { rule: 'endless', on: false }, hidden);
  expect(await rules()).toEqual({});
});
