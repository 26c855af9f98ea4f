import { t } from '../../platform/i18n.ts';
import type { MenuEntry } from '../parts/menu.tsx';
import { inSentence, replyTitle } from '../parts/words.ts';
import type { InviteBarProps } from './invite-bar.tsx';

/** What a dismissal covers. */
export type DismissScope = 'invite' | 'series' | 'domain';

/** The reply behind "Add working agreement". */
export const agreement = 'accept-kick-off';

/** Replies that propose to do it async, most general first: behind *Suggest async* where the verdict says otherwise. */
const asyncReplies = ['contribute-async', 'document-with-date', 'recorded-walkthrough'];

interface MoreReplies extends Pick<InviteBarProps, 'advice' | 'onSuggest' | 'onCopy' | 'onInsertLink' | 'onDismiss'> {
  onWhy(): void;
}

/** The `▾` menu: what the bar doesn't show already, *Suggest async* first where the main button is another one. */
export function moreReplies({ advice, onSuggest, onCopy, onInsertLink, onDismiss, onWhy }: MoreReplies) {
  const { verdict, replies, links, reasons, recurring, domain } = advice;
  const shown = new Set<string | undefined>([verdict === 'keep-live' ? agreement : replies[0]?.id]);
  const entries: MenuEntry[] = [];
  if (verdict === 'ask-agenda' || verdict === 'keep-live') {
    const id = replies.find((reply) => asyncReplies.includes(reply.id))?.id ?? 'contribute-async';
    entries.push({ label: t('action_suggest_async'), run: () => onSuggest(id) });
    shown.add(id);
  }
  for (const reply of replies) {
    if (!shown.has(reply.id)) entries.push({ label: replyTitle(reply), run: () => onSuggest(reply.id) });
  }
  const others: MenuEntry[] = [{ label: t('bar_copy'), run: onCopy }];
  if (reasons.length > 0) others.push({ label: t('bar_why_this'), run: onWhy });
  if (recurring) others.push({ label: t('bar_not_for_series'), run: () => onDismiss('series') });
  if (domain) others.push({ label: t('bar_never_for_domain', inSentence(domain)), run: () => onDismiss('domain') });
  return [
    { entries },
    {
      label: t('compose_links'),
      entries: links.map((link) => ({ label: inSentence(link.title), run: () => onInsertLink(link) })),
    },
    { entries: others },
  ];
}
