import { domainOf, isSameAddress, isWithin } from './address.ts';
import type { Invite } from './invite.ts';
import { seriesKey } from './invite-key.ts';
import { minutesOf, timeIn } from './invite-time.ts';
import type { PartnerInView } from './partner.ts';
import { peopleFacts } from './people-facts.ts';
import type { DayKind, Settings } from './settings.ts';
import { wordFacts } from './word-facts.ts';
import { isOutsideHours } from './working-hours.ts';

/** What the judgement knows beside the invitation. */
export interface JudgeContext {
  /** My addresses, lower case. */
  me: readonly string[];
  /** My own domains; when empty nobody can be told to be external. */
  internalDomains: readonly string[];
  now: Temporal.Instant;
  /** IANA id of the user's zone. */
  timeZone: string;
  settings: Pick<Settings, 'never' | 'rules' | 'hours' | 'dayKinds' | 'notice' | 'longest' | 'limits'>;
  /** Who was met before, by `partnerKeyOf`; missing while that can't be known. */
  metDomains?: readonly string[];
  /** The partner who takes part, if one does. */
  partner?: PartnerInView;
  /** Minutes of live meetings in the invitation's week without it; missing while that can't be known. */
  weekMinutes?: number;
}

/** What the rules ask. A missing fact is unknown, and a rule that needs it does not fire. */
export interface Facts {
  /** Title and description as `normalizeText` leaves them; the description without boilerplate and quotes. */
  title?: string;
  text?: string;
  /** The whole description with what it quotes. */
  thread?: string;
  /** Whose words apply: the text's language and English, or all of them while nothing tells which it is. */
  languages?: readonly string[];
  titleAsks?: boolean;
  /** Pictures of food, drink and presents in the title: a party in any language. */
  festive?: boolean;
  /** Only `true`: the words of the text's language are known, so that what was not found is not there. */
  readable?: true;
  /** Words of the description that are about something. */
  substance?: number;
  hasDocument?: boolean;
  cancelled?: boolean;
  /** Somebody's answer to an invitation (RFC 5546 REPLY, COUNTER …), not an invitation. */
  answer?: boolean;
  allDay?: boolean;
  transparent?: boolean;
  confidential?: boolean;
  /** Nobody but me. */
  alone?: boolean;
  /** Guests on the list, without rooms. */
  invited?: number;
  /** People that are seen, me included; more may be hidden. */
  guests?: number;
  /** Exactly me and one other. */
  twoPeople?: boolean;
  optional?: boolean;
  mostlyOptional?: boolean;
  /** Somebody from outside takes part. */
  external?: boolean;
  /** Who takes part from outside, by `partnerKeyOf`: the partner, else who asks. */
  partner?: string;
  /** Who asks from outside was never met before. */
  neverMet?: boolean;
  /** Whether it is one of the calls agreed with the partner, or one too many. */
  withinCadence?: boolean;
  /** Minutes that were agreed for a call with the partner. */
  agreedMinutes?: number;
  /** The partner is a client to whom we adapt. */
  flexible?: true;
  recurring?: true;
  endless?: boolean;
  /** The title is made of the two people's names. */
  namesOnly?: boolean;
  /** Local part and name of the organizer, as words. */
  sender?: string;
  /** The entry of the never list that fits. */
  never?: string;
  /** Length in minutes. */
  minutes?: number;
  outsideHours?: boolean;
  /** What I keep its weekday for. */
  dayKind?: DayKind;
  /** Hours from arrival to start. */
  notice?: number;
  /** Minutes in the week with this meeting, and the limit. */
  weekMinutes?: number;
}

function neverEntry(invite: Invite, { never }: JudgeContext['settings']): string | undefined {
  const address = invite.organizer?.address;
  const domain = domainOf(address);
  const series = seriesKey(invite);
  return (
    never.people.find((person) => isSameAddress(person, address)) ??
    never.domains.find((each) => domain !== undefined && isWithin(domain, [each])) ??
    (series !== undefined && never.series.includes(series) ? invite.title?.slice(0, 80) || series : undefined)
  );
}

function timeFacts(invite: Invite, { timeZone, settings, weekMinutes }: JudgeContext): Partial<Facts> {
  const start = timeIn(timeZone, invite.start);
  const received = timeIn(timeZone, invite.received);
  const minutes = minutesOf(invite);
  const dayKind = start && settings.dayKinds[start.dayOfWeek - 1];
  return {
    ...(dayKind && { dayKind }),
    ...(minutes !== undefined && { minutes }),
    ...(start && { outsideHours: isOutsideHours(start, minutes ?? 0, settings.hours) }),
    ...(start && received && { notice: (start.epochMilliseconds - received.epochMilliseconds) / 3_600_000 }),
    ...(weekMinutes !== undefined && minutes !== undefined && { weekMinutes: weekMinutes + minutes }),
  };
}

function partnerFacts({ partner }: JudgeContext): Partial<Facts> {
  if (!partner) return {};
  const { key, stage, cadence } = partner;
  return {
    partner: key,
    ...(cadence && { withinCadence: !cadence.beyond }),
    ...(cadence?.minutes !== undefined && { agreedMinutes: cadence.minutes }),
    ...(stage === 'flexible' && { flexible: true as const }),
  };
}

/** The facts of an invitation, as far as they are known. */
export function factsOf(invite: Invite, context: JudgeContext): Facts {
  const never = neverEntry(invite, context.settings);
  return {
    ...wordFacts(invite),
    ...peopleFacts(invite, context),
    ...partnerFacts(context),
    ...timeFacts(invite, context),
    ...(invite.status && { cancelled: invite.status === 'cancelled' }),
    ...(invite.method && { answer: ['reply', 'counter', 'refresh', 'declinecounter'].includes(invite.method) }),
    ...(invite.allDay !== undefined && { allDay: invite.allDay }),
    ...(invite.transparent !== undefined && { transparent: invite.transparent }),
    ...(invite.confidentiality && { confidential: invite.confidentiality !== 'public' }),
    ...(invite.recurrence && { recurring: true as const }),
    ...(invite.recurrence?.endless !== undefined && { endless: invite.recurrence.endless }),
    ...(never !== undefined && { never }),
  };
}
