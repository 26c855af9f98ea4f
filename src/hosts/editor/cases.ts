// What must hold in every browser: a table and a runner that need nothing but a page. Vitest runs it in Chromium,
// `e2e/firefox-editor.ts` in Firefox.

import type { ReplyTree } from '../../domain/reply-tree.ts';
import { type Insertion, insertTree } from '../editor.ts';

export const signature =
  '<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Ada Lindqvist<br>Lead</div></div>';
export const prefix = '<span class="gmail_signature_prefix">-- </span><br>';
export const quote =
  '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Mina wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Shall we meet?</blockquote></div>';

export const reply: ReplyTree = [
  { type: 'paragraph', children: [{ type: 'text', text: 'Hi Mina,' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'see ' },
      { type: 'link', text: 'how we work', href: 'https://handbook.example/async?a=1&b=2' },
    ],
  },
];
const link = '<a href="https://handbook.example/async?a=1&amp;b=2">how we work</a>';
const lines = `<div>Hi Mina,</div><div><br></div><div>see ${link}</div>`;
const apart = '<div><br></div>';

const phrase: ReplyTree = reply.slice(1);
const listed: ReplyTree = [
  { type: 'paragraph', children: [{ type: 'text', text: 'Two ways:' }] },
  { type: 'list', items: [[{ type: 'text', text: 'a document' }], [{ type: 'text', text: 'a recording' }]] },
];

export interface Case {
  name: string;
  /** `^` is the caret, two of them a selection. Without one the reply goes to the end of the own text. */
  before: string;
  tree?: ReplyTree;
  after: string;
}

