import { readAccount } from './read-account.ts';

/** My address as the page told it last: the folders name it, and they are in the mail module alone. */
export function rememberedAccount(document: Document): () => string | undefined {
  let known: string | undefined;
  return () => {
    known = readAccount(document) ?? known;
    return known;
  };
}
