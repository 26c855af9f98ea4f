import type { ComposerSighting } from '../domain/advice.ts';
import { boundaryDue } from '../domain/boundary-line.ts';
import { variantsOf } from '../domain/first-line.ts';
import { isOwnDomain } from '../domain/own-domain.ts';
import { renderReply } from '../domain/reply.ts';
import { type ReplyTree, toPlainText } from '../domain/reply-tree.ts';
import { replyValues } from '../domain/reply-values.ts';
import type { BoundaryLine, Settings } from '../domain/settings.ts';
import type { Profile } from './profile.ts';
import { contextFor } from './seen.ts';
import { lastInsertedFor } from './store/insertions.ts';

/** A boundary line, ready to be inserted. */
export interface ReadyLine {
  lineId: string;
  tree: ReplyTree;
  text: string;
}

/** My addresses as far as settings and composer tell. */
export function myAddresses({ account, from }: ComposerSighting, { me }: Settings): string[] {
  return [...new Set([...me.addresses, account ?? [], from ?? []].flat())];
}

/** Whom a mail goes to, without me. Empty where the page hides it: no rule fires without an address. */
export function recipientsOf(composer: ComposerSighting, settings: Settings): string[] {
  if (!composer.recipientsKnown) return [];
  const me = myAddresses(composer, settings);
  const addresses = [...composer.to, ...composer.cc, ...composer.bcc].flatMap(({ address }) => address ?? []);
  return [...new Set(addresses)].filter((address) => !me.includes(address));
}

export function readyLine(
  { id, text, language = 'en' }: BoundaryLine,
  settings: Settings,
  now: Temporal.Instant,
): ReadyLine {
  const { timeZone } = contextFor([], settings, now);
  const tree = renderReply(text, replyValues({ invite: {}, settings, now, timeZone, language }));
  return { lineId: id, tree, text: toPlainText(tree) };
}

/** The line that the rule wants in this mail now, if any. `language` is the mail's, where it is known. */
export async function lineDue(
  composer: ComposerSighting,
  { settings, lines, stored }: Profile,
  now: Temporal.Instant,
  language: string | undefined,
): Promise<ReadyLine | undefined> {
  const recipients = recipientsOf(composer, settings);
  if (!stored || !settings.boundaryRule.on || recipients.length === 0) return undefined;
  const { internalDomains, timeZone } = contextFor(myAddresses(composer, settings), settings, now);
  const { ownText, quotedText, earlierText, from } = composer;
  const line = boundaryDue({
    rule: settings.boundaryRule,
    lines: lines.flatMap(variantsOf),
    recipients,
    // Who has no domain of their own (free mail alone) has no colleagues there either: everybody is outside.
    isExternal: (address) => !isOwnDomain(address, internalDomains),
    ...(from === undefined ? {} : { from }),
    ...(language === undefined ? {} : { language }),
    now,
    timeZone,
    hours: settings.hours,
    threadTexts: [ownText, quotedText, earlierText],
    lastInserted: await lastInsertedFor(recipients),
  });
  return line && readyLine(line, settings, now);
}
