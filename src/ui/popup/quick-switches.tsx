import type { QuickSwitch } from '../../domain/shelf.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { Switch } from '../parts/switch.tsx';

const names: Record<QuickSwitch['name'], MessageKey> = {
  boundaryRule: 'options_rule_on',
  callNudge: 'options_call_nudge',
};

interface QuickSwitchesProps {
  switches: QuickSwitch[];
  onSwitch: (name: QuickSwitch['name'], on: boolean) => void;
}

/** What a person switches for a while, without the way to the options. */
export const QuickSwitches = ({ switches, onSwitch }: QuickSwitchesProps) => (
  <ul class="switches">
    {switches.map(({ name, on, locked }) => (
      <li key={name} title={locked ? t('options_locked') : undefined}>
        <Switch label={t(names[name])} on={on} disabled={locked} onSwitch={(wanted) => onSwitch(name, wanted)} />
      </li>
    ))}
  </ul>
);
