import * as v from 'valibot';
import { inSeconds } from '../domain/instant-text.ts';
import type { RecentLook } from '../domain/stored.ts';
import { browser } from '../platform/browser.ts';
import type { Asker } from './guard.ts';
import { readable } from './schemas/parse.ts';

const mostLooks = 50;
const key = 'recent';

const lookSchema = v.object({
  at: v.string(),
  host: v.string(),
  what: v.picklist(['invitation', 'event', 'view', 'draft']),
  verdict: v.exactOptional(v.string()),
  rules: v.exactOptional(v.array(v.string())),
}) satisfies v.GenericSchema<unknown, RecentLook>;

/** One change after the other; a cache, like all that lives here. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}

async function read(): Promise<RecentLook[]> {
  return readable(lookSchema, (await browser.storage.session.get(key))[key]);
}

const isSame = ({ at: _, ...one }: RecentLook, { at: __, ...other }: RecentLook): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Remembers in the browser's memory, until it closes, that something was read and what was thought of it: for the person
 * who wants to know. Looked at again at once, it is one look. Nobody waits for it.
 */
export function noteLook(look: Omit<RecentLook, 'at'>, { now, incognito }: Pick<Asker, 'now' | 'incognito'>): void {
  if (incognito) return;
  const next = { at: inSeconds(now), ...look };
  void inTurn(async () => {
    const [newest, ...older] = await read();
    const before = newest && !isSame(newest, next) ? [newest, ...older] : older;
    await browser.storage.session.set({ [key]: [next, ...before].slice(0, mostLooks) });
  }).catch(() => {}); // a convenience: without it nothing is amiss
}

/** The last fifty, newest first. */
export const getRecent = (): Promise<RecentLook[]> => inTurn(read);

export const clearRecent = (): Promise<void> => inTurn(() => browser.storage.session.remove(key));
