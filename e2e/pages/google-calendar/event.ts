export type Answer = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'NEEDS-ACTION';

export interface Person {
  name?: string;
  address: string;
}

export interface Guest extends Person {
  /** Missing: has not answered. */
  answer?: Answer;
}

/** A calendar that is drawn: the own one, a colleague's, or one that belongs to nobody. */
export interface Calendar {
  address: string;
  /** Whose it is; a calendar without an owner shows its name instead. */
  owner?: string;
  name: string;
  color: string;
}

export type Kind =
  | 'event'
  | 'task'
  | 'pending-tasks'
  | 'focus'
  | 'out-of-office'
  | 'working-location'
  | 'appointments'
  | 'holiday';

/** One event, or one instance of a series, as Google Calendar knows it. */
export interface CalendarEvent {
  /** What tests call it; never in the page. */
  name: string;
  kind: Kind;
  /** Google's event id, with an instance's suffix. */
  id: string;
  calendar: Calendar;
  title: string;
  /** In the page's zone. */
  start: Temporal.PlainDateTime;
  /** Exclusive. */
  end: Temporal.PlainDateTime;
  allDay?: boolean;
  organizer?: Person;
  /** With the organizer and me. Empty for an event of one's own. */
  guests: Guest[];
  /** The organizer hides the list: only the number is shown. */
  guestsHidden?: boolean;
  description?: string;
  location?: string;
  /** The code of a Google Meet. */
  meet?: string;
  /** RRULE value. */
  rule?: string;
  /** The name of a color label. */
  label?: string;
}

/** The answer of the calendar's owner; undefined when they are on no guest list. */
export function answerOf({ guests, calendar }: CalendarEvent): Answer | undefined {
  const mine = guests.find(({ address }) => address === calendar.address);
  return mine && (mine.answer ?? 'NEEDS-ACTION');
}

const shortened: [string, string][] = [
  ['@gmail.com', '@m'],
  ['@group.calendar.google.com', '@g'],
  ['@group.v.calendar.google.com', '@v'],
];

/** An address as it stands in event keys. */
function shorten(address: string): string {
  const known = shortened.find(([ending]) => address.endsWith(ending));
  return known ? address.replace(known[0], known[1]) : address;
}

const base64url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** `data-eventid`: unpadded base64url of event id and calendar. What is no event has its id bare. */
export function keyOf({ kind, id, calendar }: CalendarEvent): string {
  if (kind === 'pending-tasks') return id;
  if (kind === 'task') return `ttb_${base64url(id)}`;
  return base64url(`${id} ${shorten(calendar.address)}`);
}

/** `data-principal-ids`: unpadded base64 of the address, unshortened, whose calendar a column shows. */
export const principalOf = (address: string): string => base64url(address);

/** `data-datekey`: a date as one number, not consecutive across the end of a month. */
export const dateKey = ({ year, month, day }: Temporal.PlainDate): number => ((year - 1970) << 9) | (month << 5) | day;

/** Whether an event stands in the row above the hours. */
export const isStacked = ({ allDay }: CalendarEvent): boolean => allDay === true;
