import type { ReplyTree } from '../../domain/reply-tree.ts';
import { insertByPaste } from '../editor/insert-by-paste.ts';
import type { AnyInsertion } from '../editor.ts';
import { insertIntoField } from '../insert-into-field.ts';
import { isTextArea } from '../node-kinds.ts';
import { swapSentence, writeDraft, writeInto } from './write-draft.ts';
import { openReply } from './write-reply.ts';

/** Descriptions and notes are written in the same editor as mails. */
const writeField = async (field: HTMLElement, tree: ReplyTree, text: string): Promise<AnyInsertion> =>
  isTextArea(field)
    ? insertIntoField(field, tree, text)
    : insertByPaste({ root: field, tail: () => null }, tree, text, null);

/** All that Outlook's hands do in its page, after a person's click. */
export const writing = { openReply, writeDraft, writeInto, writeField, swapSentence };

export type Writing = typeof writing;
