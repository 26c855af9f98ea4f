import type { Invite } from './invite.ts';
import { cleanTitle, foldLetters } from './normalize.ts';

/** An event's identity as far as it is told: a series, and which of its occurrences. */
interface EventId {
  uid: string;
  recurrenceId?: string;
}

/**
 * Google writes one event as `<id>` in links, `<id>@google.com` in calendar files and `<id>_20261123T090000Z` for one
 * occurrence. `_R20261123T090000` is part of the id: the later half of a series that was split.
 */
export function splitUid(uid: string, recurrenceId?: string): EventId {
  const id = uid.trim().replace(/@google\.com$/i, '');
  const [, series, occurrence] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(id) ?? [];
  const own = recurrenceId ?? occurrence;
  return { uid: series ?? id, ...(own ? { recurrenceId: own } : {}) };
}

const aboutKey = ({ organizer, title, start }: Invite): string =>
  `about:${JSON.stringify([organizer?.address ?? organizer?.name ?? '', foldLetters(cleanTitle(title ?? '')), start ?? ''])}`;

/**
 * What makes two sightings the same invitation: UID and RECURRENCE-ID (RFC 5545), else organizer, title and start.
 * Holds personal data where there is no UID; keep it as a hash only.
 */
export function inviteKey(invite: Invite): string {
  if (!invite.uid) return aboutKey(invite);
  const { uid, recurrenceId } = splitUid(invite.uid, invite.recurrenceId);
  return `uid:${uid}${recurrenceId ? `/${recurrenceId}` : ''}`;
}

/** The same for all occurrences of a series, or `undefined` when nothing says that this is one. */
export function seriesKey(invite: Invite): string | undefined {
  if (!invite.uid) return undefined;
  const { uid, recurrenceId } = splitUid(invite.uid, invite.recurrenceId);
  return recurrenceId || invite.recurrence ? `uid:${uid}` : undefined;
}
