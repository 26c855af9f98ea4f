import { useRef } from 'preact/hooks';
import { checkTemplate } from '../../domain/reply.ts';
import { t } from '../../platform/i18n.ts';
import { type Check, lineText } from '../options/checks.ts';
import { KeptField } from '../options/field.tsx';
import { Locked } from '../options/locked.tsx';
import { Letter } from './letter.tsx';
import type { Question } from './me-question.tsx';

const lineOrNone: Check = (text) => (text.trim() ? lineText(text) : { value: '' });

/** The first line is the one that is offered; emptied, there is none. */
export function LineQuestion({ shelf, commit }: Question) {
  const fresh = useRef(crypto.randomUUID());
  const [first, ...others] = shelf.lines;
  const label = t('options_boundary_text');
  const keep = (text: string) => {
    const line = { ...(first ?? { id: fresh.current }), text };
    commit({ key: 'lines.first', label, patch: { lines: text ? [line, ...others] : others } });
  };
  return (
    <>
      <p class="lead">{t('options_boundary_lead')}</p>
      <Locked at={`lines.${first?.id}`}>
        <KeptField
          label={label}
          hint={t('welcome_line_hint')}
          multiline
          value={first?.text ?? ''}
          check={lineOrNone}
          onKeep={keep}
        />
      </Locked>
      {first && checkTemplate(first.text).ok && <Letter shelf={shelf} body={first.text} />}
    </>
  );
}
