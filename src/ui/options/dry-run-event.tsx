import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../domain/advice.ts';
import type { JudgedEvent } from '../../domain/judge-events.ts';
import { cleanTitle } from '../../domain/normalize.ts';
import type { Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { ReplyView } from '../parts/reply-view.tsx';
import { inSentence, reasonText, replyTitle } from '../parts/words.ts';
import { AccordionRow } from './accordion-row.tsx';
import type { OptionsCalls } from './calls.ts';
import { whenText } from './judge-files.ts';
import { verdictWords } from './verdict-words.ts';

interface DryRunEventProps {
  event: JudgedEvent;
  settings: Settings;
  draft: OptionsCalls['draft'];
}

/** One event: its verdict and first reason; opened, all reasons and the reply as it would be drafted. */
export function DryRunEvent({ event, settings, draft }: DryRunEventProps) {
  const { invite, verdict } = event;
  const title = verdict.sensitive
    ? t('options_try_private')
    : inSentence(cleanTitle(invite.title ?? '')) || t('options_try_untitled');
  const [reason] = verdict.reasons;
  return (
    <AccordionRow
      title={title}
      when={whenText(invite, settings, t('interface_language'))}
      why={(isOpen) => (!isOpen && reason ? reasonText(reason) : undefined)}
      tag={
        <span class="tag" data-verdict={verdict.verdict}>
          {t(verdictWords[verdict.verdict])}
        </span>
      }
    >
      {() => <Opened event={event} draft={draft} />}
    </AccordionRow>
  );
}

function Opened({ event: { invite, verdict }, draft }: Pick<DryRunEventProps, 'event' | 'draft'>) {
  const { reasons, reply } = verdict;
  return (
    <>
      {reasons.length > 0 ? (
        <ul class="reasons" aria-label={t('bar_why')}>
          {reasons.map((reason) => (
            <li key={reason.id}>{reasonText(reason)}</li>
          ))}
        </ul>
      ) : (
        <p class="hint">{t('options_try_no_reason')}</p>
      )}
      {reply === undefined ? (
        <p class="hint">{t('options_try_no_reply')}</p>
      ) : (
        <DraftedReply ask={() => draft(invite, reply)} id={reply} />
      )}
    </>
  );
}

/** The reply as it would be drafted now. */
function DraftedReply({ ask, id }: { ask: () => Promise<Draft>; id: string }) {
  const [reply, setReply] = useState<Draft | 'failed'>();
  // Asked once, when it is opened.
  useEffect(() => {
    ask().then(setReply, () => setReply('failed'));
  }, []);
  if (reply === 'failed') {
    return (
      <p class="problem" role="alert">
        {t('notice_not_answering')}
      </p>
    );
  }
  return (
    <figure class="sample" aria-busy={!reply}>
      <figcaption>{replyTitle({ id, ...(reply?.title !== undefined && { title: reply.title }) })}</figcaption>
      {reply && <ReplyView tree={reply.tree} language={reply.language} />}
    </figure>
  );
}
