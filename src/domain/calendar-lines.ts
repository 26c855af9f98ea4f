/** One component of a calendar file, as unfolded lines from BEGIN to END. */
export interface RawComponent {
  name: 'VEVENT' | 'VTIMEZONE';
  lines: string[];
  /** Index of the VCALENDAR that it lies in. */
  calendar: number;
  /** False when the file or the next component began before its END. */
  closed: boolean;
}

interface RawCalendar {
  /** Value of METHOD, lower case. */
  method?: string;
}

/**
 * Splits a calendar file (RFC 5545 3.1, line ends CRLF, LF or CR) into its events and zones, so that one broken
 * component does not take the others with it.
 */
export function splitComponents(text: string): { calendars: RawCalendar[]; components: RawComponent[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r\n|\n|\r)[ \t]/g, '')
    .split(/\r\n|\n|\r/);
  const calendars: RawCalendar[] = [];
  const components: RawComponent[] = [];
  let open: RawComponent | undefined;
  for (const line of lines) {
    const mark = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line);
    const begins = mark?.[1]?.toUpperCase() === 'BEGIN';
    const name = mark?.[2]?.toUpperCase();
    if (mark && name === 'VCALENDAR') {
      open = undefined;
      if (begins) calendars.push({});
    } else if (mark && (name === 'VEVENT' || name === 'VTIMEZONE')) {
      if (begins) {
        open = { name, lines: [], calendar: Math.max(0, calendars.length - 1), closed: false };
        components.push(open);
      }
      open?.lines.push(line);
      if (!begins && open?.name === name) {
        open.closed = true;
        open = undefined;
      }
    } else if (open) {
      open.lines.push(line);
    } else if (/^METHOD[:;]/i.test(line)) {
      const method = line
        .slice(line.indexOf(':') + 1)
        .trim()
        .toLowerCase();
      const calendar = calendars.at(-1);
      if (calendar && /^[a-z]{3,20}$/.test(method)) calendar.method = method;
    }
  }
  return { calendars, components };
}
