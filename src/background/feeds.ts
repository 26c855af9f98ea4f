import { maskAddress, readFeedAddress } from '../domain/feed-address.ts';
import { type FeedEntry, type FeedView, mostFeeds } from '../domain/feed-view.ts';
import { browser } from '../platform/browser.ts';
import { RefusedError } from '../platform/messages.ts';
import { announceChange } from './announce.ts';
import { drawBadge } from './badge.ts';
import { isOffline } from './feed-fetch.ts';
import { after, breakAfter, keepFeedText, readByAddress } from './feed-read.ts';
import type { Asker } from './guard.ts';
import { hashed, ifStoreTakesIt } from './kept-event.ts';
import type { RemovedFeed, StoredFeed } from './schemas/feed.ts';
import * as store from './store/feeds.ts';

/** Wakes us when a calendar is to be read. */
export const feedAlarm = 'feeds';

const minute = 60_000;
/** Milliseconds after which a reading that did not come to its end is taken up again: the worker was killed. */
const lease = 3 * minute;
/** Milliseconds until we look again whether the network is back. */
const offlineBreak = 10 * minute;

const isDue = ({ due }: StoredFeed, now: Temporal.Instant): boolean =>
  due !== undefined && Temporal.Instant.compare(due, now) <= 0;

/** Sets the alarm for the next calendar to read. Alarms may be gone after a restart: called at each start. */
async function setFeedAlarm(now: Temporal.Instant): Promise<void> {
  const due = (await store.getFeeds()).flatMap((feed) => feed.due ?? []);
  const [earliest] = due.map((each) => Temporal.Instant.from(each).epochMilliseconds).sort((a, b) => a - b);
  if (earliest === undefined) await browser.alarms.clear(feedAlarm);
  else {
    const soonest = isOffline() ? now.epochMilliseconds + offlineBreak : 0;
    await browser.alarms.create(feedAlarm, { when: Math.max(earliest, soonest) });
  }
}

