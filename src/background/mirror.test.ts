import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftAdvice, Sighting } from '../domain/advice.ts';
import type { Attendee, Invite } from '../domain/invite.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { chip, noon, weekdays, weekGrid } from './testing/calendar.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';

const me = 'mina@lumen.example';
const create = vi.fn(async (_: { url: string }) => ({}));

const fromTab = async (type: string, data: unknown, sender = gmailTab()) => {
  const answer = await ask(type, data, sender);
  expect(answer).not.toHaveProperty('refused');
  expect(answer).not.toHaveProperty('failed');
  return answer.value;
};
const settle = (more: Partial<Settings> = {}) =>
  ask('saveSettings', { ...defaultSettings, zone: 'Europe/Berlin', weekStart: 1, ...more }, ownPage);

beforeEach(async () => {
  await emptyStore();
  create.mockClear();
  Object.assign(fake.tabs, { query: async () => [], sendMessage: async () => ({}), create });
  vi.useFakeTimers({ now: Temporal.Instant.from(noon).epochMilliseconds, toFake: ['Date'] });
  await settle();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Mina's own event in its form, without an agenda. */
function ownEvent(more: Partial<Invite> = {}, account: string | undefined = me): Sighting {
  return {
    host: 'google-calendar',
    ...(account && { account }),
    invite: {
      title: 'Order of the migrations',
      description: '',
      organizer: { address: me },
      attendees: [{ address: me }, { address: 'kai@lumen.example' }, { address: 'ada@lumen.example' }],
      attendeesComplete: true,
      start: '2026-11-27T11:00:00+01:00[Europe/Berlin]',
      end: '2026-11-27T12:00:00+01:00[Europe/Berlin]',
      ...more,
    },
  };
}
const asked = (...attendees: (string | Attendee)[]) =>
  ownEvent({ attendees: attendees.map((each) => (typeof each === 'string' ? { address: each } : each)) });
const advise = async (sighting = ownEvent(), sender = gmailTab()) =>
  (await fromTab('adviseDraft', sighting, sender)) as DraftAdvice;

/** The mail that a tab was opened with. */
async function brief(sighting = ownEvent()) {
  const answer = await fromTab('openBrief', sighting);
  expect(create).toHaveBeenCalledTimes(1);
  const { url } = create.mock.calls[0]![0];
  const said = new URL(url).searchParams;
  const [to = '', subject, body] = ['to', 'su', 'body'].map((name) => said.get(name) ?? '');
  return { answer, url, to, subject, body, account: said.get('authuser') };
}

describe('a draft of one’s own', () => {
  it('is told what its guests would say', async () => {
    expect(await advise()).toEqual({
      shown: true,
      reasons: [{ id: 'no-agenda', args: [] }],
      asyncFits: false,
      texts: ['agenda', 'agreement'],
    });
  });

  it.each<[string, Sighting]>([
    ['nobody but me', asked(me)],
    ['nobody', ownEvent({ attendees: [] })],
    ['me and a room', asked(me, { address: 'r1@resource.calendar.google.com', resource: true })],
    [
      'guests, and has an agenda',
      ownEvent({ description: 'Which of the two migrations goes first, and who is on call?' }),
    ],
    ['guests, and is nobody’s business', ownEvent({ confidentiality: 'private' })],
  ])('is left alone when it asks %s', async (_, sighting) => {
    expect((await advise(sighting)).shown).toBe(false);
  });

  it('counts guests of whom a page shows the name alone', async () => {
    expect((await advise(asked(me, { name: 'Kai' }))).shown).toBe(true);
  });

  it('knows me by my settings too', async () => {
    await settle({ me: { name: '', addresses: ['okafor@home.example'], domains: [] } });
    expect((await advise(asked(me, 'okafor@home.example'))).shown).toBe(false);
  });

  it('is left alone while paused', async () => {
    await ask('setPause', { until: '2026-11-25T12:00:00Z' }, ownPage);
    expect((await advise()).shown).toBe(false);
  });

  it('is held against the week it lies in', async () => {
    const full = weekdays.slice(0, 4).map((day, index) => chip(`full${index}`, day, 9, 12));
    await fromTab('noteView', weekGrid(full));
    const ids = (await advise()).reasons.map(({ id }) => id);
    expect(ids).toEqual(['no-agenda', 'over-limit']);
  });

  it('leaves no trace in the store', async () => {
    const before = await dumpStore();
    await advise();
    await fromTab('draftText', { sighting: ownEvent(), what: 'agenda' });
    await fromTab('openBrief', ownEvent());
    expect(await dumpStore()).toEqual(before);
  });

  it('is not read by strangers, and not when it is something else', async () => {
    const stranger = { ...gmailTab(), origin: 'https://calendar.example' };
    for (const [type, data] of [
      ['adviseDraft', ownEvent()],
      ['openBrief', ownEvent()],
      ['draftText', { sighting: ownEvent(), what: 'agenda' }],
    ] as const) {
      expect(await ask(type, data, stranger)).toMatchObject({ refused: 'problem_sender' });
      expect(await ask(type, { host: 'google-calendar' }, gmailTab())).toMatchObject({
        refused: 'problem_not_understood',
      });
    }
    const wish = { sighting: ownEvent(), what: 'poem' };
    expect(await ask('draftText', wish, gmailTab())).toMatchObject({ refused: 'problem_not_understood' });
    expect(create).not.toHaveBeenCalled();
  });
});

describe('a text for its description', () => {
  const text = async (what: string) =>
    (await fromTab('draftText', { sighting: ownEvent(), what })) as { tree: ReplyTree; text: string };

  it('is the one that was asked for, as tree and as plain text', async () => {
    const agenda = await text('agenda');
    expect(agenda.text).toMatch(/^Goal: /);
    expect(agenda.tree[0]).toMatchObject({ type: 'paragraph' });
    expect((await text('agreement')).text).toMatch(/^How we work between meetings\n\n/);
  });

  it('passes the first handbook link on, if there is one', async () => {
    const links = [{ id: 'l1', title: 'How we work', url: 'https://handbook.lumen.example/async' }];
    await ask('saveLinks', links, ownPage);
    expect((await text('agreement')).text).toContain('How we work: https://handbook.lumen.example/async');
    await ask('saveLinks', [], ownPage);
    expect((await text('agreement')).text).not.toContain('https:');
  });
});

describe('the brief', () => {
  it('opens beside the asking tab, in the mail of the same account, with everybody in To', async () => {
    const { answer, url, to, subject, body, account } = await brief(
      ownEvent({ description: 'Which goes first?\nWho is on call?' }),
    );
    expect(answer).toEqual({ cut: false, to: 'everybody' });
    expect(url).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\//);
    expect({ to, subject, account }).toEqual({
      to: 'kai@lumen.example,ada@lumen.example',
      subject: 'Order of the migrations',
      account: me,
    });
    expect(body).toContain('\n\nWhich goes first?\nWho is on call?\n\n');
    expect(body).toContain('by Thursday, November 26');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url, openerTabId: 7, index: 3, windowId: 1 });
  });

  it.each([
    ['outlook', /^https:\/\/outlook\.office\.com\/mail\/deeplink\/compose\?to=kai%40lumen\.example%2Cada/],
    ['mailto', /^mailto:kai@lumen\.example%2Cada@lumen\.example\?subject=/],
  ] as const)('opens where a person writes mails (%s)', async (composeIn, pattern) => {
    await settle({ composeIn });
    expect((await brief()).url).toMatch(pattern);
  });

  it('goes to nobody twice, not to me in any writing, and not to rooms', async () => {
    const room = { address: 'room-1@lumen.example', resource: true };
    const { to } = await brief(
      asked('Mina@LUMEN.example', 'kai@lumen.example', 'KAI@lumen.example ', room, { name: 'Without address' }),
    );
    expect(to).toBe('kai@lumen.example');
  });

  it('goes to no calendar, though the page does not call it a room', async () => {
    const calendars = ['c_2@resource.calendar.google.com', 'x@group.calendar.google.com'];
    expect((await brief(asked(me, 'kai@lumen.example', ...calendars))).to).toBe('kai@lumen.example');
  });

  it.each([
    ['two in one', 'a@b.example,evil@x.example'],
    ['a head line', 'a@b.example\r\nBcc: evil@x.example'],
    ['a name with another address', 'Kai <evil@x.example>'],
    ['a group', 'team: evil@x.example;'],
    ['no address', 'evil'],
  ])('goes to no address that is %s', async (_, address) => {
    expect((await brief(asked(me, 'kai@lumen.example', address))).to).toBe('kai@lumen.example');
  });

  it('an address can’t add a field of its own', async () => {
    const { to, url, body } = await brief(asked(me, 'kai@lumen.example', 'a&body=evil&bcc=x@y.example'));
    expect(to).toBe('kai@lumen.example,a&body=evil&bcc=x@y.example');
    expect(new URL(url).searchParams.has('bcc')).toBe(false);
    expect(body).toMatch(/^Hello,/);
  });

  it('says when the text was too long for the address', async () => {
    const { answer, url } = await brief(ownEvent({ description: 'Which goes first? '.repeat(2000) }));
    expect(answer).toEqual({ cut: true, to: 'everybody' });
    expect(url.length).toBeLessThanOrEqual(8000);
  });

  it('has an empty subject where there is no title', async () => {
    const { title: _, ...invite } = ownEvent().invite;
    expect((await brief({ ...ownEvent(), invite })).subject).toBe('');
  });
});
