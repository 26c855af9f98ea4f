const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TBODY TD TR UL'.split(
    ' ',
  ),
);
const silent = new Set('HEAD LINK META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE'.split(' '));

interface ReadOptions {
  /** Elements to leave out, with all that is in them. */
  skip?: (element: Element) => boolean;
  /** Reading stops before this node. */
  before?: Node | undefined;
  /** Reading stops after so many characters. */
  limit?: number;
}

/** What somebody else said, wherever it stands. */
export const isQuotation = (element: Element): boolean => element.localName === 'blockquote';

/**
 * The text below `root` with the line breaks that a person sees. Unlike `innerText` it needs no layout, works on hidden
 * nodes (a minimized composer) and can leave parts out. What is hidden by its own style attribute is left out.
 */
export function readText(root: Node, { skip, before, limit = 50_000 }: ReadOptions = {}): string {
  const lines: string[] = [];
  let line = '';
  let left = limit;
  let done = false;

  const endLine = (): void => {
    lines.push(line.replace(/ $/, ''));
    line = '';
  };
  const endBlock = (): void => {
    if (line.trim()) endLine();
    else line = '';
  };
  const read = (node: Node): void => {
    if (done || node === before) {
      done = true;
    } else if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').slice(0, left).replace(/[ \t\r\n]+/g, ' ');
      line += line === '' || line.endsWith(' ') ? text.replace(/^ /, '') : text;
      left -= text.length;
      done = left <= 0;
    } else if (isElement(node) && !silent.has(node.tagName) && node.style?.display !== 'none' && !skip?.(node)) {
      readElement(node);
    }
  };
  const readElement = (element: Element): void => {
    const isBlock = blocks.has(element.tagName);
    if (isBlock) endBlock();
    if (element.tagName === 'BR') endLine();
    for (const child of element.childNodes) read(child);
    if (isBlock) endBlock();
  };

  for (const child of root.childNodes) read(child);
  endBlock();
  return lines.join('\n').replaceAll('\u00a0', ' ').trim();
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;
