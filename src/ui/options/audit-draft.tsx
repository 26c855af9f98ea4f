import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../domain/advice.ts';
import { inviteOfSeries, type SeriesCost } from '../../domain/series-cost.ts';
import { t } from '../../platform/i18n.ts';
import { copyNotice } from '../parts/copy.ts';
import { ReplyView } from '../parts/reply-view.tsx';
import { replyTitle } from '../parts/words.ts';
import type { OptionsCalls } from './calls.ts';

interface AuditDraftProps {
  cost: SeriesCost;
  calls: Pick<OptionsCalls, 'draft' | 'mailSeries' | 'copy'>;
}

/** Minutes that can't well be fewer. */
const shortest = 15;

/** What can be asked of a recurring meeting, as it would be written: to copy, or in a mail of its own. */
export function AuditDraft({ cost, calls }: AuditDraftProps) {
  const ids = ['document-with-date', 'thin-series', ...(cost.minutes > shortest ? ['shorten'] : [])];
  const [id, setId] = useState('document-with-date');
  const [draft, setDraft] = useState<Draft>();
  const [said, setSaid] = useState('');

  useEffect(() => {
    let isMeant = true;
    setDraft(undefined);
    calls.draft(inviteOfSeries(cost, Temporal.Now.instant()), id).then(
      (made) => isMeant && setDraft(made),
      () => isMeant && setSaid(t('notice_not_answering')),
    );
    return () => {
      isMeant = false;
    };
  }, [id, cost.series]);

  const choose = (next: string) => {
    setSaid('');
    setId(next);
  };
  const copy = async (text: string) => setSaid(t(copyNotice(await calls.copy(text))));
  const mail = async () => {
    const opened = await calls.mailSeries(cost.series, id).catch(() => undefined);
    if (!opened) setSaid(t('notice_not_answering'));
    else setSaid(t(opened.cut ? 'notice_opened_cut' : 'notice_opened_without_to'));
  };

  return (
    <>
      <div class="chips">
        {ids.map((each) => (
          <button key={each} type="button" aria-pressed={each === id} onClick={() => choose(each)}>
            {replyTitle({ id: each })}
          </button>
        ))}
      </div>
      <figure class="sample" aria-busy={!draft}>
        {draft && <ReplyView tree={draft.tree} language={draft.language} />}
      </figure>
      <div class="actions">
        <button type="button" disabled={!draft} onClick={() => draft && void copy(draft.text)}>
          {t('bar_copy')}
        </button>
        <button type="button" onClick={() => void mail()}>
          {t('notice_open_compose_tab')}
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
