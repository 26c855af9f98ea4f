import { intervalOf } from './intervals.ts';
import type { Partstat } from './invite.ts';
import type { SkipReason } from './load-event.ts';

/** What any source can tell of an event. What is missing is not known. */
export interface CountFacts {
  /** Instants. */
  start?: string | undefined;
  end?: string | undefined;
  allDay?: boolean | undefined;
  /** Whether anybody but me takes part, or the host shows a guest list. */
  withOthers?: boolean | undefined;
  /** `'organized'`: my own. */
  answer?: Partstat | 'organized' | undefined;
  transparent?: boolean | undefined;
  cancelled?: boolean | undefined;
  /** Focus time, out of office, working location, task. */
  notAMeeting?: boolean | undefined;
}

const dayLength = 24 * 3_600_000;

/** Why an event is not part of the sync load (product 7); `undefined`: it counts, in full or as unanswered. */
export function whyNotCounted(facts: CountFacts): SkipReason | undefined {
  const { start, end, allDay, withOthers, answer, transparent, cancelled, notAMeeting } = facts;
  if (cancelled) return 'cancelled';
  if (notAMeeting) return 'not-a-meeting';
  if (allDay) return 'all-day';
  if (transparent) return 'free';
  // Who sends somebody else does not go.
  if (answer === 'declined' || answer === 'delegated') return 'declined';
  if (withOthers === false) return 'nobody-else';
  if (start === undefined || end === undefined || withOthers === undefined || answer === undefined) return 'unreadable';
  const { from, to } = intervalOf({ start, end });
  if (to < from) return 'unreadable';
  return to - from >= dayLength ? 'too-long' : undefined;
}
