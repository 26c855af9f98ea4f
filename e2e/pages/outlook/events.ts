// The meetings of the calendar's other model, as Outlook has them: answers as show-as, what is no event left out.
import { answerOf, type CalendarEvent } from '../google-calendar/event.ts';
import { mine } from '../google-calendar/people.ts';
import { makeEvents } from '../google-calendar/scenarios.ts';
import { config } from './dom.ts';
import { me } from './people.ts';
import { words } from './words.ts';

export type ShowAs = 'busy' | 'free' | 'maybe' | 'away';

export interface OutlookEvent {
  event: CalendarEvent;
  /** `data-calitemid`. */
  id: string;
  title: string;
  showAs: ShowAs;
  /** The organizer's name, where there is somebody else. */
  by?: string;
  private: boolean;
  /** 0 is the own calendar. */
  calendar: 0 | 1;
}

export const today = Temporal.PlainDate.from(
  document.querySelector<HTMLMetaElement>('meta[name="today"]')?.content ?? '',
);
const monday = today.subtract({ days: today.dayOfWeek - 1 });

const known = makeEvents(today.toString(), Temporal.Now.timeZoneId(), config.load);

/** Nobody else's model has a canceled meeting: one a week, where something else was. */
const canceled = known
  .filter(({ name }) => /^tentative/.test(name))
  .map((event) => ({
    ...event,
    name: event.name.replace('tentative', 'canceled'),
    id: `${event.id}c`,
    title: 'Town hall',
    start: event.start.add({ days: 1, hours: 8 }),
    end: event.end.add({ days: 1, hours: 8 }),
  }));

function showAsOf(event: CalendarEvent): ShowAs {
  if (/^canceled/.test(event.name)) return 'free';
  if (event.kind === 'out-of-office') return 'away';
  if (event.kind === 'holiday' || (event.allDay && event.guests.length === 0)) return 'free';
  const answer = answerOf(event);
  if (answer === 'DECLINED') return 'free';
  return answer === 'TENTATIVE' || answer === 'NEEDS-ACTION' ? 'maybe' : 'busy';
}

function titleOf(event: CalendarEvent): string {
  if (/^canceled/.test(event.name)) return words.canceledTitle(event.title);
  return answerOf(event) === 'DECLINED' ? words.declinedTitle(event.title) : event.title;
}

const isShown = ({ kind, calendar }: CalendarEvent): boolean =>
  (kind === 'event' || kind === 'focus' || kind === 'out-of-office') &&
  (calendar.address === mine.address || (config.calendars !== 'one' && calendar.name === 'Iris Okafor'));

/** An id as Exchange makes it: its own and the kind's numbers, the mailbox as a GUID in letters, and what names the item. */
function itemIdIn(mailbox: string, item: string): string {
  const hex = (text: string) =>
    [...text.padEnd(16, text)].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const guid = hex(mailbox).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return btoa(`\0\x03${String.fromCharCode(guid.length)}\0${guid}${item}`);
}

/** Every event of the calendars that are shown. */
export const events: OutlookEvent[] = [...known, ...canceled].filter(isShown).map((event) => {
  const by = event.guests.length > 0 ? (event.organizer?.name ?? event.organizer?.address) : undefined;
  return {
    event,
    id: itemIdIn(event.calendar.address, event.id),
    title: titleOf(event),
    showAs: showAsOf(event),
    private: /^own-alone/.test(event.name),
    calendar: event.calendar.address === mine.address ? 0 : 1,
    ...(by ? { by } : {}),
  };
});

export const findEvent = (name: string): OutlookEvent | undefined => events.find(({ event }) => event.name === name);

export const isOwn = ({ event }: OutlookEvent): boolean => event.organizer?.address === me.address;

const minutesBetween = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime) =>
  from.until(to, { largestUnit: 'minutes' }).minutes;

/**
 * Minutes of one week's meetings with others in the own calendar, overlaps counted once: the truth behind the page.
 * @param day 1 Monday to 7 Sunday, for those that begin on that day alone
 */
export function minutesOf(offset: number, showAs: ShowAs[], day?: number): number {
  const from = monday.add({ weeks: offset, days: (day ?? 1) - 1 }).toPlainDateTime();
  const to = from.add({ days: day ? 1 : 7 });
  const spans = events
    .filter(({ event, by, calendar, showAs: shown }) => calendar === 0 && by && !event.allDay && showAs.includes(shown))
    .map(({ event: { start, end } }) => [minutesBetween(from, start), minutesBetween(from, end)] as const)
    .filter(([start]) => start >= 0 && start < minutesBetween(from, to))
    .sort(([one], [other]) => one - other);
  let [sum, last] = [0, 0];
  for (const [start, end] of spans) {
    sum += Math.max(0, end - Math.max(start, last));
    last = Math.max(last, end);
  }
  return sum;
}

/** The events of one day, in the order of a screen reader. */
export const eventsOn = (day: Temporal.PlainDate, calendar?: number): OutlookEvent[] =>
  events
    .filter(({ event: { start, end, allDay }, calendar: its }) => {
      if (calendar !== undefined && its !== calendar) return false;
      const last = allDay ? end.subtract({ minutes: 1 }) : start;
      const [first, until] = [start.toPlainDate(), last.toPlainDate()];
      return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(until, day) >= 0;
    })
    .sort((one, other) => Temporal.PlainDateTime.compare(one.event.start, other.event.start));
