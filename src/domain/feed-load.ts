import { isSameAddress } from './address.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { type CalendarFile, readCalendar } from './calendar-file.ts';
import type { FeedProblem } from './feed-address.ts';
import { type FileOccurrence, loadOf, loadsIn } from './file-load.ts';
import { clip, dayInterval, type Interval, toBusyTime, union } from './intervals.ts';
import type { Invite } from './invite.ts';
import { startDay } from './invite-time.ts';
import type { BusyTime, Doubt, LoadEvent, Skipped } from './load-event.ts';
import type { Work } from './slices.ts';
import { isCounted } from './sync-load.ts';

export interface FeedOptions {
  /** My addresses, lower case. */
  me: readonly string[];
  /** Whose calendar it is, where that is another address: mine, too, unless the calendar shows us to be two. */
  owners: readonly string[];
  timeZone: string;
  /** The days to read; `to` is exclusive. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** Whether a calendar that names nobody at all may still hold meetings: some services leave people out. */
  mayHidePeople: boolean;
  /** What the judgement says of an event. */
  judgedAs(invite: Invite): { isMeeting: boolean; sensitive: boolean };
  /** Who takes part from outside, each by what they are known by. */
  outsidersOf(invite: Invite): string[];
}

/** With whom I met. */
export interface Met {
  /** The first day of any meeting; missing where there is none, or where it can't be told who took part. */
  since?: string;
  /** Each with the first day. */
  first: Map<string, string>;
}

/** A day of a calendar, reduced to what may be kept (product 1, promise 5). Keys are not hashed yet. */
export interface FeedDay {
  day: string;
  /** Those that begin on it, or before the first day. */
  events: LoadEvent[];
  /** From today on. */
  busy?: BusyTime[];
  /** Identities of what could not be read. */
  unread: string[];
  /** What a page might take for a meeting that counts, and the feed knows to be none; nothing of sensitive ones. */
  skipped: Skipped[];
}

export interface FeedLoad {
  days: FeedDay[];
  doubts: Doubt[];
  /** Identities of what is kept without its identity. */
  sensitive: string[];
  /** Events that can't be read, or not when they are. */
  lost: number;
  met: Met;
}

/** Where the calendar is named, as in `X-WR-CALNAME:Mina`. */
export function calendarName(text: string): string | undefined {
  const name = /^X-WR-CALNAME(?:;[^:\r\n]*)?:(.+)$/im.exec(text.slice(0, 20_000))?.[1];
  return name?.replaceAll('\\', '').trim().slice(0, 200) || undefined;
}

/** Somebody, of whom the calendar tells nothing. */
const somebody = { name: '?' };

/** Without people, a link to join by is the one sign of others, and what stands in the calendar is taken for accepted. */
const peopled = (event: CalendarEvent): CalendarEvent => {
  const { invite } = event;
  const attendees = invite.conferenceUrl ? [somebody] : [];
  return { ...event, invite: { ...invite, attendees, attendeesComplete: false } };
};

const namesNobody = (events: readonly CalendarEvent[]): boolean =>
  events.some(({ invite }) => !invite.allDay) &&
  events.every(({ invite }) => !invite.organizer && !invite.attendees?.length);

const millisecondsOf = ({ from, to }: { from: number; to: number }): Interval => ({ from: from * 1000, to: to * 1000 });

/** Whether it takes my time, whatever it is. */
const takesTime = ({ load }: FileOccurrence): boolean =>
  'event' in load || !['free', 'declined', 'cancelled', 'all-day'].includes(load.why);

/** What no page shows. What stands all day, or alone, is seen there too. */
const looksAsMeeting = ({ why }: Skipped): boolean => why !== 'all-day' && why !== 'nobody-else';

/** Of which series it is known whether they end; an occurrence does not tell. */
function endlessOf(events: readonly CalendarEvent[]): (invite: Invite) => Pick<LoadEvent, 'endless'> {
  const known = new Map(
    events.flatMap(({ invite: { uid, recurrence } }) =>
      uid !== undefined && recurrence?.endless !== undefined ? [[uid, { endless: recurrence.endless }]] : [],
    ),
  );
  return ({ uid = '' }) => known.get(uid) ?? {};
}

interface Frame extends Interval {
  day: FeedDay;
}

function framesOf({ from, to, timeZone }: FeedOptions): Frame[] {
  const frames: Frame[] = [];
  for (let date = from; Temporal.PlainDate.compare(date, to) < 0; date = date.add({ days: 1 })) {
    frames.push({ ...dayInterval(date, timeZone), day: { day: date.toString(), events: [], unread: [], skipped: [] } });
  }
  return frames;
}

/** The frame that an occurrence begins in; before the first, the first. Days have about 24 hours, so one beside is near. */
function frameAt(frames: readonly Frame[], time: number): Frame | undefined {
  const first = frames[0]?.from ?? 0;
  let index = Math.max(0, Math.min(frames.length - 1, Math.floor((time - first) / 86_400_000)));
  while ((frames[index]?.from ?? first) > time && index > 0) index--;
  while ((frames[index]?.to ?? Number.POSITIVE_INFINITY) <= time) index++;
  return frames[index];
}

