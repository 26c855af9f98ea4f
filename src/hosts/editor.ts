import type { ReplyTree } from '../domain/reply-tree.ts';
import { caretIn } from './editor/caret-in.ts';
import { insertPlain } from './editor/insert-plain.ts';
import { insertRich } from './editor/insert-rich.ts';
import { isTextArea } from './node-kinds.ts';

export { InsertError } from './editor/insert-error.ts';

/** Something of ours in a person's mail. What is theirs is never touched by any of this. */
export interface Insertion {
  /**
   * Exactly what was there before, by the editor's own undo while ours is the last step; else ours alone is taken
   * out. False, and nothing is done, when a person edited it since.
   */
  undo(): boolean;
  /** Another reply in its place. @throws InsertError when a person edited it since, or the editor refuses. */
  replace(tree: ReplyTree, text: string): Insertion;
  /** Whether it stands there as it was written. */
  isIntact(): boolean;
  /** Whether anything of it stands there still; false after the browser's own undo. */
  isPresent(): boolean;
}

/** The same in an editor that takes what it is given a moment later. */
export interface LateInsertion extends Omit<Insertion, 'replace'> {
  replace(tree: ReplyTree, text: string): Promise<LateInsertion>;
}

export type AnyInsertion = Insertion | LateInsertion;

export interface InsertOptions {
  /** The first of signature and quote. The own text ends there. */
  tail: (editable: HTMLElement) => Element | null;
  /** The same for a plain-text editor: where signature or quote begin in its value. */
  plainTail: (value: string) => number;
  /** Where it was asked for: the present caret or a remembered one, when in the own text. Else the own text's end. */
  at?: 'caret' | Range;
}

/**
 * Inserts a reply into a person's mail: on lines of its own, or, a single paragraph at a caret among words, there.
 * No line of theirs is split otherwise, no selection is overwritten, and the caret is left behind the last word.
 * @param tree for a rich editor
 * @param text the same reply for a plain-text editor
 * @throws InsertError with the former content in place to the character
 */
export function insertTree(
  editable: HTMLElement | HTMLTextAreaElement,
  tree: ReplyTree,
  text: string,
  options: InsertOptions,
): Insertion {
  if (isTextArea(editable)) {
    return insertPlain({ area: editable, tail: options.plainTail }, text, options.at !== undefined);
  }
  const caret = options.at === 'caret' ? caretIn(editable) : (options.at ?? null);
  return insertRich({ root: editable, tail: options.tail }, tree, caret);
}
