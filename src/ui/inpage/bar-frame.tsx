import type { ComponentChildren } from 'preact';
import type { InviteAdvice } from '../../domain/advice.ts';
import type { Notice, NoticeAction } from '../../domain/notice.ts';
import type { HandbookLink } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { IconButton, QuietButton } from '../parts/buttons.tsx';
import { CloseIcon } from '../parts/icons.tsx';
import { Mark } from '../parts/mark.tsx';
import { type Opener, opener } from '../parts/opener.ts';
import { loadText, otherLanguage, reasonText } from '../parts/words.ts';
import type { DismissScope } from './more-replies.ts';
import { NoticeButtons, noticeText } from './notice.tsx';
import { Offer, WiderScopes } from './offer.tsx';

export interface InviteBarProps {
  advice: InviteAdvice;
  /** A draft is being made: buttons that would make another do nothing. */
  busy?: boolean | undefined;
  notice?: Notice | undefined;
  /** Without an id: the fitting reply. */
  onSuggest(replyId?: string): void;
  onCopy(): void;
  onInsertLink(link: HandbookLink): void;
  /** Opens who asks among the partners. */
  onPartner(): void;
  /** May come a second time with a wider scope, as long as the first can be undone. */
  onDismiss(scope: DismissScope): void;
  /** Whether the rule behind a reason counts. */
  onSwitchRule(rule: string, on: boolean): void;
  /** Missing while the host shows no field for a note. */
  onNote?: (() => void) | undefined;
  onAction(action: NoticeAction): void;
}

interface BarFrameProps
  extends Omit<InviteBarProps, 'onCopy' | 'onInsertLink' | 'onPartner' | 'onSwitchRule' | 'onNote'> {
  /** What the last click on × covered. */
  scope?: DismissScope | undefined;
  more: Opener;
  why: Opener;
  /** What opens. */
  children?: ComponentChildren;
}

/** All of the bar that is seen while nothing is open. */
export function BarFrame({ advice, busy, notice, scope, more, why, children, ...on }: BarFrameProps) {
  const { onSuggest, onDismiss, onAction } = on;
  const { verdict, reasons } = advice;
  const dismissed = notice?.id === 'dismissed';
  const told = verdict === 'neutral' ? [] : reasons.slice(0, 2).map(reasonText);
  const language = otherLanguage(advice.language);
  const facts = [
    advice.load && loadText(advice.load),
    advice.day && reasonText(advice.day),
    language && t('bar_reply_in', language),
  ].filter(Boolean);
  const said = dismissed && scope ? t(`bar_hidden_${scope}`) : notice ? noticeText(notice) : busy ? t('bar_busy') : '';
  return (
    <section class="bar" data-verdict={verdict} aria-label={t('extension_name')}>
      <div class="row">
        <Mark />
        {verdict !== 'quiet' && !dismissed && <Offer {...{ advice, busy, onSuggest, more, why }} />}
        <span class="said" role="status">
          {said}
        </span>
        {notice && <NoticeButtons notice={notice} onAction={onAction} />}
        {dismissed && scope === 'invite' && <WiderScopes advice={advice} onDismiss={onDismiss} />}
        {!said && (told.length > 0 || facts.length > 0) && (
          <span class="because">
            {told.length > 0 && (
              <span class="reasons" dir="auto">
                {told.join(' · ')}
              </span>
            )}
            {facts.length > 0 && <span class="load">{facts.join(' · ')}</span>}
            {told.length > 0 && verdict !== 'keep-live' && <QuietButton label={t('bar_why')} {...why} />}
          </span>
        )}
        {!dismissed && (
          <IconButton class="icon close" label={t('bar_dismiss')} onClick={() => onDismiss('invite')}>
            <CloseIcon />
          </IconButton>
        )}
      </div>
      {children}
    </section>
  );
}

/** The same as it is sketched, before anybody has touched it. Of a quiet invitation nothing is shown. */
export const FirstBar = (props: InviteBarProps) =>
  props.advice.verdict === 'quiet' ? null : (
    <BarFrame {...props} more={opener('more', 'menu')} why={opener('why', 'dialog')} />
  );
