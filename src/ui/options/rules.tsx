import { useEffect, useState } from 'preact/hooks';
import type { RuleRow as Row, RuleGroup } from '../../domain/rule-rows.ts';
import type { Settings } from '../../domain/settings.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { RuleRow } from './rule-row.tsx';
import { fitsRule, ruleName } from './rule-words.ts';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

const groups: Record<RuleGroup, MessageKey> = {
  quiet: 'options_rules_quiet',
  live: 'options_rules_live',
  written: 'options_rules_written',
  score: 'options_rules_score',
  note: 'options_rules_note',
};

/** Every rule of the judgement, to switch off or to weigh. The table comes with all its phrases, so it comes later. */
export function Rules({ rules, commit }: { rules: Settings['rules']; commit: Commit }) {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [search, setSearch] = useState('');
  useEffect(() => void import('../../domain/rule-rows.ts').then(({ ruleRows }) => setRows(ruleRows)), []);

  const choose = (id: string, choice: Settings['rules'][string] | undefined) => {
    const { [id]: _, ...others } = rules;
    const patch = { settings: { rules: choice ? { ...others, [id]: choice } : others } };
    commit({ key: `rule.${id}`, label: ruleName(id), patch });
  };

  const shown = rows.filter((row) => fitsRule(row, search));
  return (
    <Section id="rules" title="options_rules_title" lead="options_rules_lead">
      <SearchField label={t('options_rules_search')} value={search} onInput={setSearch} />
      <a href="#try">{t('options_try_title')}</a>
      {(Object.keys(groups) as RuleGroup[]).map((group) => {
        const own = shown.filter((row) => row.group === group);
        return (
          own.length > 0 && (
            <div class="field" key={group}>
              <h3 id={`rules-${group}`}>{t(groups[group])}</h3>
              <ul class="rules" aria-labelledby={`rules-${group}`}>
                {own.map((row) => (
                  <RuleRow
                    key={row.id}
                    row={row}
                    chosen={rules[row.id]}
                    onChoose={(choice) => choose(row.id, choice)}
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
      <p class="empty" role="status">
        {rows.length > 0 && shown.length === 0 && t('options_rules_none', search)}
      </p>
    </Section>
  );
}
