import * as v from 'valibot';
import { longestFile } from '../../domain/calendar-file.ts';
import { readFeedAddress } from '../../domain/feed-address.ts';
import type { FeedEntry } from '../../domain/feed-view.ts';
import { doubt, instant, service, storedReadingSchema } from './reading.ts';
import { id, nonEmptyText } from './text.ts';

const name = nonEmptyText(200);

const address = v.pipe(
  v.string(),
  v.check((text) => 'url' in readFeedAddress(text)),
);

/** A calendar as an export holds it. */
export const feedEntrySchema = v.object({ name, address }) satisfies v.GenericSchema<unknown, FeedEntry>;

/** A calendar, and how reading it goes. */
export const storedFeedSchema = v.object({
  id,
  name,
  service,
  /** As its readings have it: a salted hash of whose calendar it is, or the id. */
  account: v.string(),
  /** Missing: a file, which is read once. */
  address: v.exactOptional(address),
  /** When it is read next; while it is read, when that is given up. */
  due: v.exactOptional(instant),
  /** Readings in a row that came to nothing. */
  tries: v.number(),
  /** When what is kept of it was right. */
  readAt: v.exactOptional(instant),
  /** What the service calls what is kept, and what that was read for. */
  etag: v.exactOptional(v.string()),
  modified: v.exactOptional(v.string()),
  basis: v.exactOptional(v.string()),
  /** Events that can't be read. */
  lost: v.number(),
  doubts: v.array(doubt),
  /** Why the last reading came to nothing: a `_locales` key, with substitutions. */
  problem: v.exactOptional(v.string()),
  args: v.array(v.string()),
});
export type StoredFeed = v.InferOutput<typeof storedFeedSchema>;

export const feedIdSchema = v.object({ id });
export const feedNameSchema = v.object({ id, name });
export const feedAddressSchema = v.object({ address: v.pipe(v.string(), v.maxLength(5_000, 'problem_feed_address')) });
export const feedFileSchema = v.object({
  name,
  text: v.pipe(v.string(), v.maxLength(longestFile, 'problem_feed_too_large')),
});

/** A calendar that was removed, whole, to be put back. */
export const removedFeedSchema = v.object({ feed: storedFeedSchema, readings: v.array(storedReadingSchema) });
export type RemovedFeed = v.InferOutput<typeof removedFeedSchema>;
