import { beforeEach, describe, expect, it } from 'vitest';
import { newPartner } from '../domain/partner.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { ImportPreview } from '../domain/shelf.ts';
import type { RecentLook, Snapshot, StoredKind } from '../domain/stored.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { weeklyUpdate } from './testing/mail.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import { newDayAlarm } from './badge.ts';

beforeEach(async () => {
  await emptyStore();
  await fake.storage.session.clear();
  await fake.alarms.clearAll();
  Object.assign(fake.tabs, { query: async () => [] });
});

const fromPage = async <Answer>(type: string, data?: unknown) => (await ask(type, data, ownPage)).value as Answer;
const settle = (more: Partial<Settings>) => fromPage('saveSettings', { ...defaultSettings, ...more });
const link = { id: 'l', title: 'How we work', url: 'https://handbook.lumen.example/async' };
const own = { id: 'own-1', language: 'en', formality: 'internal', title: 'Later', body: 'Thanks, later this week.' };
const me = { name: 'Mina Okafor', addresses: ['mina@lumen.example'], domains: ['lumen.example'] };

/** As after a week of use, a bit of everything. */
async function use() {
  await settle({ me, zone: 'Europe/Berlin', pausedUntil: 'forever' });
  await fromPage('saveLinks', [link]);
  await fromPage('saveReply', own);
  await fromPage('savePartner', { ...newPartner('harbor.example'), name: 'Harbor' });
  await ask('dismissInvite', { sighting: weeklyUpdate(), scope: 'invite' }, gmailTab());
}

const fileOf = async (change: object = {}) => JSON.stringify({ ...(await fromPage<object>('exportData')), ...change });
const preview = (text: string) => fromPage<ImportPreview>('previewImport', { text });

describe('an import', () => {
  it('says what it would change before anything is stored, laid over mine or in its place', async () => {
    await use();
    const file = await fileOf({
      settings: { ...defaultSettings, me: { ...me, addresses: ['mina@harbor.example'] }, composeIn: 'mailto' },
      links: [
        { ...link, title: 'Handbook' },
        { ...link, id: 'm', title: 'Wiki' },
      ],
      replies: [],
    });
    const before = await dumpStore();
    const { merge, replace } = await preview(file);
    expect(merge).toEqual([
      { kind: 'settings', added: [], changed: ['me', 'composeIn'], removed: [] },
      { kind: 'links', added: ['Wiki'], changed: ['Handbook'], removed: [] },
    ]);
    expect(replace).toEqual([
      { kind: 'settings', added: [], changed: ['me', 'composeIn'], removed: ['zone'] },
      { kind: 'links', added: ['Wiki'], changed: ['Handbook'], removed: [] },
      { kind: 'replies', added: [], changed: [], removed: ['Later'] },
    ]);
    expect(await dumpStore()).toEqual(before);
  });

  it('laid over mine takes nothing away, and does what it said', async () => {
    await use();
    const theirs = { ...defaultSettings, me: { ...me, name: '', addresses: ['mina@harbor.example'] }, rules: {} };
    const file = await fileOf({
      settings: theirs,
      links: [{ ...link, id: 'm', title: 'Wiki' }],
      replies: [],
      partners: [],
    });
    expect(await fromPage('importData', { text: file, merge: true })).toEqual({ ok: true });
    const after = await fromPage<{ settings: Settings; links: object[]; replies: object[]; partners: object[] }>(
      'exportData',
    );
    expect(after.settings).toMatchObject({
      me: { ...me, addresses: ['mina@lumen.example', 'mina@harbor.example'] },
      zone: 'Europe/Berlin',
    });
    expect(after.links).toEqual([link, { ...link, id: 'm', title: 'Wiki' }]);
    expect(after.replies).toEqual([own]);
    expect(after.partners).toHaveLength(1);
    expect((await preview(file)).merge).toEqual([]);
  });

  it('of an older file, laid over mine, does not bring back defaults of what it did not know', async () => {
    await settle({ notice: 72 });
    const { notice: _, ...older } = defaultSettings;
    expect((await preview(await fileOf({ settings: older }))).merge).toEqual([]);
  });

  it('of my own export changes nothing', async () => {
    await use();
    expect(await preview(await fileOf())).toEqual({ ok: true, merge: [], replace: [] });
  });

  it.each([
    ['another program’s', '{"format":"another-app"}', 'problem_import_not_ours'],
    ['a newer', '{"format":"suggest-async","version":2}', 'problem_import_newer'],
    ['a broken', '{"format":"suggest-async","version":1,"settings":{}}', 'problem_import_damaged'],
    ['an endless', 'x'.repeat(5_000_001), 'problem_import_too_large'],
  ])('refuses %s file with its sentence', async (_, text, refused) => {
    expect(await ask('previewImport', { text }, ownPage)).toMatchObject({ refused });
  });
});

