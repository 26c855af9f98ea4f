import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

interface DiagnosticsProps {
  /** What the page is built of, without anything that somebody wrote. @throws when it can't be read */
  read: () => Promise<string>;
  onCopy: (text: string) => void;
}

/** For whoever mends it: shown whole before it is copied, so that a person sees what they hand on. */
export function Diagnostics({ read, onCopy }: DiagnosticsProps) {
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState(false);
  const show = async () => {
    setFailed(false);
    await read().then(setText, () => setFailed(true));
  };
  if (text === undefined) {
    return (
      <>
        <button type="button" class="primary" onClick={() => void show()}>
          {t('popup_diagnostics')}
        </button>
        {failed && <p role="alert">{t('notice_not_answering')}</p>}
      </>
    );
  }
  return (
    <>
      <p>{t('popup_diagnostics_hint')}</p>
      <textarea class="skeleton" readOnly rows={8} dir="ltr" aria-label={t('popup_diagnostics')} value={text} />
      <button type="button" class="primary" onClick={() => onCopy(text)}>
        {t('bar_copy')}
      </button>
    </>
  );
}
