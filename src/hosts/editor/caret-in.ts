/** The caret or selection, if it is in this editable. */
export function caretIn(editable: HTMLElement): Range | null {
  const selection = editable.ownerDocument.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && editable.contains(range.commonAncestorContainer) ? range.cloneRange() : null;
}
