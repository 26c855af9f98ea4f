import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RuleRow as Row } from '../../domain/rule-rows.ts';
import type { Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { Switch } from '../parts/switch.tsx';
import { numberWithin } from './checks.ts';
import { KeptField } from './field.tsx';
import { Locked } from './locked.tsx';
import { ruleName, ruleWhy } from './rule-words.ts';

/** The largest weight of a score, either way. */
const heaviest = 5;

type Choice = Settings['rules'][string];

interface RuleRowProps {
  row: Row;
  chosen: Choice | undefined;
  /** `undefined`: as it comes. */
  onChoose: (choice: Choice | undefined) => void;
}

/** `choice` without what is as it comes; `undefined` when nothing else is left. */
function tidy({ on = true, weight }: Choice, row: Row): Choice | undefined {
  const left = { ...(!on && { on }), ...(weight !== undefined && weight !== row.weight && { weight }) };
  return Object.keys(left).length > 0 ? left : undefined;
}

/** One rule: its switch, why there is such a rule, and what a score counts. */
export function RuleRow({ row, chosen = {}, onChoose }: RuleRowProps) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const toggle = useRef<HTMLInputElement>(null);
  const on = chosen.on !== false;
  const choose = (choice: Choice) => onChoose(tidy({ ...chosen, ...choice }, row));
  const settle = (off: boolean) => {
    setAsking(false);
    toggle.current?.focus();
    if (off) choose({ on: false });
  };

  return (
    <li>
      <Locked at={`rules.${row.id}`}>
        <div class="check">
          <Switch
            label={ruleName(row.id)}
            at={toggle}
            on={on}
            aria-describedby={`${id}-why`}
            onSwitch={(wanted) => {
              if (row.guards && !wanted) setAsking(true);
              else choose({ on: wanted });
            }}
          />
          <p class="hint" id={`${id}-why`}>
            {ruleWhy(row.id)}
          </p>
        </div>
        {asking && <Guard name={ruleName(row.id)} onSettle={settle} />}
        {row.weight !== undefined && (
          <KeptField
            label={t('options_rules_weight')}
            value={String(chosen.weight ?? row.weight)}
            range={{ min: -heaviest, max: heaviest }}
            check={numberWithin(-heaviest, heaviest)}
            onKeep={(weight) => choose({ weight: Number(weight) })}
          />
        )}
        {tidy(chosen, row) && (
          <button
            type="button"
            class="quiet"
            aria-label={t('options_rules_default_of', ruleName(row.id))}
            onClick={() => {
              toggle.current?.focus(); // the button goes
              onChoose(undefined);
            }}
          >
            {t('options_rules_default')}
          </button>
        )}
      </Locked>
    </li>
  );
}

/** Says what it means to switch off a rule that keeps away from what is between people, before it is done. */
function Guard({ name, onSettle }: { name: string; onSettle: (off: boolean) => void }) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <div
      class="guard"
      role="alertdialog"
      aria-label={name}
      aria-describedby={id}
      onKeyDown={(event) => event.key === 'Escape' && onSettle(false)}
    >
      <p id={id}>{t('options_rules_guard')}</p>
      <div class="actions">
        <button type="button" ref={keep} onClick={() => onSettle(false)}>
          {t('options_rules_guard_keep')}
        </button>
        <button type="button" onClick={() => onSettle(true)}>
          {t('options_rules_guard_off')}
        </button>
      </div>
    </div>
  );
}
