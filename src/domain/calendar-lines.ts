import type { TroubleId } from './calendar-trouble.ts';

/** One component of a calendar file, as unfolded lines from BEGIN to END. */
export interface RawComponent {
  name: 'VEVENT' | 'VTIMEZONE';
  lines: string[];
  calendar: RawCalendar;
  /** Why it can't be read. */
  trouble?: TroubleId;
}

/** What is said once for all events of a VCALENDAR. */
export interface RawCalendar {
  /** Value of METHOD, lower case. */
  method?: string;
  /** X-WR-TIMEZONE: the zone of times that name none. */
  timeZone?: string;
}

/** UTF-16 units of an unfolded line that is prose, and of any other. Attachments are longer, and nothing of ours. */
const longestLine = 1_000_000;
/** Folds of a line that are read in one go; at 75 octets each, what is longer is too long. */
const mostFolds = 20_000;
const longestValue = 100_000;
const prose = new Set(['DESCRIPTION', 'X-ALT-DESC']);
const mostLines = 5_000;
/** An alarm in an event is one, and so is a zone's summer time. */
const deepest = 10;

/** What is read of an event; all else (attachments, alarms, styles) is not even kept. */
const eventProperties = new Set(
  (
    'UID SUMMARY DESCRIPTION LOCATION ORGANIZER ATTENDEE DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID ' +
    'SEQUENCE DTSTAMP STATUS CLASS TRANSP X-ALT-DESC CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL ' +
    'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-BUSYSTATUS ' +
    'X-MICROSOFT-CDO-INTENDEDSTATUS'
  ).split(' '),
);
const zoneProperties = new Set('TZID X-LIC-LOCATION DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE BEGIN END'.split(' '));

const nameOf = (line: string): string => /^[\w-]{1,60}/.exec(line)?.[0].toUpperCase() ?? '';
const lineEnd = /\r\n|\n|\r/g;

interface Line {
  text: string;
  /** Where the next one begins. */
  next: number;
  tooLong: boolean;
  /** The next one is no line, but more of this. */
  goesOn: boolean;
}

/** The unfolded line at a place (RFC 5545 3.1; line ends CRLF, LF or CR), cut when it is too long. */
function lineAt(text: string, from: number): Line {
  const pieces: string[] = [];
  let length = 0;
  // A line of quoted-printable (vCalendar 1.0) goes on after `=`, without a space.
  const isQuoted = /^[\w-]+;[^:\r\n]*QUOTED-PRINTABLE/i.test(text.slice(from, from + 200));
  for (let at = from, folds = 0; ; folds++) {
    lineEnd.lastIndex = at;
    const end = lineEnd.exec(text);
    const stop = end?.index ?? text.length;
    const next = end ? stop + end[0].length : text.length;
    const isSoft = isQuoted && text[stop - 1] === '=';
    const piece = text.slice(at, Math.min(isSoft ? stop - 1 : stop, at + longestLine + 1));
    if (length <= longestLine) pieces.push(piece);
    length += piece.length;
    const isFolded = text[next] === ' ' || text[next] === '\t';
    const ends = next >= text.length || !(isFolded || isSoft);
    at = isFolded ? next + 1 : next;
    if (ends) return { text: pieces.join(''), next, tooLong: length > longestLine, goesOn: false };
    if (folds === mostFolds) return { text: pieces.join(''), next: at, tooLong: true, goesOn: true };
  }
}

const textAfterColon = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

function noteCalendar(calendar: RawCalendar, name: string, line: string): void {
  const value = textAfterColon(line);
  if (name === 'METHOD' && /^[a-z]{3,20}$/i.test(value)) calendar.method = value.toLowerCase();
  if (name === 'X-WR-TIMEZONE' && value.length < 100) calendar.timeZone = value;
}

/** A component while its lines are read. */
class OpenComponent {
  readonly raw: RawComponent;
  readonly #kept: Set<string>;
  readonly #deepestKept: number;
  #depth = 0;

  constructor(name: RawComponent['name'], calendar: RawCalendar) {
    this.raw = { name, lines: [`BEGIN:${name}`], calendar };
    this.#kept = name === 'VEVENT' ? eventProperties : zoneProperties;
    this.#deepestKept = name === 'VEVENT' ? 0 : 1;
  }

  take(name: string, { text, tooLong }: Line): void {
    if (name === 'BEGIN') this.#depth++;
    if (this.#depth > deepest) this.raw.trouble ??= 'nested-too-deep';
    if (this.#depth <= this.#deepestKept && this.#kept.has(name)) {
      this.#keep(text, tooLong || (text.length > longestValue && !prose.has(name)));
    }
    if (name === 'END') this.#depth--;
  }

  #keep(text: string, tooLong: boolean): void {
    if (tooLong) this.raw.trouble ??= 'line-too-long';
    else if (this.raw.lines.length > mostLines) this.raw.trouble ??= 'too-many-lines';
    else this.raw.lines.push(text);
  }

  close(): RawComponent {
    this.raw.lines.push(`END:${this.raw.name}`);
    return this.raw;
  }

  cutOff(): RawComponent {
    this.raw.trouble ??= 'cut-off';
    return this.close();
  }
}

/** Lines between two signs of life. */
const linesATick = 200;

/**
 * The events and zones of a calendar file, each by itself, so that one that is broken does not take the others with it.
 * A number is a sign of life: the place in the text. Returns whether there is a calendar in it at all.
 */
export function* splitComponents(text: string): Generator<RawComponent | number, boolean> {
  let calendar: RawCalendar | undefined;
  let open: OpenComponent | undefined;
  let line: Line = { text: '', next: text.startsWith('\uFEFF') ? 1 : 0, tooLong: false, goesOn: false };
  for (let count = 0; line.next < text.length; count++) {
    const { goesOn } = line;
    if (goesOn || count % linesATick === 0) yield line.next;
    line = lineAt(text, line.next);
    if (goesOn) continue;
    const name = nameOf(line.text);
    const [, mark, component] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line.text.slice(0, 100)) ?? [];
    const begins = mark?.toUpperCase() === 'BEGIN';
    const what = component?.toUpperCase();
    if (what === 'VCALENDAR' || what === 'VEVENT' || what === 'VTIMEZONE') {
      if (open && !begins && open.raw.name === what) yield open.close();
      else if (open) yield open.cutOff();
      open = undefined;
      if (begins && what === 'VCALENDAR') calendar = {};
      if (begins && what !== 'VCALENDAR') {
        calendar ??= {};
        open = new OpenComponent(what, calendar);
      }
    } else if (open) open.take(name, line);
    else if (calendar) noteCalendar(calendar, name, line.text);
  }
  if (open) yield open.cutOff();
  return calendar !== undefined;
}
