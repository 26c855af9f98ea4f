import type { BriefOpened, DraftAdvice, DraftText, Sighting } from '../domain/advice.ts';
import { agreementNote } from '../domain/agreement.ts';
import { agendaText, asyncBrief } from '../domain/draft-texts.ts';
import type { Invite } from '../domain/invite.ts';
import { languageOf } from '../domain/invite-language.ts';
import { replyAddress } from '../domain/organizer-address.ts';
import { type ReplyTree, toPlainText } from '../domain/reply-tree.ts';
import { reviewDraft } from '../domain/review-draft.ts';
import { agreementOf } from './agreement.ts';
import { openTab } from './draft.ts';
import type { Asker } from './guard.ts';
import { isPaused } from './pause.ts';
import { type Profile, readProfile } from './profile.ts';
import { noteLook } from './recent.ts';
import { lookAt, lookOf, type Seen } from './seen.ts';

/**
 * Everybody who is asked but me; rooms, calendars, and what is no single address are nobody.
 * @returns addresses, each once, and whether there are people of whom a page shows the name alone
 */
function guestsOf({ invite, context }: Seen): { addresses: string[]; nameOnly: boolean } {
  const people = (invite.attendees ?? []).filter(({ resource }) => !resource);
  const addresses = new Set(people.flatMap((each) => replyAddress(each).to || []));
  return {
    addresses: [...addresses].filter((address) => !context.me.includes(address)),
    nameOnly: people.some(({ name, address }) => address === undefined && name !== undefined),
  };
}

/** What would be said of a person's own event, had somebody else written it. */
export async function adviseDraft(sighting: Sighting, asker: Asker): Promise<DraftAdvice> {
  const { now } = asker;
  const { settings } = await readProfile();
  const seen = await lookAt(sighting, settings, now);
  noteLook({ host: sighting.host, what: 'draft', ...lookOf(seen) }, asker);
  const review = reviewDraft(seen.invite, seen.context);
  const { addresses, nameOnly } = guestsOf(seen);
  const hasGuests = addresses.length > 0 || nameOnly;
  return { ...review, shown: !isPaused(settings, now) && hasGuests && review.reasons.length > 0 };
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

/** Asked for by a click: opens a mail to all guests in a tab beside the asking one. `to`: whose address is known. */
export async function openBrief(sighting: Sighting, asker: Asker): Promise<BriefOpened> {
  const profile = await readProfile();
  const seen = await lookAt(sighting, profile.settings, asker.now);
  const text = toPlainText(asyncBrief(factsFor(seen.invite, seen, profile, asker.now)));
  const { addresses, nameOnly } = guestsOf(seen);
  const mail = { to: addresses.join(','), subject: seen.invite.title?.trim() ?? '', text };
  const { cut } = await openTab(sighting, mail, profile, asker);
  return { cut, to: !addresses.length ? 'nobody' : nameOnly ? 'some' : 'everybody' };
}
