import { expect, it } from 'vitest';
import type { Invite } from './invite.ts';
import { loadOfInvite } from './load-of-invite.ts';
import { whyNotCounted } from './why-not-counted.ts';

const me = ['mina@lumen.example'];
const sync: Invite = {
  uid: 'abcdef_20261124T090000Z',
  organizer: { address: 'noor@harbor.example' },
  attendees: [
    { address: 'noor@harbor.example' },
    { address: 'mina@lumen.example' },
    { address: 'room@lumen.example', resource: true },
  ],
  attendeesComplete: true,
  myPartstat: 'tentative',
  start: '2026-11-24T10:00:00+01:00[Europe/Berlin]',
  end: '2026-11-24T11:00:00+01:00[Europe/Berlin]',
};

it('is the invitation reduced to what may be kept', () => {
  expect(loadOfInvite(sync, me, false)).toEqual({
    key: 'abcdef/20261124T090000Z',
    event: {
      key: 'abcdef/20261124T090000Z',
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T10:00:00Z',
      zone: 'Europe/Berlin',
      answer: 'tentative',
      guests: 2,
      domains: ['harbor.example'],
      series: 'abcdef',
    },
  });
});

it('tells its title in one line, and of what recurs whether it ends', () => {
  const title = ` Planning\n of ${'a'.repeat(200)}`;
  const weekly = { ...sync, uid: 'abcdef', title, recurrence: { endless: true } };
  const { event } = { event: undefined, ...loadOfInvite(weekly, me, false) };
  expect(event).toMatchObject({
    series: 'abcdef',
    endless: true,
    title: expect.stringMatching(/^Planning of a{108}$/),
  });
  const single = loadOfInvite({ ...sync, uid: 'abcdef', title: '' }, me, false);
  expect(Object.keys('event' in single ? single.event : {})).toEqual([
    ...['key', 'start', 'end', 'zone', 'answer', 'guests', 'domains'],
  ]);
});

it('is organized when it is mine, whatever I answered', () => {
  const mine = { ...sync, organizer: { address: 'Mina@lumen.example' } };
  expect(loadOfInvite(mine, me, false)).toMatchObject({ event: { answer: 'organized', guests: 2 } });
});

it.each<[string, Partial<Invite>]>([
  ['nobody-else', { organizer: { address: 'mina@lumen.example' }, attendees: [{ address: 'mina@lumen.example' }] }],
  ['nobody-else', { organizer: { address: 'x@group.calendar.google.com' }, attendees: [] }],
  ['unreadable', { organizer: {}, attendees: [], attendeesComplete: false }],
  ['declined', { myPartstat: 'declined' }],
  ['cancelled', { status: 'cancelled' }],
  ['free', { transparent: true }],
  ['all-day', { allDay: true, start: '2026-11-24', end: '2026-11-25' }],
  ['too-long', { end: '2026-11-25T10:00:00+01:00[Europe/Berlin]' }],
  ['unreadable', { end: '2026-11-24T09:00:00+01:00[Europe/Berlin]' }],
  ['unreadable', { start: 'tomorrow' }],
])('does not count: %s', (why, more) => {
  expect(loadOfInvite({ ...sync, ...more }, me, false)).toEqual({ key: expect.any(String), series: 'abcdef', why });
});

it('does not count what the judgement takes for no meeting', () => {
  expect(loadOfInvite(sync, me, true)).toMatchObject({ why: 'not-a-meeting' });
});

it('counts up to a minute less than a day, and does not guess what is unknown', () => {
  const facts = { start: '2026-11-24T00:00:00Z', end: '2026-11-24T23:59:00Z', withOthers: true };
  expect(whyNotCounted({ ...facts, answer: 'accepted' })).toBeUndefined();
  expect(whyNotCounted(facts)).toBe('unreadable');
  expect(whyNotCounted({ ...facts, answer: 'delegated' })).toBe('declined');
});
