import { pasteContent } from './paste-html.ts';
import { colorOf } from './paste-place.ts';
import { pressRedo, pressUndo } from './rooster-keys.ts';
import type { SwapTool } from './swap.ts';
import { pasteInto } from './synthetic-paste.ts';

/** A paste over the selection: one step of roosterjs's own undo. */
export const byPaste: SwapTool = {
  write(root, { startContainer }, words, arrived) {
    const tree = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] }];
    return pasteInto(root, pasteContent(tree, 0, colorOf(startContainer, root)).html, words, arrived);
  },
  undo: pressUndo,
  redo: pressRedo,
};
