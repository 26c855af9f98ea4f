import { readAccount } from './read-account.ts';

/** My address as the page told it last: the folders name it, and they are in the mail module alone. */
export function rememberedAccount(document: Document): () => string | undefined {
  let known: string | undefined;
  let isFresh = false;
  return () => {
    if (isFresh) return known;
    known = readAccount(document) ?? known;
    isFresh = true; // one change of the page asks for it several times
    queueMicrotask(() => {
      isFresh = false;
    });
    return known;
  };
}
