import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { formatLocale, t, tryT } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { domain, mailAddress } from './checks.ts';
import { ListField } from './list-field.tsx';
import { useLocks } from './locked.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

interface QuietListProps {
  never: Settings['never'];
  calls: Pick<OptionsCalls, 'hasDismissals' | 'restoreDismissals'>;
  commit: Commit;
}

/** The way back from "Never for …", "Not for this series", and ×. */
export function QuietList({ never, calls, commit }: QuietListProps) {
  const keep = (field: keyof Settings['never'], label: string, values: string[]) =>
    commit({ key: `never.${field}`, label, patch: { settings: { never: { ...never, [field]: values } } } });
  const [domains, people, series] = [t('options_quiet_domains'), t('options_quiet_people'), t('options_quiet_series')];
  return (
    <Section id="quiet" title="options_quiet_title" lead="options_quiet_lead">
      <ListField
        label={domains}
        values={never.domains}
        check={domain}
        fixed={useLocks('never.domains')}
        placeholder="harbor.example"
        onChange={(values) => keep('domains', domains, values)}
      />
      <ListField
        label={people}
        values={never.people}
        check={mailAddress}
        fixed={useLocks('never.people')}
        placeholder="noor@harbor.example"
        onChange={(values) => keep('people', people, values)}
      />
      {never.series.length > 0 && (
        <div class="field">
          <h3>{series}</h3>
          <p>{t('options_quiet_series_count', never.series.length.toLocaleString(formatLocale()))}</p>
          <div class="actions">
            <button type="button" onClick={() => keep('series', series, [])}>
              {t('options_quiet_series_clear')}
            </button>
          </div>
        </div>
      )}
      <Dismissed calls={calls} />
    </Section>
  );
}

/** Invitations that were hidden one by one. Kept are hashes alone, so that all come back or none. */
function Dismissed({ calls }: Pick<QuietListProps, 'calls'>) {
  const [isAny, setAny] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const look = () => void calls.hasDismissals().then(setAny, () => {});
    look();
    const refresh = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);
  const restore = async () => {
    const outcome = await calls.restoreDismissals().catch(() => undefined);
    setAny(!outcome?.ok);
    if (outcome?.ok) setSaid(t('options_quiet_restored'));
    else setSaid(tryT(outcome?.problem ?? '', outcome?.args ?? [], t('notice_not_answering')));
  };
  return (
    <>
      {isAny && (
        <div class="field">
          <h3>{t('options_quiet_single')}</h3>
          <p>{t('options_quiet_single_hint')}</p>
          <div class="actions">
            <button type="button" onClick={() => void restore()}>
              {t('options_quiet_single_clear')}
            </button>
          </div>
        </div>
      )}
      <p role="status">{said}</p>
    </>
  );
}
