import { parseArgs } from 'node:util';
import { weekOf } from '../src/domain/week.ts';
import { ArgumentError, checkAddresses, checkFiles, checkZone, orComplain, weekdayIndex } from './arguments.ts';

export const usage =
  'Usage: npm run --silent load -- FILE.ics… (or - for standard input) --me ADDRESS --week 2026-11-23 ' +
  '[--time-zone ZONE] [--week-start monday] [--json]';

export interface LoadArguments {
  files: string[];
  me: string[];
  /** The week's first day. */
  week: Temporal.PlainDate;
  timeZone: string;
  json: boolean;
}

function readWeek(given: string | undefined, weekStart: string): Temporal.PlainDate {
  const first = weekdayIndex(weekStart);
  if (first < 0) throw new ArgumentError(`--week-start “${weekStart}” is not a day of the week; write it like monday.`);
  if (given === undefined) throw new ArgumentError('Say which week is meant with --week, by any of its days.');
  try {
    if (!/^\d{4}-\d\d-\d\d$/.test(given)) throw new RangeError(given);
    return weekOf(Temporal.PlainDate.from(given, { overflow: 'reject' }), first + 1);
  } catch {
    throw new ArgumentError(`--week “${given}” is not a day; write it like 2026-11-23.`);
  }
}

/** Reads the command line; throws `ArgumentError` with a sentence for whoever typed it. */
export function parseArguments(given: string[]): LoadArguments {
  const { values, positionals } = orComplain(() =>
    parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        me: { type: 'string', multiple: true },
        week: { type: 'string' },
        'time-zone': { type: 'string' },
        'week-start': { type: 'string', default: 'monday' },
        json: { type: 'boolean', default: false },
      },
    }),
  );
  return {
    files: checkFiles(positionals),
    me: checkAddresses(values.me),
    week: readWeek(values.week, values['week-start']),
    timeZone: checkZone(values['time-zone']),
    json: values.json,
  };
}
