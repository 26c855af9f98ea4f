// The same promise in Outlook's own editor: for any content that it holds, any caret, any reply, no character of a
// person's is lost or moved, signature and quote stay as they are, undo is exact. Needs nothing but a page with roosterjs.

import fc from 'fast-check';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { inkOf } from './ink.ts';
import { insertByPaste, type PastedInsertion } from './insert-by-paste.ts';
import { InsertError } from './insert-error.ts';
import { assert, caretAt, isOneStretch } from './property.ts';
import { carets, ownContent, replies } from './random-mail.ts';
import { pressUndo } from './rooster-keys.ts';
import { tail } from './test-rooster.ts';

interface Run {
  html: string;
  carets: number[];
  tree: ReplyTree;
  other: ReplyTree;
  next: 'undo' | 'key' | 'change' | 'type';
}

const line = '<div style="font-family: Aptos, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"><br></div>';
export const signature =
  '<div id="Signature"><div style="font-family: Aptos; font-size: 11pt;">Robin Vale</div><p>Maple</p></div>';
export const quote =
  '<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Mina</div><div>Shall we meet?</div>';

const tails = fc.constantFrom(
  '',
  signature,
  `${line}${signature}`,
  `${line}${line}${signature}`,
  `${line}${quote}`,
  `${line}${signature}${quote}`,
  quote,
);

const runs: fc.Arbitrary<Run> = fc.record({
  html: fc.tuple(ownContent, tails).map(([own, end]) => own.join('') + end),
  carets,
  tree: replies,
  other: replies,
  next: fc.constantFrom('undo', 'key', 'change', 'type'),
});

const tailsOf = (root: HTMLElement): string => {
  const first = tail(root);
  const nodes = [...root.children];
  const from = nodes.findIndex((node) => first && node.contains(first));
  return from < 0
    ? ''
    : nodes
        .slice(from)
        .map((node) => node.outerHTML)
        .join('\n');
};

const blocks = 'div,p,li,pre,h2,blockquote';

/** Empty lines that have an element of their own; the editor may put one into an empty `<pre>` of a person's. */
const emptyBlocks = (root: HTMLElement): number =>
  [...root.querySelectorAll(blocks)].filter(
    (node) => !node.textContent?.trim() && !node.querySelector(`img,hr,${blocks}`),
  ).length;

/** Ids, classes and inner layout that came into the editor. */
const marksOf = (root: HTMLElement): string =>
  [...root.querySelectorAll<HTMLElement>('[id],[class],[style*="display"]')]
    .map((node) => `${node.id} ${node.className} ${node.style.display}`)
    .join('\n');

/** As a browser types: into the first line, and the editor is told. */
function typeAtStart(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode() as Text | null;
  if (text) text.insertData(0, 'typed');
  else root.querySelector('br')?.before('typed');
  root.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: 'typed' }));
}

async function check({ root }: { root: HTMLElement }, run: Run): Promise<'held' | 'refused' | 'commanded' | 'bare'> {
  const caret = caretAt(root, run.carets) ?? null;
  const before = root.innerHTML;
  const own = inkOf(root.textContent);
  const [tailBefore, empty, marks] = [tailsOf(root), emptyBlocks(root), marksOf(root)];
  const same = (what: string, is: unknown, wanted: unknown) =>
    assert(is === wanted, what, before, root.innerHTML, String(is), String(wanted));
  let insertion: PastedInsertion;
  try {
    insertion = await insertByPaste({ root, tail }, run.tree, 'Ω', caret);
  } catch (error) {
    assert(error instanceof InsertError, String(error), before);
    same('own text after a refusal', inkOf(root.textContent), own);
    return 'refused';
  }
  same('tail', tailsOf(root), tailBefore);
  assert(isOneStretch(own, inkOf(root.textContent)), 'own text', before, root.innerHTML);
  same('marks', marksOf(root), marks);
  // The browser's own command, where a paste came out wrong, parts its lines by empty ones.
  const outcome = emptyBlocks(root) <= empty ? 'held' : 'commanded';
  assert(insertion.isIntact() && insertion.isPresent(), 'intact', before, root.innerHTML);
  if (run.next === 'change') {
    const swapped = await insertion.replace(run.other, 'Ω');
    assert(swapped.undo(), 'undo of a change refused', before, root.innerHTML);
  } else if (run.next === 'key') {
    assert(pressUndo(root), 'Ctrl+Z unknown');
  } else if (run.next === 'type') {
    typeAtStart(root);
    assert(insertion.undo(), 'undo after typing refused', before, root.innerHTML);
    same('own text after typing', inkOf(root.textContent), `typed${own}`);
    return outcome;
  } else {
    assert(insertion.undo(), 'undo refused', before, root.innerHTML);
  }
  // The editor's own undo may leave the first line that it restores without its bare block [roosterjs 9.7 in Firefox].
  const isBare = run.next === 'key' && before.replace(/^<div>(.*?)<\/div>/s, '$1') === root.innerHTML;
  if (!isBare) same(`after ${run.next}`, root.innerHTML, before);
  assert(!insertion.isPresent(), 'present after undo', before);
  return root.innerHTML === before ? outcome : 'bare';
}

/**
 * Checks `numRuns` random runs. An honest refusal, with the content as it was, or an insertion with empty
 * lines of its own, since the editor's paste came out wrong and was taken back, or an undo of the editor's that loses a bare
 * block, may happen once in 200 runs.
 * @param make a fresh editor that holds this
 * @returns what is wrong, or nothing
 */
export async function checkPasting(
  make: (html: string) => { root: HTMLElement },
  numRuns: number,
  seed?: number,
): Promise<string | undefined> {
  const refused: string[] = [];
  const property = fc.asyncProperty(runs, async (run) => {
    if ((await check(make(run.html), run)) !== 'held') refused.push(JSON.stringify(run));
  });
  const details = await fc.check(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
  if (details.failed) {
    return `seed ${details.seed}: ${JSON.stringify(details.counterexample)}\n${details.errorInstance}`;
  }
  const tooOften = refused.length * 200 > numRuns;
  return tooOften ? `seed ${details.seed}: refused ${refused.length} of ${numRuns}:\n${refused.join('\n')}` : undefined;
}
