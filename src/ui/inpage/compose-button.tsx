import { Component } from 'preact';
import { t } from '../../platform/i18n.ts';
import { InsertList } from '../parts/insert-list.tsx';
import { Flyout, Popover } from '../parts/popover.tsx';
import { type ComposeButtonProps, InsertButton } from './insert-button.tsx';

/** The button beside a composer's own, with the menu of everything that can be inserted. */
export class ComposeButton extends Component<ComposeButtonProps> {
  #menu = new Flyout(this, 'insert', 'dialog', () => this.props.onOpen());

  override componentDidUpdate({ calls }: ComposeButtonProps): void {
    if (this.props.calls === calls || this.#menu.anchor) return;
    this.props.onOpen();
    this.#menu.show((this.#menu.panel?.previousElementSibling as HTMLElement | null | undefined) ?? null);
  }

  override render({ choices, shortcut, onInsert }: ComposeButtonProps) {
    return (
      <>
        <InsertButton shortcut={shortcut} {...this.#menu.opener} />
        <Popover of={this.#menu} label={t('action_insert')}>
          <InsertList
            choices={choices}
            onInsert={(choice) => {
              this.#menu.hide();
              onInsert(choice);
            }}
          />
        </Popover>
      </>
    );
  }
}
