import type { InsertChoice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { IconButton } from '../parts/buttons.tsx';
import { Mark } from '../parts/mark.tsx';
import { type Opener, opener } from '../parts/opener.ts';

export interface ComposeButtonProps {
  /** Missing while they are being asked for. */
  choices?: InsertChoice[] | undefined;
  /** The menu is about to take the focus: remember the caret, ask for choices. */
  onOpen(): void;
  onInsert(choice: InsertChoice): void;
}

export const InsertButton = (opens: Opener) => (
  <IconButton class="icon compose" label={t('action_insert')} {...opens}>
    <Mark large />
  </IconButton>
);

/** The same as it is sketched, before anybody has touched it. */
export const FirstButton = () => <InsertButton {...opener('insert', 'dialog')} />;
