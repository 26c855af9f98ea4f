// One sentence of a person's in other words. It is the only place where something of theirs is taken away, so it is done
// only when it stands there once and to the letter, and is looked at afterwards.

import type { InsertOptions } from '../editor.ts';
import { SentenceChangedError } from '../host-error.ts';
import { isTextArea } from '../node-kinds.ts';
import { isQuotation } from '../read-text.ts';
import { caretIn } from './caret-in.ts';
import { inkBefore, inkOf, linesOf, rangeOfInk } from './ink.ts';
import { InsertError } from './insert-error.ts';
import { keepCaret } from './keep-caret.ts';
import { swapPlain } from './swap-plain.ts';

/** A sentence that was swapped. */
export interface Swap {
  /** Exactly what was there before, the caret too. False, and nothing is done, when the text was changed since. */
  undo(): boolean;
  /** Whether the new words stand there; false after the editor's own undo. */
  isPresent(): boolean;
  /** After the editor's own undo, which leaves the sentence selected: the next key would overwrite it. */
  leave(): void;
}

/** How an editor takes words in the place of what is selected, as one step of its own undo. */
export interface SwapTool {
  write(root: HTMLElement, selected: Range, words: string, arrived: () => boolean): unknown;
  undo(root: HTMLElement): void;
  redo(root: HTMLElement): void;
}

export interface SwapOptions extends Pick<InsertOptions, 'tail' | 'plainTail'> {
  tool: SwapTool;
}

/**
 * Swaps a sentence of the own text for other words. Caret, signature, quote and everything else stay.
 * @throws SentenceChangedError, InsertError with the former content in place
 */
export async function swapIn(
  editable: HTMLElement,
  sentence: string,
  wording: string,
  { tail, plainTail, tool }: SwapOptions,
): Promise<Swap> {
  if (isTextArea(editable)) return swapPlain({ area: editable, tail: plainTail }, sentence, wording);
  const range = findSentence(editable, tail(editable), sentence);
  if (!range) throw new SentenceChangedError();
  return swapRange(editable, range, wording, tool);
}

async function swapRange(root: HTMLElement, range: Range, wording: string, tool: SwapTool): Promise<Swap> {
  const before = root.innerHTML;
  const wanted = textWith(root, range, wording);
  const lines = lineCount(root);
  const caret = keepCaret(root, range, caretIn(root));
  root.focus({ preventScroll: true });
  root.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const arrived = () => textOf(root) === wanted;
  await tool.write(root, range, wording, arrived);
  if (!arrived() || lineCount(root) !== lines) {
    if (root.innerHTML !== before) tool.undo(root);
    caret.asBefore();
    throw new InsertError('The editor did not take the words as they are');
  }
  caret.asAfter();
  const after = root.innerHTML;
  return {
    isPresent: () => root.isConnected && inkOf(root.textContent).includes(inkOf(wording)),
    leave: () => {
      if (root.innerHTML === before) caret.asBefore();
    },
    undo: () => {
      if (!root.isConnected || root.innerHTML !== after) return false;
      root.focus({ preventScroll: true });
      tool.undo(root);
      if (root.innerHTML !== before) {
        if (root.innerHTML !== after) tool.redo(root); // the step on top was somebody else's
        return false;
      }
      caret.asBefore();
      return true;
    },
  };
}

/** Where a sentence stands in the own text, apart from quotations. Undefined when it does not, or does twice. */
function findSentence(root: HTMLElement, tail: Element | null, sentence: string): Range | undefined {
  const words = inkOf(sentence);
  const all = inkOf(root.textContent);
  const own = tail ? all.slice(0, inkBefore(root, tail, 0)) : all;
  const found: Range[] = [];
  for (let at = own.indexOf(words); at >= 0; at = own.indexOf(words, at + 1)) {
    const range = rangeOfInk(root, at, words.length);
    if (range && !isQuoted(range, root)) found.push(range);
  }
  return words && found.length === 1 ? found[0] : undefined;
}

function isQuoted({ startContainer }: Range, root: Node): boolean {
  for (let at: Node | null = startContainer; at && at !== root; at = at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE && isQuotation(at as Element)) return true;
  }
  return false;
}

/** Editors turn spaces into no-break ones and back. */
const plainSpaces = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

const textOf = (root: Node): string => plainSpaces(root.textContent ?? '');

function textWith(root: Node, range: Range, wording: string): string {
  const before = new Range();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const behind = new Range();
  behind.setStart(range.endContainer, range.endOffset);
  behind.setEnd(root, root.childNodes.length);
  return plainSpaces(`${before}${wording}${behind}`);
}

function lineCount(root: Node): number {
  const whole = new Range();
  whole.selectNodeContents(root);
  return linesOf(whole).length;
}
