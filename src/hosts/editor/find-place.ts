import { isComment, isText } from '../node-kinds.ts';
import { followsText, indexOf, isBlank, isBlock, isBreak, startsMidLine } from './lines.ts';

/** Where something new goes. `lines`: between two children of `container`. `words`: at a character, within a line. */
export interface Place {
  kind: 'lines' | 'words';
  container: Node;
  offset: number;
  /** An empty line must come first, to stand apart from the text above. */
  apart: boolean;
  /** Text follows directly that has no element of its own: a `<br>` must hold it off. */
  hold: boolean;
  /** Spaces beside it must not be taken for layout. */
  spaces: boolean;
}

/** The end of the own text: behind the last line with anything on it, before the empty ones above the tail. */
function endOfOwnText(container: Node, limit: number): number {
  let last = limit - 1;
  while (last >= 0 && isBlank(container.childNodes[last] as ChildNode)) last--;
  if (last < 0) return 0;
  return endOfLine(container, last + 1, limit);
}

/** Where the line that goes on at `index` ends: behind its `<br>`, for Firefox would go there by itself. */
function endOfLine(container: Node, index: number, limit: number): number {
  if (isBlock(container.childNodes[index - 1] ?? null)) return index;
  let end = index;
  for (let at = index; at < limit; at++) {
    const node = container.childNodes[at] as ChildNode;
    if (isBlock(node)) break;
    if (isBreak(node)) return at + 1;
    if (!isBlank(node)) end = at + 1;
  }
  return end;
}

/** A caret behind the `<br>` of an empty line is on that line; Firefox would go before it by itself. */
function startOfEmptyLine(container: Node, offset: number, limit: number): number {
  const before = container.childNodes[offset - 1] ?? null;
  const next = offset < limit ? (container.childNodes[offset] ?? null) : null;
  const goesOn = next !== null && !isBlock(next);
  return isBreak(before) && !goesOn && !startsMidLine(container, offset - 1) ? offset - 1 : offset;
}

/** From a caret to a boundary between lines: never splits a line, uses an empty one from its start. */
function lineBoundary(container: Node, caret: Point, limit: number): number {
  if (caret.node === container) {
    return startsMidLine(container, caret.offset)
      ? endOfLine(container, caret.offset, limit)
      : startOfEmptyLine(container, caret.offset, limit);
  }
  let child = caret.node;
  while (child.parentNode && child.parentNode !== container) child = child.parentNode;
  const index = indexOf(child);
  return isBlank(child) && !startsMidLine(container, index) ? index : endOfLine(container, index + 1, limit);
}

interface Point {
  node: Node;
  offset: number;
}

const hasWords = (node: Node | null): boolean => node !== null && !isBreak(node) && !isBlock(node) && !isBlank(node);

const isAtWords = ({ node, offset }: Point): boolean =>
  isText(node)
    ? hasWords(node)
    : hasWords(node.childNodes[offset - 1] ?? null) || hasWords(node.childNodes[offset] ?? null);

const childrenBefore = (container: Node, tail: Element | null): number => {
  const index = tail ? [...container.childNodes].findIndex((child) => child.contains(tail)) : -1;
  return index < 0 ? container.childNodes.length : index;
};

/** The place before child `offset` of `container`, or before loose spaces there that nobody sees. */
export function placeBefore(root: Node, tail: Element | null, container: Node, offset: number): Place {
  const previous = container.childNodes[offset - 1] ?? null;
  if (isLoose(previous)) return placeBefore(root, tail, container, offset - 1);
  // Firefox would go behind this empty line by itself; then nothing more is needed to stand apart.
  if (isBlock(previous) && isBreak(container.childNodes[offset] ?? null))
    return placeBefore(root, tail, container, offset + 1);
  const own = [...container.childNodes].slice(offset, childrenBefore(container, tail));
  const next = own.find((node) => isBreak(node) || isBlock(node) || !isBlank(node)) ?? null;
  const [following = null, beyond] = [...container.childNodes].slice(offset).filter((node) => !isComment(node));
  // Between two elements that the guard makes inline, loose spaces come to count.
  const loose = previous !== null && isLoose(following) && beyond !== undefined;
  return {
    kind: 'lines',
    container,
    offset,
    apart: followsText(container, offset, root),
    hold: hasWords(next) || (loose && /^[^\n]/.test(following?.textContent ?? '')),
    spaces: loose || endsInSpace(previous) || startsWithSpace(following),
  };
}

const isLoose = (node: Node | null): boolean => isText(node) && isBlank(node);
const endsInSpace = (node: Node | null): boolean => isText(node) && /[^ \t\n\r\f][ \t\n\r\f]+$/.test(node.data);
const startsWithSpace = (node: Node | null): boolean => isText(node) && /^[ \t\n\r\f]+[^ \t\n\r\f]/.test(node.data);

/**
 * Finds where a reply goes.
 * @param tail the first of signature and quote; nothing goes behind its start
 * @param caret where it was asked for; none, or one in the tail, means the end of the own text
 * @param withinLine whether it may go into the middle of a line that has words
 */
export function findPlace(root: HTMLElement, tail: Element | null, caret: Range | null, withinLine: boolean): Place {
  const own = caret && root.contains(caret.endContainer) && (!tail || caret.comparePoint(tail, 0) > 0);
  const nest = tail?.parentNode ?? root;
  if (!own) return placeBefore(root, tail, nest, endOfOwnText(nest, childrenBefore(nest, tail)));
  const point = { node: caret.endContainer, offset: caret.endOffset };
  if (withinLine && isAtWords(point)) {
    return { kind: 'words', container: point.node, offset: point.offset, apart: false, hold: false, spaces: true };
  }
  const container = nest.contains(point.node) ? nest : root;
  return placeBefore(root, tail, container, lineBoundary(container, point, childrenBefore(container, tail)));
}
