import { expect, test } from 'vitest';
import { mergeInvite, pickInvite } from './merge-invite.ts';

const me = 'alex@northwind.example';

test('the file wins where both speak, and what only the page knows stays', () => {
  const merged = mergeInvite(
    { title: 'Invitation: Planning', me: [me], received: '2026-11-20T08:00:00Z', attendees: [{ address: me }] },
    {
      title: 'Planning',
      attendees: [{ address: me, partstat: 'tentative', optional: true }, { address: 'bo@lumen.example' }],
    },
  );
  expect(merged.title).toBe('Planning');
  expect(merged.received).toBe('2026-11-20T08:00:00Z');
  expect(merged.attendees).toHaveLength(2);
  expect(merged).toMatchObject({ me: [me], myPartstat: 'tentative', optional: true });
});

test('nobody else’s answer is taken for mine', () => {
  const merged = mergeInvite(
    { me: [me] },
    { attendees: [{ address: 'bo@lumen.example', partstat: 'declined', optional: true }] },
  );
  expect(merged.myPartstat).toBeUndefined();
  expect(merged.optional).toBeUndefined();
});

test('of several events in a file the one that the page shows is taken', () => {
  const series = { uid: 'abc123@google.com', title: 'series' };
  const moved = { uid: 'abc123@google.com', recurrenceId: '20261124T090000Z', title: 'moved' };
  const other = { uid: 'def456@google.com', title: 'other' };
  expect(pickInvite([other, moved, series], { uid: 'abc123' })?.title).toBe('series');
  expect(pickInvite([other, series, moved], { uid: 'abc123_20261124T090000Z' })?.title).toBe('moved');
  expect(pickInvite([moved, series], {})?.title).toBe('series');
  expect(pickInvite([moved], { uid: 'zzz' })?.title).toBe('moved');
  expect(pickInvite([], { uid: 'abc123' })).toBeUndefined();
});
