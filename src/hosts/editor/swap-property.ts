// No character but the sentence's changes, and undo is exact: for any mail, any caret, in any editor. Needs nothing but a
// page.

import fc from 'fast-check';
import { InsertError } from './insert-error.ts';
import { quote, signature } from './paste-property.ts';
import { assert, caretAt } from './property.ts';
import { carets, ownContent } from './random-mail.ts';
import { type Swap, type SwapTool, swapIn } from './swap.ts';
import { tail } from './test-rooster.ts';

const sentence = 'Can we hop on a ☎ call?';
const wordings = fc.constantFrom(
  'Could we write?',
  'Ließe sich das schriftlich klären?',
  'メールで進めてもいいですか。',
);

const runs = fc.record({
  above: ownContent,
  beside: fc.tuple(fc.constantFrom('', 'So. ', 'שלום '), fc.constantFrom('', ' Thanks', ' <b>Best</b>')),
  split: fc.constantFrom(sentence, 'Can we <i>hop on</i> a ☎ call?', 'Can we hop on a <b>☎ call?</b>'),
  below: ownContent,
  end: fc.constantFrom('', signature, quote, `<div><br></div>${signature}${quote}`),
  carets,
  wording: wordings,
});
type Run = typeof runs extends fc.Arbitrary<infer R> ? R : never;

const textOf = (root: HTMLElement): string => (root.textContent ?? '').replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

async function check(make: (html: string) => HTMLElement, tool: SwapTool, run: Run): Promise<'held' | 'refused'> {
  const { above, beside, split, below, end } = run;
  const root = make(`${above.join('')}<div>${beside[0]}${split}${beside[1]}</div>${below.join('')}${end}`);
  const caret = caretAt(root, run.carets);
  if (caret) {
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(caret);
  }
  const before = root.innerHTML;
  const wanted = textOf(root).replace(sentence, run.wording);
  const tailBefore = tail(root)?.outerHTML;
  let swap: Swap;
  try {
    swap = await swapIn(root, sentence, run.wording, { tail, plainTail: () => 0, tool });
  } catch (error) {
    assert(error instanceof InsertError, String(error), before);
    assert(root.innerHTML === before, 'restored after a refusal', before, root.innerHTML);
    return 'refused';
  }
  const after = root.innerHTML;
  assert(textOf(root) === wanted, 'text', before, after);
  assert(tail(root)?.outerHTML === tailBefore, 'tail', before, after);
  assert(swap.isPresent(), 'present', before, after);
  assert(swap.undo(), 'undo refused', before, after, root.innerHTML);
  assert(root.innerHTML === before, 'after undo', before, root.innerHTML);
  return 'held';
}

/**
 * Checks `numRuns` random runs. An honest refusal, with the content as it was, may happen once in 100 runs.
 * @param make a fresh editor that holds this
 * @returns what is wrong, or nothing
 */
export async function checkSwapping(
  make: (html: string) => HTMLElement,
  tool: SwapTool,
  numRuns: number,
): Promise<string | undefined> {
  const refused: string[] = [];
  const property = fc.asyncProperty(runs, async (run) => {
    if ((await check(make, tool, run)) === 'refused') refused.push(JSON.stringify(run));
  });
  const details = await fc.check(property, { numRuns });
  if (details.failed)
    return `seed ${details.seed}: ${JSON.stringify(details.counterexample)}\n${details.errorInstance}`;
  return refused.length * 100 > numRuns
    ? `seed ${details.seed}: refused ${refused.length} of ${numRuns}:\n${refused.join('\n')}`
    : undefined;
}
