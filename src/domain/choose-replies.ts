import type { Invite } from './invite.ts';
import { minutesOf, timeIn } from './invite-time.ts';
import { replyAddress } from './organizer-address.ts';
import { isOwnDomain } from './own-domain.ts';
import type { Settings } from './settings.ts';
import type { Verdict } from './verdict.ts';
import { isOutsideHours } from './working-hours.ts';

export interface ReplyContext {
  settings: Pick<Settings, 'hours' | 'limits'>;
  /** IANA id of the user's zone. */
  timeZone: string;
  /** Minutes of live meetings in the invitation's week without it; missing while that can't be known. */
  weekMinutes?: number;
}

/** From so many guests on, one voice less changes nothing, and a comment in writing says as much. */
const manyGuests = 8;
/** Minutes that most meetings can do with. */
const shortEnough = 30;
/** Minutes that can't well be fewer. */
const shortest = 15;

/** Gates of a beginning: there the working agreement belongs into the answer. */
const beginnings = ['kick-off', 'first-contact'];

const guestsOf = ({ attendees = [] }: Invite): number => attendees.filter(({ resource }) => !resource).length;

/** What speaks for a reply of its own, most pressing first (product 4: it chooses the reply, never the verdict). */
function circumstances(invite: Invite, { settings, timeZone, weekMinutes }: ReplyContext): string[] {
  const minutes = minutesOf(invite);
  const start = timeIn(timeZone, invite.start);
  const outside = start && isOutsideHours(start, minutes ?? 0, settings.hours);
  const over = weekMinutes !== undefined && weekMinutes + (minutes ?? 0) > settings.limits.week;
  return [
    outside ? 'outside-hours' : [],
    over ? 'over-limit' : [],
    invite.recurrence ? 'thin-series' : [],
    minutes !== undefined && minutes > shortEnough ? 'shorten' : [],
  ].flat();
}

function mainReply(invite: Invite, { verdict, gate, kind }: Verdict, pressing: string[]): string {
  if (verdict === 'ask-agenda') return 'agenda-first';
  if (verdict === 'keep-live') return gate && !beginnings.includes(gate) ? 'talk-after-all' : 'accept-kick-off';
  if (verdict !== 'suggest-async') return pressing[0] ?? 'contribute-async';
  const oneOfMany = invite.optional || guestsOf(invite) >= manyGuests;
  return kind === 'written-work' || oneOfMany ? 'contribute-async' : 'document-with-date';
}

/**
 * Ids of the replies that fit an invitation, the main button's first. A quiet verdict has them too, for a person who
 * insists.
 */
export function fittingReplies(invite: Invite, verdict: Verdict, context: ReplyContext): string[] {
  const pressing = circumstances(invite, context);
  const minutes = minutesOf(invite) ?? shortEnough;
  const pair = invite.attendeesComplete === true && guestsOf(invite) <= 2;
  return [
    ...new Set(
      [
        verdict.reply ?? [],
        mainReply(invite, verdict, pressing),
        pressing,
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
