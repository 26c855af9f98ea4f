import { Component } from 'preact';
import type { InsertChoice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { IconButton } from '../parts/buttons.tsx';
import { InsertList } from '../parts/insert-list.tsx';
import { Mark } from '../parts/mark.tsx';
import { Flyout, Popover } from '../parts/popover.tsx';

export interface ComposeButtonProps {
  /** Missing while they are being asked for. */
  choices?: InsertChoice[] | undefined;
  /** The menu is about to take the focus: remember the caret, ask for choices. */
  onOpen(): void;
  onInsert(choice: InsertChoice): void;
}

/** The button beside a composer's own, with the menu of everything that can be inserted. */
export class ComposeButton extends Component<ComposeButtonProps> {
  #menu = new Flyout(this, 'insert', 'dialog', () => this.props.onOpen());

  override render({ choices, onInsert }: ComposeButtonProps) {
    const name = t('action_insert');
    return (
      <>
        <IconButton class="icon compose" label={name} {...this.#menu.opener}>
          <Mark large />
        </IconButton>
        <Popover of={this.#menu} label={name}>
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
