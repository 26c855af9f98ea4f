/** Names whose words come first in each list. None here: the build puts them in (`scripts/page-words.ts`). */
export const named: readonly string[] = [];

/** The words of our own pages, by the name of the language's folder in `public/_locales`. */
export const lists: Readonly<Record<string, () => Promise<{ default: readonly string[] }>>> = {};
