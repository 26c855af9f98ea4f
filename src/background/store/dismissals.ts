import { hashesToFind, hashesToKeep } from './hash.ts';
import { withStore } from './open.ts';

/** Dismisses one invitation, whichever of its keys it is met by. Kept are salted hashes alone. */
export async function dismiss(keys: string[], now: Temporal.Instant): Promise<void> {
  const hashes = await hashesToKeep(keys);
  const at = now.toString({ smallestUnit: 'second' });
  await withStore((store) => Promise.all(hashes.map((hash) => store.put('dismissals', at, hash))));
}

export async function restore(keys: string[]): Promise<void> {
  const hashes = (await hashesToFind(keys)) ?? [];
  await withStore((store) => Promise.all(hashes.map((hash) => store.delete('dismissals', hash))));
}

export async function isDismissed(keys: string[]): Promise<boolean> {
  const hashes = (await hashesToFind(keys)) ?? [];
  const found = await withStore((store) => Promise.all(hashes.map((hash) => store.getKey('dismissals', hash))));
  return found.some((key) => key !== undefined);
}
