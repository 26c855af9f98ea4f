import { useId, useState } from 'preact/hooks';
import type { InviteAdvice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { ChevronIcon } from '../parts/icons.tsx';
import { agreement, otherReplies } from '../parts/which-reply.ts';
import { reasonText } from '../parts/words.ts';

interface InviteCardProps {
  advice: InviteAdvice;
  /** A draft is being made: another click would make a second one. */
  busy: boolean;
  /** Without an id: the fitting reply. */
  onSuggest: (replyId?: string) => void;
}

/** The invite bar's offer, with room for all its reasons. */
export function InviteCard({ advice, busy, onSuggest }: InviteCardProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { verdict, reasons } = advice;
  const others = otherReplies(advice);
  const more = t('action_more_replies');
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(verdict === 'keep-live' ? 'action_keep_live' : 'popup_invite')}</h2>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason.id}>{reasonText(reason)}</li>
          ))}
        </ul>
      )}
      <div class={`split ${verdict}`}>
        <MainButton advice={advice} busy={busy} onSuggest={onSuggest} />
        {others.length > 0 && (
          <button
            type="button"
            class="icon"
            aria-label={more}
            title={more}
            aria-expanded={isOpen}
            aria-controls={`${id}-more`}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronIcon />
          </button>
        )}
      </div>
      <ul class="others" id={`${id}-more`} hidden={!isOpen} aria-label={more}>
        {others.map((reply) => (
          <li key={reply.id}>
            <button type="button" aria-disabled={busy} onClick={() => onSuggest(reply.id)}>
              {reply.label}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{t('bar_hint')}</p>
    </section>
  );
}

function MainButton({ advice: { verdict, replies }, busy, onSuggest }: InviteCardProps) {
  if (verdict !== 'keep-live') {
    return (
      <button type="button" class="main" aria-disabled={busy} onClick={() => onSuggest()}>
        {t(verdict === 'ask-agenda' ? 'action_ask_agenda' : 'action_suggest_async')}
      </button>
    );
  }
  if (!replies.some(({ id }) => id === agreement)) return null;
  return (
    <button type="button" class="main" aria-disabled={busy} onClick={() => onSuggest(agreement)}>
      {t('bar_agreement')}
    </button>
  );
}
