import type { Invite } from './invite.ts';
import { cleanTitle, normalizeText } from './normalize.ts';

// Google's ids: `abc123`, `abc123_R20260609T180000` after "this and following" was changed, and for one instance of
// either `…_20261123T090000Z` (all-day: `…_20261123`). The UID of a file is the id and `@google.com`.
const googleId = /^([a-z0-9]{5,}(?:_R\d{8}(?:T\d{6})?)?)(?:_(\d{8}(?:T\d{6}Z)?))?$/;

interface Identity {
  uid: string;
  recurrenceId?: string;
}

/** Series and occurrence of an invitation that has a UID. */
export function identityOf({ uid, recurrenceId }: Invite): Identity | undefined {
  const bare = uid?.trim().replace(/@google\.com$/i, '');
  if (!bare) return undefined;
  const [, series, instance] = googleId.exec(bare) ?? [];
  const which = recurrenceId ?? instance;
  return { uid: series ?? bare, ...(which && { recurrenceId: which }) };
}

/** For invitations that nobody gave a UID: who asks for what. */
const fallback = (invite: Invite, ...parts: string[]) => {
  const title = normalizeText(cleanTitle(invite.title ?? '').slice(0, 300));
  const organizer = invite.organizer?.address ?? '';
  return title || organizer ? ['~', organizer, title, ...parts].join('|') : undefined;
};

/**
 * What tells one invitation from all others, the same wherever it is seen: Google's event id on a page and the UID in
 * its calendar file are one. `undefined` when there is neither UID nor title nor organizer.
 */
export function inviteKey(invite: Invite): string | undefined {
  const identity = identityOf(invite);
  if (!identity) return fallback(invite, invite.start ?? '');
  return identity.recurrenceId ? `${identity.uid}/${identity.recurrenceId}` : identity.uid;
}

/** The series that an occurrence belongs to; of what stands for itself, or does not tell, none. */
export function seriesOf(invite: Invite): string | undefined {
  return invite.recurrence || identityOf(invite)?.recurrenceId !== undefined ? seriesKey(invite) : undefined;
}

/** The same for all instances of a series. */
export function seriesKey(invite: Invite): string | undefined {
  return identityOf(invite)?.uid ?? fallback(invite);
}
