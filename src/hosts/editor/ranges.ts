import { isElement } from '../node-kinds.ts';
import { indexOf } from './lines.ts';

/** The nodes as HTML text; for comparing, and for `insertHTML` of an element tree that was just built. */
export function serialize(...nodes: Node[]): string {
  const holder = document.createElement('div');
  holder.append(...nodes.map((node) => node.cloneNode(true)));
  return holder.innerHTML;
}

function twinOf(node: Node, root: Node, copy: Node): Node {
  if (node === root) return copy;
  return twinOf(node.parentNode as Node, root, copy).childNodes[indexOf(node)] as Node;
}

/** Joins what an engine splits to let something in: the two halves of a bold word, say. */
function joinSeam(parent: Node, offset: number): void {
  const [left, right] = [parent.childNodes[offset - 1], parent.childNodes[offset]];
  if (!left?.cloneNode(false).isEqualNode(right?.cloneNode(false) ?? null) || !isElement(right)) return;
  const seam = left.childNodes.length;
  left.appendChild(right).replaceWith(...right.childNodes);
  joinSeam(left, seam);
}

/**
 * What `root` would hold, as HTML text, were it not for the content of `range`.
 * @param joined whether what the content parts was one before
 */
export function htmlWithout(root: Element, range: Range, joined: boolean): string {
  const copy = root.cloneNode(true) as Element;
  const twin = new Range();
  twin.setStart(twinOf(range.startContainer, root, copy), range.startOffset);
  twin.setEnd(twinOf(range.endContainer, root, copy), range.endOffset);
  twin.deleteContents();
  if (joined) joinSeam(twin.startContainer, twin.startOffset);
  return copy.innerHTML;
}

/**
 * The children of `container` that read as `html`, sought at `offset` first: around loose spaces an engine may have
 * moved the place by a node.
 */
export function findLines(container: Node, offset: number, count: number, html: string): ChildNode[] | null {
  const children = [...container.childNodes];
  const found = [offset, ...children.keys()].find((at) => serialize(...children.slice(at, at + count)) === html);
  return found === undefined ? null : children.slice(found, found + count);
}

/** Around neighboring nodes. */
export function rangeAround(nodes: ChildNode[]): Range {
  const range = new Range();
  range.setStartBefore(nodes[0] as ChildNode);
  range.setEndAfter(nodes.at(-1) as ChildNode);
  return range;
}

/** How many characters of `root`'s text stand before a point in it. */
export function countBefore(root: Node, node: Node, offset: number): number {
  const range = new Range();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What begins after so many characters of `root`'s text, whichever nodes they came to be in. Null unless it reads as `html`. */
export function findWords(root: Node, from: number, length: number, html: string): Range | null {
  const range = new Range();
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let passed = 0;
  while (walker?.nextNode()) {
    const text = walker.currentNode as Text;
    const end = passed + text.length;
    if (passed <= from && from < end) range.setStart(text, from - passed);
    if (passed < from + length && from + length <= end) range.setEnd(text, from + length - passed);
    passed = end;
  }
  const [first, last] = [range.startContainer, range.endContainer].map((node) => node.parentElement?.closest('a'));
  if (first && range.startOffset === 0) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return serialize(range.cloneContents()) === html ? range : null;
}
