// Mails as no person writes them, and replies as no template should be: what a property is checked against.

import fc from 'fast-check';
import type { Inline, ReplyTree } from '../../domain/reply-tree.ts';
import { prefix, quote, signature } from './cases.ts';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');

const words = fc
  .oneof(
    fc.constantFrom(
      'Hello',
      'a b',
      'two  spaces',
      ' lead',
      'trail ',
      '\u00a0',
      'x\u00a0',
      '👩🏽‍💻',
      'שלום',
      'مرحبا',
      '日本語',
      '-- ',
      '<b>',
      '\n',
      'one\ntwo',
      ' \n ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('^', '').replaceAll('\r', '')),
  )
  .map(escapeText);

const { inline, block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: words },
    { weight: 2, arbitrary: fc.constant('<br>') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<img alt="x">', '<br clear="all">', '<!--c-->', '<span></span>', '<wbr>'),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('b', 'i', 'u', 'span style="color: red;"', 'font size="4"', 'a href="https://x.example/"'),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    },
  ),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 2, arbitrary: fc.constant('<div><br></div>') },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'div',
            'div',
            'p',
            'div dir="rtl"',
            'div class="gmail_default" style="font-family: arial;"',
            'h2',
            'pre',
          ),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('') || '<br>'}</${tag.split(' ')[0]}>`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('div', 'blockquote', 'div dir="ltr"'),
          fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('inline'), { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    },
    { weight: 1, arbitrary: tie('inline').map((cell) => `<table><tbody><tr><td>${cell}</td></tr></tbody></table>`) },
    { weight: 1, arbitrary: fc.constantFrom('<hr>', '\n') },
  ),
}));

const tails = fc.constantFrom(
  '',
  signature,
  quote,
  `<br>${signature}`,
  `${prefix}${signature}`,
  `<br clear="all"><div><br></div>${prefix}${signature}`,
  `${signature}<br>${quote}`,
  `<br>${quote}`,
  `<div><br></div>${quote}`,
  `\n${signature}\n${quote}`,
);

/** A person's own text, as no person writes it. */
export const ownContent = fc.array(fc.oneof(inline, block), { maxLength: 5 });

const contents = fc
  .tuple(ownContent, tails, tails, fc.boolean())
  .map(([own, inner, outer, wrapped]) =>
    wrapped ? `<div dir="ltr">${own.join('')}${inner}</div>${outer}` : `${own.join('')}${inner}`,
  );

const text: fc.Arbitrary<Inline> = fc
  .oneof(
    fc.constantFrom('{title}', '<img src=x onerror=alert(1)>', 'a\u202eb', 'nul\0', 'wide   gap', '-- ', '&amp;'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .map((value) => ({ type: 'text', text: value }));
const anchor: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant('link' as const),
  text: fc.string({ minLength: 1, maxLength: 10 }),
  href: fc.constantFrom(
    'https://handbook.example/?a=1&b="2"',
    'mailto:ada@lumen.example',
    'javascript:alert(1)',
    'not a url',
  ),
});
const inlines = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 2, arbitrary: anchor },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
  ),
  { maxLength: 4 },
);
const trees: fc.Arbitrary<ReplyTree> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }) },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constant('list' as const), items: fc.array(inlines, { maxLength: 3 }) }),
      },
    ),
    { maxLength: 3 },
  )
  .map((blocks) => [...blocks, { type: 'paragraph', children: [{ type: 'text', text: 'Ω' }] }]);

export interface Run {
  html: string;
  /** Fractions of all positions in the content; a selection when there are two. */
  carets: number[];
  tree: ReplyTree;
  other: ReplyTree;
  next: 'undo' | 'change' | 'type';
}

/** Replies of any shape, one in four of them a single paragraph. Each ends in a character that nothing else holds. */
export const replies: fc.Arbitrary<ReplyTree> = fc.oneof(
  { weight: 3, arbitrary: trees },
  {
    weight: 1,
    arbitrary: inlines.map(
      (children): ReplyTree => [{ type: 'paragraph', children: [...children, { type: 'text', text: 'Ω' }] }],
    ),
  },
);

const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
export const carets = fc.array(fraction, { maxLength: 2 });
export const runs: fc.Arbitrary<Run> = fc.record({
  html: contents,
  carets,
  tree: replies,
  other: trees,
  next: fc.constantFrom('undo', 'change', 'type'),
});
