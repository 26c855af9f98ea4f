import { useId, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { ChevronIcon } from '../parts/icons.tsx';

interface ReplyHeadProps {
  name: string;
  tag: string | undefined;
  isOpen: boolean;
  onToggle: () => void;
  /** By one place; missing while only a part of the list is shown. */
  onMove: ((by: -1 | 1) => void) | undefined;
}

/** A reply in the list: opens it, and moves it up and down, by its buttons or by Alt and the arrow keys. */
export function ReplyHead({ name, tag, isOpen, onToggle, onMove }: ReplyHeadProps) {
  const id = useId();
  const head = useRef<HTMLButtonElement>(null);
  const move = (by: -1 | 1) => {
    onMove?.(by);
    // A row that goes elsewhere loses the focus on its way.
    requestAnimationFrame(() => head.current?.focus());
  };
  return (
    <div class="head">
      <h3>
        <button
          type="button"
          id={id}
          ref={head}
          aria-expanded={isOpen}
          aria-keyshortcuts={onMove && 'Alt+ArrowUp Alt+ArrowDown'}
          onClick={onToggle}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
            if (!event.altKey || !by || !onMove) return;
            event.preventDefault();
            move(by);
          }}
        >
          <span>{name}</span>
          {tag && <span class="tag">{tag}</span>}
        </button>
      </h3>
      {onMove &&
        ([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            class={by < 0 ? 'icon up' : 'icon'}
            tabIndex={-1}
            aria-label={t(by < 0 ? 'options_move_up' : 'options_move_down')}
            aria-describedby={id}
            title={t(by < 0 ? 'options_move_up' : 'options_move_down')}
            onClick={() => move(by)}
          >
            <ChevronIcon />
          </button>
        ))}
    </div>
  );
}
