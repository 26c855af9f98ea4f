import type { ComposerAdvice, ComposerSighting, InsertChoice, Sighting } from '../domain/advice.ts';
import { byUse } from '../domain/by-use.ts';
import { isExternal } from '../domain/choose-replies.ts';
import { lineIn } from '../domain/first-line.ts';
import type { Invite } from '../domain/invite.ts';
import { languageOf } from '../domain/invite-language.ts';
import { detectLanguage } from '../domain/language.ts';
import { isOwnDomain } from '../domain/own-domain.ts';
import { inOwnOrder } from '../domain/own-order.ts';
import type { Partner } from '../domain/partner.ts';
import { renderReply, type Values } from '../domain/reply.ts';
import { type ReplyTree, toPlainText } from '../domain/reply-tree.ts';
import { replyDay, replyValues } from '../domain/reply-values.ts';
import type { Formality, HandbookLink } from '../domain/settings.ts';
import { browser } from '../platform/browser.ts';
import { replyIdsFor } from './advise.ts';
import { withPartnersAgreement } from './agreement.ts';
import { lineDue, myAddresses, readyLine, recipientsOf } from './boundary.ts';
import type { Asker } from './guard.ts';
import { partnerAmong } from './partners.ts';
import { isPaused } from './pause.ts';
import { type Profile, readProfile } from './profile.ts';
import { promiseIn } from './promised.ts';
import { contextFor, lookAt } from './seen.ts';
import { slotsFor } from './slots.ts';
import { usageKey } from './store/usage.ts';
import { belongTogether } from './suggestions.ts';
import { allReplies, chooseLanguage, chooseTemplate, formalityFor, languagesOf, ownTitle } from './templates.ts';

/** What a reply in this mail is about and to whom. */
interface Occasion {
  invite: Invite;
  replyIds: string[];
  formality: Formality;
  language: string | undefined;
  timeZone: string;
  partner: Partner | undefined;
  /** Whether the title may not be kept. */
  sensitive: boolean;
  /** Times to propose instead. */
  slots: Temporal.ZonedDateTime[];
}

async function occasionOf(
  composer: ComposerSighting,
  sighting: Sighting | undefined,
  profile: Profile,
  now: Temporal.Instant,
): Promise<Occasion> {
  const { settings } = profile;
  if (sighting && belongTogether(composer, sighting)) {
    const seen = await lookAt(sighting, settings, now);
    const { invite, context } = seen;
    return {
      invite,
      replyIds: replyIdsFor(seen, profile),
      formality: formalityFor(isExternal(invite, context.internalDomains), seen.partner),
      language: languageOf(invite),
      timeZone: context.timeZone,
      partner: seen.partner,
      sensitive: seen.verdict.sensitive,
      slots: await slotsFor(sighting.host, invite, settings, now),
    };
  }
  const { internalDomains, timeZone } = contextFor(myAddresses(composer, settings), settings, now);
  const recipients = recipientsOf(composer, settings);
  const among = recipients.length > 0 && recipients.every((address) => isOwnDomain(address, internalDomains));
  const [addressee, ...others] = composer.to;
  const partner = await partnerAmong(recipients);
  return {
    // Whoever is written to stands where the organizer stands: a reply greets them.
    invite: addressee && others.length === 0 ? { organizer: addressee } : {},
    replyIds: inOwnOrder([...new Set(allReplies(profile.replies).map(({ id }) => id))], settings.replyOrder),
    formality: formalityFor(!among, partner),
    language: detectLanguage(`${composer.subject}\n${composer.ownText}\n${composer.quotedText}`),
    timeZone,
    partner,
    sensitive: false,
    slots: [],
  };
}

function choice(kind: InsertChoice['kind'], id: string, tree: ReplyTree, title: string | undefined): InsertChoice {
  return { kind, id, tree, preview: toPlainText(tree), ...(title === undefined ? {} : { title }) };
}

