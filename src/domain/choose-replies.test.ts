import { describe, expect, test } from 'vitest';
import { fittingReplies, isExternal } from './choose-replies.ts';
import type { Attendee, Invite } from './invite.ts';
import { builtInReplies } from './replies.ts';
import { defaultSettings } from './settings.ts';
import type { Verdict, VerdictName } from './verdict.ts';

const context = { settings: defaultSettings, timeZone: 'Europe/Berlin' };
// A Tuesday, 10:00 to 10:30 in Berlin.
const slot = { start: '2026-12-01T09:00:00Z', end: '2026-12-01T09:30:00Z' };
const hour = { ...slot, end: '2026-12-01T10:00:00Z' };
const evening = { start: '2026-12-01T18:00:00Z', end: '2026-12-01T18:30:00Z' };
const series = { ...slot, recurrence: { endless: true } };
const guests = (count: number): Attendee[] =>
  Array.from({ length: count }, (_, index) => ({ address: `guest${index}@lumen.example` }));
const judged = (verdict: VerdictName, more: Partial<Verdict> = {}): Verdict => ({
  verdict,
  reasons: [],
  sensitive: false,
  ...more,
});

test.each<[string, Invite, Verdict, string]>([
  ['a status update', slot, judged('suggest-async', { kind: 'information' }), 'document-with-date'],
  ['one that recurs', series, judged('suggest-async', { kind: 'information' }), 'document-with-date'],
  [
    'where I am optional',
    { ...slot, optional: true },
    judged('suggest-async', { kind: 'information' }),
    'contribute-async',
  ],
  ['with eight guests', { ...slot, attendees: guests(8) }, judged('suggest-async'), 'contribute-async'],
  [
    'with seven and a room',
    { ...slot, attendees: [...guests(7), { resource: true }] },
    judged('suggest-async'),
    'document-with-date',
  ],
  ['feedback on a document', slot, judged('suggest-async', { kind: 'written-work' }), 'contribute-async'],
  ['nobody knows what', evening, judged('ask-agenda'), 'agenda-first'],
  ['a kick-off', hour, judged('keep-live', { gate: 'kick-off' }), 'accept-kick-off'],
  ['a first contact', hour, judged('keep-live', { gate: 'first-contact' }), 'accept-kick-off'],
  ['a retrospective', hour, judged('keep-live', { gate: 'retro' }), 'talk-after-all'],
  ['neutral', slot, judged('neutral'), 'contribute-async'],
  ['neutral, in the evening', evening, judged('neutral'), 'outside-hours'],
  ['neutral, on a Sunday', { start: '2026-12-06T09:00:00Z' }, judged('neutral'), 'outside-hours'],
  ['neutral, a series', series, judged('neutral'), 'thin-series'],
  ['neutral, an hour', hour, judged('neutral'), 'shorten'],
  ['neutral, an evening of a series', { ...series, ...evening }, judged('neutral'), 'outside-hours'],
  ['nothing known', {}, judged('neutral'), 'contribute-async'],
  ['quiet, and the person insists', {}, judged('quiet'), 'contribute-async'],
  [
    "the judgement's own choice",
    slot,
    judged('suggest-async', { reply: 'recorded-walkthrough' }),
    'recorded-walkthrough',
  ],
])('%s: %#', (_, invite, verdict, expected) => {
  const replies = fittingReplies(invite, verdict, context);
  expect(replies[0]).toBe(expected);
  expect(new Set(replies).size).toBe(replies.length);
  const ids = builtInReplies().map(({ id }) => id);
  expect(replies.filter((id) => !ids.includes(id))).toEqual([]);
});

test('over my limit only when the week is known to be full', () => {
  const first = (weekMinutes?: number) =>
    fittingReplies(slot, judged('neutral'), { ...context, ...(weekMinutes !== undefined && { weekMinutes }) });
  expect(first()).not.toContain('over-limit');
  expect(first(570)).not.toContain('over-limit');
  expect(first(571)[0]).toBe('over-limit');
});

test('what presses stands right behind the main reply', () => {
  expect(fittingReplies({ ...hour, recurrence: {} }, judged('suggest-async'), context).slice(0, 3)).toEqual([
    'document-with-date',
    'thin-series',
    'shorten',
  ]);
});

test('what makes no sense is not offered', () => {
  const pair = { ...slot, end: '2026-12-01T09:15:00Z', attendees: guests(2), attendeesComplete: true };
  const replies = fittingReplies(pair, judged('neutral'), context);
  for (const id of ['delegate', 'shorten', 'thin-series', 'outside-hours', 'accept-kick-off']) {
    expect(replies).not.toContain(id);
  }
});

describe('isExternal', () => {
  const own = ['maple.example'];
  const me = ['robin@maple.example'];
  const from = (address: string): Invite => ({ organizer: { address }, me });

  test('the organizer decides', () => {
    expect(isExternal(from('iris@eng.maple.example'), own)).toBe(false);
    expect(isExternal({ ...from('iris@maple.example'), attendees: guests(3) }, own)).toBe(false);
    expect(isExternal(from('mina@lumen.example'), own)).toBe(true);
    expect(isExternal(from('mina@notmaple.example'), own)).toBe(true);
  });

  test('without a person as organizer, and in my own invitation, the guests do', () => {
    for (const address of ['x1@group.calendar.google.com', 'no-reply@maple.example', 'robin@maple.example']) {
      const invite = from(address);
      const colleagues = [{ address: 'robin@maple.example' }, { address: 'iris@maple.example' }];
      expect(isExternal({ ...invite, attendees: colleagues }, own)).toBe(false);
      expect(isExternal({ ...invite, attendees: [...colleagues, ...guests(1)] }, own)).toBe(true);
    }
  });

  test('unknown is outside: the politer words', () => {
    expect(isExternal({}, own)).toBe(true);
    expect(isExternal(from('mina@lumen.example'), [])).toBe(true);
  });
});
