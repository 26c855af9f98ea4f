import { isSameAddress } from './address.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { occurrencesIn, type Window } from './calendar-occurrences.ts';
import type { Trouble, TroubleId } from './calendar-trouble.ts';
import type { Invite, Partstat } from './invite.ts';
import type { LoadEvent, SkipReason } from './load-event.ts';
import { loadOfInvite } from './load-of-invite.ts';
import type { Work } from './slices.ts';
import { type SyncLoad, syncLoad, weekInterval } from './sync-load.ts';
import type { Week } from './week.ts';

/** Whose load it is. */
interface Reader {
  /** My addresses, lower case. */
  me: readonly string[];
  /** My answer where no list names me; unanswered when missing. */
  unnamed?: Partstat;
  /** What the judgement says of an event that could count. */
  isMeeting(invite: Invite): boolean;
}

interface FileLoadOptions extends Reader {
  week: Week;
}

/** One occurrence in the week. */
interface Counted {
  invite: Invite;
  event: LoadEvent;
}

export interface FileLoad extends Omit<SyncLoad, 'events'> {
  counted: Counted[];
  /** What touches the week and does not count. Without `invite`: a series that could not be followed. */
  skipped: { invite?: Invite; uid?: string; why: SkipReason | TroubleId }[];
}

/** Most binding first: who is invited by two addresses answers with one of them. */
const binding: Partstat[] = ['accepted', 'tentative', 'declined', 'delegated', 'needs-action'];

/**
 * My answer as the list of guests has it, else as the time is shown. Invited through a group, or not named at all, I have
 * not answered.
 */
function answerOf(
  { attendees = [], ownStatus }: Invite,
  { me, unnamed = 'needs-action' }: Pick<Reader, 'me' | 'unnamed'>,
): Partstat {
  const mine = attendees.filter(({ address }) => me.some((own) => isSameAddress(own, address)));
  return (
    binding.find((partstat) => mine.some((each) => each.partstat === partstat)) ??
    (ownStatus === 'tentative' ? ownStatus : unnamed)
  );
}

/** Answers travel as messages of their own; a file that holds one holds no entry of a calendar. */
const isAnswer = ({ method }: Invite): boolean => /^(?:reply|refresh|counter|declinecounter)$/.test(method ?? '');

/** What an event is to the load by the list of its guests: a part of it, or why it is none. */
export const loadOf = (invite: Invite, reader: Pick<Reader, 'me' | 'unnamed'>): ReturnType<typeof loadOfInvite> =>
  loadOfInvite(
    {
      ...invite,
      myPartstat: answerOf(invite, reader),
      transparent: invite.transparent || invite.ownStatus === 'free',
    },
    reader.me,
    invite.ownStatus === 'oof',
  );

/** An occurrence, and what it is to the load. */
export type FileOccurrence = Window & { invite: Invite; load: ReturnType<typeof loadOfInvite> };

/** Everything of calendar files that touches a window of time. */
export function* loadsIn(
  events: readonly CalendarEvent[],
  window: Window,
  reader: Reader,
): Work<{ all: FileOccurrence[]; troubles: Trouble[] }> {
  const { isMeeting } = reader;
  const entries = events.filter(({ invite }) => !isAnswer(invite));
  const { occurrences, troubles } = yield* occurrencesIn(entries, window);
  const all: FileOccurrence[] = [];
  for (const [index, { invite, from, to }] of occurrences.entries()) {
    yield index / occurrences.length;
    const told = loadOf(invite, reader);
    const { key } = told;
    const isNone = 'event' in told && !isMeeting(invite);
    const load = isNone ? { ...(key !== undefined && { key }), why: 'not-a-meeting' as const } : told;
    all.push({ invite, from, to, load });
  }
  return { all, troubles };
}

/** How full a week is by what calendar files hold (product 7). */
export function* loadOfFiles(events: readonly CalendarEvent[], options: FileLoadOptions): Work<FileLoad> {
  const { week } = options;
  const frame = weekInterval(week);
  const { all, troubles } = yield* loadsIn(events, { from: frame.from / 1000, to: frame.to / 1000 }, options);
  const counted: Counted[] = [];
  const skipped: FileLoad['skipped'] = [...troubles];
  for (const { invite, load } of all) {
    if ('event' in load) counted.push({ invite, event: load.event });
    else skipped.push({ invite, why: load.why });
  }
  const { events: _, ...load } = syncLoad(
    counted.map(({ event }) => event),
    week,
  );
  return { ...load, counted, skipped };
}
