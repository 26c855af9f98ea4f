import { expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';
import { type DryRunContext, judgeEvents } from './judge-events.ts';
import { defaultSettings } from './settings.ts';
import { finish } from './slices.ts';

const event = (uid: string, day: number, partstat: string) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'SUMMARY:Harbor plans',
  `DTSTART:202611${day}T090000Z`,
  'DURATION:PT3H',
  'ORGANIZER:mailto:bo@lumen.example',
  `ATTENDEE;PARTSTAT=${partstat}:mailto:mina@northwind.example`,
  'ATTENDEE:mailto:ada@northwind.example',
  'END:VEVENT',
];
const lines = [
  'BEGIN:VCALENDAR',
  ...event('one', 23, 'ACCEPTED'),
  ...event('two', 24, 'NEEDS-ACTION'),
  ...event('next', 30, 'NEEDS-ACTION'),
  'END:VCALENDAR',
];

const overLimit = (more: Partial<DryRunContext>) => {
  const context = {
    me: ['mina@northwind.example'],
    internalDomains: ['northwind.example'],
    timeZone: 'UTC',
    now: Temporal.Instant.from('2026-11-20T08:00:00Z'),
    settings: { ...defaultSettings, limits: { ...defaultSettings.limits, week: 300 } },
    ...more,
  };
  return finish(judgeEvents(readCalendarFile(lines.join('\r\n')).events, context))
    .filter(({ verdict }) => verdict.reasons.some(({ id }) => id === 'over-limit'))
    .map(({ invite }) => invite.uid);
};

it('an event is held up to its own week, without itself, where that is to be counted', () => {
  expect(overLimit({ firstWeekday: 1 })).toEqual(['two']);
  expect(overLimit({})).toEqual([]);
});
