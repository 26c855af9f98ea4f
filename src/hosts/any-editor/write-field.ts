import type { ReplyTree } from '../../domain/reply-tree.ts';
import { InsertError } from '../editor/insert-error.ts';
import { insertPlain } from '../editor/insert-plain.ts';
import { insertTree } from '../editor.ts';
import type { Field } from './find-field.ts';
import { writeRich } from './write-rich.ts';

const wholeValue = (value: string): number => value.length;

/**
 * Writes into whatever field a person writes in, at the caret: a reply of several lines behind the line that it is in.
 * @param since when nothing more was typed, as `performance.now()`
 * @returns false when the field did not take it as it is; its former content is in place then
 */
export async function writeIntoField(field: Field, tree: ReplyTree, text: string, since: number): Promise<boolean> {
  try {
    await write(field, tree, text, since);
    return true;
  } catch (error) {
    if (error instanceof InsertError) return false;
    throw error;
  }
}

async function write(field: Field, tree: ReplyTree, text: string, since: number): Promise<void> {
  const { element } = field;
  if (field.kind === 'rich') return writeRich(field, tree, text, since);
  if (field.kind === 'line') {
    const area = field.element as Element as HTMLTextAreaElement; // it has all that is used of one
    insertPlain({ area, tail: wholeValue }, text.replace(/\s*\n\s*/g, ' '), true);
    return;
  }
  insertTree(element, tree, text, { tail: () => null, plainTail: wholeValue, at: 'caret' });
}
