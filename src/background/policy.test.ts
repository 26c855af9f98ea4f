import { ask, fake, ownPage } from './testing/browser.ts';
import { emptyStore } from './testing/store.ts';
import './main.ts';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserData } from '../domain/advice.ts';
import { newPartner } from '../domain/partner.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { PopupControls, Shelf } from '../domain/shelf.ts';
import { forgetPolicy } from './policy.ts';
import { partnerSchema } from './schemas/partner.ts';
import { settable } from './schemas/policy.ts';
import { lineSchema, linkSchema, replySchema } from './schemas/user-data.ts';
import { jsonSchemaOf } from './testing/json-schema.ts';

const page = async (type: string, data?: unknown) => (await ask(type, data, ownPage)).value;
const shelf = async () => (await page('getShelf')) as Shelf;
const exported = async () => (await page('exportData')) as UserData;
const get = vi.fn();
const underPolicy = (policy: unknown) => {
  get.mockResolvedValue(policy);
  forgetPolicy();
};

const link = { id: 'house', title: 'The Maple way', url: 'https://maple.example/async' };
const line = { id: 'house', text: 'Maple writes first.' };
const reply = {
  id: 'agenda-first',
  language: 'en',
  formality: 'internal',
  title: 'Ask',
  body: 'Thanks. What for?',
} as const;
const partner = { ...newPartner('harbor.example'), name: 'Harbor' };
const set = {
  settings: {
    me: { domains: ['maple.example'] },
    limits: { week: 480 },
    callNudge: true,
    zone: 'Europe/Berlin',
    never: { people: [], domains: ['union.example'] },
    rules: { social: { on: false } },
  },
  links: [link],
  lines: [line],
  replies: [reply],
  partners: [partner],
};

beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { query: async () => [] });
  Object.assign(fake.storage.managed, { get });
  get.mockReset();
  underPolicy({});
});