/** A worker that only waits for the network is ended after 30 s; asking the browser something keeps it (Chrome 110). */
async function keepAwake<Result>(work: Promise<Result>): Promise<Result> {
  const timer = setInterval(() => void browser.alarms.get(feedAlarm), 20_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** A cache: what is being read is not read twice at once. */
const running = new Map<string, Promise<void>>();

async function readClaimed(id: string, now: Temporal.Instant): Promise<void> {
  const claimed = await store.changeFeed(id, (feed) => {
    const tries = feed.tries + 1;
    return { ...feed, tries, due: after(now, tries === 1 ? lease : breakAfter(tries)) };
  });
  if (claimed?.address === undefined) return;
  await setFeedAlarm(now);
  await keepAwake(readByAddress(claimed, now));
}

/** The record says until when the reading has time: a worker that dies over it is woken then, and reads it again. */
async function readOnce(id: string, now: Temporal.Instant): Promise<void> {
  const reading = running.get(id) ?? readClaimed(id, now).finally(() => running.delete(id));
  running.set(id, reading);
  await reading;
}

/** Reads what is due, one after the other, and sets the alarm for what will be. */
export async function readDueFeeds(now: Temporal.Instant): Promise<void> {
  await ifStoreTakesIt(async () => {
    const due = isOffline() ? [] : (await store.getFeeds()).filter((feed) => isDue(feed, now));
    const failures: unknown[] = [];
    for (const { id } of due) {
      await readOnce(id, now).catch((error) => failures.push(error)); // none keeps the others from being read
      await drawBadge(now);
    }
    await setFeedAlarm(now);
    if (failures.length > 0) throw failures[0];
  });
}

const viewOf = ({ id, name, address, readAt, lost, doubts, problem, args }: StoredFeed): FeedView => {
  const read = address === undefined ? undefined : readFeedAddress(address);
  return {
    ...{ id, name, lost, doubts },
    ...(read && 'url' in read && { address: { masked: maskAddress(read.url), pattern: read.pattern } }),
    ...(readAt !== undefined && { readAt }),
    ...(problem !== undefined && { problem: { problem, args } }),
  };
};

export const getFeeds = async (): Promise<FeedView[]> =>
  (await store.getFeeds()).map(viewOf).sort((a, b) => (a.name < b.name ? -1 : 1));

function refuse(problem: string, ...args: string[]): never {
  throw new RefusedError(problem, args);
}

async function newFeed(more: Pick<StoredFeed, 'name' | 'service'>, owner?: string): Promise<StoredFeed> {
  const id = crypto.randomUUID();
  const account = owner === undefined ? id : (await hashed([owner]))(owner);
  return { id, account, ...more, tries: 1, lost: 0, doubts: [], args: [] };
}

/** Calendars with their secret addresses, for an export that was asked to hold them. */
export const getFeedEntries = async (): Promise<FeedEntry[]> =>
  (await store.getFeeds()).flatMap(({ name, address }) => (address === undefined ? [] : { name, address }));

/** Those of an export's calendars that are not here yet, each once. */
export async function newEntries(entries: FeedEntry[], { incognito }: Asker): Promise<FeedEntry[]> {
  const known = await store.getFeeds();
  const added = new Map<string, FeedEntry>();
  for (const { name, address } of entries) {
    const read = readFeedAddress(address);
    if ('url' in read && !known.some((feed) => feed.address === read.url)) added.set(read.url, { name, address });
  }
  if (added.size > 0 && incognito) refuse('problem_feed_private');
  if (known.length + added.size > mostFeeds) refuse('problem_too_many');
  return [...added.values()];
}

/** A calendar that an import brings, to be read at once. */
export async function feedOf({ name, address }: FeedEntry, now: Temporal.Instant): Promise<StoredFeed> {
  const read = readFeedAddress(address);
  if ('problem' in read) refuse(read.problem, ...read.args);
  const { url, service, owner } = read;
  return { ...(await newFeed({ name, service }, owner)), address: url, tries: 0, due: after(now, 0) };
}

/** A calendar is kept once it was read: what can't be read is refused with its sentence. */
export async function addFeed({ address: text }: { address: string }, { now, incognito }: Asker): Promise<void> {
  if (incognito) refuse('problem_feed_private');
  const address = readFeedAddress(text);
  if ('problem' in address) refuse(address.problem, ...address.args);
  const feeds = await store.getFeeds();
  const twin = feeds.find((feed) => feed.address === address.url);
  if (twin) refuse('problem_feed_twice', twin.name);
  if (feeds.length >= mostFeeds) refuse('problem_too_many');
  const { url, host, service, owner } = address;
  const feed = await newFeed({ name: owner ?? host, service }, owner);
  const failure = await keepAwake(readByAddress({ ...feed, address: url }, now, true));
  if (failure) refuse(failure.problem, ...failure.args);
  await setFeedAlarm(now);
}

/** A file as a calendar of its own, in the place of the one that had its name. */
export async function addFeedFile(
  { name, text }: { name: string; text: string },
  { now, incognito }: Asker,
): Promise<void> {
  if (incognito) refuse('problem_feed_private');
  const feeds = await store.getFeeds();
  const before = feeds.find((feed) => feed.address === undefined && feed.name === name);
  if (!before && feeds.length >= mostFeeds) refuse('problem_too_many');
  const feed = before ?? (await newFeed({ name, service: 'other' }));
  const failure = await keepFeedText(feed, { text, isNew: !before }, now);
  if (failure) refuse(failure.problem, ...failure.args);
}

/** Reads a calendar now. Its problem is the answer, and stands in its record too. */
export async function readFeed({ id }: { id: string }, { now }: Asker): Promise<void> {
  await readOnce(id, now);
  await setFeedAlarm(now);
  const feed = (await store.getFeeds()).find((each) => each.id === id);
  if (feed?.problem !== undefined) refuse(feed.problem, ...feed.args);
}

export async function renameFeed({ id, name }: { id: string; name: string }): Promise<void> {
  await store.changeFeed(id, (feed) => ({ ...feed, name }));
}

/** Takes a calendar out, with all that was kept of it, and hands it to the page, which can put it back. */
export async function removeFeed({ id }: { id: string }, { now }: Asker): Promise<RemovedFeed | undefined> {
  const removed = await store.deleteFeed(id);
  await setFeedAlarm(now);
  await announceChange(now);
  return removed;
}

export async function restoreFeed(removed: RemovedFeed, { now, incognito }: Asker): Promise<void> {
  if (incognito) refuse('problem_feed_private');
  await store.restoreFeed(removed);
  await setFeedAlarm(now);
}
