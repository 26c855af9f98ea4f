import type { DraftAdvice, DraftText, Sighting } from '../domain/advice.ts';
import { agreementNote } from '../domain/agreement.ts';
import { agendaText, asyncBrief } from '../domain/draft-texts.ts';
import type { Invite } from '../domain/invite.ts';
import { replyAddress } from '../domain/organizer-address.ts';
import { type ReplyTree, toPlainText } from '../domain/reply-tree.ts';
import { reviewDraft } from '../domain/review-draft.ts';
import { agreementOf } from './agreement.ts';
import { languageOf, openTab } from './draft.ts';
import type { Asker } from './guard.ts';
import { isPaused } from './pause.ts';
import { type Profile, readProfile } from './profile.ts';
import { lookAt, type Seen } from './seen.ts';

/** The addresses of everybody who is asked but me; rooms, calendars, and what is no single address are nobody. */
function guestsOf({ invite, context }: Seen): string[] {
  const addresses = (invite.attendees ?? []).flatMap((each) => (each.resource ? [] : replyAddress(each).to || []));
  return [...new Set(addresses)].filter((address) => !context.me.includes(address));
}

/** What would be said of a person's own event, had somebody else written it. */
export async function adviseDraft(sighting: Sighting, { now }: Asker): Promise<DraftAdvice> {
  const { settings } = await readProfile();
  const seen = await lookAt(sighting, settings, now);
  const review = reviewDraft(seen.invite, seen.context);
  return { ...review, shown: !isPaused(settings, now) && guestsOf(seen).length > 0 && review.reasons.length > 0 };
}

const factsFor = (invite: Invite, { context }: Seen, { settings, links }: Profile, now: Temporal.Instant) => ({
  invite,
  settings,
  now,
  timeZone: context.timeZone,
  language: languageOf(invite),
  ...(links[0] && { link: links[0] }),
});

export async function draftText(
  { sighting, what }: { sighting: Sighting; what: DraftText },
  { now }: Asker,
): Promise<{ tree: ReplyTree; text: string }> {
  const profile = await readProfile();
  const seen = await lookAt(sighting, profile.settings, now);
  const tree =
    what === 'agreement'
      ? agreementNote(agreementOf(seen.partner, languageOf(seen.invite), profile))
      : agendaText(factsFor(seen.invite, seen, profile, now));
  return { tree, text: toPlainText(tree) };
}

/** Asked for by a click: opens a mail to all guests in a tab beside the asking one. */
export async function openBrief(sighting: Sighting, asker: Asker): Promise<{ cut: boolean }> {
  const profile = await readProfile();
  const seen = await lookAt(sighting, profile.settings, asker.now);
  const text = toPlainText(asyncBrief(factsFor(seen.invite, seen, profile, asker.now)));
  const mail = { to: guestsOf(seen).join(','), subject: seen.invite.title?.trim() ?? '', text };
  return openTab(sighting, mail, profile, asker);
}
