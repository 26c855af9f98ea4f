import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { Section } from './section.tsx';

/** The manifest's commands, in the order in which they are told. */
const words: Record<string, MessageKey> = {
  _execute_action: 'shortcut_open',
  suggest: 'shortcut_suggest',
  'insert-menu': 'shortcut_insert_menu',
  'add-line': 'shortcut_add_line',
};

interface ShortcutsProps {
  calls: Pick<OptionsCalls, 'getShortcuts' | 'changeShortcuts'>;
}

/** What can be done by keys, and where the browser has them changed. They may be others when one comes back from there. */
export function Shortcuts({ calls }: ShortcutsProps) {
  const [keys, setKeys] = useState(new Map<string, string>());
  useEffect(() => {
    const look = () =>
      void calls.getShortcuts().then((all) => setKeys(new Map(all.map(({ name, shortcut }) => [name, shortcut]))));
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <Section id="shortcuts" title="options_shortcuts_title" lead="options_shortcuts_lead">
      <dl class="shortcuts">
        {Object.entries(words).map(([name, key]) => (
          <div key={name}>
            <dt>{t(key)}</dt>
            <dd>{keys.get(name) ? <kbd>{keys.get(name)}</kbd> : t('options_shortcuts_none')}</dd>
          </div>
        ))}
      </dl>
      {calls.changeShortcuts ? (
        <div class="actions">
          <button type="button" onClick={calls.changeShortcuts}>
            {t('options_shortcuts_change')}
          </button>
        </div>
      ) : (
        <p>{t('options_shortcuts_how')}</p>
      )}
    </Section>
  );
}
