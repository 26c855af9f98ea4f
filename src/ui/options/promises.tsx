import { useEffect, useState } from 'preact/hooks';
import type { PromiseChoices } from '../../domain/settings.ts';
import type { PromisesView, WrittenPromise } from '../../domain/written-promise.ts';
import { formatLocale, t, tryT } from '../../platform/i18n.ts';
import { CloseIcon } from '../parts/icons.tsx';
import { answerSaid, dayInWords, PromiseQuestion, type PromiseReply } from '../parts/promise-question.tsx';
import type { OptionsCalls } from './calls.ts';
import { CheckField } from './choice-fields.tsx';
import { Locked } from './locked.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

interface PromisesProps {
  choices: PromiseChoices;
  calls: Pick<OptionsCalls, 'getPromises' | 'answerPromise' | 'allowNotifications'>;
  commit: Commit;
}

/** Whether promises are kept and how one is reminded; those that are kept, and how the others went. */
export function Promises({ choices, calls, commit }: PromisesProps) {
  const [view, setView] = useState<PromisesView>();
  const [said, setSaid] = useState('');
  const [isRefused, setRefused] = useState(false);

  const look = () => calls.getPromises().then(setView, () => setSaid(t('notice_not_answering')));
  useEffect(() => {
    void look();
    const refresh = () => void (document.visibilityState === 'visible' && look());
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);
  useEffect(() => void look(), [choices.remind]);

  const keep = (change: Partial<PromiseChoices>, label: string) =>
    commit({
      key: `promises.${Object.keys(change)}`,
      label,
      patch: { settings: { promises: { ...choices, ...change } } },
    });
  const answer = async (id: string, how: PromiseReply) => {
    const outcome = await calls.answerPromise(id, how).catch(() => undefined);
    if (outcome?.ok) setSaid(answerSaid(how));
    else setSaid(tryT(outcome?.problem ?? '', outcome?.args ?? [], t('notice_not_answering')));
    await look();
  };
  const chooseNotify = async (notify: boolean) => {
    const isAllowed = !notify || (await calls.allowNotifications());
    setRefused(!isAllowed);
    if (isAllowed) keep({ notify }, t('options_promises_notify'));
  };

  return (
    <Section id="promises" title="options_promises_title" lead="options_promises_lead">
      <Locked at="promises.remind">
        <CheckField
          label={t('options_promises_remind')}
          hint={t('options_promises_remind_hint')}
          checked={choices.remind}
          onChange={(remind) => keep({ remind }, t('options_promises_remind'))}
        />
      </Locked>
      <Locked at="promises.notify">
        <CheckField
          label={t('options_promises_notify')}
          hint={isRefused ? t('options_promises_refused') : t('options_promises_notify_hint')}
          checked={choices.notify}
          disabled={!choices.remind}
          onChange={(notify) => void chooseNotify(notify)}
        />
      </Locked>
      {view && <Kept {...{ view }} onAnswer={(id, how) => void answer(id, how)} />}
      <p role="status">{said}</p>
    </Section>
  );
}

function Kept({ view, onAnswer }: { view: PromisesView; onAnswer: (id: string, how: PromiseReply) => void }) {
  const { due, ahead, worked, didNot } = view;
  if (due.length + ahead.length + worked + didNot === 0) return <p class="empty">{t('options_promises_empty')}</p>;
  return (
    <>
      {due.length + ahead.length > 0 && (
        <ul class="promised">
          {due.map((promise) => (
            <li key={promise.id}>
              <PromiseQuestion
                promise={promise}
                now={Temporal.Now.zonedDateTimeISO()}
                onAnswer={(how) => onAnswer(promise.id, how)}
              />
            </li>
          ))}
          {ahead.map((promise) => (
            <li key={promise.id}>
              <Ahead promise={promise} onRemove={() => onAnswer(promise.id, 'dismissed')} />
            </li>
          ))}
        </ul>
      )}
      {worked + didNot > 0 && (
        <p>
          {t(
            'options_promises_counts',
            worked.toLocaleString(formatLocale()),
            (worked + didNot).toLocaleString(formatLocale()),
          )}
        </p>
      )}
    </>
  );
}

function Ahead({
  promise: { by, title = t('promise_untitled') },
  onRemove,
}: {
  promise: WrittenPromise;
  onRemove: () => void;
}) {
  return (
    <div class="ahead">
      <div>
        <p>
          <bdi>{title}</bdi>
        </p>
        <p class="hint">{t('options_promises_by', dayInWords(by))}</p>
      </div>
      <button type="button" class="icon" aria-label={t('options_remove', title)} onClick={onRemove}>
        <CloseIcon />
      </button>
    </div>
  );
}
