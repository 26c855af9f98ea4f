import { useId } from 'preact/hooks';
import type { PromiseAnswer, WrittenPromise } from '../../domain/written-promise.ts';
import { formatLocale, type MessageKey, t } from '../../platform/i18n.ts';
import { CloseIcon } from './icons.tsx';

/** An answer, or to be asked again on the next working day. */
export type PromiseReply = PromiseAnswer | 'later';

const said: Record<PromiseReply, MessageKey> = {
  yes: 'promise_noted',
  no: 'promise_noted_no',
  later: 'promise_noted_later',
  dismissed: 'promise_noted_dismissed',
};

/** What is said after an answer. */
export const answerSaid = (reply: PromiseReply): string => t(said[reply]);

/** "Thursday, November 26". */
export const dayInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString(formatLocale(), { weekday: 'long', month: 'long', day: 'numeric' });

interface PromiseQuestionProps {
  promise: WrittenPromise;
  now: Temporal.ZonedDateTime;
  onAnswer: (reply: PromiseReply) => void;
}

function inWords({ kind, by }: WrittenPromise, now: Temporal.ZonedDateTime): string {
  const isAsked = kind === 'asked';
  if (now.toPlainDate().equals(by)) return t(isAsked ? 'promise_asked_today' : 'promise_due_today');
  return t(isAsked ? 'promise_asked_by' : 'promise_due_by', dayInWords(by));
}

/** A promise whose day has come, and the one question about it; none where the meeting takes place anyway. */
export function PromiseQuestion({ promise, now, onAnswer }: PromiseQuestionProps) {
  const id = useId();
  const { kind, title } = promise;
  return (
    <section class="promise" aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{inWords(promise, now)}</h2>
        <button
          type="button"
          class="icon"
          aria-label={t('promise_dismiss')}
          title={t('promise_dismiss')}
          onClick={() => onAnswer('dismissed')}
        >
          <CloseIcon />
        </button>
      </div>
      <p>
        <bdi>{title ?? t('promise_untitled')}</bdi>
      </p>
      <div class="answers">
        {kind === 'live' ? (
          <button type="button" onClick={() => onAnswer('dismissed')}>
            {t('promise_done')}
          </button>
        ) : (
          <>
            <p>{t('promise_question')}</p>
            <button type="button" onClick={() => onAnswer('yes')}>
              {t('promise_yes')}
            </button>
            <button type="button" onClick={() => onAnswer('no')}>
              {t('promise_no')}
            </button>
          </>
        )}
        <button type="button" class="quiet" onClick={() => onAnswer('later')}>
          {t('promise_later')}
        </button>
      </div>
    </section>
  );
}
