import { t } from '../../platform/i18n.ts';
import type { MenuEntry } from '../parts/menu.tsx';
import { otherReplies } from '../parts/which-reply.ts';
import { inSentence } from '../parts/words.ts';
import type { InviteBarProps } from './bar-frame.tsx';

/** What a dismissal covers. */
export type DismissScope = 'invite' | 'series' | 'person' | 'domain';

interface MoreReplies
  extends Pick<
    InviteBarProps,
    'advice' | 'onSuggest' | 'onCopy' | 'onInsertLink' | 'onPartner' | 'onDismiss' | 'onNote'
  > {
  onWhy(button: HTMLElement | null): void;
}

/** The `▾` menu: what the bar doesn't show already, *Suggest async* first where the main button is another one. */
export function moreReplies({ advice, onSuggest, onCopy, onInsertLink, onDismiss, onNote, onWhy, ...on }: MoreReplies) {
  const { links, reasons, recurring, person, domain, outside } = advice;
  const entries: MenuEntry[] = otherReplies(advice).map(({ id, label }) => ({ label, run: () => onSuggest(id) }));
  const others: MenuEntry[] = [{ label: t('bar_copy'), run: () => onCopy() }];
  if (onNote) others.unshift({ label: t('bar_note'), run: () => onNote() });
  if (outside) others.push({ label: t('bar_partner'), run: () => on.onPartner() });
  if (reasons.length > 0) others.push({ label: t('bar_why_this'), run: onWhy });
  if (recurring) others.push({ label: t('bar_not_for_series'), run: () => onDismiss('series') });
  if (person) others.push({ label: t('bar_never_for', inSentence(person)), run: () => onDismiss('person') });
  if (domain) others.push({ label: t('bar_never_for', inSentence(domain)), run: () => onDismiss('domain') });
  return [
    { entries },
    {
      label: t('compose_links'),
      entries: links.map((link) => ({ label: inSentence(link.title), run: () => onInsertLink(link) })),
    },
    { entries: others },
  ];
}
