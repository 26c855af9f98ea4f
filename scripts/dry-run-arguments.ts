import { parseArgs } from 'node:util';
import { domainOf } from '../src/domain/address.ts';
import type { Hours } from '../src/domain/settings.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { ArgumentError, checkAddresses, checkFiles, checkZone, orComplain, weekdayIndex } from './arguments.ts';

export const usage =
  'Usage: npm run --silent dry-run -- FILE.ics… (or - for standard input) --me ADDRESS [--internal DOMAIN]… [--time-zone ZONE] ' +
  '[--hours "Mon-Fri 09:00-17:30"] [--weekly-limit 10h] [--json]';

export interface DryRunArguments {
  files: string[];
  me: string[];
  internalDomains: string[];
  timeZone: string;
  hours: (Hours | null)[];
  /** Minutes. Where it is given, each event is held up to the week that the files show. */
  weeklyLimit?: number;
  json: boolean;
}

function daysOf(range: string): number[] {
  const [from = '', to = from] = range.split('-');
  const [first, last] = [from, to].map(weekdayIndex);
  if (first === undefined || last === undefined || first < 0 || last < 0) return [];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
}

/** `Mon-Fri 09:00-17:30`, or several such parts with semicolons between, as `Settings.hours`. */
export function parseHours(text: string): (Hours | null)[] {
  const week: (Hours | null)[] = Array(7).fill(null);
  for (const part of text.split(';')) {
    const [, days = '', start = '', end = ''] =
      /^\s*([a-z,\s-]+?)\s+((?:[01]?\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]?\d|2[0-4]):[0-5]\d)\s*$/i.exec(part) ?? [];
    const [from, to] = [start, end].map((clock) => clock.padStart(5, '0'));
    const indexes = days.split(',').map((range) => daysOf(range.replaceAll(' ', '')));
    if (!from || !to || from >= to || to > '24:00' || indexes.some((each) => each.length === 0)) {
      throw new ArgumentError(`--hours “${text}” can't be read; write it like "Mon-Fri 09:00-17:30".`);
    }
    for (const index of indexes.flat()) week[index] = { start: from, end: to === '24:00' ? '23:59' : to };
  }
  return week;
}

/** `10h`, `90m` or `7h30m` in minutes. */
export function parseMinutes(text: string): number {
  const [whole, hours = '0', minutes = '0'] = /^(?:(\d{1,3}(?:\.\d+)?)h)?(?:(\d{1,4})m)?$/i.exec(text.trim()) ?? [];
  if (!whole) throw new ArgumentError(`--weekly-limit “${text}” can't be read; write it like 10h or 7h30m.`);
  return Math.round(Number(hours) * 60) + Number(minutes);
}

/** Reads the command line; throws `ArgumentError` with a sentence for whoever typed it. */
export function parseArguments(given: string[]): DryRunArguments {
  const { values, positionals } = orComplain(() => read(given));
  const files = checkFiles(positionals);
  const me = checkAddresses(values.me);
  const internal = values.internal ?? me.flatMap((address) => domainOf(address) ?? []);
  const domains = internal.map((domain) => domain.trim().toLowerCase().replace(/^@/, ''));
  const notDomain = domains.find((domain) => !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(domain));
  if (notDomain !== undefined) throw new ArgumentError(`--internal “${notDomain}” is not a domain.`);
  const limit = values['weekly-limit'];
  return {
    files,
    me,
    internalDomains: domains,
    timeZone: checkZone(values['time-zone']),
    hours: values.hours === undefined ? defaultSettings.hours : parseHours(values.hours),
    ...(limit !== undefined && { weeklyLimit: parseMinutes(limit) }),
    json: values.json ?? false,
  };
}

function read(given: string[]) {
  return parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      me: { type: 'string', multiple: true },
      internal: { type: 'string', multiple: true },
      'time-zone': { type: 'string' },
      hours: { type: 'string' },
      'weekly-limit': { type: 'string' },
      json: { type: 'boolean' },
    },
  });
}
