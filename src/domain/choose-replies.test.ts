import { describe, expect, test } from 'vitest';
import { fittingReplies, isExternal } from './choose-replies.ts';
import type { Attendee, Invite } from './invite.ts';
import { builtInReplies } from './replies.ts';
import { type DayKind, defaultSettings } from './settings.ts';
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

const fitting = (invite: Invite, verdict = judged('neutral')) => fittingReplies(invite, verdict, context);

test("the judgement's choice comes first, each reply once, and there is a text for each", () => {
  const ids = builtInReplies().map(({ id }) => id);
  for (const reply of ids) {
    const replies = fitting({ ...hour, recurrence: {} }, judged('keep-live', { reply }));
    expect(replies[0]).toBe(reply);
    expect(new Set(replies).size).toBe(replies.length);
    expect(replies.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

test('for a quiet one there are replies too, for a person who insists', () => {
  expect(fitting({}, judged('quiet'))[0]).toBe('contribute-async');
});

test.each<[string, Invite, string[]]>([
  ['in the evening', evening, ['outside-hours']],
  ['on a Sunday', { start: '2026-12-06T09:00:00Z' }, ['outside-hours']],
  ['ends after hours', { start: '2026-12-01T16:00:00Z', end: '2026-12-01T17:00:00Z' }, ['outside-hours', 'shorten']],
  ['a series', series, ['thin-series']],
  ['an hour', hour, ['shorten']],
  [
    'an hour of a series in the evening',
    { ...evening, end: '2026-12-01T19:00:00Z', recurrence: {} },
    ['outside-hours', 'thin-series', 'shorten'],
  ],
  ['half an hour at ten', slot, []],
  ['nothing known', {}, []],
])('%s: what presses stands right behind', (_, invite, expected) => {
  const replies = fitting(invite, judged('suggest-async', { reply: 'document-with-date' }));
  expect(replies.slice(1, replies.indexOf('contribute-async'))).toEqual(expected);
});

test('on a day without meetings another time is offered, on a focus day it is not', () => {
  const tuesday = (kind: DayKind) =>
    fittingReplies(slot, judged('neutral'), {
      ...context,
      settings: { ...defaultSettings, dayKinds: defaultSettings.dayKinds.with(1, kind) },
    });
  expect(tuesday('no-meetings')).toContain('outside-hours');
  expect(tuesday('focus')).not.toContain('outside-hours');
});

test('over my limit only when the week is known to be full', () => {
  const replies = (weekMinutes?: number) =>
    fittingReplies(slot, judged('neutral'), { ...context, ...(weekMinutes !== undefined && { weekMinutes }) });
  expect(replies()).not.toContain('over-limit');
  expect(replies(570)).not.toContain('over-limit');
  expect(replies(571)).toContain('over-limit');
});

test('what makes no sense is not offered', () => {
  const pair = { ...slot, end: '2026-12-01T09:15:00Z', attendees: guests(2), attendeesComplete: true };
  for (const id of ['delegate', 'shorten', 'thin-series', 'outside-hours', 'accept-kick-off']) {
    expect(fitting(pair)).not.toContain(id);
  }
  expect(fitting({ ...pair, attendees: guests(3) })).toContain('delegate');
  expect(fitting({ ...pair, attendees: [...guests(2), { resource: true }] })).not.toContain('delegate');
  expect(fitting(slot)).toContain('shorten');
  expect(fitting(slot, judged('keep-live'))).toContain('accept-kick-off');
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
