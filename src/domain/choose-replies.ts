import type { Invite } from './invite.ts';
import { minutesOf, timeIn } from './invite-time.ts';
import { replyAddress } from './organizer-address.ts';
import { isOwnDomain } from './own-domain.ts';
import type { Settings } from './settings.ts';
import type { Verdict } from './verdict.ts';
import { isOutsideHours } from './working-hours.ts';

export interface ReplyContext {
  settings: Pick<Settings, 'hours' | 'dayKinds' | 'limits'>;
  /** IANA id of the user's zone. */
  timeZone: string;
  /** Minutes of live meetings in the invitation's week without it; missing while that can't be known. */
  weekMinutes?: number;
}

/** Minutes that most meetings can do with. */
const shortEnough = 30;
/** Minutes that can't well be fewer. */
const shortest = 15;

const guestsOf = ({ attendees = [] }: Invite): number => attendees.filter(({ resource }) => !resource).length;

/** Replies that answer the meeting's time, length or recurrence, most pressing first. */
function circumstances(invite: Invite, { settings, timeZone, weekMinutes }: ReplyContext): string[] {
  const minutes = minutesOf(invite);
  const start = timeIn(timeZone, invite.start);
  const outside =
    start &&
    (isOutsideHours(start, minutes ?? 0, settings.hours) || settings.dayKinds[start.dayOfWeek - 1] === 'no-meetings');
  const over = weekMinutes !== undefined && weekMinutes + (minutes ?? 0) > settings.limits.week;
  return [
    outside ? 'outside-hours' : [],
    over ? 'over-limit' : [],
    invite.recurrence ? 'thin-series' : [],
    minutes !== undefined && minutes > shortEnough ? 'shorten' : [],
  ].flat();
}

/**
 * Ids of the replies that fit an invitation: first the one that the judgement chose for the main button, then what its
 * time, length and recurrence ask for, then what always does. A quiet verdict has them too, for a person who insists.
 */
export function fittingReplies(invite: Invite, verdict: Verdict, context: ReplyContext): string[] {
  const minutes = minutesOf(invite) ?? shortEnough;
  const pair = invite.attendeesComplete === true && guestsOf(invite) <= 2;
  return [
    ...new Set(
      [
        verdict.reply ?? 'contribute-async',
        circumstances(invite, context),
        verdict.verdict === 'keep-live' ? 'accept-kick-off' : [],
        ['contribute-async', 'document-with-date', 'recorded-walkthrough', 'agenda-first'],
        minutes > shortest ? 'shorten' : [],
        pair ? [] : 'delegate',
        'talk-after-all',
      ].flat(),
    ),
  ];
}

/**
 * Whether the reply goes to somebody outside, and so in the politer words. An organizer who is no person (a group
 * calendar) says nothing; then one guest from outside decides. Unknown counts as outside.
 */
export function isExternal(invite: Invite, ownDomains: readonly string[]): boolean {
  const { to } = replyAddress(invite.organizer);
  if (to && !invite.me?.includes(to)) return !isOwnDomain(to, ownDomains);
  const others = (invite.attendees ?? []).filter(
    ({ address, resource }) => address && !resource && !invite.me?.includes(address),
  );
  return others.length === 0 || others.some(({ address = '' }) => !isOwnDomain(address, ownDomains));
}
