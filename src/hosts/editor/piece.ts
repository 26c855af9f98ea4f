import { rangeAround, serialize } from './ranges.ts';

/** What was inserted, followed through whatever is typed around it. */
export interface Piece {
  /** Whether anything of it is left in `root`. */
  isIn(root: Node): boolean;
  /** Whether it reads as it was written, with nothing in between. */
  isWhole(): boolean;
  range(): Range;
}

/** Lines are followed by their elements: what is typed directly above or below does not count to them. */
export function pieceOfLines(nodes: ChildNode[], html: string): Piece {
  const follow = (node: ChildNode, i: number) => i === 0 || node.previousSibling === nodes[i - 1];
  return {
    isIn: (root) => nodes.some((node) => root.contains(node) && node.textContent?.trim()),
    isWhole: () => nodes.every(follow) && serialize(...nodes) === html,
    range: () => rangeAround(nodes),
  };
}

/** Words are followed by a range: their text nodes may be joined with a person's own. */
export function pieceOfWords(range: Range, html: string): Piece {
  return {
    isIn: (root) => root.contains(range.commonAncestorContainer) && range.toString().trim() !== '',
    isWhole: () => serialize(range.cloneContents()) === html,
    range: () => range,
  };
}
