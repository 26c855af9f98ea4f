import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArgumentError } from './arguments.ts';
import { parseArguments, parseHours, parseMinutes } from './dry-run-arguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'dry-run-'));
const file = join(folder, 'invites.ics');
const root = join(import.meta.dirname, '..');

beforeAll(() => {
  const event = (uid: string, ...lines: string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261120T080000Z',
    'DTSTART;TZID=Europe/Berlin:20261126T200000',
    'DTEND;TZID=Europe/Berlin:20261126T203000',
    'ORGANIZER:mailto:bo@lumen.example',
    'ATTENDEE:mailto:mina@northwind.example',
    'ATTENDEE:mailto:ada@northwind.example',
    ...lines,
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    ...event('one@lumen.example', 'SUMMARY:Negotiation', 'RECURRENCE-ID;TZID=Europe/Berlin:20261126T100000'),
    ...event('two@lumen.example', 'SUMMARY:Salary of Bo'),
    'END:VCALENDAR',
  ];
  writeFileSync(file, lines.join('\r\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const dryRun = (...given: string[]) => {
  const { INIT_CWD: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/dry-run.ts', ...given], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

describe('the command', { timeout: 60_000 }, () => {
  it('prints one JSON object a line and event, and nothing else', () => {
    const { stdout, stderr, status } = dryRun(
      file,
      '--me',
      'Mina@northwind.example',
      '--time-zone',
      'Europe/Berlin',
      '--json',
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        uid: 'one@lumen.example',
        recurrenceId: '20261126T090000Z',
        verdict: 'ask-agenda',
        gate: 'decision',
        reasons: ['decision-without-proposal', 'no-agenda', 'outside-hours'],
        reply: 'agenda-first',
      },
      { uid: 'two@lumen.example', verdict: 'quiet', gate: 'sensitive', reasons: ['sensitive-topic'], reply: null },
    ]);
  });

  it('takes hours and domains as told', () => {
    const { stdout } = dryRun(
      file,
      '--me',
      'mina@northwind.example',
      '--internal',
      'lumen.example',
      '--hours',
      'Mon-Sun 00:00-24:00',
      '--time-zone',
      'Europe/Berlin',
      '--json',
    );
    expect(stdout).not.toContain('outside-hours');
  });

  it('shows people a table that keeps private titles to itself', () => {
    const { stdout } = dryRun(file, '--me', 'mina@northwind.example');
    expect(stdout).toMatch(/ask-agenda\s+Negotiation\s+agenda-first/);
    expect(stdout).not.toContain('Salary');
  });

  it("judges the other files when one can't be read, and says so", () => {
    const broken = join(folder, 'broken.ics');
    writeFileSync(broken, 'hello');
    const { stdout, stderr, status } = dryRun(
      join(folder, 'missing.ics'),
      broken,
      file,
      '--me',
      'mina@northwind.example',
      '--json',
    );
    expect(status).toBe(1);
    expect(stderr).toContain("missing.ics can't be read");
    expect(stderr).toContain('this is not a calendar file');
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });

  it('says what is wrong with the arguments', () => {
    const { stdout, stderr, status } = dryRun(file, '--mee', 'x');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('--mee');
    expect(stderr).not.toContain('    at ');
  });
});

describe('arguments', () => {
  const me = ['--me', 'mina@northwind.example'];
  it.each([
    [['--me', 'mina@northwind.example'], 'No calendar file'],
    [['a.ics'], '--me'],
    [['a.ics', '--me', 'mina'], 'not an address'],
    [['a.ics', ...me, '--time-zone', 'Mars/Base'], 'Mars/Base'],
    [['a.ics', ...me, '--internal', 'not a domain'], 'not a domain'],
    [['a.ics', ...me, '--hours', 'always'], '--hours'],
    [['a.ics', ...me, '--hours', 'Mon-Fri 17:30-09:00'], '--hours'],
    [['a.ics', ...me, '--weekly-limit', 'ten'], '--weekly-limit'],
    [['a.ics', '--me'], '--me'],
  ])('%j is refused', (given, about) => {
    expect(() => parseArguments(given)).toThrow(ArgumentError);
    expect(() => parseArguments(given)).toThrow(about);
  });

  it('have defaults', () => {
    const { internalDomains, hours, weeklyLimit, json } = parseArguments([
      'a.ics',
      '--me',
      'a@x.example',
      '--me',
      'b@y.example',
    ]);
    expect({ internalDomains, weeklyLimit, json }).toEqual({
      internalDomains: ['x.example', 'y.example'],
      weeklyLimit: undefined,
      json: false,
    });
    expect(hours[0]).toEqual({ start: '09:00', end: '17:30' });
  });

  it('name hours by day', () => {
    expect(parseHours('Mon,Wed-Thu 8:00-12:00; Sat 10:00-11:30')).toEqual([
      { start: '08:00', end: '12:00' },
      null,
      { start: '08:00', end: '12:00' },
      { start: '08:00', end: '12:00' },
      null,
      { start: '10:00', end: '11:30' },
      null,
    ]);
    expect(parseHours('Sat-Mon 09:00-17:00').map(Boolean)).toEqual([true, false, false, false, false, true, true]);
  });

  it('name a limit in hours and minutes', () => {
    expect(['10h', '7h30m', '90m', '7.5h'].map(parseMinutes)).toEqual([600, 450, 90, 450]);
  });
});
