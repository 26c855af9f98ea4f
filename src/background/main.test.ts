import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftResult, InsertChoice, InviteAdvice, Sighting } from '../domain/advice.ts';
import { type DayKind, defaultSettings, type Settings } from '../domain/settings.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import { personalFile, reply, weeklyUpdate } from './testing/mail.ts';

const refresh = vi.fn();
beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { query: async () => [{ id: 7 }], sendMessage: refresh });
  refresh.mockReset().mockResolvedValue({});
});
afterEach(() => vi.restoreAllMocks());

const fromTab = async (type: string, data?: unknown, sender = gmailTab()) => (await ask(type, data, sender)).value;
const fromPage = async (type: string, data?: unknown) => (await ask(type, data, ownPage)).value;
const advise = async (sighting: Sighting = weeklyUpdate(), sender = gmailTab()) =>
  (await fromTab('adviseInvite', sighting, sender)) as InviteAdvice;
const draft = async (more: object = {}, sender = gmailTab()) =>
  (await fromTab(
    'draftReply',
    { sighting: weeklyUpdate(), attachmentUnread: false, insist: false, ...more },
    sender,
  )) as DraftResult;
const drafted = async (more: object = {}) => ((await draft(more)) as { draft: Draft }).draft;
const settle = (more: Partial<Settings>) => fromPage('saveSettings', { ...defaultSettings, ...more });
const ruleOn = { ...defaultSettings.boundaryRule, on: true };
const own = { name: 'Mina Okafor', addresses: ['mina@lumen.example'], domains: [] };
const line = "I'm intentionally limiting my sync sessions in";

function breakStore() {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
}

describe('who asks', () => {
  it.each(['getShelf', 'exportData', 'saveSettings', 'importData', 'setPause', 'openOptions', 'previewReply'])(
    '%s is refused to a content script, which changes nothing',
    async (type) => {
      const before = await fromPage('exportData');
      const answer = await ask(
        type,
        type === 'saveSettings' ? { ...defaultSettings, composeIn: 'mailto' } : {},
        gmailTab(),
      );
      expect(answer.value ?? answer).toMatchObject(
        answer.value ? { ok: false, problem: 'problem_sender' } : { refused: 'problem_sender' },
      );
      expect(await fromPage('exportData')).toEqual(before);
    },
  );

  it('is refused when it is a page beyond the manifest, even with our id', async () => {
    const stranger = { ...gmailTab(), origin: 'https://mail.example' };
    expect(await ask('adviseInvite', weeklyUpdate(), stranger)).toMatchObject({ refused: 'problem_sender' });
  });

  it('is answered in a popped-out composer, whose url is about:blank', async () => {
    expect((await advise(weeklyUpdate(), { ...gmailTab(), url: 'about:blank' })).shown).toBe(true);
  });

  it('is told when a message is not what it should be', async () => {
    expect(await ask('adviseInvite', { host: 'gmail' }, gmailTab())).toMatchObject({
      refused: 'problem_not_understood',
    });
  });
});

