import { hashesToFind, hashesToKeep } from './hash.ts';
import { withStore } from './open.ts';

/** What was dismissed: one invitation, or a whole series; `key` is its identity, kept as a salted hash alone. */
export interface Dismissal {
  scope: 'invite' | 'series';
  key: string;
}

const nameOf = ({ scope, key }: Dismissal): string => `${scope}:${key}`;

export async function dismiss(dismissal: Dismissal, now: Temporal.Instant): Promise<void> {
  const [hash] = await hashesToKeep([nameOf(dismissal)]);
  await withStore((store) => store.put('dismissals', now.toString({ smallestUnit: 'second' }), hash));
}

export async function restore(dismissal: Dismissal): Promise<void> {
  const [hash] = (await hashesToFind([nameOf(dismissal)])) ?? [];
  if (hash) await withStore((store) => store.delete('dismissals', hash));
}

export async function isDismissed(dismissals: Dismissal[]): Promise<boolean> {
  const hashes = (await hashesToFind(dismissals.map(nameOf))) ?? [];
  const found = await withStore((store) => Promise.all(hashes.map((hash) => store.getKey('dismissals', hash))));
  return found.some((key) => key !== undefined);
}
