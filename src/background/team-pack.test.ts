import './testing/browser.ts';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, it } from 'vitest';
import { newPartner } from '../domain/partner.ts';
import { defaultSettings } from '../domain/settings.ts';
import { readExport } from './import-data.ts';
import { userDataSchema } from './schemas/user-data.ts';
import { exportUserData } from './store/user-data.ts';
import { jsonSchemaOf } from './testing/json-schema.ts';
import { emptyStore } from './testing/store.ts';

const published = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Suggest Async: team pack and export',
  ...jsonSchemaOf(userDataSchema),
};
const isPack = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(published);

const whole = {
  format: 'suggest-async',
  version: 1,
  settings: defaultSettings,
  links: [{ id: 'a', title: 'How we work', url: 'https://handbook.lumen.example/async' }],
  lines: [{ id: 'b', text: 'I answer within a day.', language: 'en' }],
  replies: [{ id: 'own-1', language: 'en', formality: 'internal', title: 'Later', body: 'Thanks, later this week.' }],
  partners: [{ ...newPartner('harbor.example'), name: 'Harbor' }],
  promises: [{ id: 'p', by: '2026-11-26', due: '2026-11-26T08:00:00Z', title: 'Status' }],
  feeds: [{ name: 'Work', address: 'https://calendar.google.com/calendar/ical/a/private-b/basic.ics' }],
};

const importerTakes = (content: unknown): boolean => {
  try {
    readExport(JSON.stringify(content));
    return true;
  } catch {
    return false;
  }
};

beforeEach(emptyStore);

it('is published as it is imported; after a change run this test once with --update', async () => {
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../docs/team-pack.schema.json');
});

it('takes an export of an untouched browser, and names each of its fields', async () => {
  const pack = await exportUserData();
  expect(isPack(pack), JSON.stringify(isPack.errors)).toBe(true);
  const { properties } = published as unknown as { properties: Record<string, { properties?: object }> };
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(pack)));
  expect(Object.keys(properties.settings?.properties ?? {})).toEqual(
    expect.arrayContaining(Object.keys(pack.settings)),
  );
});

describe('what the schema and the importer agree on', () => {
  it.each([
    ['a whole pack', whole],
    [
      'one of an older version, without what came later',
      { ...whole, settings: {}, partners: undefined, promises: undefined, feeds: undefined },
    ],
    ['one with fields that nobody knows', { ...whole, color: 'teal' }],
  ])('takes %s', (_, content) => {
    const pack = JSON.parse(JSON.stringify(content));
    expect([isPack(pack), importerTakes(pack)], JSON.stringify(isPack.errors)).toEqual([true, true]);
  });

  it.each([
    ['another format', { ...whole, format: 'other' }],
    ['a newer version', { ...whole, version: 2 }],
    ['no links', { ...whole, links: undefined }],
    ['six days', { ...whole, settings: { hours: defaultSettings.hours.slice(1) } }],
    ['half a working day', { ...whole, settings: { hours: defaultSettings.hours.map(() => ({ start: '09:00' })) } }],
    [
      'an hour that is none',
      { ...whole, settings: { hours: defaultSettings.hours.map(() => ({ start: '9', end: '17:30' })) } },
    ],
    ['a limit below zero', { ...whole, settings: { limits: { week: -1, day: 0 } } }],
    ['a limit in half minutes', { ...whole, settings: { limits: { week: 0.5, day: 0 } } }],
    ['a switch that is neither', { ...whole, settings: { callNudge: 'yes' } }],
    ['an unknown mail program', { ...whole, settings: { composeIn: 'pigeon' } }],
    ['a line without text', { ...whole, lines: [{ id: 'b' }] }],
    ['a line too long', { ...whole, lines: [{ id: 'b', text: 'x'.repeat(2001) }] }],
    ['a reply for nobody', { ...whole, replies: [{ ...whole.replies[0], formality: 'rude' }] }],
    ['a thousand replies and one', { ...whole, replies: Array(1001).fill(whole.replies[0]) }],
    ['a partner at no stage', { ...whole, partners: [{ ...whole.partners[0], stage: 'foe' }] }],
    ['a calendar without an address', { ...whole, feeds: [{ name: 'Work' }] }],
    ['a promise by no day', { ...whole, promises: [{ ...whole.promises[0], by: 'Friday' }] }],
  ])('refuses %s', (_, content) => {
    const pack = JSON.parse(JSON.stringify(content));
    expect([isPack(pack), importerTakes(pack)]).toEqual([false, false]);
  });
});
