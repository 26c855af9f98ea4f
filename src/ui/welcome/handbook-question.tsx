import { useRef } from 'preact/hooks';
import { publicGuide } from '../../domain/public-guide.ts';
import { t } from '../../platform/i18n.ts';
import { type Check, httpsUrl, someText } from '../options/checks.ts';
import { KeptField } from '../options/field.tsx';
import { HandbookMaker } from '../options/handbook-maker.tsx';
import { Locked } from '../options/locked.tsx';
import { Letter } from './letter.tsx';
import type { Question } from './me-question.tsx';

const linkOrNone: Check = (text) => (text.trim() ? httpsUrl(text) : { value: '' });

interface HandbookQuestionProps extends Question {
  onCopy: (text: string) => Promise<boolean>;
}

/** A page of one's own goes first, before the public guide that is there from the start. */
export function HandbookQuestion({ shelf, commit, onCopy }: HandbookQuestionProps) {
  const { links, settings, partners } = shelf;
  const fresh = useRef(crypto.randomUUID());
  const own = links[0]?.url === publicGuide ? undefined : links[0];
  const others = links.slice(own ? 1 : 0);
  const label = t('options_handbook_url');
  const keep = (change: { title?: string; url?: string }) => {
    const link = { ...(own ?? { id: fresh.current, title: t('welcome_handbook_name'), url: '' }), ...change };
    commit({ key: 'links.own', label, patch: { links: link.url ? [link, ...others] : others } });
  };
  return (
    <>
      <p class="lead">{t('options_handbook_lead')}</p>
      <Locked at={`links.${own?.id}`}>
        <KeptField
          label={label}
          hint={t('welcome_handbook_hint')}
          dir="ltr"
          placeholder="https://handbook.lumen.example/async"
          value={own?.url ?? ''}
          check={linkOrNone}
          onKeep={(url) => keep({ url })}
        />
        {own && (
          <KeptField
            label={t('options_handbook_name')}
            value={own.title}
            check={someText}
            onKeep={(title) => keep({ title })}
          />
        )}
      </Locked>
      <HandbookMaker {...{ settings, partners, commit, onCopy }} />
      <Letter shelf={shelf} />
    </>
  );
}
