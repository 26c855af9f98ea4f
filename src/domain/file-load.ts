import { isSameAddress } from './address.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { occurrencesIn } from './calendar-occurrences.ts';
import type { TroubleId } from './calendar-trouble.ts';
import type { Invite, Partstat } from './invite.ts';
import type { LoadEvent, SkipReason } from './load-event.ts';
import { loadOfInvite } from './load-of-invite.ts';
import type { Work } from './slices.ts';
import { type SyncLoad, syncLoad, weekInterval } from './sync-load.ts';
import type { Week } from './week.ts';

interface FileLoadOptions {
  /** My addresses, lower case. */
  me: readonly string[];
  week: Week;
  /** What the judgement says of an event that could count. */
  isMeeting(invite: Invite): boolean;
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

/** My answer as the list of guests has it. Invited through a group, or not named at all, I have not answered. */
function answerOf({ attendees = [] }: Invite, me: readonly string[]): Partstat {
  const mine = attendees.filter(({ address }) => me.some((own) => isSameAddress(own, address)));
  return binding.find((partstat) => mine.some((each) => each.partstat === partstat)) ?? 'needs-action';
}

/** Answers travel as messages of their own; a file that holds one holds no entry of a calendar. */
const isAnswer = ({ method }: Invite): boolean => /^(?:reply|refresh|counter|declinecounter)$/.test(method ?? '');

/** How full a week is by what calendar files hold (product 7). */
export function* loadOfFiles(events: readonly CalendarEvent[], options: FileLoadOptions): Work<FileLoad> {
  const { me, week, isMeeting } = options;
  const frame = weekInterval(week);
  const entries = events.filter(({ invite }) => !isAnswer(invite));
  const { occurrences, troubles } = yield* occurrencesIn(entries, { from: frame.from / 1000, to: frame.to / 1000 });
  const counted: Counted[] = [];
  const skipped: FileLoad['skipped'] = [...troubles];
  for (const [index, { invite }] of occurrences.entries()) {
    yield index / occurrences.length;
    const load = loadOfInvite({ ...invite, myPartstat: answerOf(invite, me) }, me, false);
    if ('why' in load) skipped.push({ invite, why: load.why });
    else if (isMeeting(invite)) counted.push({ invite, event: load.event });
    else skipped.push({ invite, why: 'not-a-meeting' });
  }
  const { events: _, ...load } = syncLoad(
    counted.map(({ event }) => event),
    week,
  );
  return { ...load, counted, skipped };
}
