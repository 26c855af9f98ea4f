import { isElement, isText } from '../node-kinds.ts';
import { findPlace } from './find-place.ts';
import { indexOf, isBlank, isBlock, isBreak, startsMidLine } from './lines.ts';
import type { Font } from './paste-html.ts';

/** A point in an editable at which something new begins. */
export interface Spot {
  node: Node;
  offset: number;
  /** Line breaks that must come first. */
  lead: number;
  font: Font;
}

/** Lines that take more text behind theirs; in a list or a heading of a person's ours would become part of it. */
const plainLine = 'div,p';
const keepsItsOwn = 'ul,ol,li,table,blockquote,h1,h2,h3,h4,h5,h6,pre,[contenteditable="false"]';

/**
 * Finds where a reply is pasted: in an empty line, behind the last words of a line, or between what is neither.
 * @param caret where it was asked for; none, or one behind the start of `tail`, means the end of the own text
 * @param phrase whether it may go among the words of a line
 */
export function findSpot(root: HTMLElement, tail: Element | null, caret: Range | null, phrase: boolean): Spot {
  const place = findPlace(root, tail, caret, phrase);
  const { container, offset } = place;
  if (place.kind === 'words') return { node: container, offset, lead: 0, font: colorOf(container, root) };
  const at = skipLoose(container, offset);
  const next = container.childNodes[at] ?? null;
  if (isEmptyLine(next, tail)) {
    const beyond = container.childNodes[skipLoose(container, at + 1)] ?? null;
    const second = place.apart && isEmptyLine(beyond, tail);
    const line = second ? beyond : next;
    const inner = innermost(line as Node);
    return { ...inner, lead: place.apart && !second ? 1 : 0, font: colorOf(inner.node, root) };
  }
  const lead = place.apart ? 1 : 0;
  if (isBreak(next) && !startsMidLine(container, at)) {
    return { node: container, offset: at, lead, font: fontBeside(container, at, tail, root) };
  }
  const previous = container.childNodes[offset - 1] ?? null;
  const end = endOfLine(previous, root);
  if (end) return { ...end, lead: 2, font: colorOf(end.node, root) };
  return { node: container, offset, lead, font: fontBeside(container, offset, tail, root) };
}

/** The first child at `offset` or behind that is more than loose spaces. */
function skipLoose(container: Node, offset: number): number {
  let at = offset;
  while (isText(container.childNodes[at]) && isBlank(container.childNodes[at] as Node)) at++;
  return at;
}

const isEmptyLine = (node: Node | null, tail: Element | null): node is HTMLElement =>
  isElement(node) &&
  node !== tail &&
  !(tail && node.contains(tail)) &&
  node.matches(plainLine) &&
  !node.id &&
  isBlank(node) &&
  node.querySelector('br') !== null &&
  !node.querySelector(`${keepsItsOwn},div,p`);

/** Before the break of an empty line. */
function innermost(line: Node): { node: Node; offset: number } {
  const br = isElement(line) ? line.querySelector('br') : null;
  const node = br?.parentNode ?? line;
  return { node, offset: br ? indexOf(br) : 0 };
}

/** Behind the last words of the line that ends with `last`, if it is a plain one. */
function endOfLine(last: Node | null, root: Node): { node: Node; offset: number } | null {
  let node = last;
  while (node && isBlank(node) && !isBlock(node)) node = node.previousSibling;
  while (isElement(node) && isBlock(node) && !node.matches(keepsItsOwn)) node = lastWithWords(node);
  const parent = node?.parentElement;
  if (!node || !parent || isBlank(node) || isBlock(node)) return null;
  const held = parent.closest(keepsItsOwn);
  if (held && root.contains(held) && held !== root) return null;
  // In the text itself: roosterjs 9.7 may take a point behind one that it holds in two parts for one between them.
  return isText(node) ? { node, offset: node.length } : { node: parent, offset: indexOf(node) + 1 };
}

const lastWithWords = (element: Element): Node | null =>
  [...element.childNodes].findLast((child) => !isBlank(child)) ?? null;

/** Inline styles that hold at a node, the nearest first. In dark mode a color names its light one second. */
function fontAt(node: Node, root: Node): Font {
  const font: Font = {};
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (!isElement(at) || !('style' in at) || at.localName === 'a') continue;
    const { fontFamily, fontSize, color } = (at as HTMLElement).style;
    if (fontFamily) font.fontFamily ??= fontFamily;
    if (fontSize) font.fontSize ??= fontSize;
    if (color) font.color ??= /^var\([^,]+,\s*(.*)\)$/.exec(color)?.[1] ?? color;
  }
  return font;
}

/** The color that holds at a node, if its styles say one. */
export const colorOf = (node: Node, root: Node): Font => {
  const { color } = fontAt(node, root);
  return color ? { color } : {};
};

/** Of the own text above, else of the own text below. */
function fontBeside(container: Node, offset: number, tail: Element | null, root: Node): Font {
  const children = [...container.childNodes];
  const own = tail ? children.findIndex((child) => child.contains(tail)) : -1;
  const near = children[offset - 1] ?? (own < 0 || offset < own ? children[offset] : undefined);
  if (!near) return {};
  let node: Node = near;
  while (node.lastChild) node = node.lastChild;
  return fontAt(node, root);
}
