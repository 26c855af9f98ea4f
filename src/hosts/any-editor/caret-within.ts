import { caretIn } from '../editor/caret-in.ts';

/** The caret in an editable, also in one that stands in a shadow root, whose selection the page's own hides. */
export function caretWithin(root: HTMLElement): Range | null {
  const tree = root.getRootNode();
  if (tree === root.ownerDocument) return caretIn(root);
  const selection = root.ownerDocument.getSelection();
  const [found] = selection?.getComposedRanges?.({ shadowRoots: [tree as ShadowRoot] }) ?? [];
  if (!found || !root.contains(found.endContainer)) return null;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}