describe('the bar', () => {
  it('offers the fitting reply first, and what else there is', async () => {
    const colleague = weeklyUpdate({ organizer: { address: 'kai@lumen.example' }, attendees: [] });
    expect(await advise(colleague)).toMatchObject({ verdict: 'suggest-async', shown: true });
    const advice = await advise();
    expect(advice).toMatchObject({ verdict: 'neutral', shown: true, recurring: true, domain: 'harbor.example' });
    expect(advice.reasons.length).toBeGreaterThan(0);
    expect(advice.replies.length).toBeGreaterThan(3);
    expect(advice.links).toHaveLength(1);
  });

  it('says what the day is kept for, once', async () => {
    const days = (kind: DayKind) => ({ dayKinds: Array(7).fill(kind) as DayKind[] });
    const { verdict } = await advise();
    await settle(days('focus'));
    const advice = await advise();
    const inRow = advice.reasons.slice(0, verdict === 'neutral' ? 0 : 2);
    const told = [...inRow, ...(advice.day ? [advice.day] : [])].map(({ id }) => id);
    expect(told.filter((id) => id === 'focus-day')).toHaveLength(1);
    expect(advice.verdict).toBe(verdict);
    await settle({});
    expect((await advise()).day).toBeUndefined();
  });

  it('keeps one opaque key for one invitation', async () => {
    const { key } = await advise();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect((await advise({ ...weeklyUpdate(), calendarFile: personalFile })).key).toBe(key);
    expect((await advise(weeklyUpdate({ uid: 'another@harbor.example' }))).key).not.toBe(key);
  });

  it('does not stand at what is sensitive', async () => {
    expect(await advise(weeklyUpdate({ confidentiality: 'private' }))).toMatchObject({ shown: false, hidden: 'quiet' });
  });

  it('offers no "Never for" a mail service or a colleague', async () => {
    const from = (address: string) => weeklyUpdate({ organizer: { address } });
    expect(await advise(from('noor@gmail.com'))).not.toHaveProperty('domain');
    expect(await advise(from('kai@lumen.example'))).not.toHaveProperty('domain');
  });

  it('names a person’s own reply and leaves the others to the interface', async () => {
    const mine = {
      id: 'own-1',
      language: 'en',
      formality: 'external',
      title: 'After Thursday',
      body: 'After Thursday, please.',
    };
    expect(await fromPage('saveReply', mine)).toEqual({ ok: true });
    const { replies } = await advise();
    expect(replies.at(-1)).toEqual({ id: 'own-1', title: 'After Thursday' });
    expect(replies[0]).not.toHaveProperty('title');
  });
});

describe('dismissals', () => {
  const other = () => weeklyUpdate({ uid: 'other@harbor.example' });
  const later = () => weeklyUpdate({ recurrenceId: '20261203T090000Z' });
  const colleague = () => weeklyUpdate({ uid: 'c@harbor.example', organizer: { address: 'kim@harbor.example' } });
  const elsewhere = () => weeklyUpdate({ uid: 'e@quay.example', organizer: { address: 'ada@quay.example' } });

  it.each([
    ['invite', { same: false, later: true, other: true, colleague: true, elsewhere: true }],
    ['series', { same: false, later: false, other: true, colleague: true, elsewhere: true }],
    ['person', { same: false, later: false, other: false, colleague: true, elsewhere: true }],
    ['domain', { same: false, later: false, other: false, colleague: false, elsewhere: true }],
  ])('reach as far as they say: %s', async (scope, shown) => {
    const seen = async () => ({
      same: (await advise()).shown,
      later: (await advise(later())).shown,
      other: (await advise(other())).shown,
      colleague: (await advise(colleague())).shown,
      elsewhere: (await advise(elsewhere())).shown,
    });
    await fromTab('dismissInvite', { sighting: weeklyUpdate(), scope });
    expect(await seen()).toEqual(shown);
    expect((await advise()).hidden).toBe('dismissed');
    await fromTab('restoreInvite', { sighting: weeklyUpdate(), scope });
    expect(await seen()).toEqual({ same: true, later: true, other: true, colleague: true, elsewhere: true });
  });

  it.each([
    ['a person by name', { name: 'Noor Haddad', address: 'Noor@Harbor.example' }, 'Noor Haddad'],
    ['a person by address', { address: 'noor@harbor.example' }, 'noor@harbor.example'],
    ['a colleague', { name: 'Kim Vo', address: 'kim@lumen.example' }, 'Kim Vo'],
    ['nobody: it is mine', { name: 'Mina Okafor', address: 'mina@lumen.example' }, undefined],
    ['nobody: a calendar', { name: 'Team', address: 'x1@group.calendar.google.com' }, undefined],
  ])('offer to stay away from %s', async (_, organizer, name) => {
    expect((await advise(weeklyUpdate({ organizer }))).person).toBe(name);
  });

  it('of a colleague stand among the people in the settings, once, for all to see and take away', async () => {
    const sighting = weeklyUpdate({ organizer: { name: 'Kim Vo', address: 'Kim@Lumen.example' } });
    await fromTab('dismissInvite', { sighting, scope: 'person' });
    await fromTab('dismissInvite', { sighting, scope: 'person' });
    const { settings } = (await fromPage('getShelf')) as { settings: Settings };
    expect(settings.never).toEqual({ people: ['kim@lumen.example'], domains: [], series: [] });
  });

  it('of single invitations are all taken back from the options, and nothing else is', async () => {
    expect(await fromPage('hasDismissals')).toBe(false);
    await fromTab('dismissInvite', { sighting: weeklyUpdate(), scope: 'invite' });
    await fromTab('dismissInvite', { sighting: elsewhere(), scope: 'domain' });
    expect(await fromPage('hasDismissals')).toBe(true);
    expect(await fromPage('restoreDismissals')).toEqual({ ok: true });
    expect(await fromPage('hasDismissals')).toBe(false);
    expect((await advise()).shown).toBe(true);
    expect((await advise(elsewhere())).hidden).toBe('dismissed');
  });

  it('made after the calendar file was read hold before it is read', async () => {
    const file = personalFile.replace('CLASS:CONFIDENTIAL\r\n', '');
    const { uid: _, ...invite } = weeklyUpdate().invite;
    const page = { ...weeklyUpdate(), invite };
    await fromTab('dismissInvite', { sighting: { ...page, calendarFile: file }, scope: 'invite' });
    expect(await advise(page)).toMatchObject({ hidden: 'dismissed' });
  });
});

