// What roosterjs does with spaces is its own affair: it trims lines and turns spaces into no-break ones and back. So
// what was written is looked for, and what is a person's is compared, by the characters that leave ink.

import { isElement, isText } from '../node-kinds.ts';

const blank = /[\s\u00a0\u200b\ufeff]/;
const blanks = /[\s\u00a0\u200b\ufeff]+/g;

/** A text without anything that leaves no mark. */
export const inkOf = (text: string | null): string => (text ?? '').replace(blanks, '');

/** How many characters with ink stand in `root` before a point in it. */
export function inkBefore(root: Node, node: Node, offset: number): number {
  const range = new Range();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return inkOf(range.toString()).length;
}

/** From the first to the last of `length` characters with ink, behind the first `from` of them. */
export function rangeOfInk(root: Node, from: number, length: number): Range | null {
  const range = new Range();
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let passed = 0;
  while (passed < from + length && walker.nextNode()) {
    const text = walker.currentNode as Text;
    const ink = inkOf(text.data).length;
    if (passed <= from && from < passed + ink) range.setStart(text, offsetOfInk(text.data, from - passed));
    if (passed + ink >= from + length) range.setEnd(text, offsetOfInk(text.data, from + length - passed - 1) + 1);
    passed += ink;
  }
  return passed < from + length ? null : range;
}

function offsetOfInk(data: string, index: number): number {
  let seen = -1;
  for (let at = 0; at < data.length; at++) if (!blank.test(data[at] ?? '') && ++seen === index) return at;
  return data.length;
}

/** How a stretch reads, whatever elements carry it: its words, its line breaks, its links. */
export function shapeOf(range: Range, linkMark = (link: Element) => `[${link.getAttribute('href')} `): string {
  const parts: string[] = [];
  const read = (node: Node) => {
    if (isText(node)) parts.push(node.data.replace(blanks, ' '));
    if (!isElement(node) && !(node instanceof DocumentFragment)) return;
    const isLink = isElement(node) && node.localName === 'a';
    const mark = isLink ? linkMark(node) : isElement(node) && isLine.test(node.localName) ? '\n' : '';
    parts.push(mark);
    node.childNodes.forEach(read);
    if (mark.startsWith('[')) parts.push(']');
  };
  read(range.cloneContents());
  return parts
    .join('')
    .replace(/ *\n */g, '\n')
    .trim();
}

const isLine = /^(?:br|div|p|li)$/;

/** The lines of something that was written, by their ink. */
export const inkLines = (text: string): string[] => text.split('\n').map(inkOf).filter(Boolean);

/** The same of a stretch of a page, whatever elements carry it. */
export const linesOf = (content: Range): string[] => inkLines(shapeOf(content, () => ''));
