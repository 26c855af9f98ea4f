import { expect, test } from 'vitest';
import { inviteKey, seriesKey } from './invite-key.ts';

test('an event is the same in a link, in a calendar file and as an occurrence', () => {
  expect(inviteKey({ uid: 'abc123@google.com' })).toBe(inviteKey({ uid: 'abc123' }));
  expect(inviteKey({ uid: 'abc123_20261123T090000Z' })).toBe(
    inviteKey({ uid: 'abc123@google.com', recurrenceId: '20261123T090000Z' }),
  );
});

test('occurrences differ from each other and share their series', () => {
  const [monday, tuesday] = ['20261123T090000Z', '20261124T090000Z'].map((recurrenceId) => ({
    uid: 'weekly@lumen.example',
    recurrenceId,
  }));
  expect(inviteKey(monday!)).not.toBe(inviteKey(tuesday!));
  expect(seriesKey(monday!)).toBe(seriesKey(tuesday!));
  expect(seriesKey({ uid: 'weekly@lumen.example', recurrence: { endless: true } })).toBe(seriesKey(monday!));
});

test('the later half of a split series is a series of its own', () => {
  expect(inviteKey({ uid: 'abc123_R20261123T090000@google.com' })).not.toBe(inviteKey({ uid: 'abc123@google.com' }));
});

test('without a UID organizer, title and start tell invitations apart', () => {
  const invite = { title: 'Planning', start: '2026-11-23T09:00:00Z', organizer: { address: 'mina@lumen.example' } };
  expect(inviteKey({ ...invite, title: 'Updated invitation: PLANNING' })).toBe(inviteKey(invite));
  for (const other of [
    { title: 'Review' },
    { start: '2026-11-24T09:00:00Z' },
    { organizer: { address: 'bo@lumen.example' } },
  ]) {
    expect(inviteKey({ ...invite, ...other })).not.toBe(inviteKey(invite));
  }
  expect(seriesKey({ ...invite, start: '2026-11-30T09:00:00Z' })).toBe(seriesKey(invite));
  expect(inviteKey({})).toBeUndefined();
});
