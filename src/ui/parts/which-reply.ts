import type { InviteAdvice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { replyTitle } from './words.ts';

/** The reply behind "Add working agreement". */
export const agreement = 'accept-kick-off';

/** Replies that propose to do it async, most general first: behind *Suggest async* where the verdict says otherwise. */
const asyncReplies = ['contribute-async', 'document-with-date', 'recorded-walkthrough'];

/** What fits beside the main button's reply, *Suggest async* first where the main button is another one. */
export function otherReplies({ verdict, replies }: InviteAdvice): { id: string; label: string }[] {
  const main = verdict === 'keep-live' ? agreement : replies[0]?.id;
  const named = replies.map((reply) => ({ id: reply.id, label: replyTitle(reply) })).filter(({ id }) => id !== main);
  if (verdict !== 'ask-agenda' && verdict !== 'keep-live') return named;
  const id = replies.find((reply) => asyncReplies.includes(reply.id))?.id ?? 'contribute-async';
  return [{ id, label: t('action_suggest_async') }, ...named.filter((reply) => reply.id !== id)];
}
