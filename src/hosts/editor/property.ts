// No character of a person's is lost or moved, signature and quote stay as they are, undo is exact: for any content,
// any caret, any reply. Needs nothing but a page, as cases.ts does.

import fc from 'fast-check';
import type { Inline, ReplyTree } from '../../domain/reply-tree.ts';
import { InsertError, type Insertion, insertTree } from '../editor.ts';
import { makeEditable, prefix, quote, signature, tail, watchTraces } from './cases.ts';

const escape = (text: string): string =>
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
  .map(escape);

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

const contents = fc
  .tuple(fc.array(fc.oneof(inline, block), { maxLength: 5 }), tails, tails, fc.boolean())
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

interface Run {
  html: string;
  /** Fractions of all positions in the content; a selection when there are two. */
  carets: number[];
  tree: ReplyTree;
  other: ReplyTree;
  then: 'undo' | 'change' | 'type';
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const runs: fc.Arbitrary<Run> = fc.record({
  html: contents,
  carets: fc.array(fraction, { maxLength: 2 }),
  tree: fc.oneof(
    { weight: 3, arbitrary: trees },
    {
      weight: 1,
      arbitrary: inlines.map(
        (children): ReplyTree => [{ type: 'paragraph', children: [...children, { type: 'text', text: 'Ω' }] }],
      ),
    },
  ),
  other: trees,
  then: fc.constantFrom('undo', 'change', 'type'),
});

function positions(root: Node): [Node, number][] {
  const length = root instanceof Text ? root.length : root.childNodes.length;
  const here = Array.from({ length: length + 1 }, (_, i): [Node, number] => [root, i]);
  return [
    ...here,
    ...[...root.childNodes].filter((node) => node instanceof Text || node instanceof Element).flatMap(positions),
  ];
}

function caretAt(editable: HTMLElement, fractions: number[]): Range | undefined {
  const all = positions(editable);
  const [start, end = start] = fractions.map((part) => all[Math.floor(part * all.length)] as [Node, number]);
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(...start);
  if (range.comparePoint(...end) >= 0) range.setEnd(...end);
  else range.setStart(...end);
  return range;
}

const tailsOf = (editable: HTMLElement): string =>
  [...editable.querySelectorAll('.gmail_signature_prefix,.gmail_signature,.gmail_quote')]
    .map((node) => node.outerHTML)
    .join('\n');

const assert = (holds: boolean, what: string, ...shown: string[]): void => {
  if (!holds) throw new Error([what, ...shown].join('\n'));
};

/** Whether `after` is `before` with one stretch put in; a split element's `</b><b>` counts as nothing. */
function isOneStretch(before: string, after: string): boolean {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let end = 0;
  while (end < before.length && before.at(-1 - end) === after.at(-1 - end)) end++;
  return head + end >= before.length;
}

function check({ html, carets, tree, other, then }: Run): 'held' | 'refused' {
  const { editable } = makeEditable(html);
  const caret = caretAt(editable, carets);
  const before = editable.innerHTML;
  const tailBefore = tailsOf(editable);
  const textBefore = editable.textContent ?? '';
  const traces = watchTraces(editable);
  const options = { tail, plainTail: () => 0, ...(caret ? { at: caret } : {}) };
  let insertion: Insertion;
  try {
    insertion = insertTree(editable, tree, '', options);
  } catch (error) {
    assert(error instanceof InsertError, String(error), before);
    assert(editable.innerHTML === before, 'restored after a refusal', before, editable.innerHTML);
    return 'refused';
  }
  const after = editable.innerHTML;
  const inLine = tree.length === 1;
  assert(tailsOf(editable) === tailBefore, 'tail', before, after);
  assert(isOneStretch(textBefore, editable.textContent ?? ''), 'own text', before, after);
  assert(inLine || isOneStretch(before, after), 'own content', before, after);
  const found = traces();
  assert(inLine || found.length === 0, 'traces', before, ...found);
  assert(
    (editable.textContent ?? '').indexOf('Ω') <
      (tail(editable) ? textOffsetOf(editable, tail(editable) as Element) : Infinity),
    'above the tail',
    before,
    after,
  );
  assert(insertion.isIntact() && insertion.isPresent(), 'intact', before, after);
  if (then === 'change') {
    assert(insertion.replace(other, '').undo(), 'undo of a change refused', before, after);
  } else if (then === 'type') {
    // Elsewhere in the own text, later than ours: only ours may go.
    const added = document.createTextNode('typed');
    editable.prepend(added);
    if (!insertion.undo()) {
      assert(inLine && carets.length > 0, 'undo after typing refused', before, after);
      return 'held';
    }
    assert(editable.firstChild === added, 'what was typed went away', before, editable.innerHTML);
    added.remove();
    assert(editable.textContent === textBefore, 'undo after typing', before, editable.innerHTML);
    if (inLine) return 'held';
  } else {
    assert(insertion.undo(), 'undo refused', before, after);
  }
  assert(editable.innerHTML === before, `after ${then}`, before, after, editable.innerHTML);
  assert(!insertion.isPresent(), 'present after undo', before);
  return 'held';
}

function textOffsetOf(root: HTMLElement, node: Element): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEndBefore(node);
  return range.toString().length;
}

/**
 * Checks `numRuns` random runs. An honest refusal, with the content as it was, may happen once in 200 runs (source
 * line breaks among empty formatting elements). Returns a report of what is wrong, or nothing.
 */
export function checkEditing(numRuns: number, seed?: number): string | undefined {
  const refused: string[] = [];
  const property = fc.property(runs, (run) => {
    if (check(run) === 'refused') refused.push(JSON.stringify(run));
  });
  const details = fc.check(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
  if (details.failed) {
    return `seed ${details.seed}: ${JSON.stringify(details.counterexample)}\n${details.errorInstance}`;
  }
  const tooOften = refused.length * 200 > numRuns;
  return tooOften ? `seed ${details.seed}: refused ${refused.length} of ${numRuns}:\n${refused.join('\n')}` : undefined;
}
