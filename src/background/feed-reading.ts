import type { FeedProblem } from '../domain/feed-address.ts';
import { type FeedLoad, loadOfFeed } from '../domain/feed-load.ts';
import { inSeconds } from '../domain/instant-text.ts';
import { judge } from '../domain/judge.ts';
import type { Settings } from '../domain/settings.ts';
import { finishInSlices, type Pace } from '../domain/slices.ts';
import { type Hash, hashed, keysOf, namesOf, withHash } from './kept-event.ts';
import { outsidersOf } from './partners.ts';
import type { StoredFeed } from './schemas/feed.ts';
import type { StoredReading } from './schemas/reading.ts';
import { contextFor } from './seen.ts';
import type { FeedReading } from './store/feeds.ts';
import { keptDays } from './store/readings.ts';

/** Days to come that are kept of a feed. */
const daysAhead = 13 * 7;
/** Days that are written out without letting others work. */
const daysAtOnce = 30;
/** Identities that are hashed without letting others work. */
const hashesAtOnce = 250;

const pace: Pace = { now: () => performance.now(), rest: () => new Promise((resolve) => setTimeout(resolve)) };

async function hashedInSlices(texts: string[]): Promise<Hash> {
  const all = [...new Set(texts)];
  const known: Hash[] = [];
  await pace.rest();
  const place = new Map(all.map((text, index) => [text, Math.floor(index / hashesAtOnce)]));
  for (let at = 0; at < all.length; at += hashesAtOnce) {
    known.push(await hashed(all.slice(at, at + hashesAtOnce)));
    await pace.rest();
  }
  return (text = '') => known[place.get(text) ?? -1]?.(text) ?? '';
}

/** What a reading depends on beside the text: where it is another, the same text has to be read again. */
export function basisOf(settings: Settings, now: Temporal.Instant): string {
  const { me, timeZone } = contextFor(settings.me.addresses, settings, now);
  return JSON.stringify([me, timeZone, now.toZonedDateTimeISO(timeZone).toPlainDate()]);
}

/** Whose calendar it is: where that is an address, what it is asked to is asked to me. */
const isAddress = (text: string | undefined): text is string => /^[^\s@]+@[^\s@]+$/.test(text ?? '');
/** Google's calendars beside people's own. */
const isNobody = (address: string): boolean => /\.calendar\.google\.com$/i.test(address);

/** What the text of a calendar tells, as it may be kept; or why it tells nothing. */
export async function reduceFeed(
  feed: StoredFeed,
  { text, owners }: { text: string; owners: (string | undefined)[] },
  settings: Settings,
  now: Temporal.Instant,
): Promise<(FeedReading & Pick<FeedLoad, 'lost' | 'doubts' | 'met'>) | FeedProblem> {
  const own = owners.filter((owner) => isAddress(owner)).filter((owner) => !isNobody(owner));
  const me = settings.me.addresses;
  const others = own.map((owner) => owner.toLowerCase()).filter((owner) => !me.includes(owner));
  const context = contextFor([...me, ...others], settings, now);
  const { timeZone } = context;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const [from, to] = [today.subtract({ days: keptDays - 1 }), today.add({ days: daysAhead })];
  const work = loadOfFeed(text, {
    ...{ me, owners: others, timeZone, from, to, today },
    mayHidePeople: feed.service !== 'google',
    outsidersOf: (invite) => outsidersOf(invite, context),
    judgedAs: (invite) => {
      const { gate, sensitive } = judge(invite, context);
      return { isMeeting: gate !== 'not-a-meeting', sensitive };
    },
  });
  const load = await finishInSlices(work, pace);
  if ('problem' in load) return load;
  const { days, sensitive, lost, doubts, met } = load;
  await pace.rest();
  const names = days.flatMap(({ events, unread, skipped }) => [...namesOf([...events, ...skipped]), ...unread]);
  const hash = await hashedInSlices([...names, ...sensitive]);
  const { id, service, account } = feed;
  const readAt = inSeconds(now);
  const records: StoredReading[] = [];
  for (const { day, busy, ...each } of days) {
    if (records.length % daysAtOnce === 0) await pace.rest();
    const events = each.events.map((event) => withHash(event, hash));
    const skipped = each.skipped.map((one) => withHash(one, hash));
    const head = { day, source: 'feed' as const, service, account, id, readAt, zone: timeZone };
    const unread = each.unread.map(hash);
    records.push({ ...head, events, ...(busy && { busy }), keys: keysOf(events), unread, skipped, doubts });
  }
  return { records, sensitive: sensitive.map(hash), today, lost, doubts, met };
}
