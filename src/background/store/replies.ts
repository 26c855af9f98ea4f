import type { ReplyTemplate } from '../../domain/settings.ts';
import { readable } from '../schemas/parse.ts';
import { replySchema } from '../schemas/user-data.ts';
import { withStore } from './open.ts';

export type ReplyName = Pick<ReplyTemplate, 'id' | 'language' | 'formality'>;

/** A person's edits and own replies; what is built in is not in the store. */
export async function getReplies(): Promise<ReplyTemplate[]> {
  return readable(replySchema, await withStore((store) => store.getAll('replies')));
}

export async function putReply(reply: ReplyTemplate): Promise<void> {
  await withStore((store) => store.put('replies', reply));
}

/** Back to what is built in; an own reply is gone. */
export async function deleteReply({ id, language, formality }: ReplyName): Promise<void> {
  await withStore((store) => store.delete('replies', [id, language, formality]));
}
