import { offHoursLine } from '../../domain/first-line.ts';
import type { BoundaryLine, BoundaryRule, Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { BoundaryRuleFields } from './boundary-rule.tsx';
import { CallNudgeField } from './call-nudge-field.tsx';
import { lineText, problemOf } from './checks.ts';
import { CheckField, SelectField } from './choice-fields.tsx';
import { Field } from './field.tsx';
import { languageOptions, preferredLanguage } from './languages.ts';
import { Locked } from './locked.tsx';
import { Section } from './section.tsx';
import { useRows } from './use-rows.ts';
import type { Commit } from './use-shelf.ts';

interface BoundaryLinesProps {
  lines: BoundaryLine[];
  rule: BoundaryRule;
  callNudge: boolean;
  me: Settings['me'];
  languages: string[];
  commit: Commit;
}

const isReady = (line: BoundaryLine): boolean => !problemOf(lineText, line.text);

/** `line` with one property set, or without it where there is nothing to say. */
function withProperty<Key extends 'language' | 'identity' | 'offHours'>(
  line: BoundaryLine,
  key: Key,
  value: BoundaryLine[Key] | '' | false,
): BoundaryLine {
  const next = { ...line };
  delete next[key];
  return value ? Object.assign(next, { [key]: value }) : next;
}

export function BoundaryLines({ lines, rule, callNudge, me, languages, commit }: BoundaryLinesProps) {
  const label = t('options_boundary_lines');
  const { rows, fresh, add, change, remove } = useRows(lines, isReady, (next, key) =>
    commit({ key: `lines.${key}`, label, patch: { lines: next } }),
  );
  const identities = (current: string | undefined) =>
    [...new Set([...me.addresses, ...(current ? [current] : [])])].map((address) => ({
      value: address,
      label: address,
    }));

  return (
    <Section id="boundary" title="options_boundary_title" lead="options_boundary_lead">
      <ul class="cards">
        {rows.map((line) => (
          <li key={line.id}>
            <Locked at={`lines.${line.id}`}>
              <Field
                label={t('options_boundary_text')}
                multiline
                value={line.text}
                problem={problemOf(lineText, line.text)}
                fresh={line.id === fresh}
                onInput={(text) => change({ ...line, text }, 'text')}
              />
              <div class="pair">
                <SelectField
                  label={t('options_boundary_language')}
                  value={line.language ?? ''}
                  options={[{ value: '', label: t('options_boundary_any_language') }, ...languageOptions(languages)]}
                  onChange={(language) => change(withProperty(line, 'language', language), 'language')}
                />
                <SelectField
                  label={t('options_boundary_identity')}
                  value={line.identity ?? ''}
                  options={[{ value: '', label: t('options_boundary_any_identity') }, ...identities(line.identity)]}
                  onChange={(identity) => change(withProperty(line, 'identity', identity), 'identity')}
                />
              </div>
              <CheckField
                label={t('options_boundary_off_hours')}
                hint={t('options_boundary_off_hours_hint')}
                checked={line.offHours ?? false}
                onChange={(offHours) => change(withProperty(line, 'offHours', offHours), 'offHours')}
              />
              <div class="actions">
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('options_remove', line.text || t('options_boundary_text'))}
                  onClick={() => remove(line.id)}
                >
                  {t('options_remove_this')}
                </button>
              </div>
            </Locked>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p class="empty">{t('options_boundary_empty')}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={() => add({ id: crypto.randomUUID(), text: '' })}>
          {t('options_boundary_add')}
        </button>
        {rows.length === 0 && (
          <button
            type="button"
            onClick={() => change({ id: crypto.randomUUID(), text: t('options_boundary_example_text') }, 'text')}
          >
            {t('options_boundary_example')}
          </button>
        )}
        {!rows.some(({ offHours }) => offHours) && (
          <button
            type="button"
            onClick={() => change({ ...offHoursLine(preferredLanguage(languages)), id: crypto.randomUUID() }, 'text')}
          >
            {t('options_boundary_add_off_hours')}
          </button>
        )}
      </div>
      <BoundaryRuleFields rule={rule} lines={lines} commit={commit} />
      <CallNudgeField on={callNudge} commit={commit} />
    </Section>
  );
}
