import { useState } from 'preact/hooks';
import { type AgreementText, agreementMail, agreementMarkdown } from '../../domain/agreement.ts';
import { toPlainText } from '../../domain/reply-tree.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { copyNotice } from '../parts/copy.ts';
import { ReplyView } from '../parts/reply-view.tsx';

/** A working agreement as its reader will see it, and the ways out: mail, Markdown, paper. Printed, it is all there is. */
export function AgreementSheet({ text, onCopy }: { text: AgreementText; onCopy: (text: string) => Promise<boolean> }) {
  const [said, setSaid] = useState<MessageKey>();
  const mail = agreementMail(text);
  const copy = async (content: string) => setSaid(copyNotice(await onCopy(content)));
  return (
    <figure class="sample">
      <figcaption>{t('options_partners_preview')}</figcaption>
      <div class="sheet" lang={text.language}>
        <p class="title" dir="auto">
          {text.title}
        </p>
        <ReplyView tree={mail} language={text.language} />
      </div>
      <div class="actions">
        <button type="button" onClick={() => void copy(toPlainText(mail))}>
          {t('options_partners_copy_mail')}
        </button>
        <button type="button" onClick={() => void copy(agreementMarkdown(text))}>
          {t('options_partners_copy_markdown')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('options_partners_print')}
        </button>
        <p role="status">{said && t(said)}</p>
      </div>
    </figure>
  );
}
