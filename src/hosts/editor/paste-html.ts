import type { ReplyTree } from '../../domain/reply-tree.ts';
import { buildLines } from './build-lines.ts';
import { InsertError } from './insert-error.ts';
import { serialize } from './ranges.ts';

/** Properties of a line's own style that go on in what is written behind it. */
export interface Font {
  fontFamily?: string;
  fontSize?: string;
  color?: string;
}

/**
 * roosterjs adds an empty line below whatever it thinks a block, and to 9.59 even `<br>` is one, unless its own style
 * says otherwise. That style does not get into the mail: the editor makes its own breaks.
 */
function lineBreak(): HTMLElement {
  const br = document.createElement('br');
  br.style.display = 'inline';
  return br;
}

/** Breaks that part two blocks: an empty line, but none above a list. */
const breaksBefore = (next: HTMLElement | undefined): HTMLElement[] => {
  if (!next) return [];
  return next.localName === 'ul' ? [lineBreak()] : [lineBreak(), lineBreak()];
};

/**
 * The nodes of a reply in one line of the editor's, with breaks. A list becomes lines with bullets: a real one would be
 * a block.
 */
function inlineContent(tree: ReplyTree): Node[] {
  const blocks = buildLines(tree).filter((line) => line.textContent !== '');
  return blocks.flatMap((block, index) => {
    for (const br of block.querySelectorAll('br')) br.replaceWith(lineBreak());
    for (const link of block.querySelectorAll('a')) if (!link.textContent?.trim()) link.remove();
    const items = [...block.children].filter((child) => child.localName === 'li');
    const content = block.localName === 'ul' ? items.flatMap(bulleted) : [...block.childNodes];
    return [...content, ...breaksBefore(blocks[index + 1])];
  });
}

const bulleted = (item: Element, index: number): Node[] => [
  ...(index > 0 ? [lineBreak()] : []),
  document.createTextNode('• '),
  ...item.childNodes,
];

/**
 * What is handed to the editor as if it had been copied somewhere.
 * @param lead line breaks in front of it
 * @param font what the editor would not take from the line it goes into: with "keep source formatting" it makes all
 * that says no color black, whatever color the line has
 */
export function pasteContent(tree: ReplyTree, lead: number, font: Font): { html: string; content: Element } {
  const content = document.createElement('span');
  content.append(...inlineContent(tree));
  if (!content.textContent?.trim()) throw new InsertError('There is nothing to insert');
  const shown = content.cloneNode(true) as Element;
  Object.assign(content.style, font);
  content.prepend(...Array.from({ length: lead }, lineBreak));
  return { html: serialize(content), content: shown };
}
