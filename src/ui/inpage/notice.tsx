import type { Notice, NoticeAction } from '../../domain/notice.ts';
import { t } from '../../platform/i18n.ts';
import { QuietButton } from '../parts/buttons.tsx';

const actionLabels = {
  'open-compose-tab': 'notice_open_compose_tab',
  copy: 'bar_copy',
  'insert-anyway': 'notice_insert_anyway',
  'undo-dismiss': 'strip_undo',
  'undo-insert': 'strip_undo',
} as const;

export const noticeText = ({ id }: Notice): string => t(`notice_${id}`);

/** The ways out that a notice offers; its text stands in the live region beside them. */
export const NoticeButtons = ({ notice, onAction }: { notice: Notice; onAction(action: NoticeAction): void }) =>
  notice.actions.map((action) => (
    <QuietButton key={action} label={t(actionLabels[action])} onClick={() => onAction(action)} />
  ));
