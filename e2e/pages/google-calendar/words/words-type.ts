import type { Answer } from '../event.ts';

/** Everything that Google Calendar says in one language, as far as the model draws it. */
export interface Words {
  /** Between the fields of a hidden text. */
  comma: string;
  time(at: Temporal.PlainTime): string;
  /** Start and end within a day, in a hidden text. */
  span(from: Temporal.PlainTime, to: Temporal.PlainTime): string;
  /** The same as a person sees it. */
  shortSpan(from: Temporal.PlainTime, to: Temporal.PlainTime): string;
  date(date: Temporal.PlainDate): string;
  /** First and last day. */
  dates(first: Temporal.PlainDate, last: Temporal.PlainDate): string;
  /** Start and end on different days. */
  longSpan(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): string;
  /** Without the year, with the weekday. */
  cardDate(date: Temporal.PlainDate): string;
  weekday(date: Temporal.PlainDate): string;
  month(date: Temporal.PlainDate): string;
  title(title: string): string;
  location(location: string): string;
  calendar(name: string): string;
  label(name: string): string;
  task(title: string): string;
  pending(count: number): string;
  workingLocation(title: string): string;
  focus(title: string): string;
  appointments(title: string): string;
  organizedBy(name: string): string;
  events(count: number): string;
  guests(count: number): string;
  respond(answer: string): string;
  answers: Record<Answer, string>;
  /** Of a guest, in the card. */
  attending: Record<Answer, string>;
  counted: Record<Answer, string>;
  allDay: string;
  noLocation: string;
  notCompleted: string;
  selected: string;
  yes: string;
  no: string;
  maybe: string;
  going: string;
  organizer: string;
  guestList: string;
  description: string;
  notifications: string;
  minutesBefore: string;
  joinMeet: string;
  timeZone: string;
  repeats: string;
  close: string;
  edit: string;
  remove: string;
  options: string;
  moreActions: string;
  addNote: string;
  proposeTime: string;
  note: string;
  sendNote: string;
  more(count: number): string;
  today: string;
  previous: string;
  next: string;
  create: string;
  search: string;
  main: string;
  views: Record<'day' | 'week' | 'customday' | 'month' | 'agenda', string>;
  addTitle: string;
  save: string;
  cancel: string;
  start: string;
  startTime: string;
  end: string;
  endTime: string;
  addLocation: string;
  addDescription: string;
  addGuests: string;
  removeGuest(name: string): string;
  availability: string;
  tabs: Record<'event' | 'task' | 'outOfOffice' | 'findATime', string>;
}
