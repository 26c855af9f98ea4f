import ICAL from 'ical.js';
import { readEvent } from './calendar-event.ts';
import { type RawComponent, splitComponents } from './calendar-lines.ts';
import type { FileZones } from './calendar-time.ts';
import type { Invite } from './invite.ts';

/** What a calendar file holds. `why` completes the sentence "This event was skipped: …", in English. */
export interface CalendarFile {
  invites: Invite[];
  /** Events that are not in `invites`. */
  skipped: { uid?: string; why: string }[];
  /** Events that are in `invites`, with something that could not be told. */
  notes: { uid?: string; why: string }[];
}

/** Files longer than this (in UTF-16 units, about 20 MB) are not read at all. */
export const longestFile = 20_000_000;

function parse(lines: string[]): ICAL.Component {
  return new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
}

/** Parses a component; lines that break the grammar are left out when it can't be had whole. */
function parseLeniently({ lines, name }: RawComponent): { component: ICAL.Component; lost: number } {
  try {
    return { component: parse(lines), lost: 0 };
  } catch {
    const readable = lines.filter((line) => {
      if (/^(BEGIN|END):/i.test(line)) return true;
      try {
        return parse([`BEGIN:${name}`, line, `END:${name}`]).getAllProperties().length > 0;
      } catch {
        return false;
      }
    });
    return { component: parse(readable), lost: lines.length - readable.length };
  }
}

function readZones(components: RawComponent[]): FileZones {
  const zones: FileZones = new Map();
  for (const raw of components) {
    try {
      const { component } = parseLeniently(raw);
      const tzid = component.getFirstPropertyValue('tzid');
      if (tzid) zones.set(String(tzid), component);
    } catch {
      // A zone that can't be read is a zone that is not there: its times are resolved by name or reported as unknown.
    }
  }
  return zones;
}

const uidIn = (lines: string[]) =>
  lines
    .find((line) => /^UID[:;]/i.test(line))
    ?.replace(/^UID[^:]*:/i, '')
    .trim();

/**
 * Reads a calendar file (RFC 5545) into facts. Never throws, whatever the text holds: an event that can't be read is
 * named in `skipped`, an event whose time or lines can't all be told is in `invites` and named in `notes`.
 */
export function readCalendarFile(text: string): CalendarFile {
  const file: CalendarFile = { invites: [], skipped: [], notes: [] };
  if (text.length > longestFile) {
    file.skipped.push({ why: 'the file is larger than 20 MB' });
    return file;
  }
  const { calendars, components } = splitComponents(text);
  if (!calendars.length) file.skipped.push({ why: 'this is not a calendar file' });
  const zones = readZones(components.filter(({ name }) => name === 'VTIMEZONE'));
  for (const raw of components) {
    if (raw.name !== 'VEVENT') continue;
    const uid = uidIn(raw.lines);
    const named = uid ? { uid } : {};
    if (!raw.closed) {
      file.skipped.push({ ...named, why: 'the event is cut off' });
      continue;
    }
    try {
      const { component, lost } = parseLeniently(raw);
      const { invite, notes } = readEvent(component, zones, calendars[raw.calendar]?.method);
      file.invites.push(invite);
      file.notes.push(...notes.map((why) => ({ ...named, why })));
      if (lost) file.notes.push({ ...named, why: `${lost} of its lines can't be read` });
    } catch {
      file.skipped.push({ ...named, why: "the event can't be read" });
    }
  }
  return file;
}
