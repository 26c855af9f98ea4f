import type { InsertChoice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { InsertList } from '../parts/insert-list.tsx';
import { Mark } from '../parts/mark.tsx';
import { Popover, useFlyout } from '../parts/popover.tsx';

export interface ComposeButtonProps {
  /** Missing while they are being asked for. */
  choices?: InsertChoice[] | undefined;
  /** The menu is about to take the focus: remember the caret, ask for choices. */
  onOpen(): void;
  onInsert(choice: InsertChoice): void;
}

/** The button beside a composer's own, with the menu of everything that can be inserted. */
export function ComposeButton({ choices, onOpen, onInsert }: ComposeButtonProps) {
  const menu = useFlyout('insert', 'dialog', onOpen);
  const name = t('action_insert');
  return (
    <>
      <button type="button" class="icon compose" aria-label={name} title={name} {...menu.opener}>
        <Mark size={20} />
      </button>
      <Popover of={menu} role="dialog" label={name}>
        <InsertList
          choices={choices}
          onInsert={(choice) => {
            menu.hide();
            onInsert(choice);
          }}
        />
      </Popover>
    </>
  );
}