/** What replies on this occasion can say, by their language: asked by each reply, and dates take long to write. */
function makeSayings(occasion: Occasion, { settings, links: [link] }: Profile, now: Temporal.Instant) {
  const { invite, timeZone, slots } = occasion;
  const made = new Map<string, { values: Values; by: Temporal.PlainDate }>();
  return (language: string) => {
    const known = made.get(language);
    if (known) return known;
    const facts = { ...{ invite, settings, now, timeZone, language, slots }, ...(link && { link }) };
    const sayings = { values: replyValues(facts), by: replyDay(facts) };
    made.set(language, sayings);
    return sayings;
  };
}

function replyChoices(occasion: Occasion, profile: Profile, now: Temporal.Instant): InsertChoice[] {
  const templates = allReplies(profile.replies);
  const { replyIds, formality, partner, sensitive } = occasion;
  const wanted = chooseLanguage(languagesOf(templates), occasion.language, partner);
  const sayingsIn = makeSayings(occasion, profile, now);
  return replyIds.flatMap((id) => {
    const template = chooseTemplate(templates, id, wanted, formality);
    if (!template) return [];
    const { values, by } = sayingsIn(template.language);
    const tree = withPartnersAgreement(template, renderReply(template.body, values), partner, profile);
    const made = choice('reply', id, tree, ownTitle(template).title);
    return { ...made, ...promiseIn({ template, values, text: made.preview, by, sensitive }) };
  });
}

const linkTree = ({ title, url }: HandbookLink): ReplyTree => [
  { type: 'paragraph', children: [{ type: 'link', text: title, href: url }] },
];

function lineChoices(
  { from }: ComposerSighting,
  { language }: Occasion,
  { settings, lines }: Profile,
  now: Temporal.Instant,
): InsertChoice[] {
  return lines
    .filter(({ identity }) => !identity || !from || identity === from)
    .map((line) => {
      const { lineId, tree, text } = readyLine(lineIn(line, language), settings, now);
      return choice('line', lineId, tree, text);
    });
}

/** What was used last comes first; what was never used keeps its order. */
function recentFirst(choices: InsertChoice[], { usage }: Profile): InsertChoice[] {
  return choices
    .map((each) => {
      const used = usage.get(usageKey(each));
      return used ? { ...each, used } : each;
    })
    .toSorted(byUse);
}

/** Whether anything of ours stands at composers (not during a pause), and what may be proposed there. */
export async function standsAtComposers(
  _: unknown,
  { now }: Asker,
): Promise<{ shown: boolean; byRule: boolean; callNudge: boolean; shortcut?: string }> {
  const { settings } = await readProfile();
  const shown = !isPaused(settings, now);
  const shortcut = (await browser.commands.getAll()).find(({ name }) => name === 'insert-menu')?.shortcut;
  return {
    ...{ shown, byRule: shown && settings.boundaryRule.on, callNudge: shown && settings.callNudge },
    ...(shortcut && { shortcut }),
  };
}

/** What can be inserted into a composer, and the line that a rule proposes. Beside an invitation the fitting reply is first. */
export async function adviseComposer(
  { composer, sighting }: { composer: ComposerSighting; sighting?: Sighting },
  { now }: Asker,
): Promise<ComposerAdvice> {
  const profile = await readProfile();
  const occasion = await occasionOf(composer, sighting, profile, now);
  const replies = replyChoices(occasion, profile, now);
  const others = [
    ...recentFirst(lineChoices(composer, occasion, profile, now), profile),
    ...recentFirst(
      profile.links.map((link) => choice('link', link.id, linkTree(link), link.title)),
      profile,
    ),
  ];
  const nudge = isPaused(profile.settings, now) ? undefined : await lineDue(composer, profile, now, occasion.language);
  const byUse = occasion.invite.title === undefined && profile.settings.replyOrder.length === 0;
  return {
    choices: [...(byUse ? recentFirst(replies, profile) : replies), ...others],
    ...(nudge && { nudge }),
  };
}
