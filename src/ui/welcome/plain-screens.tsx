import { type MessageKey, t } from '../../platform/i18n.ts';

const points = (pairs: [MessageKey, MessageKey][]) => (
  <dl class="points">
    {pairs.map(([term, text]) => (
      <div key={term}>
        <dt>{t(term)}</dt>
        <dd>{t(text)}</dd>
      </div>
    ))}
  </dl>
);

/** What it does, what it reads, what leaves the browser. */
export const Intro = () => (
  <>
    <p class="lead">{t('welcome_intro_lead')}</p>
    {points([
      ['welcome_does', 'welcome_does_text'],
      ['welcome_reads', 'welcome_reads_text'],
      ['welcome_leaves', 'options_privacy_stays_here'],
    ])}
  </>
);

/** Where the buttons will appear. */
export const Done = () => (
  <>
    <p class="lead">{t('welcome_done_lead')}</p>
    {points([
      ['welcome_done_mail', 'welcome_done_mail_text'],
      ['welcome_done_calendar', 'welcome_done_calendar_text'],
      ['welcome_done_toolbar', 'welcome_done_toolbar_text'],
    ])}
    <p class="hint">{t('welcome_done_reload')}</p>
  </>
);
