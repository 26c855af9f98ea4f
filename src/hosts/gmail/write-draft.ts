import type { ReplyTree } from '../../domain/reply-tree.ts';
import { type Swap, swapIn } from '../editor/swap.ts';
import { byCommand } from '../editor/swap-by-command.ts';
import { type Insertion, type InsertOptions, insertTree } from '../editor.ts';
import { ComposerClosedError } from '../host-error.ts';
import { editableOf, isComposer, tailOf } from './find-composers.ts';
import { plainTailOf } from './plain-tail.ts';

const drafts = new WeakMap<HTMLElement, Insertion>();

/**
 * Writes a reply above signature and quote, once: while the first one stands in this composer, that one is returned.
 * @param text the tree as plain text, for a composer in plain-text mode
 * @throws ComposerClosedError, InsertError
 */
export function writeDraft(root: HTMLElement, tree: ReplyTree, text: string): Insertion {
  const earlier = drafts.get(root);
  if (earlier?.isPresent()) return earlier;
  return keep(root, writeInto(root, tree, text));
}

function keep(root: HTMLElement, draft: Insertion): Insertion {
  const kept: Insertion = {
    isIntact: () => draft.isIntact(),
    isPresent: () => draft.isPresent(),
    undo: () => draft.undo(),
    replace: (tree, text) => keep(root, draft.replace(tree, text)),
  };
  drafts.set(root, kept);
  return kept;
}

/** @throws ComposerClosedError, SentenceChangedError, InsertError */
export async function swapSentence(root: HTMLElement, sentence: string, wording: string): Promise<Swap> {
  const editable = isComposer(root) ? editableOf(root) : undefined;
  if (!editable) throw new ComposerClosedError();
  const tail = (body: HTMLElement) => tailOf(body) ?? null;
  return swapIn(editable, sentence, wording, { tail, plainTail: plainTailOf, tool: byCommand });
}

/**
 * Writes something into a composer of any kind: at `at` if that is in the own text, else at the own text's end.
 * @throws ComposerClosedError, InsertError
 */
export function writeInto(root: HTMLElement, tree: ReplyTree, text: string, at?: InsertOptions['at']): Insertion {
  const editable = isComposer(root) ? editableOf(root) : undefined;
  if (!editable) throw new ComposerClosedError();
  const tail = (body: HTMLElement) => tailOf(body) ?? null;
  return insertTree(editable, tree, text, { tail, plainTail: plainTailOf, ...(at ? { at } : {}) });
}