describe('what an organization sets', () => {
  it('holds over what a person chose, comes first, and is named', async () => {
    await page('saveSettings', { ...defaultSettings, me: { name: 'Robin', addresses: [], domains: ['vale.example'] } });
    underPolicy(set);
    const { settings, links, lines, replies, partners, policy } = await shelf();
    expect(settings.me).toEqual({ name: 'Robin', addresses: [], domains: ['maple.example'] });
    expect(settings.limits).toEqual({ week: 480, day: 120 });
    expect(settings).toMatchObject({ callNudge: true, zone: 'Europe/Berlin', rules: { social: { on: false } } });
    expect(links[0]).toEqual(link);
    expect(links).toHaveLength(2);
    expect(lines[0]).toEqual(line);
    expect(
      replies.find(({ id, language, formality }) => `${id}${language}${formality}` === 'agenda-firsteninternal'),
    ).toMatchObject({ body: reply.body });
    expect(partners).toEqual([partner]);
    expect(policy?.problems).toEqual([]);
    expect(policy?.locked.toSorted()).toEqual(
      [
        ...['me.domains', 'limits.week', 'callNudge', 'zone', 'never.domains.union.example', 'rules.social'],
        ...['links.house', 'lines.house', 'replies.agenda-first.en.internal', 'partners.harbor.example'],
      ].toSorted(),
    );
  });

  it('is not changed by a page, and what was a person’s own comes back when it goes', async () => {
    await page('saveSettings', { ...defaultSettings, zone: 'Asia/Tokyo', limits: { week: 900, day: 60 } });
    underPolicy(set);
    const { settings, links, lines } = await shelf();
    const changed: Settings = {
      ...settings,
      me: { ...settings.me, name: 'Robin', domains: ['evil.example'] },
      limits: { week: 60, day: 90 },
      callNudge: false,
      rules: { social: { on: true }, status: { on: false } },
      never: { people: ['noor@harbor.example'], domains: [], series: [] },
    };
    expect(await page('saveSettings', changed)).toEqual({ ok: true });
    await page('saveLinks', [{ ...link, title: 'Changed' }, ...links.slice(1), { ...link, id: 'mine' }]);
    await page('saveLines', lines.slice(1));
    const held = await shelf();
    expect(held.settings).toMatchObject({
      me: { name: 'Robin', domains: ['maple.example'] },
      limits: { week: 480, day: 90 },
      callNudge: true,
      rules: { social: { on: false }, status: { on: false } },
      never: { people: ['noor@harbor.example'], domains: ['union.example'] },
    });
    expect(held.links.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'house The Maple way',
      'gitlab-asynchronous GitLab: working asynchronously',
      'mine The Maple way',
    ]);
    expect(held.lines[0]).toEqual(line);
    underPolicy({});
    const own = await shelf();
    expect(own.settings).toMatchObject({ zone: 'Asia/Tokyo', limits: { week: 900, day: 90 }, callNudge: false });
    expect(own.settings.me.domains).toEqual([]);
    expect(own.settings.rules).toEqual({ status: { on: false } });
    expect(own.links.map(({ id }) => id)).toEqual(['gitlab-asynchronous', 'mine']);
  });

  it.each([
    ['saveReply', reply],
    ['restoreReply', { id: reply.id, language: reply.language, formality: reply.formality }],
    ['savePartner', { ...partner, name: 'Else' }],
    ['removePartner', { key: partner.key }],
  ])('is refused to %s, in words', async (command, data) => {
    underPolicy(set);
    expect(await page(command, data)).toEqual({ ok: false, problem: 'problem_locked', args: [] });
  });

  it('is not changed by an import, and does not leave with an export', async () => {
    underPolicy(set);
    const mine = await exported();
    expect(mine.settings).toEqual(defaultSettings);
    expect([mine.links, mine.lines, mine.replies, mine.partners].flat()).not.toContainEqual(
      expect.objectContaining({ id: 'house' }),
    );
    const file = {
      ...mine,
      settings: { ...mine.settings, callNudge: false, limits: { week: 60, day: 60 } },
      partners: [],
    };
    expect(await page('importData', { text: JSON.stringify(file) })).toEqual({ ok: true });
    const { settings, partners } = await shelf();
    expect(settings).toMatchObject({ callNudge: true, limits: { week: 480, day: 60 } });
    expect(partners).toEqual([partner]);
  });
});

describe('a policy with mistakes', () => {
  it('holds but for these, each by its place', async () => {
    underPolicy({
      settings: {
        limits: { week: -5, day: 60 },
        hours: 'always',
        me: { name: 'Everybody', domains: ['maple.example'] },
        pausedUntil: 'forever',
        never: { people: ['nobody'] },
        rules: { social: { on: 'no' } },
        composeIn: 'outlook',
      },
      links: [link, { ...link, id: 'b', url: 'http://maple.example' }],
      replies: 'none',
      color: 'teal',
      feeds: [{ name: 'Team', address: 'https://user.fm/calendar/abc.ics' }],
    });
    expect(await page('getFeeds')).toEqual([]);
    const { settings, links, policy } = await shelf();
    expect(settings).toMatchObject({
      limits: { week: 600, day: 60 },
      composeIn: 'outlook',
      hours: defaultSettings.hours,
    });
    expect(settings.me).toEqual({ name: '', addresses: [], domains: ['maple.example'] });
    expect(settings.pausedUntil).toBeUndefined();
    expect(links.filter(({ id }) => id === 'b')).toEqual([]);
    expect(policy?.problems.toSorted()).toEqual(
      [
        ...['settings.limits.week', 'settings.hours', 'settings.me.name', 'settings.pausedUntil'],
        ...['settings.never.people', 'settings.rules.social', 'links.1', 'replies', 'color', 'feeds'],
      ].toSorted(),
    );
  });

  it.each([null, 'x', [], 7])('that is none at all, %j, is as if there were none', async (policy) => {
    underPolicy(policy);
    expect((await shelf()).settings).toEqual(defaultSettings);
  });
});

