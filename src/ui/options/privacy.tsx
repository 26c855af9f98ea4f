import { type MessageKey, t } from '../../platform/i18n.ts';
import { Section } from './section.tsx';

const promises: MessageKey[] = [
  'options_privacy_sends_nothing',
  'options_privacy_words',
  'options_privacy_stays_here',
  'options_privacy_least',
  'options_privacy_quiet',
  'options_privacy_private_windows',
  'options_privacy_compose_tab',
];

export function Privacy() {
  return (
    <Section id="privacy" title="options_privacy_title" lead="options_privacy_lead">
      <ul class="promises">
        {promises.map((promise) => (
          <li key={promise}>{t(promise)}</li>
        ))}
      </ul>
    </Section>
  );
}
