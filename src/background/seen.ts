import type { Sighting } from '../domain/advice.ts';
import { readCalendarFile } from '../domain/calendar-file.ts';
import type { Invite } from '../domain/invite.ts';
import { inviteKey, seriesKey } from '../domain/invite-key.ts';
import { minutesOf, timedIn } from '../domain/invite-time.ts';
import { type JudgeContext, judge } from '../domain/judge.ts';
import type { LoadChange } from '../domain/load-with.ts';
import { mergeInvite, pickInvite } from '../domain/merge-invite.ts';
import { ownDomainsOf } from '../domain/own-domain.ts';
import type { Partner } from '../domain/partner.ts';
import type { Settings } from '../domain/settings.ts';
import type { Verdict } from '../domain/verdict.ts';
import { loadFor } from './load.ts';
import { lookUpOutsiders } from './partners.ts';
import { identityHash } from './store/hash.ts';
import { timeZoneOf } from './time-zone.ts';

/** An invitation with everything that is known of it, and what is thought of it. */
export interface Seen {
  invite: Invite;
  context: JudgeContext;
  verdict: Verdict;
  /** What it is known by here: as the page alone tells, and with its calendar file. Never stored as they are. */
  keys: string[];
  seriesKeys: string[];
  /** The partner who takes part, if one does. Their name is not for the page. */
  partner?: Partner;
  /** Everybody from outside by `partnerKeyOf`, who asks first. */
  outsiders: string[];
  /** What it does to its week, as far as that is known and for this page. */
  load?: LoadChange;
  /** True when a calendar file came along but holds no event that can be read. */
  fileUnreadable: boolean;
}

/** What was thought of it, without a word of it. */
export const lookOf = ({ verdict: { verdict, reasons } }: Pick<Seen, 'verdict'>) => ({
  verdict,
  rules: reasons.map(({ id }) => id),
});

const distinct = (keys: (string | undefined)[]): string[] => [...new Set(keys.flatMap((key) => key ?? []))];

/** What the judgement knows beside the invitation. `addresses` are mine: those I named and those that the page tells. */
export function contextFor(addresses: string[], settings: Settings, now: Temporal.Instant): JudgeContext {
  return {
    me: addresses,
    internalDomains: ownDomainsOf({ addresses, domains: settings.me.domains }),
    now,
    timeZone: timeZoneOf(settings),
    settings,
  };
}

/** The settings keep series as hashes; the judgement compares the keys that they stand for. */
async function seriesToJudge(keys: string[], { never }: Settings): Promise<string[]> {
  if (never.series.length === 0) return [];
  const hashes = await Promise.all(keys.map(identityHash));
  return keys.filter((_, index) => never.series.includes(hashes[index] ?? ''));
}

/** The judgement adds the meeting's length to it; what lies at the same time as others is no addition. */
const minutesBeside = (invite: Invite, { after }: LoadChange): number => after - (minutesOf(invite) ?? 0);

/** Joins what the page and the calendar file say of an invitation, and judges it. */
export async function lookAt(sighting: Sighting, settings: Settings, now: Temporal.Instant): Promise<Seen> {
  const addresses = distinct([...settings.me.addresses, sighting.account, ...(sighting.invite.me ?? [])]);
  const own = contextFor(addresses, settings, now);
  const { timeZone } = own;
  const page = { ...timedIn(timeZone, sighting.invite), me: addresses };
  const events =
    sighting.calendarFile === undefined ? [] : readCalendarFile(sighting.calendarFile, { timeZone }).invites;
  const invite = mergeInvite(page, pickInvite(events, page));
  const thread = sighting.thread && `${sighting.host}/${sighting.thread}`;
  const keys = distinct([inviteKey(page), inviteKey(invite)]);
  const seriesKeys = distinct([seriesKey(page), seriesKey(invite)]);
  const never = { ...settings.never, series: await seriesToJudge(seriesKeys, settings) };
  const known = { ...own, settings: { ...settings, never } };
  const load = await loadFor(sighting.host, { invite, keys }, settings, now);
  const outsiders = await lookUpOutsiders({ host: sighting.host, invite, keys, context: known, settings });
  const context = { ...known, ...outsiders.context, ...(load && { weekMinutes: minutesBeside(invite, load) }) };
  return {
    invite,
    context,
    verdict: judge(invite, context),
    keys: keys.length === 0 && thread ? [thread] : keys,
    seriesKeys,
    outsiders: outsiders.outsiders,
    ...(outsiders.partner && { partner: outsiders.partner }),
    ...(load && { load }),
    fileUnreadable: sighting.calendarFile !== undefined && events.length === 0,
  };
}
