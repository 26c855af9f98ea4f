import type { Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { domain, mailAddress } from './checks.ts';
import { ListField } from './list-field.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

/** The way back from "Never for <domain>" and "Not for this series". */
export function QuietList({ never, commit }: { never: Settings['never']; commit: Commit }) {
  const keep = (field: keyof Settings['never'], label: string, values: string[]) =>
    commit({ key: `never.${field}`, label, patch: { settings: { never: { ...never, [field]: values } } } });
  const [domains, people, series] = [t('options_quiet_domains'), t('options_quiet_people'), t('options_quiet_series')];
  return (
    <Section id="quiet" title="options_quiet_title" lead="options_quiet_lead">
      <ListField
        label={domains}
        values={never.domains}
        check={domain}
        placeholder="harbor.example"
        onChange={(values) => keep('domains', domains, values)}
      />
      <ListField
        label={people}
        values={never.people}
        check={mailAddress}
        placeholder="noor@harbor.example"
        onChange={(values) => keep('people', people, values)}
      />
      {never.series.length > 0 && (
        <div class="field">
          <h3>{series}</h3>
          <p>{t('options_quiet_series_count', never.series.length.toLocaleString())}</p>
          <div class="actions">
            <button type="button" onClick={() => keep('series', series, [])}>
              {t('options_quiet_series_clear')}
            </button>
          </div>
        </div>
      )}
    </Section>
  );
}
