import { Component } from 'preact';
import { t } from '../../platform/i18n.ts';
import { Menu } from '../parts/menu.tsx';
import { Flyout, Popover } from '../parts/popover.tsx';
import { BarFrame, type InviteBarProps } from './bar-frame.tsx';
import { type DismissScope, moreReplies } from './more-replies.ts';
import { WhyList } from './why-list.tsx';

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

  override render({ notice, advice, ...props }: InviteBarProps, { scope }: { scope?: DismissScope }) {
    if (advice.verdict === 'quiet' && !notice) return null;
    const on = { onSuggest: this.#suggest, onDismiss: this.#dismiss };
    return (
      <BarFrame {...{ ...props, ...on, advice, notice, scope }} more={this.#more.opener} why={this.#why.opener}>
        <Menu
          of={this.#more}
          label={t('action_more_replies')}
          groups={moreReplies({ ...props, ...on, advice, onWhy: this.#explain })}
        />
        <Popover of={this.#why} label={t('bar_why_this')}>
          <WhyList reasons={advice.reasons} fixed={advice.fixed} onSwitch={props.onSwitchRule} />
        </Popover>
      </BarFrame>
    );
  }
}
