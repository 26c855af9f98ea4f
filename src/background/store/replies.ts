import { nameOfReply, recordsUnder } from '../../domain/policy.ts';
import type { ReplyTemplate } from '../../domain/settings.ts';
import { getPolicy, refuseIfSet } from '../policy.ts';
import { readable } from '../schemas/parse.ts';
import { replySchema } from '../schemas/user-data.ts';
import { withStore } from './open.ts';

export type ReplyName = Pick<ReplyTemplate, 'id' | 'language' | 'formality'>;

/** A person's edits and own replies; what is built in is not in the store. */
export async function getOwnReplies(): Promise<ReplyTemplate[]> {
  return readable(replySchema, await withStore((store) => store.getAll('replies')));
}

/** What the organization has written, and the person's own. */
export async function getReplies(): Promise<ReplyTemplate[]> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnReplies()]);
  return recordsUnder(policy.replies, own, nameOfReply);
}

async function refuseSet(reply: ReplyName): Promise<void> {
  const { replies } = await getPolicy();
  refuseIfSet(replies.some((each) => nameOfReply(each) === nameOfReply(reply)));
}

/** @throws {RefusedError} when the organization has written it */
export async function putReply(reply: ReplyTemplate): Promise<void> {
  await refuseSet(reply);
  await withStore((store) => store.put('replies', reply));
}

/**
 * Back to what is built in; an own reply is gone.
 * @throws {RefusedError} when the organization has written it
 */
export async function deleteReply(reply: ReplyName): Promise<void> {
  await refuseSet(reply);
  const { id, language, formality } = reply;
  await withStore((store) => store.delete('replies', [id, language, formality]));
}
