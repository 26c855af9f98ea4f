import { decodeCalendar } from '../domain/calendar-text.ts';
import { type FeedProblem, readFeedAddress } from '../domain/feed-address.ts';
import { calendarName } from '../domain/feed-load.ts';
import { inSeconds } from '../domain/instant-text.ts';
import { browser } from '../platform/browser.ts';
import { type Copy, type Fetched, fetchFeed } from './feed-fetch.ts';
import { basisOf, reduceFeed } from './feed-reading.ts';
import type { StoredFeed } from './schemas/feed.ts';
import { noteContacts } from './store/contacts.ts';
import { changeFeed, confirmFeed, keepFeed } from './store/feeds.ts';
import { getSettings } from './store/settings.ts';

const hour = 3_600_000;
const longestBreak = 24 * hour;

export const after = (now: Temporal.Instant, milliseconds: number): string =>
  inSeconds(now.add({ milliseconds: Math.round(milliseconds) }));

/** A little later each, so that not all the world asks at once. */
const withJitter = (milliseconds: number): number => milliseconds * (1 + Math.random() / 5);

/** Milliseconds after so many readings that came to nothing: an hour, two, four … a day. */
export const breakAfter = (tries: number): number => Math.min(hour * 2 ** Math.max(0, tries - 1), longestBreak);

/** What is good of a feed's record once it was read. */
function asRead(feed: StoredFeed, copy: Copy, now: Temporal.Instant): StoredFeed {
  const { problem: _, etag: __, modified: ___, ...kept } = feed;
  const { etag, modified } = copy;
  return {
    ...{ ...kept, tries: 0, args: [], readAt: inSeconds(now) },
    ...(feed.address !== undefined && { due: after(now, withJitter(hour)) }),
    ...(etag !== undefined && { etag }),
    ...(modified !== undefined && { modified }),
  };
}

/** Keeps what the text of a calendar tells; with a problem nothing has changed. */
export async function keepFeedText(
  feed: StoredFeed,
  { text, copy = {}, owner, isNew }: { text: string; copy?: Copy; owner?: string | undefined; isNew: boolean },
  now: Temporal.Instant,
): Promise<FeedProblem | undefined> {
  const settings = await getSettings();
  const name = calendarName(text);
  const reading = await reduceFeed(feed, { text, owners: [owner, name] }, settings, now);
  if ('problem' in reading) return reading;
  const { lost, doubts, met } = reading;
  const read = { ...asRead(feed, copy, now), lost, doubts, basis: basisOf(settings, now) };
  const named = isNew && feed.address !== undefined && name !== undefined ? { ...read, name } : read;
  await keepFeed(named, reading, isNew);
  // A file is not read again, so it tells of nobody that they were not met.
  await noteContacts(met.first, feed.address === undefined ? undefined : met.since);
  return undefined;
}

async function attempt(
  feed: StoredFeed,
  now: Temporal.Instant,
  isNew: boolean,
): Promise<(FeedProblem & Pick<Extract<Fetched, { kind: 'failed' }>, 'wait'>) | undefined> {
  const address = readFeedAddress(feed.address ?? '');
  if ('problem' in address) return address;
  if (!(await browser.permissions.contains({ origins: [address.pattern] })))
    return { problem: 'problem_feed_permission', args: [address.host] };
  const isSame = feed.basis === basisOf(await getSettings(), now);
  const fetched = await fetchFeed(address, isSame ? feed : {}, now);
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'fresh')
    return keepFeedText(feed, { text: decodeCalendar(fetched.bytes), copy: fetched, owner: address.owner, isNew }, now);
  await confirmFeed(asRead(feed, feed, now));
  return undefined;
}

/**
 * Reads a calendar by its address.
 * @returns why not; what was kept of it is then as it was, and a new one is not kept at all
 */
export async function readByAddress(
  feed: StoredFeed,
  now: Temporal.Instant,
  isNew = false,
): Promise<FeedProblem | undefined> {
  const failure = await attempt(feed, now, isNew);
  if (!failure) return undefined;
  const { problem, args, wait = 0 } = failure;
  if (!isNew) {
    const due = after(now, withJitter(Math.max(breakAfter(feed.tries), wait)));
    await changeFeed(feed.id, (current) => ({ ...current, due, problem, args }));
  }
  return { problem, args };
}
