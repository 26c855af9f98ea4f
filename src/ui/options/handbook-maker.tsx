import { useId, useState } from 'preact/hooks';
import { commonPoint, handbookPage } from '../../domain/handbook-page.ts';
import { handbookLanguages, handbookWords } from '../../domain/handbook-words.ts';
import type { Partner } from '../../domain/partner.ts';
import type { HandbookChoices, Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { agreementPoint, anyText } from './checks.ts';
import { RadioField, SelectField } from './choice-fields.tsx';
import { KeptField } from './field.tsx';
import { HandbookSheet } from './handbook-sheet.tsx';
import { languageOptions } from './languages.ts';
import { Locked } from './locked.tsx';
import { replyTimeOptions } from './reply-time-options.ts';
import type { Commit } from './use-shelf.ts';

interface HandbookMakerProps {
  settings: Settings;
  partners: Partner[];
  commit: Commit;
  onCopy: (text: string) => Promise<boolean>;
}

/** For who has no page to link to: one made from the settings, to be put wherever their handbook is. */
export function HandbookMaker(props: HandbookMakerProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <ul class="accordion">
      <li>
        <h3>
          <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {t('options_page_title')}
          </button>
        </h3>
        <div id={id} class="editor" hidden={!isOpen}>
          {isOpen && <HandbookForm {...props} />}
        </div>
      </li>
    </ul>
  );
}

function HandbookForm({ settings, partners, commit, onCopy }: HandbookMakerProps) {
  const { handbook, me } = settings;
  const { language = t('interface_language') } = handbook;
  const { usual, language: known } = handbookWords(language);
  const chosen: HandbookChoices = {
    ...handbook,
    tools: handbook.tools ?? commonPoint(partners, 'tools') ?? '',
    documents: handbook.documents ?? commonPoint(partners, 'documents') ?? '',
  };
  const page = handbookPage({
    settings: { ...settings, handbook: chosen },
    language: known,
    timeZone: settings.zone ?? Temporal.Now.timeZoneId(),
  });
  const keep = (change: Partial<HandbookChoices>) =>
    commit({
      key: `handbook.${Object.keys(change)}`,
      label: t('options_page_title'),
      patch: { settings: { handbook: { ...handbook, ...change } } },
    });
  const point = (name: 'tools' | 'documents') => (
    <Locked at={`handbook.${name}`}>
      <KeptField
        label={t(`options_partners_${name}`)}
        value={chosen[name] ?? ''}
        placeholder={usual[name]}
        check={agreementPoint}
        onKeep={(text) => keep({ [name]: text })}
      />
    </Locked>
  );
  return (
    <>
      <p class="hint">{t('options_page_hint')}</p>
      <Locked at="handbook.voice">
        <RadioField
          legend={t('options_page_voice')}
          value={handbook.voice}
          options={[
            { value: 'me', label: t('options_page_voice_me') },
            { value: 'team', label: t('options_page_voice_team') },
          ]}
          onChange={(voice) => keep({ voice: voice as HandbookChoices['voice'] })}
        />
      </Locked>
      <div class="pair">
        <Locked at="handbook.name">
          <KeptField
            label={t('options_page_name')}
            value={handbook.name ?? (handbook.voice === 'me' ? me.name : '')}
            check={anyText}
            onKeep={(name) => keep({ name })}
          />
        </Locked>
        <Locked at="handbook.language">
          <SelectField
            label={t('options_partners_language')}
            value={known}
            options={languageOptions(handbookLanguages)}
            onChange={(value) => keep({ language: value })}
          />
        </Locked>
      </div>
      {point('tools')}
      {point('documents')}
      <Locked at="handbook.replyDays">
        <SelectField
          label={t('options_partners_reply')}
          value={String(handbook.replyDays)}
          options={replyTimeOptions(handbook.replyDays)}
          onChange={(days) => keep({ replyDays: Number(days) })}
        />
      </Locked>
      <HandbookSheet page={page} onCopy={onCopy} />
    </>
  );
}
