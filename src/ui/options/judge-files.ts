import type { TroubleId } from '../../domain/calendar-trouble.ts';
import type { Invite } from '../../domain/invite.ts';
import type { JudgedEvent } from '../../domain/judge-events.ts';
import { ownDomainsOf } from '../../domain/own-domain.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Pace, Work } from '../../domain/slices.ts';

/** What was not read of the files, or not wholly. */
export interface FileTrouble {
  file: string;
  why: TroubleId;
  args: string[];
  /** The event; missing where the file itself is meant. */
  uid?: string;
}

export interface JudgedFiles {
  judged: JudgedEvent[];
  troubles: FileTrouble[];
}

/** Bytes; more is not even opened. UTF-16 takes two for a character. */
const largestFile = 40_000_000;

const timeZoneOf = ({ zone }: Settings): string => zone ?? Temporal.Now.timeZoneId();

/** Lets the page draw and react; not by a timer, which browsers slow down to one a second in tabs that are not shown. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Progress of several pieces of work in a row, as one from 0 to 1. */
const part = (pace: Pace, index: number, of: number): Pace => ({
  ...pace,
  onProgress: (done) => pace.onProgress?.((index + done) / of),
});

export type FilesPace = Pick<Pace, 'onProgress'> & { signal: AbortSignal };

/**
 * Reads calendar files and judges what is in them, in this page and in slices. The reader of calendar files comes with
 * the first file. Nothing is kept.
 * @throws the signal's reason once it is aborted
 */
export async function judgeFiles(files: readonly File[], settings: Settings, given: FilesPace): Promise<JudgedFiles> {
  const { readCalendar, decodeCalendar, judgeEvents, finishInSlices } = await import('./read-files.ts');
  const pace: Pace = { ...given, now: () => performance.now(), rest: breathe };
  const timeZone = timeZoneOf(settings);
  const troubles: FileTrouble[] = [];
  const steps = files.length + 1;
  const events = [];
  for (const [index, file] of files.entries()) {
    const note = (each: { uid?: string; why: TroubleId; args?: string[] }) =>
      troubles.push({ ...each, args: each.args ?? [], file: file.name });
    if (file.size > largestFile) {
      note({ why: 'too-large' });
      continue;
    }
    const text = decodeCalendar(new Uint8Array(await file.arrayBuffer()));
    const read = await finishInSlices(readCalendar(text, { timeZone }), part(pace, index, steps));
    for (const event of read.events) events.push(event);
    for (const each of [...read.skipped, ...read.notes]) note(each);
  }
  const { addresses, domains } = settings.me;
  const work: Work<JudgedEvent[]> = judgeEvents(events, {
    me: addresses,
    internalDomains: ownDomainsOf({ addresses, domains }),
    timeZone,
    now: Temporal.Now.instant(),
    settings,
  });
  return { judged: await finishInSlices(work, part(pace, files.length, steps)), troubles };
}

/** When an event is, in the reader's zone and the interface's language; empty where that is not known. */
export function whenText({ start, allDay }: Invite, settings: Settings, language: string): string {
  if (start === undefined) return '';
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  if (allDay || !start.includes('T')) return Temporal.PlainDate.from(start.slice(0, 10)).toLocaleString(language, day);
  const instant = Temporal.Instant.from(start.replace(/\[.*/, ''));
  return instant
    .toZonedDateTimeISO(timeZoneOf(settings))
    .toPlainDateTime()
    .toLocaleString(language, { ...day, hour: 'numeric', minute: '2-digit' });
}
