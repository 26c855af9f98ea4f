import type { Invite } from '../domain/invite.ts';
import { startDay } from '../domain/invite-time.ts';
import type { JudgeContext } from '../domain/judge.ts';
import { replyAddress } from '../domain/organizer-address.ts';
import { isOwnDomain } from '../domain/own-domain.ts';
import { type Partner, partnerKeyOf } from '../domain/partner.ts';
import { inView, type Look } from './agreed-calls.ts';
import type { Asker } from './guard.ts';
import { ifStoreTakesIt } from './kept-event.ts';
import type { Seen } from './seen.ts';
import { type ContactsSeen, findContacts, noteContacts } from './store/contacts.ts';
import { StoreUnavailableError } from './store/open.ts';
import { findPartners } from './store/partners.ts';

/** What is known here of those who take part from outside. */
export interface Outsiders {
  /** The one that the invitation is judged and answered for. */
  partner?: Partner;
  /** Everybody from outside by `partnerKeyOf`, each once, who asks first. */
  outsiders: string[];
  context: Pick<JudgeContext, 'partner' | 'metDomains'>;
}

/** So many days have to be looked at before somebody new can be told from somebody not seen yet. */
const acquaintance = 14;
/** A guest list beyond it is no meeting of partners. */
const mostGuests = 50;

const isOutside = (address: string, { me, internalDomains }: JudgeContext): boolean =>
  !me.includes(address) && !isOwnDomain(address, internalDomains);

/** Who asks, if they are from outside, by `partnerKeyOf`. */
function askerOf({ organizer }: Invite, context: JudgeContext): string | undefined {
  const { to } = replyAddress(organizer);
  return to && isOutside(to, context) ? partnerKeyOf(to) : undefined;
}

/** Who takes part from outside by `partnerKeyOf`, who asks first. */
export function outsidersOf(invite: Invite, context: JudgeContext): string[] {
  const guests = (invite.attendees ?? []).slice(0, mostGuests).flatMap((guest) => {
    const { to } = guest.resource ? { to: '' } : replyAddress(guest);
    return to && isOutside(to, context) ? (partnerKeyOf(to) ?? []) : [];
  });
  return [...new Set([askerOf(invite, context) ?? [], guests].flat())];
}

/** Whether who asks was met before the meeting that they ask for; `undefined` while that can't be known. */
function metBefore(
  asker: string,
  { since, first }: ContactsSeen,
  { invite, context: { timeZone, now } }: Look,
): boolean | undefined {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const day = startDay(timeZone, invite)?.toString() ?? today.toString();
  const met = first.get(asker);
  if (met !== undefined && met < day && met <= today.toString()) return true;
  if (since === undefined || since > today.subtract({ days: acquaintance }).toString()) return undefined;
  return day < today.toString(); // of a series that has begun it is not known who was there
}

/** Nothing that is told of partners is worth failing for: where the store can't be read, the badge says it. */
async function ifReadable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreUnavailableError) return undefined;
    throw error;
  }
}

/** The partner among the recipients of a mail. */
export async function partnerAmong(addresses: string[]): Promise<Partner | undefined> {
  const keys = addresses.flatMap((address) => partnerKeyOf(address) ?? []);
  return (await ifReadable(() => findPartners([...new Set(keys)])))?.[0];
}

/** The partner in an invitation, and whether who asks was met before; nothing of both where the store can't be read. */
export async function lookUpOutsiders(look: Look): Promise<Outsiders> {
  const { invite, context } = look;
  const outsiders = outsidersOf(invite, context);
  if (outsiders.length === 0) return { outsiders, context: {} };
  const found = await ifReadable(async (): Promise<Omit<Outsiders, 'outsiders'>> => {
    const asker = askerOf(invite, context);
    const partner = (await findPartners(outsiders)).find(({ key }) => asker === undefined || key === asker);
    if (partner) {
      const met = asker && { metDomains: partner.stage === 'new' ? [] : [asker] };
      return { partner, context: { partner: await inView(partner, look), ...met } };
    }
    const met = asker && metBefore(asker, await findContacts([asker]), look);
    return { context: asker && met !== undefined ? { metDomains: met ? [asker] : [] } : {} };
  });
  return { outsiders, ...(found ?? { context: {} }) };
}

/** Keeps who takes part in something that was seen, so that later somebody new can be told from them. */
export async function noteOutsiders(
  { invite, context, outsiders, verdict }: Seen,
  { now, incognito }: Asker,
): Promise<void> {
  const went = invite.myPartstat !== 'declined' && verdict.gate !== 'not-a-meeting';
  if (incognito || verdict.sensitive) return;
  const today = now.toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
  const day = startDay(context.timeZone, invite)?.toString();
  const first = new Map(went && day !== undefined ? outsiders.map((key) => [key, day]) : []);
  await ifStoreTakesIt(() => noteContacts(first, today));
}
