import { useRef } from 'preact/hooks';
import { t, tryT } from '../../platform/i18n.ts';
import { CloseIcon } from '../parts/icons.tsx';
import type { News } from './use-shelf.ts';

function wordsOf(news: News): string {
  if (news.kind === 'saved') return t('options_saved', news.label);
  if (news.kind === 'undone') return t('options_undone');
  return t('options_not_saved', news.label, tryT(news.problem, news.args, t('notice_not_answering')));
}

/** How the last change went, with its one button. It stays until the next change: nobody has to be quick. */
export function Toast({ news, onClose }: { news: News | undefined; onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  const act = (run: () => void) => {
    close.current?.focus(); // the button goes, the focus stays here
    run();
  };
  return (
    <div class="toast" data-kind={news?.kind}>
      <p role="status">{news && wordsOf(news)}</p>
      {news?.kind === 'saved' && (
        <button type="button" onClick={() => act(news.undo)}>
          {t('strip_undo')}
        </button>
      )}
      {news?.kind === 'failed' && (
        <button type="button" onClick={() => act(news.retry)}>
          {t('options_retry')}
        </button>
      )}
      {news && (
        <button type="button" class="icon" ref={close} aria-label={t('options_close')} onClick={onClose}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
