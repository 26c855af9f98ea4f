import type { Invite } from './invite.ts';
import { identityOf } from './invite-key.ts';

/** The event of a calendar file that a page shows: by UID and occurrence, else the series itself, else the first. */
export function pickInvite(events: Invite[], page: Invite): Invite | undefined {
  const wanted = identityOf(page);
  const same = events.filter((event) => wanted && identityOf(event)?.uid === wanted.uid);
  const among = same.length ? same : events;
  return (
    among.find((event) => identityOf(event)?.recurrenceId === wanted?.recurrenceId) ??
    among.find(({ recurrenceId }) => !recurrenceId) ??
    among[0]
  );
}

/**
 * One invitation from what a page shows and what its calendar file says. The file wins where both speak: the page cuts
 * lists and decorates titles. What only the page knows (my addresses, when it arrived) stays.
 */
export function mergeInvite(page: Invite, file: Invite | undefined): Invite {
  if (!file) return withMyAnswer(page);
  const me = [...new Set([...(page.me ?? []), ...(file.me ?? [])])];
  return withMyAnswer({ ...page, ...file, ...(me.length ? { me } : {}) });
}

/** My answer, and whether I am optional, from the guest that has one of my addresses. */
function withMyAnswer(invite: Invite): Invite {
  const mine = invite.attendees?.find(({ address }) => address && invite.me?.includes(address));
  return {
    ...invite,
    ...(mine?.partstat && !invite.myPartstat ? { myPartstat: mine.partstat } : {}),
    ...(mine?.optional !== undefined && invite.optional === undefined ? { optional: mine.optional } : {}),
  };
}
