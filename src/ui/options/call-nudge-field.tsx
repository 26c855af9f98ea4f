import { t } from '../../platform/i18n.ts';
import { CheckField } from './choice-fields.tsx';
import { Locked } from './locked.tsx';
import type { Commit } from './use-shelf.ts';

/** The one thing that reads what a person types: off until chosen, and it says what becomes of the text. */
export function CallNudgeField({ on, commit }: { on: boolean; commit: Commit }) {
  const label = t('options_call_nudge_title');
  return (
    <fieldset class="rule">
      <legend>{label}</legend>
      <Locked at="callNudge">
        <CheckField
          label={t('options_call_nudge')}
          hint={t('options_call_nudge_hint')}
          checked={on}
          onChange={(callNudge) => commit({ key: 'callNudge', label, patch: { settings: { callNudge } } })}
        />
      </Locked>
    </fieldset>
  );
}
