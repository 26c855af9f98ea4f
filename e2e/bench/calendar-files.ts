import { readCalendar } from '../../src/domain/calendar-file.ts';
import { judgeEvents } from '../../src/domain/judge-events.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { finish } from '../../src/domain/slices.ts';
import type { Row } from './rows.ts';

const count = 10_000;
const titles = ['Weekly status', 'Harbor plans', 'Kick-off with Lumen', 'Review of the offer', 'Retro', 'Planning'];

/** Ten thousand invitations as a large calendar holds them, every fifth a series. */
function largeFile(): string {
  const event = (n: number) => [
    'BEGIN:VEVENT',
    `UID:${n}@lumen.example`,
    `SUMMARY:${titles[n % titles.length]} ${n}`,
    `DESCRIPTION:${'We look at the harbor and say what is next. '.repeat(10)}`,
    `DTSTART;TZID=Europe/Berlin:202611${10 + (n % 20)}T${10 + (n % 8)}0000`,
    `DTEND;TZID=Europe/Berlin:202611${10 + (n % 20)}T${10 + (n % 8)}4500`,
    ...(n % 5 === 0 ? ['RRULE:FREQ=WEEKLY'] : []),
    'ORGANIZER:mailto:bo@lumen.example',
    ...['mina', 'ada', 'noor', 'theo'].map((name) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${name}@maple.example`),
    'END:VEVENT',
  ];
  return ['BEGIN:VCALENDAR', ...Array.from({ length: count }, (_, n) => event(n)).flat(), 'END:VCALENDAR'].join('\r\n');
}

/** Reading and judging a large calendar file, as the dry run does, in Node with the polyfill for Temporal. */
export function measureCalendarFiles(): Row[] {
  const text = largeFile();
  const work = readCalendar(text);
  const start = performance.now();
  let longest = 0;
  let before = start;
  let step = work.next();
  for (; !step.done; step = work.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  const { events } = step.value;
  finish(
    judgeEvents(events, {
      me: ['mina@maple.example'],
      internalDomains: ['maple.example'],
      timeZone: 'Europe/Berlin',
      now: Temporal.Now.instant(),
      settings: defaultSettings,
    }),
  );
  return [
    { what: 'dry run of 10,000 events', measured: (performance.now() - start) / 1000, budget: 20, unit: 's' },
    { what: 'reading a calendar file: longest step', measured: longest, budget: 50, unit: 'ms' },
  ];
}
