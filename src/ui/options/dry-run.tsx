import { useId, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { DropZone } from './drop-zone.tsx';
import { DryRunResult } from './dry-run-result.tsx';
import { Section } from './section.tsx';
import { useDryRun } from './use-dry-run.ts';

const percent = (done: number): string =>
  done.toLocaleString(t('interface_language'), { style: 'percent', maximumFractionDigits: 0 });

/** A person's own calendar files, judged event by event: what would Suggest Async say, and why? Nothing is kept. */
export function DryRun({ settings, draft }: { settings: Settings; draft: OptionsCalls['draft'] }) {
  const { state, start, cancel } = useDryRun(settings);
  const [count, setCount] = useState(0);
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const judge = (files: File[]) => {
    setCount(count + 1);
    start(files);
  };
  const backToPicker = () => {
    cancel();
    picker.current?.focus();
  };
  return (
    <Section id="try" title="options_try_title" lead="options_try_lead">
      {settings.me.addresses.length === 0 && (
        <p class="hint">
          {t('options_try_nobody')} <a href="#me">{t('options_me_title')}</a>
        </p>
      )}
      <DropZone picker={picker} onFiles={judge} />
      {state.kind === 'working' && (
        <div class="working">
          <label for={`${id}-progress`}>{t('options_try_working', percent(state.done))}</label>
          <progress id={`${id}-progress`} max={1} value={state.done} />
          <button type="button" onClick={backToPicker}>
            {t('options_try_cancel')}
          </button>
        </div>
      )}
      {state.kind === 'failed' && (
        <p class="problem" role="alert">
          {t('options_try_failed')}
        </p>
      )}
      <p role="status" class="visually-hidden">
        {state.kind === 'cancelled' && t('options_try_cancelled')}
        {state.kind === 'done' && t('options_try_done', String(state.result.judged.length))}
      </p>
      {state.kind === 'done' && (
        <DryRunResult key={count} result={state.result} names={state.names} settings={settings} draft={draft} />
      )}
    </Section>
  );
}
