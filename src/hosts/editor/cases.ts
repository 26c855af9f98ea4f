// What must hold in every browser, to the character. `case-runner.ts` runs it, from vitest in Chromium and from
// `e2e/editor/run.ts` in Firefox.

import type { ReplyTree } from '../../domain/reply-tree.ts';

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
    name: 'a source line break in the text',
    before: `Hello\n${signature}`,
    after: `Hello${apart}${lines}\n${signature}`,
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

export interface PlainCase {
  name: string;
  /** `^` is the caret, two of them a selection. Without one the reply goes to the end of the own text. */
  before: string;
  text?: string;
  after: string;
}

export const plainReply = 'Hi Mina,\n\nsee how we work: https://handbook.example/async';
const signed = '-- \nAda Lindqvist';

/** The same for plain-text editors, whose tail begins at the line `-- `. */
export const plainCases: PlainCase[] = [
  { name: 'empty', before: '', after: plainReply },
  { name: 'empty lines alone', before: '\n\n', after: `${plainReply}\n\n` },
  { name: 'text', before: 'Hello', after: `Hello\n\n${plainReply}` },
  { name: 'text, empty lines', before: 'Hello\n\n\n', after: `Hello\n\n${plainReply}\n\n\n` },
  { name: 'signature only', before: signed, after: `${plainReply}\n\n${signed}` },
  { name: 'empty line, signature', before: `\n\n${signed}`, after: `${plainReply}\n\n${signed}` },
  { name: 'text, signature', before: `Hello\n${signed}`, after: `Hello\n\n${plainReply}\n\n${signed}` },
  { name: 'trailing space', before: `Hello \n\n${signed}`, after: `Hello \n\n${plainReply}\n\n${signed}` },
  { name: 'caret in a line', before: `Hel^lo\nyou\n${signed}`, after: `Hello\n\n${plainReply}\n\nyou\n${signed}` },
  { name: 'caret on an empty line', before: `Hello\n^\nyou`, after: `Hello\n\n${plainReply}\n\nyou` },
  { name: 'caret on an empty first line', before: '^\nHello', after: `${plainReply}\n\nHello` },
  { name: 'caret in the signature', before: `Hello\n-- \nA^da`, after: `Hello\n\n${plainReply}\n\n-- \nAda` },
  { name: 'a selection stays', before: 'H^ell^o', after: `Hello\n\n${plainReply}` },
  { name: 'a phrase among words', before: 'see ^, thanks', text: 'the handbook', after: 'see the handbook, thanks' },
  { name: 'emoji, RTL', before: '👩🏽‍💻 שלום', after: `👩🏽‍💻 שלום\n\n${plainReply}` },
  { name: 'line breaks of Windows, NUL', before: 'Hello', text: 'a\r\nb\0', after: 'Hello\n\na\nb' },
];
