// What the commands on calendar files share: finding them, reading them, saying what is wrong with them.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CalendarEvent } from '../src/domain/calendar-event.ts';
import { type CalendarFile, longestFile, readCalendar } from '../src/domain/calendar-file.ts';
import { decodeCalendar } from '../src/domain/calendar-text.ts';
import { type Trouble, troubleText } from '../src/domain/calendar-trouble.ts';
import { finish } from '../src/domain/slices.ts';

/** Bytes: UTF-16 takes two for what `longestFile` counts as one. */
const mostBytes = 2 * longestFile;

const tooLarge: CalendarFile = { events: [], invites: [], skipped: [{ why: 'too-large' }], notes: [] };

/** @throws when there is no such file, or it can't be opened */
function readOne(file: string, timeZone: string): CalendarFile {
  if (file === '-') return finish(readCalendar(decodeCalendar(readFileSync(0)), { timeZone }));
  // npm runs scripts in the package's folder; the path was typed in the user's.
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  if (statSync(path).size > mostBytes) return tooLarge;
  return finish(readCalendar(decodeCalendar(readFileSync(path)), { timeZone }));
}

function complain(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'it may not be read';
  return error instanceof Error ? error.message : String(error);
}

/** What files hold together. `failed`: a file gave nothing at all. */
export interface ReadFiles {
  events: CalendarEvent[];
  skipped: Trouble[];
  notes: Trouble[];
  failed: boolean;
}

/** Reads the files one after the other; what is wrong with one is said on standard error and does not stop the rest. */
export function readFiles(files: string[], timeZone: string): ReadFiles {
  const read: ReadFiles = { events: [], skipped: [], notes: [], failed: false };
  for (const file of files) {
    const name = file === '-' ? 'Standard input' : file;
    try {
      const { events, skipped, notes } = readOne(file, timeZone);
      for (const event of events) read.events.push(event);
      read.skipped.push(...skipped);
      read.notes.push(...notes);
      for (const each of skipped) {
        const sentence = each.uid
          ? `${name}, ${each.uid}: skipped, ${troubleText(each)}`
          : `${name}: ${troubleText(each)}`;
        console.error(`${sentence}.`);
      }
      for (const each of notes) console.error(`${name}${each.uid ? `, ${each.uid}` : ''}: ${troubleText(each)}.`);
      if (events.length === 0 && skipped.length > 0) read.failed = true;
    } catch (error) {
      console.error(`${name} can't be read: ${complain(error)}.`);
      read.failed = true;
    }
  }
  return read;
}
