import type { Piece } from '../../platform/any-editor.ts';
import { InsertError } from '../editor/insert-error.ts';
import { insertPlain } from '../editor/insert-plain.ts';
import type { Field } from './find-field.ts';
import { writeRich } from './write-rich.ts';

/**
 * Writes into whatever field a person writes in, at the caret: a reply of several lines behind the line that it is in.
 * @param since when nothing more was typed, as `performance.now()`
 * @returns false when the field did not take it as it is; its former content is in place then
 */
export async function writeIntoField(field: Field, piece: Piece, since: number): Promise<boolean> {
  try {
    if (field.kind === 'rich') await writeRich(field, piece, since);
    else writePlain(field, piece);
    return true;
  } catch (error) {
    if (error instanceof InsertError) return false;
    throw error;
  }
}

function writePlain({ kind, element }: Exclude<Field, { kind: 'rich' }>, { text, apart }: Piece): void {
  const area = element as Element as HTMLTextAreaElement; // a single line has all that is used of one
  const editor = { area, tail: (value: string) => value.length };
  if (kind === 'line') insertPlain(editor, text.replace(/\s*\n\s*/g, ' '), true);
  else insertPlain(editor, text, true, apart || text.includes('\n'));
}
