// A line is what a person sees as one: a block element, or text up to a <br>.

import { isElement } from '../node-kinds.ts';
/** Whether an element stands on lines of its own, as the host's styles have it. */
export function isBlock(node: Node | null): boolean {
  return isElement(node) && !/^(?:inline|contents|none)/.test(getComputedStyle(node).display);
}

export function isBreak(node: Node | null): boolean {
  return node?.nodeName === 'BR';
}

const visible = 'img,hr,li,table,input,button,select,textarea,video,audio,canvas,iframe,object,svg';

/** Whether a person sees nothing of this node but empty lines. A no-break space counts as something. */
export function isBlank(node: Node): boolean {
  if (/[^ \t\n\r\f]/.test(node.textContent ?? '') && node.nodeType !== Node.COMMENT_NODE) return false;
  return !(isElement(node) && (node.matches(visible) || node.querySelector(visible)));
}

/** Whether somebody looking at the start of child `index` sees the rest of a line that began before it. */
export function startsMidLine(container: Node, index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const node = container.childNodes[at] as ChildNode;
    if (isBreak(node) || isBlock(node)) return false;
    if (!isBlank(node)) return true;
  }
  return false;
}

/** Whether text stands on the line directly above child `index`, so that a new paragraph needs an empty one between. */
export function followsText(container: Node, index: number, root: Node): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const node = container.childNodes[at] as ChildNode;
    if (isBreak(node)) return startsMidLine(container, at);
    if (isBlock(node) || !isBlank(node)) return !isBlank(node);
  }
  const parent = container.parentNode;
  if (container === root || !parent) return false;
  return followsText(parent, indexOf(container), root);
}

export function indexOf(node: Node): number {
  return Array.prototype.indexOf.call(node.parentNode?.childNodes, node);
}
