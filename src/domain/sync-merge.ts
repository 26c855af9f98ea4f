// Newest wins, record by record: a merge that comes out the same in whichever order and however often it is done.

import { canonical, isSame } from './canonical.ts';

/** A record as it was last changed. Without a value it was deleted then. */
export interface Stamped {
  /** Milliseconds since 1970, by the clock of whoever changed it; never before what it replaced. */
  at: number;
  value?: unknown;
}

export type Stamps = Record<string, Stamped>;
export type Values = Record<string, unknown>;

/** Of two changes in the same millisecond the one whose text sorts last, so that everybody picks the same. */
function newer(one: Stamped, other: Stamped): Stamped {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return canonical(one.value) >= canonical(other.value) ? one : other;
}

/** Both, each record as it was changed last. */
export function mergeStamps(one: Stamps, other: Stamps): Stamps {
  const merged = { ...one };
  for (const [key, stamped] of Object.entries(other)) {
    const mine = merged[key];
    merged[key] = mine ? newer(mine, stamped) : stamped;
  }
  return merged;
}

interface Local {
  /** What was known after the last merge; `undefined` before the first. */
  known: Stamps | undefined;
  /** What is there before a person changes anything. It is not handed on: each browser has its own. */
  defaults: Values;
  values: Values;
  /** What others have by now. */
  others: Stamps;
  now: number;
}

/** What was known, with what has changed here since. Who joins gives way where others have something already. */
export function stampChanges({ known, defaults, values, others, now }: Local): Stamps {
  const stamps: Stamps = { ...known };
  for (const key of new Set([...Object.keys(stamps), ...Object.keys(defaults), ...Object.keys(values)])) {
    const before = stamps[key] ?? (key in defaults ? { at: 0, value: defaults[key] } : undefined);
    const value = values[key];
    if (isSame(before?.value, value)) continue;
    const at = known === undefined && others[key] ? 1 : Math.max(now, (before?.at ?? 0) + 1);
    stamps[key] = value === undefined ? { at } : { at, value };
  }
  return stamps;
}

/** What is there after a merge: what was never changed anywhere stays as it is here. */
export function valuesAfter(merged: Stamps, values: Values): Values {
  const after = { ...values };
  for (const [key, { value }] of Object.entries(merged)) {
    if (value === undefined) delete after[key];
    else after[key] = value;
  }
  return after;
}

/** Bytes and items that `storage.sync` takes, in Chrome and in Firefox. */
const limits = { item: 8_192, all: 102_400, items: 512 };

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const sizeOf = (key: string, item: unknown): number => bytes(key) + bytes(JSON.stringify(item));

/**
 * What of `merged` has to be written into an area that holds `present`, and what does not fit and stays where it is. What
 * a newer version of us has written there is never written over.
 */
export function fitInto(present: Record<string, unknown>, merged: Stamps): { write: Stamps; left: string[] } {
  const write: Stamps = {};
  const left: string[] = [];
  const sizes = new Map(Object.entries(present).map(([key, item]) => [key, sizeOf(key, item)]));
  let all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const key of Object.keys(merged).sort()) {
    const item = merged[key] as Stamped;
    const there = present[key] as Partial<Stamped> | undefined;
    if (isSame(there, item) || (there?.at ?? 0) > item.at) continue;
    const size = sizeOf(key, item);
    const grown = all - (sizes.get(key) ?? 0) + size;
    if (size > limits.item || grown > limits.all || (!sizes.has(key) && sizes.size >= limits.items)) {
      left.push(key);
      continue;
    }
    all = grown;
    sizes.set(key, size);
    write[key] = item;
  }
  return { write, left };
}
