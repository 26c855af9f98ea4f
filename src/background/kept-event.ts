import type { Invite } from '../domain/invite.ts';
import { type JudgeContext, judge } from '../domain/judge.ts';
import type { LoadEvent } from '../domain/load-event.ts';
import { isCounted } from '../domain/sync-load.ts';
import { hashesToKeep } from './store/hash.ts';
import { StoreFullError, StoreUnavailableError } from './store/open.ts';

/** Whether of an event nothing but its interval may be kept, as far as its words tell. */
export const isSensitive = (invite: Pick<Invite, 'title' | 'description'>, context: JudgeContext): boolean =>
  judge(invite, context).sensitive;

/** An event as it may be kept: of a sensitive one the interval, and only of one that counts. */
export const asKept = (event: LoadEvent, sensitive: boolean): LoadEvent[] => {
  if (!sensitive) return [event];
  return isCounted(event) ? [{ start: event.start, end: event.end }] : [];
};

/** Nobody asked for a reading: where it can't be kept, the badge says so, or the popup how old the last one is. */
export async function ifStoreTakesIt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreUnavailableError || error instanceof StoreFullError)) throw error;
  }
}

export type Hash = (text: string | undefined) => string;

/** Salted hashes by what they stand for; of nothing nothing. */
export async function hashed(texts: string[]): Promise<Hash> {
  const all = [...new Set(texts)].filter((text) => text !== '');
  const hashes = all.length > 0 ? await hashesToKeep(all) : [];
  const known = new Map(all.map((text, index) => [text, hashes[index] ?? '']));
  return (text = '') => known.get(text) ?? '';
}

export const withHash = <T extends Pick<LoadEvent, 'key' | 'series'>>(event: T, hash: Hash): T => ({
  ...event,
  ...(event.key !== undefined && { key: hash(event.key) }),
  ...(event.series !== undefined && { series: hash(event.series) }),
});

/** What `withHash` needs the hashes of. */
export const namesOf = (events: Pick<LoadEvent, 'key' | 'series'>[]): string[] =>
  events.flatMap(({ key, series }) => [key ?? [], series ?? []].flat());

export const keysOf = (events: LoadEvent[]): string[] => events.flatMap(({ key }) => key ?? []);
