import { useEffect, useState } from 'preact/hooks';
import type { SyncState } from '../../domain/shelf.ts';
import { formatLocale, t, tryT } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { CheckField } from './choice-fields.tsx';
import { Section } from './section.tsx';

interface TeamProps {
  /** Places in the organization's policy that can't be read. */
  problems: string[];
  calls: Pick<OptionsCalls, 'getSync' | 'setSync'>;
  /** Other browsers may have changed what is shown. */
  reload: () => Promise<void>;
}

/** What comes from others: the team's file, the organization's policy, one's own other browsers. */
export function Team({ problems, calls, reload }: TeamProps) {
  const [state, setState] = useState<SyncState>();
  const [problem, setProblem] = useState<string>();

  const look = () => calls.getSync().then(setState, () => {});
  useEffect(() => {
    void look();
    const refresh = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);

  const put = async (on: boolean) => {
    const outcome = await calls.setSync(on).catch(() => undefined);
    setProblem(outcome?.ok ? undefined : tryT(outcome?.problem ?? '', outcome?.args ?? [], t('notice_not_answering')));
    await look();
    await reload();
  };

  return (
    <Section id="team" title="options_team_title" lead="options_team_lead">
      <p>
        <a href="#data">{t('options_data_title')}</a>
      </p>
      {problems.length > 0 && <p class="problem">{t('options_team_policy', problems.join(', '))}</p>}
      <CheckField
        label={t('options_team_sync')}
        hint={t('options_team_sync_hint')}
        checked={state?.on ?? false}
        disabled={!state}
        onChange={(on) => void put(on)}
      />
      {state?.on && (
        <div class="field">
          <p role="status">{statusOf(state)}</p>
          {state.left.length > 0 && (
            <p class="problem">
              {t('options_team_left', state.left.map((key) => key.replace(/^\w+:/, '')).join(', '))}
            </p>
          )}
          <button type="button" onClick={() => void put(true)}>
            {t('options_team_now')}
          </button>
        </div>
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
    </Section>
  );
}

function statusOf({ at, failed }: SyncState): string {
  if (failed) return t('options_team_failed');
  const time =
    at && Temporal.Instant.from(at).toLocaleString(formatLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return time ? t('options_team_synced', time) : '';
}