/** Own text, tail, and what becomes of them, to the character, in Chromium and Firefox alike. */
export const cases: Case[] = [
  { name: 'empty', before: '', after: lines },
  { name: 'an empty line alone', before: '<br>', after: `${lines}<br>` },
  { name: 'an empty div alone', before: apart, after: `${lines}${apart}` },
  { name: 'signature only', before: signature, after: `${lines}${signature}` },
  { name: 'quote only', before: quote, after: `${lines}${quote}` },
  { name: 'empty line, signature', before: `<br>${signature}`, after: `${lines}<br>${signature}` },
  { name: 'empty line, quote', before: `<br>${quote}`, after: `${lines}<br>${quote}` },
  {
    name: "Gmail's new mail with a signature",
    before: `<br><br clear="all"><div><br></div>${prefix}${signature}`,
    after: `${lines}<br><br clear="all"><div><br></div>${prefix}${signature}`,
  },
  { name: 'prefix without an own line', before: `${prefix}${signature}`, after: `${lines}${prefix}${signature}` },
  { name: 'text, signature', before: `Hello${signature}`, after: `Hello${apart}${lines}${signature}` },
  {
    name: 'text, prefix, signature',
    before: `Hello${prefix}${signature}`,
    after: `Hello${apart}${lines}${prefix}${signature}`,
  },
  { name: 'text, quote', before: `Hello${quote}`, after: `Hello${apart}${lines}${quote}` },
  {
    name: 'text, signature, quote',
    before: `Hello${signature}<br>${quote}`,
    after: `Hello${apart}${lines}${signature}<br>${quote}`,
  },
  {
    name: 'line in a div',
    before: `<div>Hello</div>${signature}`,
    after: `<div>Hello</div>${apart}${lines}${signature}`,
  },
  {
    name: 'empty lines below the text',
    before: `<div>Hello</div><div><br></div><div><br></div>${signature}`,
    after: `<div>Hello</div>${apart}${lines}<div><br></div><div><br></div>${signature}`,
  },
  {
    name: 'empty lines as breaks below a div',
    before: `<div>Hello</div><br><br>${signature}`,
    after: `<div>Hello</div><br>${lines}<br>${signature}`,
  },
  {
    name: 'a break below a div',
    before: `<div>Hello</div><br>${quote}`,
    after: `<div>Hello</div><br>${lines}${quote}`,
  },
  { name: 'trailing breaks', before: `Hello<br><br>${signature}`, after: `Hello<br>${apart}${lines}<br>${signature}` },
  { name: 'a trailing break', before: `Hello<br>${signature}`, after: `Hello<br>${apart}${lines}${signature}` },
  { name: 'a trailing space', before: `Hello ${signature}`, after: `Hello ${apart}${lines}${signature}` },
  {
    name: 'a trailing no-break space',
    before: `Hello&nbsp;${signature}`,
    after: `Hello&nbsp;${apart}${lines}${signature}`,
  },
  {
    name: 'source line breaks',
    before: `<div>Hello</div>\n${signature}\n`,
    after: `<div>Hello</div>${apart}${lines}\n${signature}\n`,
  },
  {
    name: 'nested divs',
    before: `<div><div>Hello</div></div>${quote}`,
    after: `<div><div>Hello</div></div>${apart}${lines}${quote}`,
  },
  {
    name: 'a restored draft: all in one div',
    before: `<div dir="ltr"><div>Hello</div><br clear="all">${prefix}${signature}</div><br>${quote}`,
    after: `<div dir="ltr"><div>Hello</div><br clear="all">${lines}${prefix}${signature}</div><br>${quote}`,
  },
  {
    name: 'a list',
    before: `<ul><li>one</li><li>two</li></ul>${signature}`,
    after: `<ul><li>one</li><li>two</li></ul>${apart}${lines}${signature}`,
  },
  {
    name: 'an own quotation',
    before: `<blockquote>words</blockquote>${signature}`,
    after: `<blockquote>words</blockquote>${apart}${lines}${signature}`,
  },
  { name: 'bold text', before: `<b>Hello</b>${signature}`, after: `<b>Hello</b>${apart}${lines}${signature}` },
  {
    name: 'an image',
    before: `look <img alt="x">${signature}`,
    after: `look <img alt="x">${apart}${lines}${signature}`,
  },
  {
    name: 'a table',
    before: `<table><tbody><tr><td>1</td></tr></tbody></table>${signature}`,
    after: `<table><tbody><tr><td>1</td></tr></tbody></table>${apart}${lines}${signature}`,
  },
  {
    name: 'right to left, colored',
    before: `<div dir="rtl" style="color: red;"><b>שלום</b></div>${signature}`,
    after: `<div dir="rtl" style="color: red;"><b>שלום</b></div>${apart}${lines}${signature}`,
  },
  { name: 'emoji', before: `👩🏽‍💻 hi 🏳️‍🌈${quote}`, after: `👩🏽‍💻 hi 🏳️‍🌈${apart}${lines}${quote}` },
  {
    name: 'a list in the reply',
    before: `Hello${quote}`,
    tree: listed,
    after: `Hello${apart}<div>Two ways:</div><ul><li>a document</li><li>a recording</li></ul>${quote}`,
  },
  {
    name: 'caret in the middle: never splits a line',
    before: `<div>Hel^lo</div><div>you</div>${signature}`,
    after: `<div>Hello</div>${apart}${lines}<div>you</div>${signature}`,
  },
  {
    name: 'caret in a line without a div',
    before: `Hel^lo<br>you${signature}`,
    after: `Hello<br>${apart}${lines}<br>you${signature}`,
  },
  {
    name: 'caret on an empty line',
    before: `<div>Hello</div><div>^<br></div><div>you</div>${signature}`,
    after: `<div>Hello</div>${apart}${lines}<div><br></div><div>you</div>${signature}`,
  },
  {
    name: 'caret on the second empty line',
    before: `Hello<br><br>^<br>${signature}`,
    after: `Hello<br><br>${lines}<br>${signature}`,
  },
  {
    name: 'caret at the very start',
    before: `^<div>Hello</div>${signature}`,
    after: `${lines}<div>Hello</div>${signature}`,
  },
  {
    name: 'a selection stays',
    before: `<div>He^ll^o</div>${signature}`,
    after: `<div>Hello</div>${apart}${lines}${signature}`,
  },
  {
    name: 'everything selected',
    before: `^<div>Hello</div>${signature}^`,
    after: `<div>Hello</div>${apart}${lines}${signature}`,
  },
  {
    name: 'caret in the signature',
    before: `Hello${signature.replace('Ada', 'A^da')}`,
    after: `Hello${apart}${lines}${signature}`,
  },
  {
    name: 'caret in the quote',
    before: `Hello${quote.replace('Shall', 'Sh^all')}`,
    after: `Hello${apart}${lines}${quote}`,
  },
  {
    name: 'a phrase among words',
    before: `<div>Hello, ^ thanks</div>${signature}`,
    tree: phrase,
    after: `<div>Hello, see ${link} thanks</div>${signature}`,
  },
  {
    name: 'a phrase behind words',
    before: `Hello, ^${signature}`,
    tree: phrase,
    after: `Hello, see ${link}${signature}`,
  },
  {
    name: 'a phrase on an empty line',
    before: `Hello<br>^<br>${signature}`,
    tree: phrase,
    after: `Hello<br>${apart}<div>see ${link}</div><br>${signature}`,
  },
];

