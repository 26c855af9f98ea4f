import type { BoundaryLine, BoundaryRule } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import type { Check } from './checks.ts';
import { CheckField, SelectField } from './choice-fields.tsx';
import { KeptField } from './field.tsx';
import { Locked } from './locked.tsx';
import type { Commit } from './use-shelf.ts';

const mostDays = 365;

const days: Check = (text) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) <= mostDays
    ? { value: String(Number(text)) }
    : { problem: t('options_problem_days', String(mostDays)) };

interface BoundaryRuleProps {
  rule: BoundaryRule;
  lines: BoundaryLine[];
  commit: Commit;
}

/** When the line goes along by itself. Off until chosen (product 6). */
export function BoundaryRuleFields({ rule, lines, commit }: BoundaryRuleProps) {
  const label = t('options_rule_title');
  const keep = (field: keyof BoundaryRule, next: BoundaryRule) =>
    commit({ key: `boundaryRule.${field}`, label, patch: { settings: { boundaryRule: next } } });
  const { lineId: _, ...withoutLine } = rule;
  return (
    <fieldset class="rule">
      <legend>{label}</legend>
      <Locked at="boundaryRule.on">
        <CheckField
          label={t('options_rule_on')}
          hint={t('options_rule_on_hint')}
          checked={rule.on}
          onChange={(on) => keep('on', { ...rule, on })}
        />
      </Locked>
      {rule.on && (
        <div class="nested">
          <Locked at="boundaryRule.lineId">
            <SelectField
              label={t('options_rule_line')}
              value={rule.lineId ?? ''}
              options={[
                { value: '', label: t('options_rule_first_line') },
                ...lines.map((line) => ({ value: line.id, label: line.text })),
              ]}
              onChange={(lineId) => keep('lineId', lineId ? { ...rule, lineId } : withoutLine)}
            />
          </Locked>
          <Locked at="boundaryRule.externalOnly">
            <CheckField
              label={t('options_rule_external')}
              hint={t('options_rule_external_hint')}
              checked={rule.externalOnly}
              onChange={(externalOnly) => keep('externalOnly', { ...rule, externalOnly })}
            />
          </Locked>
          <Locked at="boundaryRule.offHoursOnly">
            <CheckField
              label={t('options_rule_off_hours')}
              checked={rule.offHoursOnly}
              onChange={(offHoursOnly) => keep('offHoursOnly', { ...rule, offHoursOnly })}
            />
          </Locked>
          <Locked at="boundaryRule.everyDays">
            <KeptField
              label={t('options_rule_days')}
              hint={t('options_rule_days_hint')}
              range={{ min: 0, max: mostDays }}
              value={String(rule.everyDays)}
              check={days}
              onKeep={(value) => keep('everyDays', { ...rule, everyDays: Number(value) })}
            />
          </Locked>
        </div>
      )}
    </fieldset>
  );
}
