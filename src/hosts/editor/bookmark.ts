import { isText } from '../node-kinds.ts';
import { countBefore } from './ranges.ts';

// Undo gives back the same text, but engines split and join text nodes on the way, so that offsets mean something else.

const continues = (node: ChildNode | undefined): boolean => isText(node) && isText(node.previousSibling);

/** Remembers a point in `root` for when its content reads the same again. */
export function bookmark(root: Node, container: Node, offset: number): () => [Node, number] {
  if (isText(container)) {
    const characters = countBefore(root, container, offset);
    return () => pointAfter(root, characters);
  }
  const runs = [...container.childNodes].slice(0, offset).filter((node) => !continues(node)).length;
  return () => {
    let passed = 0;
    const at = [...container.childNodes].findIndex((node) => !continues(node) && passed++ === runs);
    return [container, at < 0 ? container.childNodes.length : at];
  };
}

/** The point in `root` behind so many characters of its text. */
export function pointAfter(root: Node, characters: number): [Node, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = characters;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  return [root, root.childNodes.length];
}
