import { agreementText, type Tone } from '../../domain/agreement.ts';
import { agreementLanguages } from '../../domain/agreement-words.ts';
import type { Partner } from '../../domain/partner.ts';
import type { HandbookLink, Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementSheet } from './agreement-sheet.tsx';
import { anyText } from './checks.ts';
import { RadioField, SelectField } from './choice-fields.tsx';
import { KeptField } from './field.tsx';
import { languageOptions } from './languages.ts';
import { Locked, useIsLocked } from './locked.tsx';
import { StageStepper } from './stage-stepper.tsx';

interface PartnerEditorProps {
  partner: Partner;
  settings: Pick<Settings, 'hours' | 'zone'>;
  /** The handbook link to pass on, if any. */
  link: HandbookLink | undefined;
  /** `field` names what changed. */
  onChange: (partner: Partner, field: string) => void;
  onRemove: () => void;
  onCopy: (text: string) => Promise<boolean>;
}

function withName({ name: _, ...partner }: Partner, name: string): Partner {
  return name ? { ...partner, name } : partner;
}

/** One partner: how far one is, how one writes, and the agreement beside what they will read. */
export function PartnerEditor({ partner, settings, link, onChange, onRemove, onCopy }: PartnerEditorProps) {
  const { agreement, cadence, tone, language = 'en' } = partner;
  const text = agreementText({
    ...{ agreement, cadence, tone, language },
    hours: settings.hours,
    timeZone: settings.zone ?? Temporal.Now.timeZoneId(),
    ...(link && { link }),
  });
  const isLocked = useIsLocked(`partners.${partner.key}`);
  return (
    <div class="editor partner">
      <Locked at={`partners.${partner.key}`}>
        <StageStepper stage={partner.stage} onChange={(stage) => onChange({ ...partner, stage }, 'stage')} />
        <div class="pair">
          <KeptField
            label={t('options_partners_name')}
            value={partner.name ?? ''}
            placeholder={partner.key}
            check={anyText}
            onKeep={(name) => onChange(withName(partner, name), 'name')}
          />
          <SelectField
            label={t('options_partners_language')}
            hint={t('options_partners_language_hint')}
            value={language}
            options={languageOptions(agreementLanguages)}
            onChange={(value) => onChange({ ...partner, language: value }, 'language')}
          />
        </div>
        <RadioField
          legend={t('options_partners_tone')}
          value={tone}
          options={[
            { value: 'formal', label: t('options_partners_tone_formal') },
            { value: 'informal', label: t('options_partners_tone_informal') },
          ]}
          onChange={(value) => onChange({ ...partner, tone: value as Tone }, 'tone')}
        />
        <AgreementForm partner={partner} onChange={onChange} />
      </Locked>
      <AgreementSheet text={text} onCopy={onCopy} />
      {!isLocked && (
        <div class="actions">
          <button
            type="button"
            class="quiet"
            aria-label={t('options_remove', partner.name || partner.key)}
            onClick={onRemove}
          >
            {t('options_remove_this')}
          </button>
        </div>
      )}
    </div>
  );
}