/** Whether somebody of each side accepted the same event, which one person does once. */
const areTwo = (events: readonly CalendarEvent[], ...sides: (readonly string[])[]): boolean =>
  events.some(({ invite: { attendees = [] } }) =>
    sides.every((side) =>
      attendees.some(
        ({ address, partstat }) => partstat === 'accepted' && side.some((own) => isSameAddress(own, address)),
      ),
    ),
  );

/** Who took part in what has begun, as far back as the calendar goes. Of sensitive meetings nobody is told. */
function* metIn(events: readonly CalendarEvent[], options: FeedOptions): Work<Met> {
  const { timeZone, today, judgedAs, outsidersOf } = options;
  const met: Met = { first: new Map() };
  const past: [day: string, invite: Invite][] = [];
  for (const { invite } of events) {
    yield 1;
    const day = startDay(timeZone, invite)?.toString();
    if (day !== undefined && day <= today.toString()) past.push([day, invite]);
  }
  for (const [day, invite] of past.sort(([one], [other]) => (one < other ? -1 : 1))) {
    yield 1;
    const fresh = outsidersOf(invite).filter((key) => !met.first.has(key));
    if ((met.since !== undefined && fresh.length === 0) || !('event' in loadOf(invite, options))) continue;
    const { isMeeting, sensitive } = judgedAs(invite);
    if (!isMeeting || sensitive) continue;
    met.since ??= day;
    for (const key of fresh) met.first.set(key, day);
  }
  return met;
}

/**
 * What a calendar's text tells of my load, day by day. Nothing of it but this is to be kept.
 * @returns the problem where the text is no whole calendar
 */
export function* loadOfFeed(text: string, options: FeedOptions): Work<FeedLoad | FeedProblem> {
  const { owners, timeZone, today, mayHidePeople, judgedAs } = options;
  const read = yield* readCalendar(text, { timeZone });
  if (read.skipped.some(({ why }) => why === 'too-large')) return { problem: 'problem_feed_too_large', args: [] };
  if (read.skipped.some(({ why }) => why === 'not-a-calendar'))
    return { problem: 'problem_feed_not_calendar', args: [] };
  if (!/END:VCALENDAR\s*$/i.test(text.slice(-1_000))) return { problem: 'problem_feed_cut', args: [] };
  const hides = mayHidePeople && namesNobody(read.events);
  const events = hides ? read.events.map(peopled) : read.events;
  const me = areTwo(events, options.me, owners) ? options.me : [...options.me, ...owners];
  const frames = framesOf(options);
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) throw new RangeError('no days to read');
  const verdictOf = remember(judgedAs);
  const isMeeting = (invite: Invite) => verdictOf(invite).isMeeting;
  const window = { from: first.from / 1000, to: last.to / 1000 };
  const { all, troubles } = yield* loadsIn(events, window, { me, isMeeting, ...(hides && { unnamed: 'accepted' }) });
  const endless = endlessOf(events);
  const sensitive: string[] = [];
  const taken: Interval[] = [];
  const now = dayInterval(today, timeZone).from;
  for (const [index, each] of all.entries()) {
    yield index / all.length;
    const { invite, load } = each;
    const span = millisecondsOf(each);
    const day = frameAt(frames, span.from)?.day;
    if (takesTime(each)) taken.push(span);
    const { key } = load;
    if ('event' in load) {
      const { start, end } = load.event;
      const isBare = verdictOf(invite).sensitive;
      if (!isBare) day?.events.push({ ...load.event, ...endless(invite) });
      else if (isCounted(load.event)) day?.events.push({ start, end });
      if (isBare && key !== undefined) sensitive.push(key);
    } else if (key !== undefined && load.why === 'unreadable') day?.unread.push(key);
    else if (key !== undefined && looksAsMeeting(load) && !verdictOf(invite).sensitive) day?.skipped.push(load);
  }
  const busy = union(taken.filter(({ to }) => to > now));
  for (const { day, ...frame } of frames) {
    yield 1;
    if (frame.from < now) continue;
    day.busy = clip(busy, frame).map(toBusyTime);
  }
  return {
    days: frames.map(({ day }) => day),
    doubts: hides ? ['people'] : [],
    sensitive,
    lost: read.skipped.length + troubles.length + unplaced(read),
    met: hides ? { first: new Map() } : yield* metIn(events, { ...options, me, judgedAs: verdictOf }),
  };
}

/** Events of which it can't be told when they are, or when again. */
const unplaced = ({ events, notes }: CalendarFile): number =>
  events.filter(({ timing }) => !timing).length + notes.filter(({ why }) => why.startsWith('rule-')).length;

/** A series is judged once, as long as its words are the same. */
function remember(judgedAs: FeedOptions['judgedAs']): FeedOptions['judgedAs'] {
  const known = new Map<string, ReturnType<FeedOptions['judgedAs']>>();
  return (invite) => {
    const key = `${invite.uid}\n${invite.title}\n${invite.description}`;
    const verdict = known.get(key) ?? judgedAs(invite);
    known.set(key, verdict);
    return verdict;
  };
}