describe('a draft', () => {
  it('greets, names the meeting, and goes to the organizer', async () => {
    const { to, subject, text, tree, notes, language } = await drafted();
    expect({ to, subject, notes, language }).toEqual({
      to: 'noor@harbor.example',
      subject: 'Re: Weekly status update',
      notes: [],
      language: 'en',
    });
    expect(text).toContain('Noor');
    expect(text).toContain('Weekly status update');
    expect(tree[0]).toMatchObject({ type: 'paragraph' });
  });

  it('is the reply that was chosen, and the fitting one when that is gone', async () => {
    expect((await drafted({ replyId: 'delegate' })).replyId).toBe('delegate');
    expect((await drafted({ replyId: 'own-deleted' })).replyId).toBe((await drafted()).replyId);
  });

  it('keeps what an invitation says as text', async () => {
    const title = '<b>{link}</b> [[x]] javascript:alert(1)';
    const { tree } = await drafted({
      sighting: weeklyUpdate({ title, description: 'Status update, for your information.' }),
    });
    const links = JSON.stringify(tree).match(/"href":"[^"]*"/g) ?? [];
    expect(links.every((href) => href.startsWith('"href":"https:'))).toBe(true);
  });

  it('leaves To empty for a group calendar, says what could not be read, and in which language it answers', async () => {
    const sighting = weeklyUpdate({
      organizer: { address: 'abc@group.calendar.google.com' },
      title: 'Wöchentlicher Stand der Dinge',
      description: 'Wir geben einen Überblick über den Stand und die nächsten Schritte, nur zur Information für alle.',
    });
    const { to, notes, language, text } = await drafted({ sighting, attachmentUnread: true, insist: true });
    expect(to).toBe('');
    expect(notes).toEqual(['attachment-unread', 'organizer-is-calendar']);
    expect(language).toBe('de');
    expect(text).toMatch(/^Guten Tag,\n\nvielen Dank/);
    expect((await advise(sighting)).language).toBe('de');
  });

  it('is in English where there is no reply in its language, and says so', async () => {
    const title = 'Еженедельный статус';
    const { notes, language } = await drafted({ sighting: weeklyUpdate({ title, description: '' }), insist: true });
    expect({ notes, language }).toEqual({ notes: ['language-fallback'], language: 'en' });
  });

  it('says that a calendar file holds nothing that can be read', async () => {
    const sighting = { ...weeklyUpdate(), calendarFile: '<html>not found</html>' };
    expect((await drafted({ sighting })).notes).toEqual(['attachment-unread']);
  });

  it('stops when the calendar file shows something personal, unless the person insists', async () => {
    const sighting = { ...weeklyUpdate(), calendarFile: personalFile };
    expect(await draft({ sighting })).toMatchObject({ kind: 'stopped' });
    expect(await fromTab('judgeInvite', { sighting, insist: false })).toMatchObject({ go: false });
    expect(await draft({ sighting, insist: true })).toMatchObject({ kind: 'draft' });
    expect(await fromTab('judgeInvite', { sighting, insist: true })).toMatchObject({ go: true });
  });

  it('opens in a tab beside the asking one', async () => {
    const create = vi.spyOn(fake.tabs, 'create');
    await fromTab('openComposeTab', { sighting: weeklyUpdate(), replyId: 'delegate' });
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: expect.stringMatching(/^https:\/\/mail\.google\.com\/mail\/u\/\?authuser=mina%40lumen\.example&view=cm/),
      openerTabId: 7,
      index: 3,
      windowId: 1,
    });
  });
});

