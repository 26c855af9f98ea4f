import type { ComposerSighting, Draft, DraftNote, DraftResult, HostName, Sighting } from '../domain/advice.ts';
import { isExternal } from '../domain/choose-replies.ts';
import { composeUrl } from '../domain/compose-url.ts';
import { lineIn } from '../domain/first-line.ts';
import type { Person } from '../domain/invite.ts';
import { languageOf } from '../domain/invite-language.ts';
import { replyAddress } from '../domain/organizer-address.ts';
import { closingOf } from '../domain/replies.ts';
import { renderReply } from '../domain/reply.ts';
import { replySubject } from '../domain/reply-subject.ts';
import { addBeforeClosing, toPlainText } from '../domain/reply-tree.ts';
import { replyDay, replyValues } from '../domain/reply-values.ts';
import type { Settings } from '../domain/settings.ts';
import { replyIdsFor } from './advise.ts';
import { withPartnersAgreement } from './agreement.ts';
import { lineDue, readyLine } from './boundary.ts';
import type { Asker } from './guard.ts';
import { openBeside } from './open-beside.ts';
import { type Profile, readProfile } from './profile.ts';
import { promiseIn } from './promised.ts';
import { keepPromiseOfTab } from './promises.ts';
import { lookAt, type Seen } from './seen.ts';
import { slotsFor } from './slots.ts';
import { keepSuggestionOfTab } from './suggestions.ts';
import { allReplies, chooseLanguage, chooseTemplate, formalityFor, languagesOf, ownTitle } from './templates.ts';

interface Wish {
  sighting: Sighting;
  replyId?: string;
  /** The mail that the draft goes into; decides whether a boundary line goes with it. */
  composer?: ComposerSighting;
  /** The line of the draft that this one takes the place of. */
  keepLine?: string;
  attachmentUnread: boolean;
}

const mailHosts: Record<HostName, Settings['composeIn'] | undefined> = {
  gmail: 'gmail',
  outlook: 'outlook',
  'google-calendar': undefined,
};

/** A host's own reply may have filled To by itself, with a name alone where it hides addresses; a calendar is nobody. */
const isPerson = (person: Person): boolean =>
  person.address === undefined ? Boolean(person.name) : !('note' in replyAddress(person));

/** The reply to an invitation, ready to be put into a mail. */
export async function makeDraft(seen: Seen, wish: Wish, profile: Profile, { now }: Asker): Promise<Draft> {
  const { composer } = wish;
  const { invite, context } = seen;
  const { settings, links } = profile;
  const templates = allReplies(profile.replies);
  const wanted = languageOf(invite);
  const chosen = chooseLanguage(languagesOf(templates), wanted, seen.partner);
  const formality = formalityFor(isExternal(invite, context.internalDomains), seen.partner);
  // A reply that was deleted meanwhile falls back to the fitting one; the strip says which it is.
  const [template] = [wish.replyId ?? [], ...replyIdsFor(seen, profile)]
    .flat()
    .flatMap((id) => chooseTemplate(templates, id, chosen, formality) ?? []);
  if (!template) throw new Error('no reply is built in');
  const { language, body } = template;
  const slots = body.includes('{slots}') ? await slotsFor(wish.sighting.host, invite, settings, now) : [];
  const facts = {
    invite,
    settings,
    now,
    timeZone: context.timeZone,
    language,
    slots,
    ...(links[0] && { link: links[0] }),
  };
  const values = replyValues(facts);
  const kept = profile.lines.find(({ id }) => id === wish.keepLine);
  const line = kept
    ? readyLine(lineIn(kept, language), settings, now)
    : composer && (await lineDue(composer, profile, now, language));
  const reply = withPartnersAgreement(template, renderReply(body, values), seen.partner, profile);
  const tree = addBeforeClosing(reply, line?.tree ?? [], renderReply(closingOf(template), values));
  const text = toPlainText(tree);
  const address = replyAddress(invite.organizer);
  const subject = replySubject(invite.title);
  const notes: DraftNote[] = [
    ...(wish.attachmentUnread || seen.fileUnreadable ? ['attachment-unread' as const] : []),
    ...('note' in address && !composer?.to.some(isPerson) ? [address.note] : []),
    ...(wanted !== undefined && wanted !== language ? ['language-fallback' as const] : []),
  ];
  return {
    replyId: template.id,
    ...ownTitle(template),
    language,
    tree,
    text,
    to: address.to,
    subject,
    notes,
    ...(line && { lineId: line.lineId }),
    ...promiseIn({ template, values, text, by: replyDay(facts), sensitive: seen.verdict.sensitive }),
  };
}

export async function draftReply(wish: Wish & { insist: boolean }, asker: Asker): Promise<DraftResult> {
  const profile = await readProfile();
  const seen = await lookAt(wish.sighting, profile.settings, asker.now);
  const { verdict, reasons } = seen.verdict;
  if (verdict === 'quiet' && !wish.insist) return { kind: 'stopped', reasons };
  return { kind: 'draft', draft: await makeDraft(seen, wish, profile, asker) };
}

/**
 * Opens the draft in a tab beside the asking one, in the same window. Asked for by a click, so nothing stops it.
 * @returns whether the text was too long for an address, so that its end is missing there
 */
export async function openComposeTab(
  { linkId, ...wish }: Omit<Wish, 'attachmentUnread'> & { linkId?: string },
  asker: Asker,
): Promise<{ cut: boolean; to: string }> {
  const profile = await readProfile();
  const seen = await lookAt(wish.sighting, profile.settings, asker.now);
  const draft = await makeDraft(seen, { ...wish, attachmentUnread: false }, profile, asker);
  const link = profile.links.find(({ id }) => id === linkId);
  const mail = link ? { ...draft, text: `${link.title}: ${link.url}` } : draft;
  const opened = await openTab(wish.sighting, mail, profile, asker);
  if (!link && draft.promise) await keepPromiseOfTab(seen, draft.promise, asker);
  if (!link) await keepSuggestionOfTab(seen, draft.replyId, profile.settings, asker);
  return { ...opened, to: draft.to };
}

/** The mail of the same account in the service that the invitation came by, else in the one that was chosen. */
export async function openTab(
  { host, account }: Pick<Sighting, 'host' | 'account'>,
  mail: Pick<Draft, 'to' | 'subject' | 'text'>,
  { settings }: Profile,
  { tab }: Asker,
): Promise<{ cut: boolean }> {
  const { url, cut } = composeUrl({
    in: mailHosts[host] ?? settings.composeIn,
    ...(account === undefined ? {} : { account }),
    ...(tab?.url && URL.canParse(tab.url) ? { host: new URL(tab.url).hostname } : {}),
    ...mail,
  });
  await openBeside(tab, url);
  return { cut };
}
