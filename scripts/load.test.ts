import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArgumentError } from './arguments.ts';
import { parseArguments } from './load-arguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const file = join(folder, 'calendar.ics');
const me = ['--me', 'mina@northwind.example'];

beforeAll(() => {
  const event = (uid: string, partstat: string, ...when: string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'SUMMARY:Harbor plans',
    ...when,
    'ORGANIZER:mailto:bo@lumen.example',
    `ATTENDEE;PARTSTAT=${partstat}:mailto:mina@northwind.example`,
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    ...event('weekly', 'ACCEPTED', 'DTSTART;TZID=Europe/Berlin:20261102T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
    ...event('open', 'NEEDS-ACTION', 'DTSTART:20261124T090000Z', 'DURATION:PT30M'),
    ...event('no', 'DECLINED', 'DTSTART:20261124T090000Z', 'DURATION:PT30M'),
    ...event('where', 'ACCEPTED', 'DTSTART;TZID=Nowhere:20261124T090000', 'DURATION:PT30M'),
    ...event('sunday', 'ACCEPTED', 'DTSTART:20261122T090000Z', 'DURATION:PT2H'),
    'END:VCALENDAR',
  ];
  writeFileSync(file, lines.join('\r\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function load(given: string[], input?: string) {
  const { INIT_CWD: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/load.ts', ...given], {
    cwd: join(import.meta.dirname, '..'),
    env,
    encoding: 'utf8',
    ...(input !== undefined && { input }),
  });
  return { stdout, stderr, status };
}

describe('the command', { timeout: 60_000 }, () => {
  it('prints the week as JSON', () => {
    const { stdout, status } = load([file, ...me, '--week', '2026-11-23', '--time-zone', 'Europe/Berlin', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      minutes: 60,
      unansweredMinutes: 30,
      days: [60, 0, 0, 0, 0, 0, 0],
      events: [
        {
          uid: 'weekly',
          recurrenceId: '20261123T090000Z',
          start: '2026-11-23T09:00:00Z',
          end: '2026-11-23T10:00:00Z',
          answer: 'accepted',
        },
        { uid: 'open', start: '2026-11-24T09:00:00Z', end: '2026-11-24T09:30:00Z', answer: 'needs-action' },
      ],
      skipped: [
        { uid: 'no', why: 'declined' },
        { uid: 'where', why: 'unknown-zone' },
      ],
    });
  });

  it('begins the week where it is told, and takes any of its days', () => {
    const { stdout } = load([
      file,
      ...me,
      '--week',
      '2026-11-25',
      '--week-start',
      'sunday',
      '--time-zone',
      'UTC',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ minutes: 180, days: [120, 60, 0, 0, 0, 0, 0] });
  });

  it('shows people a table, and reads standard input', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261123T090000Z\nDURATION:PT90M\nORGANIZER:mailto:bo@lumen.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@northwind.example\nEND:VEVENT\nEND:VCALENDAR';
    const { stdout } = load(['-', ...me, '--week', '2026-11-23', '--time-zone', 'UTC'], text);
    expect(stdout).toContain('Week of 2026-11-23: 1.5 h live');
    expect(stdout).toMatch(/Mon 2026-11-23 +1\.5 h/);
  });

  it('says what is wrong with a file, and counts the others', () => {
    const { stdout, stderr, status } = load([
      join(folder, 'missing.ics'),
      file,
      ...me,
      '--week',
      '2026-11-23',
      '--json',
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain("missing.ics can't be read: there is no such file.");
    expect(JSON.parse(stdout).minutes).toBe(60);
  });

  it('says what is wrong with the arguments', () => {
    const { stdout, stderr, status } = load([file, ...me]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('--week');
  });
});

it.each([
  [['a.ics', ...me], '--week'],
  [['a.ics', ...me, '--week', '2026-02-30'], '2026-02-30'],
  [['a.ics', ...me, '--week', 'now'], 'now'],
  [['a.ics', ...me, '--week', '2026-11-23', '--week-start', 'moonday'], 'moonday'],
  [['a.ics', ...me, '--week', '2026-11-23', '--time-zone', 'Mars/Base'], 'Mars/Base'],
  [['a.ics', '--week', '2026-11-23'], '--me'],
  [[...me, '--week', '2026-11-23'], 'No calendar file'],
])('%j is refused', (given, about) => {
  expect(() => parseArguments(given)).toThrow(ArgumentError);
  expect(() => parseArguments(given)).toThrow(about);
});
