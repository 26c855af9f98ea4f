import type { Inline, ReplyTree } from '../../domain/reply-tree.ts';
import { isText } from '../node-kinds.ts';

// What the HTML parser would drop or change: controls and halves of characters.
const unwanted = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}]/gu;

const cleanText = (text: string): string => text.replace(unwanted, '').replace(/[ \t\n\v\f\r]+/g, ' ');

const isSafe = (href: string): boolean => /^(?:https?|mailto):/i.test(href) && URL.canParse(href);

function inlineNode(inline: Inline): Node {
  if (inline.type === 'break') return document.createElement('br');
  const text = document.createTextNode(cleanText(inline.text));
  if (inline.type === 'text' || !isSafe(inline.href)) return text;
  const link = document.createElement('a');
  link.setAttribute('href', inline.href.replace(unwanted, '').trim());
  link.append(text.data.trim());
  return link;
}

/** Neither end of a line holds a space or a break: engines treat those there each in its own way. */
function trimEnds(line: Element): void {
  for (const side of ['firstChild', 'lastChild'] as const) {
    for (let node = line[side]; node; node = line[side]) {
      if (isText(node)) node.data = side === 'firstChild' ? node.data.trimStart() : node.data.trimEnd();
      if (node.textContent?.trim()) break;
      node.remove();
    }
  }
}

function lineElement(name: 'div' | 'li', inlines: Inline[]): HTMLElement {
  const line = document.createElement(name);
  line.append(...inlines.map(inlineNode));
  line.normalize();
  trimEnds(line);
  return line;
}

const hasText = (element: Element): boolean => element.childNodes.length > 0;

function blockElement(block: ReplyTree[number]): HTMLElement {
  if (block.type === 'paragraph') return lineElement('div', block.children);
  const list = document.createElement('ul');
  list.append(...block.items.map((item) => lineElement('li', item)).filter(hasText));
  return list;
}

export function emptyLine(): HTMLElement {
  const line = document.createElement('div');
  line.append(document.createElement('br'));
  return line;
}

/**
 * The tree in Gmail's own line shape: a `<div>` a paragraph, `<div><br></div>` between two of them, `<ul><li>`,
 * `<a href>` and no attribute besides. Lists have margins of their own and get no empty line.
 * A link that is not `http(s):` or `mailto:` becomes its text.
 */
export function buildLines(tree: ReplyTree): HTMLElement[] {
  const blocks = tree.map(blockElement).filter(hasText);
  return blocks.flatMap((block, i) =>
    i > 0 && block.localName === 'div' && blocks[i - 1]?.localName === 'div' ? [emptyLine(), block] : [block],
  );
}