describe('the boundary rule', () => {
  const withReply = { kind: 'reply', choiceId: 'delegate', lineId: 'example', composer: reply() };
  const record = (id: string, insertion: object = withReply) => fromTab('recordInsertion', { id, ...insertion });

  it('is off until chosen', async () => {
    expect(await drafted({ composer: reply() })).not.toHaveProperty('lineId');
    expect(await fromTab('adviseComposer', { composer: reply() })).not.toHaveProperty('nudge');
  });

  it('adds the line before the closing, once per person in its days, and again after an undo', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const composer = reply();
    const { tree, text, lineId } = await drafted({ composer });
    expect(lineId).toBe('example');
    expect(JSON.stringify(tree.at(-2))).toContain(line);
    expect(text).toMatch(/Thanks for understanding\.\n\nKind regards,\nMina Okafor$/);
    await record('a');
    await record('a');
    expect(await drafted({ composer })).not.toHaveProperty('lineId');
    await fromTab('takeBackInsertion', { id: 'a' });
    expect((await drafted({ composer })).lineId).toBe('example');
  });

  it.each([
    ['without a composer', undefined],
    [
      'in a thread that has it',
      reply({ earlierText: `${line} 2025 to prioritise wellbeing and family. Thanks for understanding.` }),
    ],
    ['without an address', reply({ to: [{ name: 'Noor Haddad' }] })],
    ['when the recipients are hidden', reply({ recipientsKnown: false })],
    ['among colleagues', reply({ to: [{ address: 'kai@lumen.example' }] })],
    ['to myself', reply({ to: [{ address: 'mina@lumen.example' }] })],
  ])('adds nothing %s', async (_, composer) => {
    await settle({ me: own, boundaryRule: ruleOn });
    expect(await drafted({ ...(composer && { composer }) })).not.toHaveProperty('lineId');
    if (composer) expect(await fromTab('adviseComposer', { composer })).not.toHaveProperty('nudge');
  });

  it('keeps the line when another reply takes the place of the first', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const { text } = await drafted({ composer: reply() });
    await record('a');
    const composer = reply({ ownText: text });
    const changed = await drafted({ composer, replyId: 'delegate', keepLine: 'example' });
    expect(changed).toMatchObject({ replyId: 'delegate', lineId: 'example' });
    expect(changed.text).toMatch(/Thanks for understanding\.\n\nKind regards,\nMina Okafor$/);
    expect(await drafted({ composer, replyId: 'delegate' })).not.toHaveProperty('lineId');
  });

  it('says the line that comes with the extension in the language of the reply', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const sighting = weeklyUpdate({ title: 'Stand der Dinge', description: 'Wir sprechen über den Stand der Dinge.' });
    const { text } = await drafted({ sighting, composer: reply(), insist: true });
    expect(text).toMatch(/Danke fürs Verständnis\.\n\nFreundliche Grüße\nMina Okafor$/);
    const earlierText = text.slice(text.indexOf('Ich halte die Zahl'));
    expect(await drafted({ composer: reply({ earlierText }) })).not.toHaveProperty('lineId');
  });

  it('adds the line at the end of a reply that ends in its own way', async () => {
    const body = 'Thank you. I will answer in writing.';
    await fromPage('saveReply', { id: 'own-1', language: 'en', formality: 'external', title: 'Mine', body });
    await settle({ me: own, boundaryRule: ruleOn });
    const { text } = await drafted({ composer: reply(), replyId: 'own-1' });
    expect(text).toMatch(/^Thank you\. I will answer in writing\.\n\nI'm intentionally.*understanding\.$/);
  });

  it('asks nobody for boundaries towards myself', async () => {
    await settle({ me: own, boundaryRule: { ...ruleOn, externalOnly: false } });
    expect(await drafted({ composer: reply({ to: [], cc: [{ address: 'mina@lumen.example' }] }) })).not.toHaveProperty(
      'lineId',
    );
  });

  it('proposes the line in other mails, and counts one added by hand', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const composer = reply({ thread: 'another' });
    const { nudge } = (await fromTab('adviseComposer', { composer })) as { nudge: { lineId: string; text: string } };
    expect(nudge).toMatchObject({ lineId: 'example', text: expect.stringContaining(line) });
    await record('b', { kind: 'line', choiceId: 'example', composer });
    expect(await fromTab('adviseComposer', { composer })).not.toHaveProperty('nudge');
  });
});

