import { useState } from 'preact/hooks';
import type { InviteAdvice } from '../../domain/advice.ts';
import type { Notice, NoticeAction } from '../../domain/notice.ts';
import type { HandbookLink } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { ChevronIcon, CloseIcon } from '../parts/icons.tsx';
import { Mark } from '../parts/mark.tsx';
import { Menu } from '../parts/menu.tsx';
import { type Flyout, Popover, useFlyout } from '../parts/popover.tsx';
import { agreement } from '../parts/which-reply.ts';
import { inSentence, reasonText } from '../parts/words.ts';
import { type DismissScope, moreReplies } from './more-replies.ts';
import { NoticeButtons, noticeText } from './notice.tsx';

export interface InviteBarProps {
  advice: InviteAdvice;
  /** A draft is being made: buttons that would make another do nothing. */
  busy?: boolean | undefined;
  notice?: Notice | undefined;
  /** Without an id: the fitting reply. */
  onSuggest(replyId?: string): void;
  onCopy(): void;
  onInsertLink(link: HandbookLink): void;
  /** May come a second time with a wider scope, as long as the first can be undone. */
  onDismiss(scope: DismissScope): void;
  onAction(action: NoticeAction): void;
}

/** The row beside an invitation. Of a quiet one nothing but a notice is ever shown. */
export function InviteBar(props: InviteBarProps) {
  const { advice, busy, notice } = props;
  const { verdict, reasons } = advice;
  const more = useFlyout('more', 'menu');
  const why = useFlyout('why', 'dialog');
  const [scope, setScope] = useState<DismissScope>();
  if (verdict === 'quiet' && !notice) return null;

  const onSuggest = (replyId?: string): void => {
    if (!busy) props.onSuggest(replyId);
  };
  const onDismiss = (wanted: DismissScope): void => {
    setScope(wanted);
    props.onDismiss(wanted);
  };
  const dismissed = notice?.id === 'dismissed';
  const said = dismissed && scope ? t(`bar_hidden_${scope}`) : notice ? noticeText(notice) : busy ? t('bar_busy') : '';
  const explained = !said && verdict !== 'neutral' && reasons.length > 0;
  const entries = { ...props, onSuggest, onDismiss, onWhy: () => why.show(more.anchor) };

  return (
    <section class="bar" data-verdict={verdict} aria-label={t('extension_name')}>
      <div class="row">
        <Mark />
        {verdict !== 'quiet' && !dismissed && <Offer {...{ advice, busy, onSuggest, more, why }} />}
        <span class="said" role="status">
          {said}
        </span>
        {notice && <NoticeButtons notice={notice} onAction={props.onAction} />}
        {dismissed && scope === 'invite' && <WiderScopes {...{ advice, onDismiss }} />}
        {explained && (
          <span class="because">
            <span class="reasons" dir="auto">
              {reasons.slice(0, 2).map(reasonText).join(' · ')}
            </span>
            {verdict !== 'keep-live' && (
              <button type="button" class="quiet" {...why.opener}>
                {t('bar_why')}
              </button>
            )}
          </span>
        )}
        {!dismissed && (
          <button
            type="button"
            class="icon close"
            aria-label={t('bar_dismiss')}
            title={t('bar_dismiss')}
            onClick={() => onDismiss('invite')}
          >
            <CloseIcon />
          </button>
        )}
      </div>
      <Menu of={more} label={t('action_more_replies')} groups={moreReplies(entries)} />
      <Popover of={why} role="dialog" label={t('bar_why_this')}>
        <ul class="why">
          {reasons.map((reason) => (
            <li key={reason.id}>{reasonText(reason)}</li>
          ))}
        </ul>
        <p class="hint">{t('bar_hint')}</p>
      </Popover>
    </section>
  );
}

interface OfferProps extends Pick<InviteBarProps, 'advice' | 'busy' | 'onSuggest'> {
  more: Flyout;
  why: Flyout;
}

/** What the verdict proposes, and the way to everything else. */
function Offer({ advice: { verdict, replies }, busy, onSuggest, more, why }: OfferProps) {
  const name = t('action_more_replies');
  const moreButton = (
    <button type="button" class="icon" aria-label={name} title={name} {...more.opener}>
      <ChevronIcon />
    </button>
  );
  if (verdict !== 'keep-live') {
    return (
      <span class="split">
        <button type="button" class="main" title={t('bar_hint')} aria-disabled={busy} onClick={() => onSuggest()}>
          {t(verdict === 'ask-agenda' ? 'action_ask_agenda' : 'action_suggest_async')}
        </button>
        {moreButton}
      </span>
    );
  }
  return (
    <>
      <button type="button" class="quiet name" {...why.opener}>
        {t('action_keep_live')}
      </button>
      {replies.some(({ id }) => id === agreement) && (
        <button
          type="button"
          class="quiet later"
          title={t('bar_hint')}
          aria-disabled={busy}
          onClick={() => onSuggest(agreement)}
        >
          {t('bar_agreement')}
        </button>
      )}
      {moreButton}
    </>
  );
}

/** After a click on ×: the same for more than this invitation. */
function WiderScopes({ advice: { recurring, domain }, onDismiss }: Pick<InviteBarProps, 'advice' | 'onDismiss'>) {
  return (
    <>
      {recurring && (
        <button type="button" class="quiet" onClick={() => onDismiss('series')}>
          {t('bar_not_for_series')}
        </button>
      )}
      {domain && (
        <button type="button" class="quiet" onClick={() => onDismiss('domain')}>
          {t('bar_never_for_domain', inSentence(domain))}
        </button>
      )}
    </>
  );
}
