import type { InsertChoice } from '../../domain/advice.ts';
import { inSeconds } from '../../domain/instant-text.ts';
import { withStore } from './open.ts';

type Choice = Pick<InsertChoice, 'kind' | 'id'>;

export const usageKey = ({ kind, id }: Choice): string => `${kind}:${id}`;

/** Remembers that a choice was used now, so that it comes first next time. */
export async function noteUse(choice: Choice, now: Temporal.Instant): Promise<void> {
  await withStore((store) => store.put('usage', inSeconds(now), usageKey(choice)));
}

/** Instant of the last use, by `usageKey`. */
export async function getUsage(): Promise<Map<string, string>> {
  return withStore(async (store) => {
    const { store: usage } = store.transaction('usage');
    const [keys, instants] = await Promise.all([usage.getAllKeys(), usage.getAll()]);
    return new Map(keys.map((key, index) => [key, instants[index] ?? '']));
  });
}
