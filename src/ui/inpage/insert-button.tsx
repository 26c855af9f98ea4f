import type { InsertChoice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { IconButton } from '../parts/buttons.tsx';
import { Mark } from '../parts/mark.tsx';
import { type Opener, opener } from '../parts/opener.ts';

export interface ComposeButtonProps {
  /** Missing while they are being asked for. */
  choices?: InsertChoice[] | undefined;
  /** The keys that open the menu, as the browser names them. */
  shortcut?: string | undefined;
  /** Counts those: one more opens the menu. */
  calls?: number;
  /** The menu is about to take the focus: remember the caret, ask for choices. */
  onOpen(): void;
  onInsert(choice: InsertChoice): void;
}

export const InsertButton = ({ shortcut, ...opens }: Opener & Pick<ComposeButtonProps, 'shortcut'>) => {
  const label = t('action_insert');
  return (
    <IconButton class="icon compose" label={label} title={shortcut ? `${label} (${shortcut})` : label} {...opens}>
      <Mark large />
    </IconButton>
  );
};

/** The same as it is sketched, before anybody has touched it. */
export const FirstButton = ({ shortcut }: Pick<ComposeButtonProps, 'shortcut'>) => (
  <InsertButton shortcut={shortcut} {...opener('insert', 'dialog')} />
);
