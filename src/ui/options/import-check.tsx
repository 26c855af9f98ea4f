import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DataChange } from '../../domain/data-changes.ts';
import type { ImportPreview } from '../../domain/shelf.ts';
import { t } from '../../platform/i18n.ts';
import { inSentence } from '../parts/words.ts';
import { RadioField } from './choice-fields.tsx';
import { kindWords, namesOf } from './data-words.ts';

interface ImportCheckProps {
  name: string;
  preview: ImportPreview;
  onTake: (merge: boolean) => void;
  onCancel: () => void;
}

/** What a file would change, kind by kind and by name, before anything is stored. */
export function ImportCheck({ name, preview, onTake, onCancel }: ImportCheckProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [merge, setMerge] = useState(true);
  useLayoutEffect(() => heading.current?.focus(), [preview]);
  const changes = merge ? preview.merge : preview.replace;
  return (
    <section class="sample" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {t('options_data_check', inSentence(name))}
      </h4>
      <RadioField
        legend={t('options_data_how')}
        value={merge ? 'merge' : 'replace'}
        options={[
          { value: 'merge', label: t('options_data_merge'), hint: t('options_data_merge_hint') },
          { value: 'replace', label: t('options_data_replace'), hint: t('options_data_replace_hint') },
        ]}
        onChange={(how) => setMerge(how === 'merge')}
      />
      <div aria-live="polite">
        {changes.length === 0 && <p>{t('options_data_no_change')}</p>}
        <ul class="changes">
          {changes.map((change) => (
            <ChangeRow key={change.kind} change={change} />
          ))}
        </ul>
      </div>
      <div class="actions">
        {changes.length > 0 && (
          <button type="button" class="primary" onClick={() => onTake(merge)}>
            {t('options_data_import')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t('options_try_cancel')}
        </button>
      </div>
    </section>
  );
}

function ChangeRow({ change }: { change: DataChange }) {
  const { added, changed, removed } = change;
  const says = [
    added.length > 0 && t('options_data_added', String(added.length), namesOf(change, added)),
    changed.length > 0 && t('options_data_changed', String(changed.length), namesOf(change, changed)),
    removed.length > 0 && t('options_data_removed', String(removed.length), namesOf(change, removed)),
  ];
  return (
    <li>
      <strong>{kindWords(change.kind)}</strong>
      {says.map((said) => said && <p key={said}>{said}</p>)}
    </li>
  );
}
