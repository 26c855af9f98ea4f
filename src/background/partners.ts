import type { HostName } from '../domain/advice.ts';
import { type CadenceZone, cadenceFrame, isBeyondCadence, isSeriesBeyond } from '../domain/cadence.ts';
import type { Invite } from '../domain/invite.ts';
import { startDay, timeIn } from '../domain/invite-time.ts';
import type { JudgeContext } from '../domain/judge.ts';
import type { LoadEvent } from '../domain/load-event.ts';
import { mergeReadings } from '../domain/merge-readings.ts';
import { replyAddress } from '../domain/organizer-address.ts';
import { isOwnDomain } from '../domain/own-domain.ts';
import { hasAgreed, type Partner, partnerKeyOf } from '../domain/partner.ts';
import type { Settings } from '../domain/settings.ts';
import { isCounted } from '../domain/sync-load.ts';
import type { Asker } from './guard.ts';
import { ifStoreTakesIt } from './kept-event.ts';
import { firstWeekday, instanceKeys, isWholeSeries, services } from './load.ts';
import type { Seen } from './seen.ts';
import { type ContactsSeen, findContacts, noteContacts } from './store/contacts.ts';
import { hashesToFind } from './store/hash.ts';
import { StoreUnavailableError } from './store/open.ts';
import { findPartners } from './store/partners.ts';
import { getReadings } from './store/readings.ts';

/** What is known here of those who take part from outside. */
export interface Outsiders {
  /** The one that the invitation is judged and answered for. */
  partner?: Partner;
  context: Pick<JudgeContext, 'partner' | 'metDomains'>;
}

interface Look {
  host: HostName;
  invite: Invite;
  /** What the invitation is known by. */
  keys: string[];
  context: JudgeContext;
  settings: Settings;
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

/** Everybody from outside, each once, who asks first. */
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

/** The other calls with a partner around this one, as far as calendars told who takes part in them. */
async function otherCalls(
  partner: Partner,
  start: Temporal.ZonedDateTime,
  { host, invite, keys, settings }: Look,
  zone: CadenceZone,
): Promise<LoadEvent[]> {
  const { from, to } = cadenceFrame({ start: start.toInstant().toString() }, partner.cadence, zone);
  const all = await getReadings(from, to);
  // What another service's calendar told would show in this page (product 1, promise 5).
  const readings = all.filter(({ service }) => settings.loadEverywhere || service === services[host]);
  const own = (await hashesToFind([...keys, ...instanceKeys(invite, start)])) ?? [];
  return mergeReadings(readings).filter(
    ({ domains = [], key = '', ...event }) =>
      isCounted(event) && !own.includes(key) && domains.some((domain) => partnerKeyOf(domain) === partner.key),
  );
}

/** Whether a call is one more than was agreed. What is not known to be is not: a doubt pushes nobody to write. */
async function isOneTooMany(partner: Partner, look: Look): Promise<boolean> {
  const { invite, context, settings } = look;
  if (isWholeSeries(invite)) {
    const often = isSeriesBeyond(invite.recurrence?.rule, partner.cadence);
    if (often !== undefined) return often;
  }
  const start = timeIn(context.timeZone, invite.start);
  if (!start) return false;
  const zone = { timeZone: context.timeZone, firstWeekday: firstWeekday(settings) };
  const accepted = invite.myPartstat === 'accepted' || context.me.includes(invite.organizer?.address ?? '');
  const others = await otherCalls(partner, start, look, zone);
  return isBeyondCadence({ start: start.toInstant().toString() }, accepted, others, partner.cadence, zone);
}

async function inView(partner: Partner, look: Look): Promise<JudgeContext['partner'] & {}> {
  const { key, stage, cadence } = partner;
  if (!hasAgreed(partner)) return { key, stage };
  const { minutes } = cadence;
  const beyond = await isOneTooMany(partner, look);
  return { key, stage, cadence: { beyond, ...(minutes !== undefined && { minutes }) } };
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
  const keys = outsidersOf(invite, context);
  if (keys.length === 0) return { context: {} };
  const found = await ifReadable(async (): Promise<Outsiders> => {
    const asker = askerOf(invite, context);
    const partner = (await findPartners(keys)).find(({ key }) => asker === undefined || key === asker);
    if (partner) {
      const met = asker && { metDomains: partner.stage === 'new' ? [] : [asker] };
      return { partner, context: { partner: await inView(partner, look), ...met } };
    }
    const met = asker && metBefore(asker, await findContacts([asker]), look);
    return { context: asker && met !== undefined ? { metDomains: met ? [asker] : [] } : {} };
  });
  return found ?? { context: {} };
}

/** Keeps who takes part in something that was seen, so that later somebody new can be told from them. */
export async function noteOutsiders({ invite, context, verdict }: Seen, { now, incognito }: Asker): Promise<void> {
  const went = invite.myPartstat !== 'declined' && verdict.gate !== 'not-a-meeting';
  if (incognito || verdict.sensitive) return;
  const today = now.toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
  const day = startDay(context.timeZone, invite)?.toString();
  await ifStoreTakesIt(() => noteContacts(went ? outsidersOf(invite, context) : [], day, today));
}
