import { domainOf } from './address.ts';
import type { Agreement, Tone } from './agreement.ts';
import type { Cadence } from './cadence.ts';
import { isFreeMail } from './own-domain.ts';
import { registrableDomain } from './registrable-domain.ts';

/** How far the relationship is, in this order. */
export const partnerStages = ['new', 'kick-off-done', 'agreed', 'flexible'] as const;
export type PartnerStage = (typeof partnerStages)[number];

/** People from outside that a person works with. */
export interface Partner {
  /** What they are known by: see `partnerKeyOf`. */
  key: string;
  /** How they are called in our own pages; a host page never gets to see it. */
  name?: string;
  stage: PartnerStage;
  tone: Tone;
  /** BCP 47 language to write in where an invitation tells none that replies exist in. */
  language?: string;
  cadence: Cadence;
  agreement: Agreement;
}

/** A partner as the judgement knows them, in the light of one call. `cadence`: only once one is agreed. */
export interface PartnerInView extends Pick<Partner, 'key' | 'stage'> {
  cadence?: { beyond: boolean; minutes?: number };
}

/** What a new partner begins with: nothing agreed yet, and a proposal that most can live with. */
export const newPartner = (key: string): Partner => ({
  key,
  stage: 'new',
  tone: 'formal',
  cadence: { calls: 1, every: 2, unit: 'week', minutes: 30 },
  agreement: { replyDays: 1 },
});

/**
 * What a partner is known by: the registrable domain of an address or domain, lower case; the whole address where
 * everybody can have one (free mail). `undefined` for what is neither, and for the domain of a mail service by itself.
 */
export function partnerKeyOf(addressOrDomain: string | undefined): string | undefined {
  const text = addressOrDomain?.trim().toLowerCase();
  if (!text) return undefined;
  if (isFreeMail(text)) return text;
  const domain = text.includes('@') ? domainOf(text) : text;
  if (domain && isFreeMail(`@${domain}`)) return undefined;
  return domain && registrableDomain(domain);
}

/** Whether calls with a partner follow what was agreed. */
export const hasAgreed = ({ stage }: Partner): boolean => stage === 'agreed' || stage === 'flexible';
