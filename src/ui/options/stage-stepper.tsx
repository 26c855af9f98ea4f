import { useId } from 'preact/hooks';
import { type PartnerStage, partnerStages } from '../../domain/partner.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const words: Record<PartnerStage, { name: MessageKey; hint: MessageKey }> = {
  new: { name: 'options_partners_stage_new', hint: 'options_partners_hint_new' },
  'kick-off-done': { name: 'options_partners_stage_kick_off_done', hint: 'options_partners_hint_kick_off_done' },
  agreed: { name: 'options_partners_stage_agreed', hint: 'options_partners_hint_agreed' },
  flexible: { name: 'options_partners_stage_flexible', hint: 'options_partners_hint_flexible' },
};

export const stageName = (stage: PartnerStage): string => t(words[stage].name);

interface StageStepperProps {
  stage: PartnerStage;
  onChange: (stage: PartnerStage) => void;
}

/** How far one is with a partner: four steps in a row, and what the current one means. */
export function StageStepper({ stage, onChange }: StageStepperProps) {
  const id = useId();
  const current = partnerStages.indexOf(stage);
  return (
    <fieldset class="stepper" aria-describedby={`${id}-hint`}>
      <legend>{t('options_partners_stage')}</legend>
      <div class="steps">
        {partnerStages.map((each, index) => (
          <label key={each} data-passed={index < current ? '' : undefined}>
            <input type="radio" name={id} value={each} checked={each === stage} onChange={() => onChange(each)} />
            <span>{stageName(each)}</span>
          </label>
        ))}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {t(words[stage].hint)}
      </p>
    </fieldset>
  );
}
