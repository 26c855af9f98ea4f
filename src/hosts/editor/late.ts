import type { Insertion, LateInsertion } from '../editor.ts';

/** What an editor took at once, in the shape of what is taken a moment later. */
export const late = (insertion: Insertion): LateInsertion => ({
  isIntact: () => insertion.isIntact(),
  isPresent: () => insertion.isPresent(),
  undo: () => insertion.undo(),
  replace: async (tree, text) => late(insertion.replace(tree, text)),
});
