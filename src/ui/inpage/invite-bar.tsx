import { Component } from 'preact';
import type { InviteAdvice } from '../../domain/advice.ts';
import type { Notice, NoticeAction } from '../../domain/notice.ts';
import type { HandbookLink } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { IconButton, QuietButton } from '../parts/buttons.tsx';
import { CloseIcon } from '../parts/icons.tsx';
import { Mark } from '../parts/mark.tsx';
import { Menu } from '../parts/menu.tsx';
import { Flyout, Popover } from '../parts/popover.tsx';
import { loadText, reasonText } from '../parts/words.ts';
import { type DismissScope, moreReplies } from './more-replies.ts';
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
  /** May come a second time with a wider scope, as long as the first can be undone. */
  onDismiss(scope: DismissScope): void;
  /** Missing while the host shows no field for a note. */
  onNote?: (() => void) | undefined;
  onAction(action: NoticeAction): void;
}

/** The row beside an invitation. Of a quiet one nothing but a notice is ever shown. */
export class InviteBar extends Component<InviteBarProps, { scope?: DismissScope }> {
  #more = new Flyout(this, 'more', 'menu');
  #why = new Flyout(this, 'why', 'dialog');

  #suggest = (replyId?: string): void => {
    if (!this.props.busy) this.props.onSuggest(replyId);
  };

  #dismiss = (scope: DismissScope): void => {
    this.setState({ scope });
    this.props.onDismiss(scope);
  };

  #explain = (button: HTMLElement | null): void => this.#why.show(button);

  override render({ advice, busy, notice, onAction }: InviteBarProps, { scope }: { scope?: DismissScope }) {
    const { verdict, reasons } = advice;
    if (verdict === 'quiet' && !notice) return null;
    const dismissed = notice?.id === 'dismissed';
    const told = verdict === 'neutral' ? [] : reasons.slice(0, 2).map(reasonText);
    const load = advice.load && loadText(advice.load);
    const said =
      dismissed && scope ? t(`bar_hidden_${scope}`) : notice ? noticeText(notice) : busy ? t('bar_busy') : '';
    return (
      <section class="bar" data-verdict={verdict} aria-label={t('extension_name')}>
        <div class="row">
          <Mark />
          {verdict !== 'quiet' && !dismissed && (
            <Offer {...{ advice, busy }} onSuggest={this.#suggest} more={this.#more} why={this.#why} />
          )}
          <span class="said" role="status">
            {said}
          </span>
          {notice && <NoticeButtons notice={notice} onAction={onAction} />}
          {dismissed && scope === 'invite' && <WiderScopes advice={advice} onDismiss={this.#dismiss} />}
          {!said && (told.length > 0 || load) && (
            <span class="because">
              {told.length > 0 && (
                <span class="reasons" dir="auto">
                  {told.join(' · ')}
                </span>
              )}
              {load && <span class="load">{load}</span>}
              {told.length > 0 && verdict !== 'keep-live' && <QuietButton label={t('bar_why')} {...this.#why.opener} />}
            </span>
          )}
          {!dismissed && (
            <IconButton class="icon close" label={t('bar_dismiss')} onClick={() => this.#dismiss('invite')}>
              <CloseIcon />
            </IconButton>
          )}
        </div>
        <Menu
          of={this.#more}
          label={t('action_more_replies')}
          groups={moreReplies({
            ...this.props,
            onSuggest: this.#suggest,
            onDismiss: this.#dismiss,
            onWhy: this.#explain,
          })}
        />
        <Popover of={this.#why} label={t('bar_why_this')}>
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
}
