import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftAdvice, DraftResult, InsertChoice, InviteAdvice, Sighting } from '../domain/advice.ts';
import type { Invite } from '../domain/invite.ts';
import { newPartner, type Partner } from '../domain/partner.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { Shelf } from '../domain/shelf.ts';
import { closeStore } from './store/open.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { noon } from './testing/calendar.ts';
import { reply } from './testing/mail.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import { readDueFeeds } from './feeds.ts';
import { calendarText, feedUrl, meeting } from './testing/feed.ts';

const me = 'mina@lumen.example';
const quay = 'ATTENDEE:mailto:eva@quay.example';
const create = vi.fn(async (_: { url: string }) => ({}));

const fromTab = async (type: string, data: unknown, sender = gmailTab()) => {
  const answer = await ask(type, data, sender);
  expect(answer).not.toHaveProperty('refused');
  expect(answer).not.toHaveProperty('failed');
  return answer.value;
};
const fromPage = async (type: string, data?: unknown) => (await ask(type, data, ownPage)).value;
const at = (time: string) => vi.useFakeTimers({ now: Temporal.Instant.from(time).epochMilliseconds, toFake: ['Date'] });

beforeEach(async () => {
  await emptyStore();
  create.mockClear();
  Object.assign(fake.tabs, { query: async () => [], sendMessage: async () => ({}), create });
  at(noon); // Wednesday, November 25
  await settle();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settle = (more: Partial<Settings> = {}) =>
  fromPage('saveSettings', {
    ...defaultSettings,
    me: { name: 'Mina Okafor', addresses: [me], domains: [] },
    zone: 'Europe/Berlin',
    weekStart: 1,
    ...more,
  });
const keep = (more: Partial<Partner> = {}) => fromPage('savePartner', { ...newPartner('harbor.example'), ...more });

/** A call with Noor and Kim of Harbor, in Google Calendar. */
function call(day: string, more: Partial<Invite> = {}, host: Sighting['host'] = 'google-calendar'): Sighting {
  return {
    host,
    account: me,
    invite: {
      uid: `call-${day}@google.com`,
      title: 'Harbor roadmap call',
      description: 'We go through what is planned for the spring and who of us does which part of it.',
      organizer: { name: 'Noor Haddad', address: 'noor@mail.harbor.example' },
      attendees: [
        { name: 'Noor Haddad', address: 'noor@mail.harbor.example' },
        { name: 'Mina Okafor', address: me, partstat: 'needs-action' },
        { name: 'Kim Vo', address: 'kim@harbor.example' },
      ],
      attendeesComplete: true,
      start: `${day}T10:00:00+01:00[Europe/Berlin]`,
      end: `${day}T10:30:00+01:00[Europe/Berlin]`,
      ...more,
    },
  };
}
const accepted = (day: string): Sighting => {
  const { invite, ...rest } = call(day);
  const attendees = invite.attendees?.map((each) =>
    each.address === me ? { ...each, partstat: 'accepted' as const } : each,
  );
  return { ...rest, invite: { ...invite, ...(attendees && { attendees }) } };
};
const advise = async (sighting: Sighting, sender = gmailTab()) =>
  (await fromTab('adviseInvite', sighting, sender)) as InviteAdvice;
const idsOf = ({ verdict, reasons }: InviteAdvice) => [verdict, ...reasons.map(({ id }) => id)];
const draft = async (sighting: Sighting, replyId?: string) => {
  const wish = { sighting, attachmentUnread: false, insist: false, ...(replyId && { replyId }) };
  return ((await fromTab('draftReply', wish)) as DraftResult & { draft: Draft }).draft;
};

describe('a partner', () => {
  it('is kept, listed, changed, exported and removed', async () => {
    expect(await keep({ name: 'Harbor' })).toEqual({ ok: true });
    await keep({ name: 'Harbor', stage: 'agreed' });
    const harbor = { ...newPartner('harbor.example'), name: 'Harbor', stage: 'agreed' };
    expect(((await fromPage('getShelf')) as Shelf).partners).toEqual([harbor]);
    const file = JSON.stringify(await fromPage('exportData'));
    expect(await fromPage('removePartner', { key: 'harbor.example' })).toEqual({ ok: true });
    expect(((await fromPage('getShelf')) as Shelf).partners).toEqual([]);
    await fromPage('savePartner', newPartner('quay.example'));
    await fromPage('importData', { text: file });
    expect(((await fromPage('getShelf')) as Shelf).partners).toEqual([harbor]);
  });

  it.each([
    [{ key: 'noor@harbor.example' }, 'problem_partner'],
    [{ key: 'mail.harbor.example' }, 'problem_partner'],
    [{ stage: 'friend' }, 'problem_not_understood'],
    [{ cadence: { calls: 0, every: 1, unit: 'week' } }, 'problem_number'],
    [{ agreement: { replyDays: 1, tools: 'x'.repeat(301) } }, 'problem_too_long'],
    [{ language: 'not a language' }, 'problem_language'],
  ])('that is none is refused: %j', async (wrong, problem) => {
    expect(await fromPage('savePartner', { ...newPartner('harbor.example'), ...wrong })).toMatchObject({ problem });
    expect((await dumpStore()).partners).toEqual([]);
  });

  it('is not for pages of others to change or to read', async () => {
    for (const [type, data] of [
      ['savePartner', newPartner('harbor.example')],
      ['removePartner', { key: 'harbor.example' }],
    ] as const) {
      expect((await ask(type, data, gmailTab())).value).toMatchObject({ problem: 'problem_sender' });
    }
    await keep({ name: 'Secret Harbor Ltd', stage: 'agreed' });
    const told = [await advise(call('2026-11-26')), await draft(call('2026-11-26'), 'accept-kick-off')];
    expect(JSON.stringify(told)).not.toContain('Secret Harbor');
  });
});

describe('agreed calls', () => {
  beforeEach(() => keep({ stage: 'agreed' }));

  it('are left alone; the second in the same fortnight is flagged, also in the week after', async () => {
    expect(idsOf(await advise(call('2026-11-26')))).toEqual(['keep-live', 'within-cadence']);
    await fromTab('noteEvent', accepted('2026-11-26'));
    expect(idsOf(await advise(call('2026-11-27')))).toEqual(['suggest-async', 'between-calls', 'beyond-cadence']);
    expect(idsOf(await advise(call('2026-12-03')))).toEqual(['suggest-async', 'between-calls', 'beyond-cadence']);
    expect(idsOf(await advise(call('2026-12-10')))).toEqual(['keep-live', 'within-cadence']);
    // The agreed one itself stays what it was.
    expect(idsOf(await advise(accepted('2026-11-26')))).toEqual(['keep-live', 'within-cadence']);
    // … also in its mail, which does not tell that I have accepted it.
    expect(idsOf(await advise(call('2026-11-26', {}, 'gmail')))).toEqual(['keep-live', 'within-cadence']);
  });

  it('are counted with this partner only, and those that I accepted only', async () => {
    const other = [{ address: me, partstat: 'accepted' as const }, { address: 'eva@quay.example' }];
    const { invite, ...rest } = accepted('2026-11-24');
    await fromTab('noteEvent', {
      ...rest,
      invite: { ...invite, organizer: { address: 'eva@quay.example' }, attendees: other },
    });
    await fromTab('noteEvent', call('2026-11-26'));
    expect(idsOf(await advise(call('2026-11-27')))).toEqual(['keep-live', 'within-cadence']);
  });

  it('of another service’s calendar count in a page only by choice', async () => {
    await fromTab('noteEvent', { ...accepted('2026-11-26'), host: 'outlook' });
    expect(idsOf(await advise(call('2026-11-27')))[0]).toBe('keep-live');
    await settle({ loadEverywhere: true });
    expect(idsOf(await advise(call('2026-11-27')))[0]).toBe('suggest-async');
  });

  it('of a series that comes too often are flagged by its rule alone', async () => {
    const weekly = { recurrence: { rule: 'FREQ=WEEKLY', endless: true } };
    expect(idsOf(await advise(call('2026-12-03', weekly)))).toContain('beyond-cadence');
    const fortnightly = { recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2', endless: true } };
    expect(idsOf(await advise(call('2026-12-03', fortnightly)))).toEqual(['keep-live', 'within-cadence']);
  });

  it('are looked up by what a company registered, and not before they are agreed', async () => {
    const seen = async () => (await advise(call('2026-11-26'))).reasons.map(({ id, args }) => [id, ...args].join(' '));
    expect(await seen()).toEqual(['within-cadence harbor.example']);
    await keep({ stage: 'kick-off-done' });
    expect(await seen()).not.toContain('within-cadence harbor.example');
  });

  it('with a flexible client are never pushed into writing', async () => {
    await keep({ stage: 'flexible' });
    await fromTab('noteEvent', accepted('2026-11-26'));
    const { verdict, reasons } = await advise(call('2026-11-27'));
    expect(verdict).toBe('neutral');
    expect(reasons.map(({ id }) => id)).toEqual(['between-calls', 'beyond-cadence', 'flexible-client']);
  });

  it('are told of in my own event with their people', async () => {
    await fromTab('noteEvent', accepted('2026-11-26'));
    const own = call('2026-11-27', { uid: 'own@google.com', organizer: { address: me } });
    const told = (await fromTab('adviseDraft', own)) as DraftAdvice;
    expect(told).toMatchObject({ shown: true, reasons: [{ id: 'beyond-cadence', args: ['harbor.example'] }] });
  });
});

describe('who was never met', () => {
  const isFirst = async (sighting: Sighting) => (await advise(sighting)).reasons.some(({ id }) => id === 'never-met');
  const from = (day: string, address: string, more: Partial<Invite> = {}) =>
    call(day, { uid: `${day}-${address}`, organizer: { address }, attendees: [{ address }, { address: me }], ...more });

  /** Two weeks in which Mina looked at her mail. */
  async function lookFor(days: number) {
    await advise(call('2026-11-26'));
    at(
      Temporal.Instant.from(noon)
        .add({ hours: 24 * days })
        .toString(),
    );
  }

  it('is unknown until there were 14 days to meet them in', async () => {
    expect(await isFirst(from('2026-11-27', 'eva@quay.example'))).toBe(false);
    await lookFor(13);
    expect(await isFirst(from('2026-12-10', 'kim@dock.example'))).toBe(false);
    at('2026-12-09T11:00:00Z');
    expect(await isFirst(from('2026-12-10', 'ada@pier.example'))).toBe(true);
  });

  it('is still new when the invitation is seen again, and no longer after the meeting', async () => {
    await lookFor(14);
    const first = from('2026-12-11', 'eva@quay.example');
    expect([await isFirst(first), await isFirst(first)]).toEqual([true, true]);
    at('2026-12-11T07:00:00Z');
    expect(await isFirst(first)).toBe(true);
    at('2026-12-14T11:00:00Z');
    expect(await isFirst(from('2026-12-16', 'kai@eng.quay.example'))).toBe(false);
  });

  it('was not met where I declined, nor by what is nobody’s business', async () => {
    const declined = [{ address: 'eva@quay.example' }, { address: me, partstat: 'declined' as const }];
    await advise(from('2026-11-26', 'eva@quay.example', { attendees: declined }));
    await advise(from('2026-11-26', 'ada@pier.example', { confidentiality: 'private' }));
    await lookFor(20);
    expect(await isFirst(from('2026-12-17', 'eva@quay.example'))).toBe(true);
    expect(await isFirst(from('2026-12-17', 'ada@pier.example'))).toBe(true);
  });

  it('is told by a partner entry at once: new is never met, any other stage is', async () => {
    await fromPage('savePartner', newPartner('quay.example'));
    expect(await isFirst(from('2026-11-27', 'eva@quay.example'))).toBe(true);
    await fromPage('savePartner', { ...newPartner('quay.example'), stage: 'kick-off-done' });
    expect(await isFirst(from('2026-11-27', 'eva@quay.example'))).toBe(false);
  });

  it('at a mail service are single people', async () => {
    await advise(from('2026-11-26', 'eva@gmail.com'));
    await lookFor(20);
    expect(await isFirst(from('2026-12-17', 'eva@gmail.com'))).toBe(false);
    expect(await isFirst(from('2026-12-17', 'ada@gmail.com'))).toBe(true);
  });

  it('is known at once from a calendar’s feed, and from a file who was', async () => {
    const past = calendarText(meeting('aaaaa', '20250303T090000Z'), meeting('bbbbb', '20261127T090000Z', quay));
    Object.assign(fake, { permissions: { contains: async () => true } });
    vi.stubGlobal('fetch', async () => new Response(past));
    expect(await fromPage('addFeedFile', { name: 'Old', text: past })).toEqual({ ok: true });
    expect(await isFirst(from('2026-11-27', 'eva@quay.example'))).toBe(false);
    expect(await fromPage('addFeed', { address: feedUrl })).toEqual({ ok: true });
    expect(await isFirst(from('2026-11-27', 'eva@quay.example'))).toBe(true);
    expect(await isFirst(from('2026-11-27', 'kim@harbor.example'))).toBe(false);
    expect(JSON.stringify((await dumpStore()).contacts)).not.toMatch(/harbor|quay/);
    at('2026-11-28T11:00:00Z');
    await readDueFeeds(Temporal.Now.instant());
    expect(await isFirst(from('2026-11-30', 'eva@quay.example'))).toBe(false);
  });

  it('is kept as hashes, and of private windows not at all', async () => {
    await advise(call('2026-11-26'), gmailTab({ incognito: true }));
    expect((await dumpStore()).contacts).toEqual([]);
    await advise(call('2026-11-26'));
    const { contacts = [] } = await dumpStore();
    expect(contacts).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), '2026-11-26']);
    expect(JSON.stringify(await dumpStore())).not.toContain('harbor');
  });
});

