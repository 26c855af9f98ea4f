import { Group } from './group.tsx';
import { hear } from './hear.ts';
import { type Flyout, Popover } from './popover.tsx';
import { step } from './step.ts';

export interface MenuEntry {
  label: string;
  /** Gets the menu's button, which has the focus again. */
  run: (button: HTMLElement | null) => void;
  /** Set for entries of which one is chosen. */
  checked?: boolean;
}

interface MenuProps {
  of: Flyout;
  label: string;
  /** Empty groups are left out. */
  groups: { label?: string; entries: MenuEntry[] }[];
}

/** The ARIA menu pattern: arrows, Home, End, a letter, Enter or Space; Tab leaves. */
export function Menu({ of, label, groups }: MenuProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      of.hide();
      return;
    }
    const entries = [...(of.panel?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const to = step(event.key, at, entries.length) ?? findByLetter(event, entries, at);
    if (to === undefined) return;
    event.preventDefault();
    entries[to]?.focus();
  };
  return (
    <Popover of={of} label={label}>
      <div role="none" ref={hear({ keydown: onKeyDown })}>
        {groups.map(
          ({ label, entries }) =>
            entries.length > 0 && (
              <Group label={label}>
                {entries.map(({ label, run, checked }) => (
                  <button
                    type="button"
                    class="entry"
                    dir="auto"
                    {...(checked === undefined
                      ? { role: 'menuitem' }
                      : { role: 'menuitemradio', 'aria-checked': checked })}
                    tabIndex={-1}
                    onClick={() => {
                      const { anchor } = of;
                      of.hide();
                      run(anchor);
                    }}
                    onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
                  >
                    {label}
                  </button>
                ))}
              </Group>
            ),
        )}
      </div>
    </Popover>
  );
}

/** The next entry that begins with the typed letter. */
function findByLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, entries: Element[], at: number) {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
  const letter = key.toLocaleLowerCase();
  return [...entries.keys()]
    .map((offset) => (at + 1 + offset) % entries.length)
    .find((index) => entries[index]?.textContent?.toLocaleLowerCase().startsWith(letter));
}
