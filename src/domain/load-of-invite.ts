import { domainOf, isSameAddress } from './address.ts';
import type { Invite, Person } from './invite.ts';
import { inviteKey, seriesOf } from './invite-key.ts';
import { timeIn } from './invite-time.ts';
import type { LoadAnswer, LoadEvent, SkipReason } from './load-event.ts';
import { titleToKeep } from './normalize.ts';
import { replyAddress } from './organizer-address.ts';
import { whyNotCounted } from './why-not-counted.ts';

/** Everybody but me and the rooms, each once. A calendar that organizes is nobody. */
function othersOf({ organizer, attendees = [] }: Invite, me: readonly string[]): Person[] {
  const note = organizer && replyAddress(organizer);
  const calendar = note && 'note' in note && note.note === 'organizer-is-calendar';
  const people = [...(organizer && !calendar ? [organizer] : []), ...attendees.filter(({ resource }) => !resource)];
  const others = people.filter(
    ({ address, name }) => (address || name) && !me.some((mine) => isSameAddress(mine, address)),
  );
  return [...new Map(others.map((person) => [person.address ?? person.name ?? '', person])).values()];
}

const zoneOf = (time: string | undefined): string | undefined => /\[([^\]=]+)\]/.exec(time ?? '')?.[1];

const instantOf = (time: string | undefined): string | undefined =>
  timeIn('UTC', time)?.toInstant().toString({ smallestUnit: 'second' });

/**
 * An invitation as a part of the sync load, or why it is none.
 * @param me my addresses, lower case
 * @param notAMeeting what the judgement says of it
 */
export function loadOfInvite(
  invite: Invite,
  me: readonly string[],
  notAMeeting: boolean,
): { key?: string; event: LoadEvent } | { key?: string; series?: string; why: SkipReason } {
  const key = inviteKey(invite);
  const others = othersOf(invite, me);
  const isMine = me.some((address) => isSameAddress(address, invite.organizer?.address));
  const answer = isMine ? 'organized' : invite.myPartstat;
  const start = instantOf(invite.start);
  const end = instantOf(invite.end);
  const why = whyNotCounted({
    start,
    end,
    allDay: invite.allDay,
    withOthers: others.length > 0 ? true : invite.attendeesComplete ? false : undefined,
    answer,
    transparent: invite.transparent,
    cancelled: invite.status === 'cancelled' || invite.method === 'cancel',
    notAMeeting,
  });
  const named = key === undefined ? {} : { key };
  const series = seriesOf(invite);
  const title = titleToKeep(invite.title);
  const ofSeries = series === undefined ? {} : { series };
  if (why || !start || !end) return { ...named, ...ofSeries, why: why ?? 'unreadable' };
  const zone = zoneOf(invite.start);
  const domains = [...new Set(others.flatMap(({ address }) => domainOf(address) ?? []))].sort();
  const event: LoadEvent = {
    ...named,
    start,
    end,
    ...(zone && { zone }),
    answer: answer as LoadAnswer,
    ...(invite.attendeesComplete && { guests: others.length + 1 }),
    ...(domains.length > 0 && { domains }),
    ...ofSeries,
    ...(invite.recurrence?.endless !== undefined && { endless: invite.recurrence.endless }),
    ...(title && { title }),
  };
  return { ...named, event };
}