describe('the insert menu', () => {
  const choices = async (data: object = {}) =>
    ((await fromTab('adviseComposer', { composer: reply(), ...data })) as { choices: InsertChoice[] }).choices;
  const ids = (all: InsertChoice[], kind: string) => all.filter((each) => each.kind === kind).map(({ id }) => id);

  it('holds replies, lines and links, ready to insert', async () => {
    const all = await choices();
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['reply', 'line', 'link']));
    expect(all.every(({ tree, preview }) => tree.length > 0 && preview.length > 0)).toBe(true);
    expect(all.find(({ kind }) => kind === 'link')?.preview).toContain('https://handbook.gitlab.com/');
  });

  it('puts what was used last first, and beside an invitation what fits', async () => {
    await fromTab('recordInsertion', { id: 'c', kind: 'reply', choiceId: 'talk-after-all', composer: reply() });
    const [first] = await choices();
    expect(first).toMatchObject({ id: 'talk-after-all', used: expect.any(String) });
    const beside = await choices({ sighting: weeklyUpdate() });
    expect(ids(beside, 'reply')[0]).toBe((await advise()).replies[0]?.id);
    expect(beside[0]?.preview).toContain('Weekly status update');
  });

  it('follows a person’s own order, behind what fits an invitation best', async () => {
    const order = ['talk-after-all', 'delegate'];
    const first = async () => ids(await choices(), 'reply').slice(0, 2);
    const [best] = (await advise()).replies;
    await settle({ replyOrder: order });
    expect((await advise()).replies.slice(0, 3).map(({ id }) => id)).toEqual([best?.id, ...order]);
    expect(await first()).toEqual(order);
    await fromTab('recordInsertion', { id: 'c', kind: 'reply', choiceId: 'shorten', composer: reply() });
    expect(await first()).toEqual(order);
  });

  it('takes an invitation of another thread for what it is', async () => {
    const elsewhere = await choices({ sighting: weeklyUpdate(), composer: reply({ thread: 'another', to: [] }) });
    expect(elsewhere.some(({ preview }) => preview.includes('Weekly status update'))).toBe(false);
  });

  it('speaks to colleagues as to colleagues', async () => {
    const preview = async (address: string) =>
      (await choices({ composer: reply({ to: [{ address }] }) })).find(({ id }) => id === 'delegate')?.preview;
    expect(await preview('kai@lumen.example')).not.toBe(await preview('noor@harbor.example'));
  });

  it('keeps a line for the address that it was made for', async () => {
    await fromPage('saveLines', [{ id: 'work', text: 'Work hours only.', identity: 'mina@lumen.example' }]);
    expect(ids(await choices(), 'line')).toEqual(['work']);
    expect(ids(await choices({ composer: reply({ from: 'mina@home.example' }) }), 'line')).toEqual([]);
  });
});

describe('a private window', () => {
  it('stores nothing, whatever is done there, and still gets its draft', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const before = await dumpStore();
    const hidden = gmailTab({ incognito: true });
    const sighting = weeklyUpdate();
    await advise(sighting, hidden);
    expect(await draft({ composer: reply() }, hidden)).toMatchObject({ kind: 'draft', draft: { lineId: 'example' } });
    await fromTab('adviseComposer', { composer: reply(), sighting }, hidden);
    await fromTab('recordInsertion', { id: 'p', kind: 'line', choiceId: 'example', composer: reply() }, hidden);
    await fromTab('takeBackInsertion', { id: 'p' }, hidden);
    for (const scope of ['invite', 'series', 'domain']) {
      await fromTab('dismissInvite', { sighting, scope }, hidden);
      await fromTab('restoreInvite', { sighting, scope }, hidden);
      await fromTab('dismissInvite', { sighting, scope }, hidden);
    }
    await fromTab('openComposeTab', { sighting }, hidden);
    expect(await dumpStore()).toEqual(before);
    expect((await advise()).shown).toBe(true);
  });
});

