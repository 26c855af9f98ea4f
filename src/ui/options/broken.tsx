import { t } from '../../platform/i18n.ts';

/** In the place of a page whose data can't be had: why, and to try once more. */
export const Broken = ({ problem, onRetry }: { problem: string; onRetry: () => void }) => (
  <main class="broken">
    <p role="alert">{problem}</p>
    <button type="button" class="primary" onClick={onRetry}>
      {t('options_retry')}
    </button>
  </main>
);