it('takes a day off as {}', async () => {
  const day = { start: '08:00', end: '16:00' };
  underPolicy({ settings: { hours: [day, day, day, day, {}, {}, {}] } });
  expect((await shelf()).settings.hours).toEqual([day, day, day, day, null, null, null]);
});

it('is asked of the browser once, and again when it has changed', async () => {
  underPolicy(set);
  await shelf();
  await page('exportData');
  expect(get).toHaveBeenCalledOnce();
  get.mockResolvedValue({});
  await fake.storage.onChanged.trigger({}, 'managed');
  expect((await shelf()).policy?.locked).toEqual([]);
});

it('is none where the browser has none: Firefox throws', async () => {
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  forgetPolicy();
  expect((await shelf()).policy).toEqual({ locked: [], problems: [] });
});

interface ChromePart {
  anyOf?: object[];
  properties?: Record<string, object>;
  items?: object;
  additionalProperties?: object;
  type?: string;
  enum?: string[];
}

describe('the schema for Chrome', () => {
  /** A single type for each place, and no range: what is out of it we name ourselves, instead of it being dropped silently. */
  const forChrome = (schema: object): unknown => {
    const { anyOf, properties, items, additionalProperties, type, enum: options } = schema as unknown as ChromePart;
    if (anyOf?.[0]) return forChrome(anyOf[0]);
    return {
      type: type ?? 'string',
      ...(options && { enum: options }),
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, forChrome(inner)])),
      }),
      ...(items && { items: forChrome(items) }),
      ...(additionalProperties && { additionalProperties: forChrome(additionalProperties) }),
    };
  };
  const policySchema = v.object({
    settings: v.object(settable as v.ObjectEntries),
    links: v.array(linkSchema),
    lines: v.array(lineSchema),
    replies: v.array(replySchema),
    partners: v.array(partnerSchema),
  });
  const published = forChrome(jsonSchemaOf(policySchema));

  it('names all that can be set; after a change run this test once with --update', async () => {
    await expect(`${JSON.stringify(published, null, 1)}\n`).toMatchFileSnapshot('../../public/policy.schema.json');
  });

  it('takes what is set above', () => {
    const isPolicy = new Ajv({ strict: true }).compile(published as object);
    expect(isPolicy(set), JSON.stringify(isPolicy.errors)).toBe(true);
  });
});

describe('what the popup switches', () => {
  const controls = async () => (await page('getControls')) as PopupControls;
  const add = () => page('saveLines', [{ id: 'mine', text: 'I write first.' }]);

  it('is the nudge, and the line where there is one', async () => {
    await page('saveLines', []);
    expect(await controls()).toEqual({ switches: [{ name: 'callNudge', on: false, locked: false }] });
    await add();
    for (const name of ['callNudge', 'boundaryRule'])
      expect(await page('setSwitch', { name, on: true })).toEqual({ ok: true });
    expect((await controls()).switches).toEqual([
      { name: 'boundaryRule', on: true, locked: false },
      { name: 'callNudge', on: true, locked: false },
    ]);
    const { settings } = await shelf();
    expect(settings.boundaryRule).toEqual({ ...defaultSettings.boundaryRule, on: true });
  });

  it('is fixed where the organization has set it', async () => {
    underPolicy({ settings: { callNudge: true, boundaryRule: { on: false } } });
    await add();
    expect((await controls()).switches.map(({ on, locked }) => [on, locked])).toEqual([
      [false, true],
      [true, true],
    ]);
    const refused = { ok: false, problem: 'problem_locked', args: [] };
    expect(await page('setSwitch', { name: 'boundaryRule', on: true })).toEqual(refused);
    expect(await page('setSwitch', { name: 'callNudge', on: false })).toEqual(refused);
  });
});
