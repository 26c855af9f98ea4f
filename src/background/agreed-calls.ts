import type { HostName } from '../domain/advice.ts';
import { type CadenceZone, cadenceFrame, isBeyondCadence, isSeriesBeyond } from '../domain/cadence.ts';
import type { Invite } from '../domain/invite.ts';
import { timeIn } from '../domain/invite-time.ts';
import type { JudgeContext } from '../domain/judge.ts';
import type { LoadEvent } from '../domain/load-event.ts';
import { mergeReadings } from '../domain/merge-readings.ts';
import { hasAgreed, type Partner, type PartnerInView, partnerKeyOf } from '../domain/partner.ts';
import type { Settings } from '../domain/settings.ts';
import { isCounted } from '../domain/sync-load.ts';
import { firstWeekday, instanceKeys, isWholeSeries, services } from './load.ts';
import { hashesToFind } from './store/hash.ts';
import { getReadings } from './store/readings.ts';

/** An invitation in a page, with what is known beside it. */
export interface Look {
  host: HostName;
  invite: Invite;
  /** What the invitation is known by. */
  keys: string[];
  context: JudgeContext;
  settings: Settings;
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

/** A partner in the light of one invitation. */
export async function inView(partner: Partner, look: Look): Promise<PartnerInView> {
  const { key, stage, cadence } = partner;
  if (!hasAgreed(partner)) return { key, stage };
  const { minutes } = cadence;
  const beyond = await isOneTooMany(partner, look);
  return { key, stage, cadence: { beyond, ...(minutes !== undefined && { minutes }) } };
}