describe('what is kept of an invitation', () => {
  it('holds neither title nor text, neither name nor address', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const titles = ['Canary status update', 'Termination of canary'];
    for (const title of titles) {
      const { uid: _, ...invite } = weeklyUpdate({ title, description: 'Canary text, for your information.' }).invite;
      const sighting = {
        ...weeklyUpdate(),
        invite: { ...invite, organizer: { name: 'Canary', address: 'canary@harbor.example' } },
      };
      const composer = reply({ subject: title, to: [{ name: 'Canary', address: 'canary@harbor.example' }] });
      await advise(sighting);
      await fromTab('draftReply', { sighting, composer, attachmentUnread: false, insist: true });
      await fromTab('recordInsertion', { id: title, kind: 'line', choiceId: 'example', composer }).catch(() => {});
      await fromTab('dismissInvite', { sighting, scope: 'invite' });
      await fromTab('dismissInvite', { sighting, scope: 'series' });
    }
    const { insertions = [], ...rest } = await dumpStore();
    const kept = JSON.stringify([rest, insertions.filter((record) => typeof record !== 'string')]);
    expect(kept.replaceAll(/"id":"[^"]*"/g, '').toLowerCase()).not.toContain('canary');
  });
});

describe('pages', () => {
  it('get everything back as it was saved', async () => {
    const settings = { ...defaultSettings, me: own, zone: 'Europe/Berlin', composeIn: 'mailto' };
    const links = [{ id: 'l', title: 'How we work', url: 'https://handbook.lumen.example/async' }];
    const lines = [{ id: 'b', text: 'Back on Monday, {me.name}.', offHours: true }];
    const edit = {
      id: 'delegate',
      language: 'en',
      formality: 'internal',
      title: 'Pass it on',
      body: 'Please ask Kai.',
    };
    for (const [type, data] of Object.entries({
      saveSettings: settings,
      saveLinks: links,
      saveLines: lines,
      saveReply: edit,
    })) {
      expect(await fromPage(type, data)).toEqual({ ok: true });
    }
    const shelf = (await fromPage('getShelf')) as { replies: unknown[] };
    expect(shelf).toMatchObject({ settings, links, lines });
    expect(shelf.replies).toContainEqual({ ...edit, edited: true });
    const exported = JSON.stringify(await fromPage('exportData'));
    await emptyStore();
    await fromPage('saveReply', { ...edit, id: 'own-1' });
    expect(await fromPage('importData', { text: exported })).toEqual({ ok: true });
    expect(await fromPage('getShelf')).toEqual(shelf);
    await fromPage('restoreReply', { id: 'delegate', language: 'en', formality: 'internal' });
    expect(((await fromPage('getShelf')) as typeof shelf).replies).not.toContainEqual(
      expect.objectContaining({ edited: true }),
    );
  });

  it('can delete what came with the extension', async () => {
    await fromPage('saveLinks', []);
    await fromPage('saveLines', []);
    expect(await fromPage('getShelf')).toMatchObject({ links: [], lines: [] });
  });

  it.each([
    ['saveSettings', { ...defaultSettings, hours: 'always' }, 'problem_not_understood'],
    ['saveLinks', [{ id: 'l', title: 'x', url: 'javascript:alert(1)' }], 'problem_link'],
    ['saveLines', [{ id: 'b', text: 'Until {never}.' }], 'problem_template_placeholder'],
    [
      'saveReply',
      { id: 'own-1', language: 'en', formality: 'internal', title: 'x', body: 'Dear {organiser}' },
      'problem_template_placeholder',
    ],
    [
      'saveReply',
      { id: 'strange', language: 'en', formality: 'internal', title: 'x', body: 'Hello.' },
      'problem_not_understood',
    ],
    ['setPause', { until: 'tomorrow' }, 'problem_time'],
    ['importData', { text: '{"format":"another-app"}' }, 'problem_import_not_ours'],
    ['importData', { text: 'x'.repeat(5_000_001) }, 'problem_import_too_large'],
  ])('are told why %s was refused, and nothing has changed', async (type, data, problem) => {
    await settle({ me: own });
    const before = await dumpStore();
    expect(await fromPage(type, data)).toMatchObject({ ok: false, problem });
    expect(await dumpStore()).toEqual(before);
  });

  it('see a template against a sample invitation, or what is wrong with it', async () => {
    const template = { id: 'own-1', language: 'en', formality: 'internal', title: '' };
    const preview = await fromPage('previewReply', {
      ...template,
      body: 'Hi {organizer.firstName}, about “{event.title}”.',
    });
    expect(preview).toEqual({
      ok: true,
      tree: [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi Noor, about “Weekly status update”.' }] }],
    });
    expect(await fromPage('previewReply', { ...template, body: 'Hi {nobody}' })).toMatchObject({ ok: false });
    expect(await fromPage('previewReply', { ...template, body: '' })).toEqual({ ok: true, tree: [] });
  });
});

describe('pause', () => {
  const title = () => fake.action.getTitle({});

  it('hides the bar and the nudge until it ends, says so in the badge, and tells open tabs', async () => {
    await settle({ me: own, boundaryRule: ruleOn });
    const until = Temporal.Now.instant().add({ hours: 1 });
    expect(await fromPage('setPause', { until: until.toString() })).toEqual({ ok: true });
    expect(await advise()).toMatchObject({ shown: false, hidden: 'paused' });
    const menu = await fromTab('adviseComposer', { composer: reply() });
    expect(menu).not.toHaveProperty('nudge');
    expect(await fromTab('standsAtComposers')).toEqual({ shown: false, byRule: false, callNudge: false });
    expect(await title()).toMatch(/^Suggest Async: paused until .*\d/);
    expect(await fake.alarms.get('pause-end')).toMatchObject({ scheduledTime: until.epochMilliseconds });
    await vi.waitFor(() =>
      expect(refresh).toHaveBeenCalledWith(7, { type: 'refresh', data: undefined }, { frameId: 0 }),
    );
    vi.useFakeTimers({ now: until.epochMilliseconds + 1000, toFake: ['Date'] });
    expect((await advise()).shown).toBe(true);
    expect(await fromTab('standsAtComposers')).toEqual({ shown: true, byRule: true, callNudge: false });
    await fake.alarms.onAlarm.trigger({ name: 'pause-end', scheduledTime: until.epochMilliseconds } as never);
    await vi.waitFor(async () => expect(await title()).toBe('Suggest Async'));
    vi.useRealTimers();
  });

  it('lasts until it is ended when it is for ever, whatever settings an old page saves', async () => {
    await fromPage('setPause', { until: 'forever' });
    expect(await fake.alarms.get('pause-end')).toBeUndefined();
    await settle({ composeIn: 'mailto' });
    expect((await advise()).hidden).toBe('paused');
    expect(await title()).toBe('Suggest Async: paused');
    await fromPage('setPause', {});
    expect((await advise()).shown).toBe(true);
    expect(await title()).toBe('Suggest Async');
    expect(await fake.action.getBadgeText({})).toBe('');
  });

  it('does not wait for a frozen tab', async () => {
    refresh.mockReturnValue(new Promise(() => {}));
    expect(await fromPage('setPause', { until: 'forever' })).toEqual({ ok: true });
  });
});

describe('a store that can’t be opened', () => {
  it('leaves the bar with what is built in, and the pages say it', async () => {
    await settle({ me: own });
    await emptyStore();
    breakStore();
    expect((await advise()).shown).toBe(true);
    await vi.waitFor(async () => expect(await fake.action.getTitle({})).toContain("can't be read"));
    expect(await draft()).toMatchObject({ kind: 'draft' });
    expect(
      await fromTab('recordInsertion', { id: 'd', kind: 'line', choiceId: 'example', composer: reply() }),
    ).toBeUndefined();
    expect(await ask('getShelf', undefined, ownPage)).toEqual({ refused: 'problem_store', args: [] });
    expect(await ask('exportData', undefined, ownPage)).toEqual({ refused: 'problem_store', args: [] });
    expect(await settle({})).toMatchObject({ ok: false, problem: 'problem_store' });
    expect(await ask('dismissInvite', { sighting: weeklyUpdate(), scope: 'invite' }, gmailTab())).toMatchObject({
      refused: 'problem_store',
    });
  });
});
