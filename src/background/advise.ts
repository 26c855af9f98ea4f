import { domainOf, isSameAddress } from '../domain/address.ts';
import type { InviteAdvice, ReplyChoice, Sighting } from '../domain/advice.ts';
import { fittingReplies } from '../domain/choose-replies.ts';
import { languageOf } from '../domain/invite-language.ts';
import { replyAddress } from '../domain/organizer-address.ts';
import { isFreeMail, isOwnDomain } from '../domain/own-domain.ts';
import { inOwnOrder } from '../domain/own-order.ts';
import { shorten, toPlainValue } from '../domain/plain-value.ts';
import type { Asker } from './guard.ts';
import { noteOutsiders } from './partners.ts';
import { isPaused } from './pause.ts';
import { setRules } from './policy.ts';
import { type Profile, readProfile } from './profile.ts';
import { noteLook } from './recent.ts';
import { lookAt, lookOf, type Seen } from './seen.ts';
import { isDismissed } from './store/dismissals.ts';
import { identityHash } from './store/hash.ts';
import { allReplies, chooseLanguage, chooseTemplate, languagesOf, ownTitle } from './templates.ts';

/** Notes that stand beside the load, for they are about when. */
const dayNotes = ['no-meeting-day', 'focus-day'];

/** Characters of a name in a menu. */
const longestName = 60;

/** Ids of the replies for this invitation, best first; the others in a person's order, else their own last. */
export function replyIdsFor({ invite, verdict, context }: Seen, { replies, settings }: Profile): string[] {
  const [best = [], ...others] = new Set([...fittingReplies(invite, verdict, context), ...replies.map(({ id }) => id)]);
  return [best, inOwnOrder(others, settings.replyOrder)].flat();
}

function choicesFor(seen: Seen, profile: Profile): ReplyChoice[] {
  const templates = allReplies(profile.replies);
  return replyIdsFor(seen, profile).flatMap((id) => {
    const renamed = templates.find((template) => template.id === id && ownTitle(template).title !== undefined);
    return templates.some((template) => template.id === id) ? [{ id, ...(renamed && ownTitle(renamed)) }] : [];
  });
}

/** The language that a reply to this invitation is in. */
function languageOfReply(id: string | undefined, { invite, partner }: Seen, { replies }: Profile): string | undefined {
  const templates = allReplies(replies);
  const wanted = chooseLanguage(languagesOf(templates), languageOf(invite), partner);
  return id && chooseTemplate(templates, id, wanted, 'external')?.language;
}

/** The organizer's domain, where "Never for <domain>" makes sense: not for colleagues, not for a whole mail service. */
export function domainToMute({ invite: { organizer }, context }: Seen): string | undefined {
  const { address } = organizer ?? {};
  if (!address || isFreeMail(address) || isOwnDomain(address, context.internalDomains)) return undefined;
  return domainOf(address);
}

/** Who asks, where "Never for <person>" makes sense: a person with an address of their own, and not me. */
export function personToMute({ invite: { organizer }, context }: Seen): { address: string; name: string } | undefined {
  const { to } = replyAddress(organizer);
  if (!to || context.me.some((address) => isSameAddress(address, to))) return undefined;
  return { address: to.toLowerCase(), name: shorten(toPlainValue(organizer?.name ?? ''), longestName) || to };
}

async function whyHidden(
  seen: Seen,
  { settings, stored }: Profile,
  now: Temporal.Instant,
): Promise<InviteAdvice['hidden']> {
  if (isPaused(settings, now)) return 'paused';
  if (seen.verdict.gate === 'never') return 'dismissed';
  if (stored && (await isDismissed(seen.keys))) return 'dismissed';
  return seen.verdict.verdict === 'quiet' ? 'quiet' : undefined;
}

async function adviceFor(seen: Seen, profile: Profile, { now, incognito }: Asker): Promise<InviteAdvice> {
  const hidden = await whyHidden(seen, profile, now);
  const { rules } = lookOf(seen);
  const domain = domainToMute(seen);
  const person = personToMute(seen);
  const { invite, verdict } = seen;
  const replies = choicesFor(seen, profile);
  const told = verdict.verdict === 'neutral' ? 0 : 2;
  const day = verdict.reasons.slice(told).find(({ id }) => dayNotes.includes(id));
  const language = languageOfReply(replies[0]?.id, seen, profile);
  return {
    key: await identityHash(seen.keys[0] ?? ''),
    verdict: verdict.verdict,
    shown: hidden === undefined,
    ...(hidden && { hidden }),
    reasons: verdict.reasons,
    fixed: incognito ? rules : await setRules(rules),
    ...(day && { day }),
    replies,
    ...(language && { language }),
    links: profile.links,
    ...(person && { person: person.name }),
    ...(domain && { domain }),
    ...(seen.outsiders.length > 0 && { outside: true as const }),
    ...(!hidden && seen.load && { load: seen.load }),
    recurring: invite.recurrence !== undefined || invite.recurrenceId !== undefined,
  };
}

export async function adviseInvite(sighting: Sighting, asker: Asker): Promise<InviteAdvice> {
  const { now } = asker;
  const profile = await readProfile();
  const seen = await lookAt(sighting, profile.settings, now);
  const [advice] = await Promise.all([adviceFor(seen, profile, asker), noteOutsiders(seen, asker)]);
  noteLook({ host: sighting.host, what: 'invitation', ...lookOf(seen) }, asker);
  return advice;
}

/** Whether to write, now that the calendar file is there: not for a quiet invitation, unless the person insists. */
export async function judgeInvite(
  { sighting, insist }: { sighting: Sighting; insist: boolean },
  asker: Asker,
): Promise<{ go: boolean; advice: InviteAdvice }> {
  const profile = await readProfile();
  const seen = await lookAt(sighting, profile.settings, asker.now);
  return { go: insist || seen.verdict.verdict !== 'quiet', advice: await adviceFor(seen, profile, asker) };
}
