import type { Answer, CalendarEvent, Guest, Person } from './event.ts';
import { me, mine } from './people.ts';

export interface Slot {
  /** 1 Monday to 7 Sunday. */
  day: number;
  /** `10:00` */
  from: string;
  /** Earlier than `from`: on the next day. */
  to: string;
}

export type Details = Partial<Omit<CalendarEvent, 'start' | 'end'>> & {
  /** The time at which the series has it, when this instance was moved. */
  original?: string;
};

/** Makes events of one week. */
export interface Week {
  /** 0 is the week of today. */
  offset: number;
  monday: Temporal.PlainDate;
  /** A name as this week's events have it: the next week's are bare, the others end in their offset. */
  name(base: string): string;
  timed(base: string, title: string, slot: Slot, details?: Details): CalendarEvent;
  /** `days` long, from `day` on. */
  allDay(base: string, title: string, day: number, days: number, details?: Details): CalendarEvent;
}

/** Google's ids are lower-case base32hex. */
function eventId(text: string): string {
  let hash = 0x811c9dc5;
  let id = '';
  for (let index = 0; id.length < 26; index++) {
    for (const character of `${index}${text}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
    id += (hash % 32 ** 4).toString(32).padStart(4, '0');
  }
  return id.slice(0, 26);
}

const utcMark = (start: Temporal.PlainDateTime, zone: string): string =>
  start.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** The maker of one week's events; `zone` decides the marks of a series' instances. */
export function makeWeek(monday: Temporal.PlainDate, offset: number, zone: string): Week {
  const suffix = offset === 1 ? '' : `${offset < 0 ? '' : '+'}${offset}`;
  const name = (base: string) => `${base}${suffix}`;
  const finish = (base: string, title: string, details: Details, start: Temporal.PlainDateTime, mark: string) => {
    const { original: _, ...more } = details;
    return {
      name: name(base),
      kind: 'event' as const,
      id: more.rule ? `${eventId(base)}_${mark}` : eventId(name(base)),
      calendar: mine,
      title,
      start,
      guests: [],
      ...more,
    };
  };
  return {
    offset,
    monday,
    name,
    timed: (base, title, { day, from, to }, details = {}) => {
      const date = monday.add({ days: day - 1 });
      const at = (time: string) => date.toPlainDateTime(Temporal.PlainTime.from(time));
      const end = to <= from ? at(to).add({ days: 1 }) : at(to);
      return { ...finish(base, title, details, at(from), utcMark(at(details.original ?? from), zone)), end };
    },
    allDay: (base, title, day, days, details = {}) => {
      const start = monday.add({ days: day - 1 }).toPlainDateTime();
      const mark = start.toPlainDate().toString().replaceAll('-', '');
      return { ...finish(base, title, details, start, mark), end: start.add({ days }), allDay: true };
    },
  };
}

/** Who is invited, with me in it: `guestsOf(mina, 'ACCEPTED', theo)`. The organizer has accepted. */
export function guestsOf(organizer: Person, answer: Answer | undefined, ...others: Guest[]): Guest[] {
  const invited: Guest = answer ? { ...me, answer } : me;
  return [{ ...organizer, answer: 'ACCEPTED' }, ...(organizer === me ? [] : [invited]), ...others];
}
