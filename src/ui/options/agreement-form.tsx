import type { Agreement } from '../../domain/agreement.ts';
import { agreementWords } from '../../domain/agreement-words.ts';
import type { Cadence } from '../../domain/cadence.ts';
import type { Partner } from '../../domain/partner.ts';
import { formatLocale, type MessageKey, t } from '../../platform/i18n.ts';
import { agreementPoint, type Check, numberWithin } from './checks.ts';
import { SelectField } from './choice-fields.tsx';
import { KeptField } from './field.tsx';
import { replyTimeOptions } from './reply-time-options.ts';

const ranges = { calls: [1, 10], every: [1, 26], minutes: [5, 480] } as const;

/** `weeks`, as many as they are. */
function unitText(unit: Cadence['unit'], count: number): string {
  const format = new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, unitDisplay: 'long' });
  return format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? unit;
}

interface AgreementFormProps {
  partner: Partner;
  /** `field` names what changed. */
  onChange: (partner: Partner, field: string) => void;
}

/** What is agreed with a partner. A field that is empty says the usual, which it shows in their language. */
export function AgreementForm({ partner, onChange }: AgreementFormProps) {
  const { agreement, cadence } = partner;
  const { usual } = agreementWords(partner.language);
  const point = (name: 'tools' | 'documents' | 'escalation', label: MessageKey) => (
    <KeptField
      label={t(label)}
      value={agreement[name] ?? ''}
      placeholder={usual[name]}
      check={agreementPoint}
      onKeep={(text) => {
        const { [name]: _, ...rest } = agreement;
        const next: Agreement = text ? { ...rest, [name]: text } : rest;
        onChange({ ...partner, agreement: next }, name);
      }}
    />
  );
  const number = (name: keyof typeof ranges, label: MessageKey) => {
    const [min, max] = ranges[name];
    const numberOrNone: Check = (text) => (text.trim() ? numberWithin(min, max)(text) : { value: '' });
    return (
      <KeptField
        label={t(label)}
        value={String(cadence[name] ?? '')}
        range={{ min, max }}
        check={name === 'minutes' ? numberOrNone : numberWithin(min, max)}
        onKeep={(text) => {
          const { [name]: _, ...rest } = cadence;
          const next = text ? { ...rest, [name]: Number(text) } : rest;
          onChange({ ...partner, cadence: next as Cadence }, name);
        }}
      />
    );
  };
  return (
    <fieldset class="agreement">
      <legend>{t('options_partners_agreement')}</legend>
      <p class="hint">{t('options_partners_agreement_hint')}</p>
      {point('tools', 'options_partners_tools')}
      {point('documents', 'options_partners_documents')}
      <fieldset class="cadence">
        <legend>{t('options_partners_cadence')}</legend>
        {number('calls', 'options_partners_calls')}
        {number('every', 'options_partners_every')}
        <SelectField
          label={t('options_partners_unit')}
          value={cadence.unit}
          options={[
            { value: 'week', label: unitText('week', cadence.every) },
            { value: 'month', label: unitText('month', cadence.every) },
          ]}
          onChange={(unit) => onChange({ ...partner, cadence: { ...cadence, unit: unit as Cadence['unit'] } }, 'unit')}
        />
        {number('minutes', 'options_partners_minutes')}
      </fieldset>
      <SelectField
        label={t('options_partners_reply')}
        value={String(agreement.replyDays)}
        options={replyTimeOptions(agreement.replyDays)}
        onChange={(days) => onChange({ ...partner, agreement: { ...agreement, replyDays: Number(days) } }, 'replyDays')}
      />
      {point('escalation', 'options_partners_escalation')}
    </fieldset>
  );
}
