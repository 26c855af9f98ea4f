import type { Suggestion } from '../../domain/given-back.ts';
import { readable } from '../schemas/parse.ts';
import { suggestionSchema } from '../schemas/suggestion.ts';
import { withStore } from './open.ts';

/** The report's year. */
const keptDays = 366;

export async function readSuggestions(): Promise<Suggestion[]> {
  return readable(suggestionSchema, await withStore((store) => store.getAll('suggestions')));
}

/** Keeps a suggestion. Sent again it is the same; one whose insertion was taken back stays so. What is too old goes. */
export async function addSuggestion(suggestion: Suggestion, now: Temporal.Instant): Promise<void> {
  const oldest = now.subtract({ hours: 24 * keptDays });
  await withStore(async (store) => {
    const transaction = store.transaction(['suggestions', 'insertions'], 'readwrite');
    const suggestions = transaction.objectStore('suggestions');
    const insertion = await transaction.objectStore('insertions').get(suggestion.id);
    const known = await suggestions.getKey(suggestion.id);
    if (known === undefined && insertion?.people.length !== 0) void suggestions.put(suggestion);
    for (const { id, at } of await suggestions.getAll()) {
      if (Temporal.Instant.compare(at, oldest) < 0) void suggestions.delete(id);
    }
    await transaction.done;
  });
}

/** A calendar shows these identities: what was suggested of them was there, and may go. */
export async function markSeen(keys: readonly string[]): Promise<void> {
  await withStore(async (store) => {
    const { store: suggestions, done } = store.transaction('suggestions', 'readwrite');
    for (const suggestion of await suggestions.getAll()) {
      const isShown = suggestion.keys.some((key) => keys.includes(key));
      if (isShown && !suggestion.seen) void suggestions.put({ ...suggestion, seen: true });
    }
    await done;
  });
}
