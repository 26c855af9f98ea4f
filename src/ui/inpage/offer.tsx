import { t } from '../../platform/i18n.ts';
import { IconButton, QuietButton } from '../parts/buttons.tsx';
import { ChevronIcon } from '../parts/icons.tsx';
import type { Opener } from '../parts/opener.ts';
import { agreement } from '../parts/which-reply.ts';
import { inSentence } from '../parts/words.ts';
import type { InviteBarProps } from './bar-frame.tsx';

interface OfferProps extends Pick<InviteBarProps, 'advice' | 'busy' | 'onSuggest'> {
  more: Opener;
  why: Opener;
}

/** What the verdict proposes, and the way to everything else. */
export function Offer({ advice: { verdict, replies }, busy, onSuggest, more, why }: OfferProps) {
  const drafts = { title: t('bar_hint'), 'aria-disabled': busy };
  const others = (
    <IconButton label={t('action_more_replies')} {...more}>
      <ChevronIcon />
    </IconButton>
  );
  if (verdict !== 'keep-live') {
    return (
      <span class="split">
        <button type="button" class="main" {...drafts} onClick={() => onSuggest()}>
          {t(verdict === 'ask-agenda' ? 'action_ask_agenda' : 'action_suggest_async')}
        </button>
        {others}
      </span>
    );
  }
  return (
    <>
      <QuietButton class="quiet name" label={t('action_keep_live')} {...why} />
      {replies.some(({ id }) => id === agreement) && (
        <QuietButton class="quiet later" label={t('bar_agreement')} {...drafts} onClick={() => onSuggest(agreement)} />
      )}
      {others}
    </>
  );
}

/** After a click on ×: the same for more than this invitation; for one person where there is no domain to name. */
export const WiderScopes = ({
  advice: { recurring, person, domain },
  onDismiss,
}: Pick<InviteBarProps, 'advice' | 'onDismiss'>) => (
  <>
    {recurring && <QuietButton label={t('bar_not_for_series')} onClick={() => onDismiss('series')} />}
    {domain && <QuietButton label={t('bar_never_for', inSentence(domain))} onClick={() => onDismiss('domain')} />}
    {!domain && person && (
      <QuietButton label={t('bar_never_for', inSentence(person))} onClick={() => onDismiss('person')} />
    )}
  </>
);
