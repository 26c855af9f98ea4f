import { isZone } from '../src/domain/time-zone.ts';

/** What is wrong with the arguments, as a sentence for whoever typed them. */
export class ArgumentError extends Error {}

/** Runs `parseArgs` of Node; its complaint becomes a sentence. */
export function orComplain<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

export function checkFiles(files: string[]): string[] {
  if (files.length === 0) throw new ArgumentError('No calendar file was given.');
  return files;
}

/** My addresses, lower case, each once. */
export function checkAddresses(given: string[] | undefined): string[] {
  const addresses = [
    ...new Set(
      (given ?? []).map((address) =>
        address
          .trim()
          .toLowerCase()
          .replace(/^mailto:/, ''),
      ),
    ),
  ];
  if (addresses.length === 0) throw new ArgumentError('Say who you are with --me ADDRESS.');
  const odd = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (odd !== undefined) throw new ArgumentError(`--me “${odd}” is not an address.`);
  return addresses;
}

/** An IANA zone; this machine's when none is given. */
export function checkZone(given: string | undefined): string {
  const zone = given ?? Temporal.Now.timeZoneId();
  if (!isZone(zone)) throw new ArgumentError(`--time-zone “${zone}” is not known; write it like Europe/Berlin.`);
  return zone;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 0 for Monday to 6 for Sunday, of `Mon`, `monday` …; -1 for what is none. */
export const weekdayIndex = (name: string): number =>
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/i.test(name.trim())
    ? weekdays.indexOf(name.trim().slice(0, 3).toLowerCase())
    : -1;
