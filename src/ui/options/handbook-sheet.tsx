import { useState } from 'preact/hooks';
import { handbookHtml } from '../../domain/handbook-html.ts';
import { handbookMarkdown } from '../../domain/handbook-markdown.ts';
import type { HandbookPage } from '../../domain/handbook-page.ts';
import { labeled } from '../../domain/handbook-words.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { copyNotice } from '../parts/copy.ts';
import { inlineView } from '../parts/reply-view.tsx';
import { download } from './download.ts';

interface HandbookSheetProps {
  page: HandbookPage;
  onCopy: (text: string) => Promise<boolean>;
}

/** The page as its readers will see it, and the ways out: the clipboard, or a file that needs nothing else. */
export function HandbookSheet({ page, onCopy }: HandbookSheetProps) {
  const [said, setSaid] = useState<MessageKey>();
  const copy = async (text: string) => setSaid(copyNotice(await onCopy(text)));
  const save = () => {
    download('how-we-work.html', 'text/html', handbookHtml(page));
    setSaid('options_page_saved');
  };
  return (
    <>
      <figure class="sample">
        <figcaption>{t('options_page_preview')}</figcaption>
        <Preview {...page} />
      </figure>
      <div class="actions outlets">
        <button type="button" class="primary" onClick={save}>
          {t('options_page_save')}
        </button>
        <button type="button" onClick={() => void copy(handbookMarkdown(page))}>
          {t('options_partners_copy_markdown')}
        </button>
        <button type="button" onClick={() => void copy(handbookHtml(page))}>
          {t('options_page_copy_html')}
        </button>
        <p role="status">{said && t(said)}</p>
      </div>
    </>
  );
}

function Preview({ language, title, byline, intro, summary, sections, closing, more }: HandbookPage) {
  return (
    <div class="handbook" lang={language} dir="ltr">
      <p class="title">{title}</p>
      {byline && (
        <p class="byline">
          <bdi>{byline}</bdi>
        </p>
      )}
      <p>{intro}</p>
      <p class="heading">{summary.heading}</p>
      <dl>
        {summary.rows.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{text.map(inlineView)}</dd>
          </div>
        ))}
      </dl>
      {sections.map(({ heading, lead, points }) => (
        <div key={heading}>
          <p class="heading">{heading}</p>
          {lead && <p>{lead}</p>}
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      ))}
      <p class="closing">{closing}</p>
      <p class="byline">
        {labeled(language, more.label, '')}
        {inlineView({ type: 'link', text: more.link.title, href: more.link.url })}
      </p>
    </div>
  );
}
