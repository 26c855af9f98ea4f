import { withGuard, withScrollKept } from './guard.ts';
import type { SwapTool } from './swap.ts';

/** The browser's own command in the place of the selection: one step of its undo, in the style of what was there. */
export const byCommand: SwapTool = {
  write(root, { startContainer: container, startOffset: offset }, words) {
    const place = { kind: 'words', container, offset, apart: false, hold: false, spaces: true } as const;
    withScrollKept(root, () =>
      withGuard(root, place, () => root.ownerDocument.execCommand('insertText', false, words)),
    );
  },
  undo: (root) => root.ownerDocument.execCommand('undo'),
  redo: (root) => root.ownerDocument.execCommand('redo'),
};
