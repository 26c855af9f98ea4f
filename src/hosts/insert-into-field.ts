import type { ReplyTree } from '../domain/reply-tree.ts';
import { type AnyInsertion, type Insertion, insertTree } from './editor.ts';

/** Writes at the end of a field that holds a person's words and nothing else: no signature, no quote. */
export const insertIntoField = (field: HTMLElement | HTMLTextAreaElement, tree: ReplyTree, text: string): Insertion =>
  insertTree(field, tree, text, { tail: () => null, plainTail: (value) => value.length });

/** The same, once the hands are here. */
export type FieldWriter = (field: HTMLElement, tree: ReplyTree, text: string) => Promise<AnyInsertion>;
