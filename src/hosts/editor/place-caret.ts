import { isElement } from '../node-kinds.ts';
/**
 * Puts the caret behind the last word of `range` and shows it; outside of a link, so that what is typed next is no part
 * of that.
 * @param trailing nodes at the end that only hold off what follows
 */
export function placeCaret(range: Range, trailing: number): void {
  let node = range.endContainer;
  let offset = range.endOffset - trailing;
  while (isElement(node.childNodes[offset - 1]) && node.childNodes[offset - 1]?.nodeName !== 'A') {
    node = node.childNodes[offset - 1] as Element;
    offset = node.childNodes.length;
  }
  node.ownerDocument?.getSelection()?.collapse(node, offset);
  (isElement(node) ? node : node.parentElement)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
