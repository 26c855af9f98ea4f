import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  at?: Ref<HTMLInputElement>;
  disabled?: boolean;
  'aria-describedby'?: string;
}

/** What is on or off at once, and its name; it stays as it is stored until that has changed. */
export function Switch({ label, on, onSwitch, at, ...more }: SwitchProps) {
  const id = useId();
  return (
    <>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        id={id}
        ref={at ?? null}
        checked={on}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          currentTarget.checked = on;
          onSwitch(wanted);
        }}
        {...more}
      />
      <label for={id}>{label}</label>
    </>
  );
}
