import type { ComponentChildren, TargetedEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Check, problemOf } from './checks.ts';

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  /** Why the text can't be kept; said once the person has left the field. */
  problem?: string | undefined;
  value: string;
  onInput: (text: string) => void;
  onLeave?: () => void;
  multiline?: boolean;
  placeholder?: string;
  /** `ltr` for what is not in the interface's language, such as addresses; `auto` for prose. */
  dir?: 'ltr' | 'auto';
  /** A number within these. */
  range?: { min: number; max: number; step?: number };
  /** What may be chosen instead of typed. */
  suggestions?: readonly string[];
  /** Takes the focus when it appears: the person has just asked for it. */
  fresh?: boolean;
  /** Says the problem before the person has left: they have just asked to take the text. */
  insist?: boolean;
}

/** A labeled text field with its sentence below. It shows what it is given: a text that can't be kept stays. */
export function Field({ label, hint, problem, value, onInput, onLeave, ...rest }: FieldProps) {
  const { multiline, placeholder, dir = 'auto', range, suggestions, fresh, insist } = rest;
  const id = useId();
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [left, setLeft] = useState(false);
  const shown = left || insist ? problem : undefined;
  useLayoutEffect(() => {
    if (fresh) element.current?.focus();
  }, [fresh]);
  useEffect(() => {
    if (!problem) setLeft(false);
  }, [problem]);
  const described = [shown && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const common = {
    id,
    ref: element,
    value,
    dir,
    placeholder,
    spellcheck: multiline === true,
    'aria-invalid': shown ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    'data-unsaved': problem && value ? '' : undefined,
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => onInput(event.currentTarget.value),
    onBlur: () => {
      setLeft(problem !== undefined);
      onLeave?.();
    },
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {multiline && <textarea rows={2} {...common} />}
      {range && <input type="number" {...range} {...common} />}
      {!multiline && !range && <input type="text" list={suggestions && `${id}-list`} {...common} />}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <FieldNotes {...{ id, problem: shown, hint }} />
    </div>
  );
}

interface FieldNotesProps {
  id: string;
  problem: string | undefined;
  hint: ComponentChildren;
}

/** What is said below a field; the field names both as its description, by these ids. */
export const FieldNotes = ({ id, problem, hint }: FieldNotesProps) => (
  <>
    {problem && (
      <p class="problem" id={`${id}-problem`}>
        {problem}
      </p>
    )}
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </>
);

interface KeptFieldProps extends Omit<FieldProps, 'onInput' | 'problem' | 'onLeave'> {
  check: Check;
  onKeep: (value: string) => void;
}

/** A field for one stored value. What can be kept is kept at every keystroke; the rest stays typed. */
export function KeptField({ value, check, onKeep, ...rest }: KeptFieldProps) {
  const [draft, setDraft] = useState<string>();
  const sent = useRef(value);
  // Before the next key: an effect after the paint would take what was typed meanwhile for a change from elsewhere.
  useLayoutEffect(() => {
    // From elsewhere: undo, import, another tab.
    if (value !== sent.current) setDraft(undefined);
    sent.current = value;
  }, [value]);
  const problem = draft === undefined ? undefined : problemOf(check, draft);
  return (
    <Field
      {...rest}
      value={draft ?? value}
      problem={problem}
      onLeave={() => !problem && setDraft(undefined)}
      onInput={(text) => {
        setDraft(text);
        const result = check(text);
        if ('problem' in result) return;
        sent.current = result.value;
        onKeep(result.value);
      }}
    />
  );
}
