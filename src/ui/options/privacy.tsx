import { type MessageKey, t } from '../../platform/i18n.ts';
import { CheckField } from './choice-fields.tsx';
import { Locked } from './locked.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

const promises: MessageKey[] = [
  'options_privacy_sends_nothing',
  'options_privacy_words',
  'options_privacy_stays_here',
  'options_privacy_least',
  'options_privacy_quiet',
  'options_privacy_readings',
  'options_privacy_private_windows',
  'options_privacy_compose_tab',
];

interface PrivacyProps {
  loadEverywhere: boolean;
  commit: Commit;
}

export function Privacy({ loadEverywhere, commit }: PrivacyProps) {
  const label = t('options_load_everywhere');
  return (
    <Section id="privacy" title="options_privacy_title" lead="options_privacy_lead">
      <ul class="promises">
        {promises.map((promise) => (
          <li key={promise}>{t(promise)}</li>
        ))}
      </ul>
      <Locked at="loadEverywhere">
        <CheckField
          label={label}
          hint={t('options_load_everywhere_hint')}
          checked={loadEverywhere}
          onChange={(checked) =>
            commit({ key: 'loadEverywhere', label, patch: { settings: { loadEverywhere: checked } } })
          }
        />
      </Locked>
    </Section>
  );
}
