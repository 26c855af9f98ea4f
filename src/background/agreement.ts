import { type AgreementText, agreementText, withAgreement } from '../domain/agreement.ts';
import { agreementLanguages } from '../domain/agreement-words.ts';
import { newPartner, type Partner } from '../domain/partner.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import type { ReplyTemplate } from '../domain/settings.ts';
import type { Profile } from './profile.ts';
import { chooseLanguage } from './templates.ts';
import { timeZoneOf } from './time-zone.ts';

/** The working agreement with a partner, else the one that a person would begin with. `language`: the invitation's. */
export function agreementOf(
  partner: Partner | undefined,
  language: string | undefined,
  { settings, links: [link] }: Profile,
): AgreementText {
  const { agreement, cadence, tone } = partner ?? newPartner('');
  return agreementText({
    agreement,
    cadence,
    tone,
    language: chooseLanguage(agreementLanguages, language, partner),
    hours: settings.hours,
    timeZone: timeZoneOf(settings),
    ...(link && { link }),
  });
}

/** A reply in which a person says how to work together says what is agreed with this partner; any other stays as it is. */
export function withPartnersAgreement(
  { id, language }: Pick<ReplyTemplate, 'id' | 'language'>,
  reply: ReplyTree,
  partner: Partner | undefined,
  profile: Profile,
): ReplyTree {
  return id === 'accept-kick-off' ? withAgreement(reply, agreementOf(partner, language, profile)) : reply;
}
