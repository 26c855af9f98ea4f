import type { Place } from './find-place.ts';
import { findLines, findWords, rangeAround, serialize } from './ranges.ts';

/** What was inserted, followed through whatever is typed around it. */
export interface Piece {
  /** Whether anything of it is left in `root`. */
  isIn(root: Node): boolean;
  /** Whether it reads as it was written, with nothing in between. */
  isWhole(): boolean;
  range(): Range;
}

/** Lines are followed by their elements: what is typed directly above or below does not count to them. */
function pieceOfLines(nodes: ChildNode[], html: string): Piece {
  const follow = (node: ChildNode, i: number) => i === 0 || node.previousSibling === nodes[i - 1];
  return {
    isIn: (root) => nodes.some((node) => root.contains(node) && node.textContent?.trim()),
    isWhole: () => nodes.every(follow) && serialize(...nodes) === html,
    range: () => rangeAround(nodes),
  };
}

/**
 * Words are followed by a range, since their text nodes may be joined with a person's own. A range is lost when its
 * editor is moved in the page (Gmail does that for full screen) or the words go and come by undo; then `find` seeks
 * them where they were.
 */
function pieceOfWords(found: Range, html: string, find: () => Range | null): Piece {
  let range = found;
  const current = () => {
    if (serialize(range.cloneContents()) !== html) range = find() ?? range;
    return range;
  };
  return {
    isIn: (root) => root.contains(current().commonAncestorContainer) && range.toString().trim() !== '',
    isWhole: () => serialize(current().cloneContents()) === html,
    range: current,
  };
}

/**
 * Finds what an engine made of `content` at `place`. Null when it is not there as it was meant.
 * @param charactersBefore of `root`'s text, in front of the place
 */
export function findPiece(root: HTMLElement, place: Place, content: Node[], charactersBefore: number): Piece | null {
  const html = serialize(...content);
  if (place.kind === 'lines') {
    const nodes = findLines(place.container, place.offset, content.length, html);
    return nodes && pieceOfLines(nodes, html);
  }
  const length = content.reduce((sum, node) => sum + (node.textContent?.length ?? 0), 0);
  const find = () => findWords(root, charactersBefore, length, html);
  const range = find();
  return range && pieceOfWords(range, html, find);
}
