import { inSeconds } from '../../domain/instant-text.ts';
import { hashesToFind, hashesToKeep } from './hash.ts';
import { withStore } from './open.ts';

/** Dismisses one invitation, whichever of its keys it is met by. Kept are salted hashes alone. */
export async function dismiss(keys: string[], now: Temporal.Instant): Promise<void> {
  const hashes = await hashesToKeep(keys);
  const at = inSeconds(now);
  await withStore((store) => Promise.all(hashes.map((hash) => store.put('dismissals', at, hash))));
}

export async function restore(keys: string[]): Promise<void> {
  const hashes = (await hashesToFind(keys)) ?? [];
  await withStore((store) => Promise.all(hashes.map((hash) => store.delete('dismissals', hash))));
}

/** Whether any invitation is dismissed by itself. How many can't be told: one may be met by several keys. */
export async function hasDismissals(): Promise<boolean> {
  return (await withStore((store) => store.count('dismissals'))) > 0;
}

/** Every invitation is shown again that was dismissed by itself. */
export async function restoreAll(): Promise<void> {
  await withStore((store) => store.clear('dismissals'));
}

export async function isDismissed(keys: string[]): Promise<boolean> {
  const hashes = (await hashesToFind(keys)) ?? [];
  const found = await withStore((store) => Promise.all(hashes.map((hash) => store.getKey('dismissals', hash))));
  return found.some((key) => key !== undefined);
}
