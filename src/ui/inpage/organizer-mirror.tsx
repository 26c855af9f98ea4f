import type { DraftAdvice, DraftText } from '../../domain/advice.ts';
import type { Notice, NoticeAction } from '../../domain/notice.ts';
import { t } from '../../platform/i18n.ts';
import { IconButton, QuietButton } from '../parts/buttons.tsx';
import { CloseIcon } from '../parts/icons.tsx';
import { Mark } from '../parts/mark.tsx';
import { reasonText } from '../parts/words.ts';
import { NoticeButtons, noticeText } from './notice.tsx';

export interface OrganizerMirrorProps {
  advice: DraftAdvice;
  notice?: Notice | undefined;
  onBrief(): void;
  onAdd(what: DraftText): void;
  onDismiss(): void;
  onAction(action: NoticeAction): void;
}

/** The row in the form of a person's own event: what its guests may find, and what would help. */
export function OrganizerMirror({ advice, notice, ...on }: OrganizerMirrorProps) {
  const { reasons, asyncFits, texts } = advice;
  return (
    <section class="bar mirror" aria-label={t('extension_name')}>
      <div class="row">
        <Mark />
        <span class="said" role="status">
          {notice ? noticeText(notice) : ''}
        </span>
        {notice && <NoticeButtons notice={notice} onAction={on.onAction} />}
        {!notice && (
          <span class="because">
            <span class="reasons" dir="auto">
              {reasons.slice(0, 3).map(reasonText).join(' · ')}
            </span>
          </span>
        )}
        <button
          type="button"
          class={asyncFits ? 'main filled' : 'main'}
          title={t('bar_hint')}
          onClick={() => on.onBrief()}
        >
          {t('mirror_brief')}
        </button>
        {texts.map((what) => (
          <QuietButton key={what} label={t(`mirror_${what}`)} onClick={() => on.onAdd(what)} />
        ))}
        <IconButton class="icon close" label={t('bar_dismiss')} onClick={() => on.onDismiss()}>
          <CloseIcon />
        </IconButton>
      </div>
    </section>
  );
}