/** Finds the first of signature and quote, as in Gmail. */
export const tail = (editable: HTMLElement): Element | null =>
  editable.querySelector('.gmail_signature_prefix,.gmail_signature,.gmail_quote');

/** A fresh editable on the page with the carets taken out and set. */
export function makeEditable(html: string): { editable: HTMLElement; caret: Range | undefined } {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  document.body.replaceChildren(editable);
  editable.append(...nodesOf(html));
  const marks: [Node, number][] = [];
  const walker = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = node.data.indexOf('^'); at >= 0; at = node.data.indexOf('^')) {
      node.deleteData(at, 1);
      marks.push([node, at]);
    }
  }
  editable.focus();
  const [start, end = start] = marks;
  if (!start || !end) return { editable, caret: undefined };
  const caret = document.createRange();
  caret.setStart(...outOfNothing(start));
  caret.setEnd(...outOfNothing(end));
  for (const [node] of marks) if (node.textContent === '') (node as Text).remove();
  return { editable, caret };
}

/** A text that held the mark alone goes; the caret stands between its neighbors. */
function outOfNothing([node, offset]: [Node, number]): [Node, number] {
  const parent = node.parentNode as Node;
  return node.textContent === '' ? [parent, [...parent.childNodes].indexOf(node as ChildNode)] : [node, offset];
}

const nodesOf = (html: string): ChildNode[] => [
  ...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes,
];

/** What of ours could be seen in the editable while it was written to. */
export function watchTraces(editable: HTMLElement): () => string[] {
  const traces: string[] = [];
  const read = (records: MutationRecord[]) => {
    for (const record of records) {
      if (record.type === 'attributes') traces.push(`attribute ${record.attributeName}`);
      for (const added of record.addedNodes) {
        if (added instanceof Element) traces.push(...[added, ...added.querySelectorAll('*')].flatMap(traceOf));
      }
    }
  };
  const observer = new MutationObserver(read);
  observer.observe(editable, { subtree: true, childList: true, attributes: true });
  return () => {
    read(observer.takeRecords());
    observer.disconnect();
    return traces;
  };
}

function traceOf(element: Element): string[] {
  const plain = element.attributes.length === 0 && /^(?:div|br|ul|li)$/.test(element.localName);
  return plain || /^<a href="[^"]*"><\/a>$/.test((element.cloneNode() as Element).outerHTML) ? [] : [element.outerHTML];
}

/** Runs one row, with undo and a swap after it. Returns what was wrong. */
export function runCase({ before, tree = reply, after }: Case): string[] {
  const { editable, caret } = makeEditable(before);
  const former = editable.innerHTML;
  const traces = watchTraces(editable);
  const heard: string[] = [];
  editable.addEventListener('input', (event) => {
    const display = [...editable.children].map((child) => getComputedStyle(child).display);
    heard.push(event.isTrusted && !display.includes('inline-block') ? 'trusted' : `${event.isTrusted} ${display}`);
  });
  const options = { tail, plainTail: () => 0, ...(caret ? { at: caret } : {}) };
  const insertion: Insertion = insertTree(editable, tree, '', options);
  const wrong = [
    ...differ('after', editable.innerHTML, after),
    ...differ('input', heard.join(), 'trusted'),
    ...differ('caret', textBeforeCaret(editable), after.includes('a recording') ? 'a recording' : 'how we work'),
    ...differ('sheets', String(document.adoptedStyleSheets.length), '0'),
    ...traces().map((trace) => `trace: ${trace}`),
  ];
  const swapped = insertion.replace([{ type: 'paragraph', children: [{ type: 'text', text: 'Another' }] }], '');
  if (!editable.textContent?.includes('Another')) wrong.push('swap: not there');
  if (!swapped.undo()) wrong.push('undo: refused');
  return [...wrong, ...differ('undo', editable.innerHTML, former)];
}

function textBeforeCaret(editable: HTMLElement): string {
  const range = document.createRange();
  const selection = document.getSelection();
  if (!selection?.focusNode || !selection.isCollapsed) return 'no caret';
  range.setStart(editable, 0);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return /(?:how we work|a recording)$/.exec(range.toString())?.[0] ?? range.toString();
}

const differ = (what: string, is: string, wanted: string): string[] =>
  is === wanted ? [] : [`${what}: ${is}\n  wanted: ${wanted}`];
