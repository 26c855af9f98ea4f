import type { CalendarEvent } from './calendar-event.ts';
import { loadOfFiles } from './file-load.ts';
import type { Invite } from './invite.ts';
import { minutesOf, startDay } from './invite-time.ts';
import { type JudgeContext, judge } from './judge.ts';
import type { Work } from './slices.ts';
import type { Verdict } from './verdict.ts';
import { weekOf } from './week.ts';

export interface JudgedEvent {
  invite: Invite;
  verdict: Verdict;
}

/** What is known beside the events. The week's load is counted from them where `firstWeekday` (1 to 7) is given. */
export interface DryRunContext extends Omit<JudgeContext, 'now' | 'weekMinutes'> {
  now: Temporal.Instant;
  firstWeekday?: number;
}

/** An invitation is judged as of the day it came. */
const contextOf = ({ received }: Invite, { firstWeekday: _, ...context }: DryRunContext): JudgeContext => ({
  ...context,
  now: received ? Temporal.Instant.from(received) : context.now,
});

/** Whether the judgement takes an event for a meeting at all; asked once for all instances of a series. */
export function isMeeting(context: DryRunContext): (invite: Invite) => boolean {
  const known = new Map<string, boolean>();
  return (invite) => {
    const key = JSON.stringify([invite.uid, invite.title]);
    const answer = known.get(key) ?? judge(invite, contextOf(invite, context)).gate !== 'not-a-meeting';
    known.set(key, answer);
    return answer;
  };
}

/** The minutes of live meetings in an event's week beside the event itself. */
class Weeks {
  readonly #known = new Map<string, { minutes: number; counted: Set<string> }>();
  readonly #events: readonly CalendarEvent[];
  readonly #context: DryRunContext;
  readonly #isMeeting: (invite: Invite) => boolean;

  constructor(events: readonly CalendarEvent[], context: DryRunContext) {
    this.#events = events;
    this.#context = context;
    this.#isMeeting = isMeeting(context);
  }

  *minutesBeside(invite: Invite): Work<number | undefined> {
    const { firstWeekday, timeZone, me } = this.#context;
    const day = startDay(timeZone, invite);
    if (firstWeekday === undefined || !day) return undefined;
    const week = weekOf(day, firstWeekday);
    const key = week.toString();
    let known = this.#known.get(key);
    if (!known) {
      const options = { me, week: { week, timeZone }, isMeeting: this.#isMeeting };
      const { minutes, counted } = yield* loadOfFiles(this.#events, options);
      const full = counted.filter(({ event }) => event.answer === 'accepted' || event.answer === 'organized');
      known = { minutes, counted: new Set(full.map((each) => each.invite.uid ?? '')) };
      this.#known.set(key, known);
    }
    const own = known.counted.has(invite.uid ?? '') ? (minutesOf(invite) ?? 0) : 0;
    return Math.max(0, known.minutes - own);
  }
}

/** Judges the events of calendar files, as the extension would at each of them. */
export function* judgeEvents(events: readonly CalendarEvent[], context: DryRunContext): Work<JudgedEvent[]> {
  const weeks = new Weeks(events, context);
  const judged: JudgedEvent[] = [];
  for (const [index, { invite }] of events.entries()) {
    yield index / events.length;
    const weekMinutes = yield* weeks.minutesBeside(invite);
    const known = contextOf(invite, context);
    const verdict = judge(invite, { ...known, ...(weekMinutes !== undefined && { weekMinutes }) });
    judged.push({ invite, verdict });
  }
  return judged;
}
