import type { Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { RadioField } from './choice-fields.tsx';
import { Locked } from './locked.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

export function ComposeTarget({ composeIn, commit }: { composeIn: Settings['composeIn']; commit: Commit }) {
  const label = t('options_compose_title');
  return (
    <Section id="compose" title="options_compose_title" lead="options_compose_lead">
      <Locked at="composeIn">
        <RadioField
          legend={t('options_compose_legend')}
          value={composeIn}
          options={[
            { value: 'gmail', label: 'Gmail' },
            { value: 'outlook', label: t('options_compose_outlook') },
            { value: 'mailto', label: t('options_compose_mailto'), hint: t('options_compose_mailto_hint') },
          ]}
          onChange={(value) =>
            commit({
              key: 'composeIn',
              label,
              patch: { settings: { composeIn: value as Settings['composeIn'] } },
            })
          }
        />
      </Locked>
    </Section>
  );
}