describe('a reply', () => {
  const german = { title: 'Kick-off', description: '' };

  it('proposes what is agreed with this partner, else what a person would begin with', async () => {
    expect((await draft(call('2026-11-26'), 'accept-kick-off')).text).toContain(
      '- Questions and updates: in writing first',
    );
    await keep({ agreement: { tools: 'Slack, #lumen-harbor', replyDays: 2 } });
    const { text } = await draft(call('2026-11-26'), 'accept-kick-off');
    expect(text).toContain('- Questions and updates: Slack, #lumen-harbor\n');
    expect(text).toContain('- Replies: within 2 working days\n');
    expect((await draft(call('2026-11-26'), 'thin-series')).text).not.toContain('Slack');
  });

  it('does so in a mail to them as well', async () => {
    await keep({ agreement: { tools: 'Slack, #lumen-harbor', replyDays: 1 } });
    const { choices } = (await fromTab('adviseComposer', { composer: reply() })) as { choices: InsertChoice[] };
    expect(choices.find(({ id }) => id === 'accept-kick-off')?.preview).toContain('Slack, #lumen-harbor');
  });

  it('is in the familiar words where one is familiar', async () => {
    expect((await draft(call('2026-11-26'))).text).toMatch(/^Hello Noor/);
    await keep({ tone: 'informal' });
    expect((await draft(call('2026-11-26'))).text).toMatch(/^Hi Noor/);
  });

  it('is in the partner’s language where the invitation’s tells none', async () => {
    const own = { id: 'own-fr', language: 'fr', formality: 'external', title: 'Merci', body: 'Merci, à bientôt.' };
    await fromPage('saveReply', own);
    await fromPage('saveReply', { ...own, language: 'en', title: 'Thanks', body: 'Thanks, see you.' });
    await keep({ language: 'fr' });
    expect((await draft(call('2026-11-26', german), 'own-fr')).text).toBe('Merci, à bientôt.');
    expect((await draft(call('2026-11-26'), 'own-fr')).text).toBe('Thanks, see you.');
  });

  it('and a note for my own event too', async () => {
    await keep({ language: 'de' });
    const own = call('2026-11-26', { ...german, organizer: { address: me } });
    const { text } = (await fromTab('draftText', { sighting: own, what: 'agreement' })) as { text: string };
    expect(text).toMatch(/^So arbeiten wir zwischen den Terminen\n\n- Fragen/);
  });
});

describe('opening a partner', () => {
  const opened = () => new URL(create.mock.calls.at(-1)?.[0].url ?? '');

  it('leads to the options, with who asks and their language', async () => {
    expect(await advise(call('2026-11-26'))).toMatchObject({ outside: true });
    await fromTab('openPartner', call('2026-11-26'));
    expect(opened().pathname + opened().search + opened().hash).toBe(
      '/src/ui/options/index.html?partner=harbor.example&language=en#partners',
    );
    expect((await dumpStore()).partners).toEqual([]);
  });

  it('tells nothing of a private window', async () => {
    await fromTab('openPartner', call('2026-11-26'), gmailTab({ incognito: true }));
    expect(opened().search).toBe('');
  });

  it('is not offered for what is among colleagues', async () => {
    const inside = call('2026-11-26', { organizer: { address: 'kai@lumen.example' }, attendees: [{ address: me }] });
    expect(await advise(inside)).not.toHaveProperty('outside');
  });
});

it('a store that can not be read takes nothing but what it would have told', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  await closeStore().catch(() => {});
  expect((await advise(call('2026-11-26'))).shown).toBe(true);
});
