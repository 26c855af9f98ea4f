import type { ReplyTree } from '../../domain/reply-tree.ts';
import { caretIn } from '../editor/caret-in.ts';
import { insertByPaste } from '../editor/insert-by-paste.ts';
import { late } from '../editor/late.ts';
import { type Swap, swapIn } from '../editor/swap.ts';
import { byPaste } from '../editor/swap-by-paste.ts';
import { type Insertion, insertTree, type LateInsertion } from '../editor.ts';
import { ComposerClosedError } from '../host-error.ts';
import { isTextArea } from '../node-kinds.ts';
import { editorOf, isComposer, tailOf } from './find-composers.ts';
import { isSignatureMarked, plainTailOf } from './plain-tail.ts';

const drafts = new WeakMap<HTMLElement, LateInsertion>();
const underWay = new WeakMap<HTMLElement, Promise<LateInsertion>>();

/**
 * Writes a reply above signature and quote, once: while the first one stands in this composer, or is on its way, that
 * one is returned.
 * @param text the tree as plain text, for a person who pastes text only
 * @throws ComposerClosedError, InsertError
 */
export async function writeDraft(root: HTMLElement, tree: ReplyTree, text: string): Promise<LateInsertion> {
  const earlier = drafts.get(root);
  if (earlier?.isPresent()) return earlier;
  const coming = underWay.get(root) ?? writeInto(root, tree, text).then((draft) => keep(root, draft));
  underWay.set(root, coming);
  try {
    return await coming;
  } finally {
    underWay.delete(root);
  }
}

function keep(root: HTMLElement, draft: LateInsertion): LateInsertion {
  const kept: LateInsertion = {
    isIntact: () => draft.isIntact(),
    isPresent: () => draft.isPresent(),
    undo: () => draft.undo(),
    replace: async (tree, text) => keep(root, await draft.replace(tree, text)),
  };
  drafts.set(root, kept);
  return kept;
}

/**
 * Writes something into a composer of any kind: at `at` if that is in the own text, else at the own text's end. The
 * editor takes it a moment later.
 * @throws ComposerClosedError, InsertError
 */
export async function writeInto(
  root: HTMLElement,
  tree: ReplyTree,
  text: string,
  at?: 'caret' | Range,
): Promise<LateInsertion> {
  const editable = isComposer(root) ? editorOf(root) : undefined;
  if (!editable) throw new ComposerClosedError();
  if (isTextArea(editable)) return late(writePlain(editable, tree, text, at !== undefined));
  const tail = (body: HTMLElement) => tailOf(body) ?? null;
  const caret = at === 'caret' ? caretIn(editable) : (at ?? null);
  return insertByPaste({ root: editable, tail }, tree, text, caret);
}

/** @throws ComposerClosedError, SentenceChangedError, InsertError */
export async function swapSentence(root: HTMLElement, sentence: string, wording: string): Promise<Swap> {
  const editable = isComposer(root) ? editorOf(root) : undefined;
  if (!editable) throw new ComposerClosedError();
  const tail = (body: HTMLElement) => tailOf(body) ?? null;
  return swapIn(editable, sentence, wording, { tail, plainTail: plainTailOf, tool: byPaste });
}

/** Where nothing tells the signature from the own text, the caret tells where a person writes. */
function writePlain(area: HTMLTextAreaElement, tree: ReplyTree, text: string, atCaret: boolean): Insertion {
  const at = atCaret || !isSignatureMarked(area.value) ? { at: 'caret' as const } : {};
  return insertTree(area, tree, text, { tail: () => null, plainTail: plainTailOf, ...at });
}