describe('wiping', () => {
  it('leaves nothing, and gives everything back from what the page took before', async () => {
    await use();
    const before = await dumpStore();
    const snapshot = await fromPage<Snapshot>('takeSnapshot');
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    await fake.alarms.create('of-another-day', { when: Date.now() + 1e6 });
    expect(await fromPage('wipeData')).toEqual({ ok: true });
    expect(Object.values(await dumpStore()).flat()).toEqual([]);
    expect(await fake.storage.session.get()).toEqual({});
    expect((await fake.alarms.getAll()).map(({ name }) => name).filter((name) => name !== newDayAlarm)).toEqual([]);
    expect(await fromPage('restoreSnapshot', snapshot)).toEqual({ ok: true });
    expect(await dumpStore()).toEqual(before);
  });

  it('twice is once', async () => {
    await use();
    await fromPage('wipeData');
    expect(await fromPage('wipeData')).toEqual({ ok: true });
  });

  it.each(['takeSnapshot', 'wipeData', 'restoreSnapshot', 'getStored', 'getRecent', 'clearRecent', 'previewImport'])(
    '%s is not for content scripts',
    async (type) => {
      await use();
      const before = await dumpStore();
      const answer = await ask(type, type === 'restoreSnapshot' ? {} : undefined, gmailTab());
      expect(JSON.stringify(answer)).toContain('problem_sender');
      expect(await dumpStore()).toEqual(before);
    },
  );
});

it('what is stored is counted by its kind', async () => {
  await use();
  const stored = await fromPage<StoredKind[]>('getStored');
  const counts = Object.fromEntries(stored.map(({ kind, count }) => [kind, count]));
  expect(counts).toMatchObject({ settings: 1, links: 1, replies: 1, partners: 1, dismissals: 1 });
  expect(stored.every(({ bytes }) => bytes > 0)).toBe(true);
});

describe('what was read just now', () => {
  const recent = () => fromPage<RecentLook[]>('getRecent');

  it('tells host, verdict and rules, newest first and without a word of it, and is forgotten on demand', async () => {
    await ask('adviseInvite', weeklyUpdate(), gmailTab());
    await ask('adviseInvite', weeklyUpdate(), gmailTab());
    await ask('adviseInvite', weeklyUpdate({ title: 'Salary review' }), gmailTab());
    const [sensitive, update, ...older] = await recent();
    expect(older).toEqual([]);
    expect(sensitive).toMatchObject({
      host: 'gmail',
      what: 'invitation',
      verdict: 'quiet',
      rules: ['sensitive-topic'],
    });
    expect(update?.rules?.length).toBeGreaterThan(0);
    expect(JSON.stringify(await fake.storage.session.get())).not.toMatch(/salary|weekly|lumen|harbor/i);
    expect(JSON.stringify(await dumpStore())).not.toContain('sensitive-topic');
    await fromPage('clearRecent');
    expect(await recent()).toEqual([]);
  });

  it('holds no more than fifty', async () => {
    for (let count = 0; count < 60; count++) {
      await ask('adviseInvite', weeklyUpdate({ title: count % 2 ? 'Salary review' : 'Kick-off' }), gmailTab());
    }
    expect(await recent()).toHaveLength(50);
  });

  it('holds nothing of a private window', async () => {
    await ask('adviseInvite', weeklyUpdate(), gmailTab({ incognito: true }));
    expect(await recent()).toEqual([]);
  });
});
