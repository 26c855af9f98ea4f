import ICAL from 'ical.js';
import { type CalendarEvent, readEvent } from './calendar-event.ts';
import { type RawComponent, splitComponents } from './calendar-lines.ts';
import { FileZones } from './calendar-time.ts';
import type { Trouble } from './calendar-trouble.ts';
import type { Invite } from './invite.ts';
import { finish, type Work } from './slices.ts';

/** What a calendar file holds. */
export interface CalendarFile {
  events: CalendarEvent[];
  /** The facts of `events`. */
  invites: Invite[];
  /** Events that are not in `events`, and why; without a UID, of the file itself. */
  skipped: Trouble[];
  /** Events that are in `events`, and what of them could not be told. */
  notes: Trouble[];
}

interface ReadingOptions {
  /** The reader's zone: that of times which name none (RFC 5545 3.3.5, form 1). Without it, they are unknown. */
  timeZone?: string;
}

/** Files longer than this (in UTF-16 units, about 20 MB) are not read at all. */
export const longestFile = 20_000_000;
const mostEvents = 100_000;

function uidOf(raw: RawComponent): { uid?: string } {
  const line = raw.lines.find((each) => /^UID[:;]/i.test(each));
  const uid = line?.replace(/^UID[^:]*:/i, '').trim();
  return uid ? { uid } : {};
}

/** A property; a zone whose quotes close after the time (`;TZID="Some Zone:20260726T090000"`) is mended. */
function propertyOf(line: string): ICAL.Property {
  const mended = line.replace(/^([\w-]+;TZID="[^":]+):([^":;]+)"$/i, '$1":$2');
  return ICAL.Property.fromString(mended, ICAL.design.icalendar);
}

/** UTF-16 units that are parsed between two signs of life. */
const lengthATick = 20_000;

/** Reads a component line by line, so that a broken one is lost alone. What it yields is `done`, all the time. */
function* componentOf({ lines, name }: RawComponent, done: number): Work<{ component: ICAL.Component; lost: number }> {
  const root = new ICAL.Component(name.toLowerCase());
  const open = [root];
  let lost = 0;
  let length = 0;
  for (const line of lines.slice(1, -1)) {
    length += line.length;
    if (length > lengthATick) {
      yield done;
      length = 0;
    }
    const [, mark, part = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    if (mark?.toUpperCase() === 'BEGIN') {
      const inner = new ICAL.Component(part.toLowerCase());
      (open.at(-1) ?? root).addSubcomponent(inner);
      open.push(inner);
      continue;
    }
    if (mark) {
      if (open.length > 1) open.pop();
      continue;
    }
    try {
      (open.at(-1) ?? root).addProperty(propertyOf(line));
    } catch {
      lost++;
    }
  }
  return { component: root, lost };
}

function* readComponents(text: string, { timeZone }: ReadingOptions): Work<CalendarFile> {
  const skipped: Trouble[] = [];
  const notes: Trouble[] = [];
  const events: CalendarEvent[] = [];
  const waiting: RawComponent[] = [];
  const zones = new FileZones(timeZone);
  const parts = splitComponents(text);
  let done = 0;
  let part = parts.next();
  for (; !part.done; part = parts.next()) {
    if (typeof part.value === 'number') {
      done = part.value / text.length / 2;
      yield done;
    } else if (part.value.name === 'VTIMEZONE') zones.add((yield* componentOf(part.value, done)).component);
    else if (waiting.length < mostEvents) waiting.push(part.value);
    else {
      skipped.push({ why: 'too-many-events' });
      break;
    }
  }
  if (part.done && !part.value) skipped.push({ why: 'not-a-calendar' });
  for (const [index, raw] of waiting.entries()) {
    done = (1 + index / waiting.length) / 2;
    yield done;
    const named = uidOf(raw);
    if (raw.trouble) {
      skipped.push({ ...named, why: raw.trouble });
      continue;
    }
    try {
      const { component, lost } = yield* componentOf(raw, done);
      const { troubles, ...event } = readEvent(component, zones, raw.calendar);
      events.push(event);
      notes.push(...troubles.map((trouble) => ({ ...named, ...trouble })));
      if (lost) notes.push({ ...named, why: 'lost-lines', args: [String(lost)] });
    } catch {
      skipped.push({ ...named, why: 'unreadable' });
    }
  }
  return { events, invites: events.map(({ invite }) => invite), skipped, notes };
}

/**
 * Reads a calendar file (RFC 5545) into facts, a little at a time. Never throws, whatever the text holds: an event that
 * can't be read is named in `skipped`, an event whose time or lines can't all be told is in `events` and in `notes`.
 */
export function* readCalendar(text: string, options: ReadingOptions = {}): Work<CalendarFile> {
  if (text.length <= longestFile) return yield* readComponents(text, options);
  return { events: [], invites: [], skipped: [{ why: 'too-large' }], notes: [] };
}

/** The same at once, for a single invitation. */
export const readCalendarFile = (text: string, options: ReadingOptions = {}): CalendarFile =>
  finish(readCalendar(text, options));
