import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { CloseIcon } from '../parts/icons.tsx';
import type { Check } from './checks.ts';
import { FieldNotes } from './field.tsx';

interface ListFieldProps {
  label: string;
  hint?: string;
  values: string[];
  check: Check;
  placeholder?: string;
  /** Those that the organization has set: they can't be taken away. */
  fixed?: string[];
  onChange: (values: string[]) => void;
}

/** A list of short values, such as addresses. Enter, a comma or leaving the field adds what was typed. */
export function ListField({ label, hint, values, check, placeholder, fixed = [], onChange }: ListFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  const add = () => {
    if (!text.trim()) {
      setText('');
      setProblem(undefined);
      return;
    }
    const result = check(text);
    if ('problem' in result) {
      setProblem(result.problem);
      return;
    }
    setText('');
    setProblem(undefined);
    if (!values.includes(result.value)) onChange([...values, result.value]);
  };

  const remove = (value: string) => {
    onChange(values.filter((kept) => kept !== value));
    input.current?.focus();
  };

  return (
    <div class="field">
      <label for={id}>{label}</label>
      {values.length > 0 && (
        <ul class="entries">
          {values.map((value) => (
            <li key={value}>
              <bdi>{value}</bdi>
              {fixed.includes(value) ? (
                <small>{t('options_locked')}</small>
              ) : (
                <button
                  type="button"
                  class="icon"
                  aria-label={t('options_remove', value)}
                  onClick={() => remove(value)}
                >
                  <CloseIcon />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="adder">
        <input
          id={id}
          ref={input}
          value={text}
          dir="ltr"
          spellcheck={false}
          placeholder={placeholder}
          data-unsaved={text ? '' : undefined}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={[problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            if (problem && 'value' in check(event.currentTarget.value)) setProblem(undefined);
          }}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <button type="button" onClick={add}>
          {t('options_add')}
        </button>
      </div>
      <FieldNotes {...{ id, problem, hint }} />
    </div>
  );
}
