import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';
import { occurrencesIn } from './calendar-occurrences.ts';
import { decodeCalendar } from './calendar-text.ts';
import { instantOf } from './calendar-time.ts';
import { finish } from './slices.ts';

const folder = new URL('../../../shared/captures/ics/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere && !process.env.CI)
  process.stderr.write('Skipped: the calendar files of ../shared/captures/ics are not there.\n');

const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.ics')) : [];
const textOf = (name: string) => decodeCalendar(readFileSync(new URL(name, folder)));
const reader = 'Pacific/Apia'; // nobody's zone in these files, so that a time read by the wrong clock shows

/** Without the lines that ical.js stumbles over, and with its end where that is missing. */
function mended(text: string): string {
  const lines = text.replace(/(?:\r\n|\n|\r)[ \t]/g, '').split(/\r\n|\n|\r/);
  const readable = lines.filter((line) => {
    if (/^(BEGIN|END):/i.test(line)) return true;
    try {
      const property = ICAL.Property.fromString(line, ICAL.design.icalendar);
      return property.getValues().length > 0;
    } catch {
      return false;
    }
  });
  return [...readable, ...(readable.includes('END:VCALENDAR') ? [] : ['END:VCALENDAR'])].join('\r\n');
}

/** A zone that a file names without describing it: by Temporal, in the place of ical.js's "the machine's". */
class NamedZone extends ICAL.Timezone {
  readonly #zone: string;
  constructor(zone: string) {
    super({ tzid: zone });
    this.#zone = zone;
  }
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    return local.toZonedDateTime(this.#zone).offsetNanoseconds / 1e9;
  }
}

const isUsable = (zone: ICAL.Component): boolean =>
  zone.getAllSubcomponents().length > 0 && zone.getAllSubcomponents().every((part) => part.hasProperty('dtstart'));

/** The events as ical.js reads them: of one VCALENDAR, or several in a row. */
function oracle(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(mended(text)) as unknown[];
  const roots = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
  return roots.flatMap((root) => {
    const calendar = new ICAL.Component(root);
    const own = calendar.getTimeZoneByID.bind(calendar);
    const described = calendar
      .getAllSubcomponents('vtimezone')
      .filter(isUsable)
      .map((zone) => String(zone.getFirstPropertyValue('tzid')));
    calendar.getTimeZoneByID = (tzid) => (described.includes(tzid) ? own(tzid) : new NamedZone(tzid));
    return calendar.getAllSubcomponents('vevent');
  });
}

const floatingZone = (event: ICAL.Component) =>
  new NamedZone(String(event.parent?.getFirstPropertyValue('x-wr-timezone') ?? reader));

/** Seconds since 1970, of a date its midnight in UTC. */
function momentOf(time: ICAL.Time, event: ICAL.Component): number {
  const { year, month, day, isDate, zone } = time;
  if (isDate) return Date.UTC(year, month - 1, day) / 1000;
  const moment = time.clone();
  if (zone === ICAL.Timezone.localTimezone) moment.zone = floatingZone(event);
  return moment.toUnixTime();
}

describe.skipIf(!isThere && !process.env.CI)('each captured calendar file', () => {
  it('is there', () => expect(names.length).toBeGreaterThan(80));

  it.each(names)('%s: all events are read, and nothing is skipped', (name) => {
    const text = textOf(name);
    const { events, skipped } = readCalendarFile(text, { timeZone: reader });
    expect({ events: events.length, skipped }).toEqual({
      events: text.match(/^BEGIN:VEVENT\s*$/gm)?.length ?? 0,
      skipped: [],
    });
  });

  it.each(names)('%s: times are those of its own zones, or of the zone that is named', (name) => {
    const text = textOf(name);
    const told = oracle(text).map((event) => {
      const start = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
      return start && { isDate: start.isDate, at: momentOf(start, event) };
    });
    const read = readCalendarFile(text, { timeZone: reader }).events.map(
      ({ timing }, index) =>
        timing && told[index] && { isDate: timing.start.kind === 'date', at: instantOf(timing.start) },
    );
    expect(read.map((each) => each ?? null)).toEqual(told);
  });

  it.each(names)('%s: series repeat as ical.js has it', (name) => {
    const text = textOf(name);
    const { events } = readCalendarFile(text, { timeZone: reader });
    for (const [index, event] of oracle(text).entries()) {
      const own = events[index];
      const dtstart = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
      if (!own?.timing || !dtstart || own.timing.instance) continue;
      const from = momentOf(dtstart, event);
      const window = { from, to: from + 6 * 366 * 86_400 };
      const expansion = new ICAL.RecurExpansion({ component: event, dtstart });
      const expected = new Set<number>();
      for (let next = expansion.next(); next && expected.size < 300; next = expansion.next()) {
        const moment = momentOf(next, event);
        if (moment >= window.to) break;
        // ical.js makes March 1 of a February 29 that is not there; RFC 5545 3.3.10 leaves it out.
        if (dtstart.month === 2 && dtstart.day === 29 && next.month === 3) continue;
        expected.add(moment);
      }
      // RFC 5545 3.8.5.2 counts DTSTART in, ical.js does not where there are RDATEs alone.
      if (!event.hasProperty('rrule')) expected.add(from);
      const { occurrences, troubles } = finish(occurrencesIn([own], window));
      const read = occurrences.map((each) => each.from).slice(0, 300);
      const told = [...expected].sort((a, b) => a - b).slice(0, 300);
      expect({ index, troubles, read }).toEqual({ index, troubles: [], read: told });
    }
  });
});
