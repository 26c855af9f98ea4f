import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface AccordionRowProps {
  title: string;
  when: string;
  /** Third line. */
  why: (isOpen: boolean) => string | undefined;
  /** At the row's end. */
  tag?: ComponentChildren;
  /** Drawn when it is opened. */
  children: () => ComponentChildren;
}

/** A row of a list that opens: what it is, when, and why. */
export function AccordionRow({ title, when, why, tag, children }: AccordionRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const reason = why(open);
  return (
    <li>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <span class="what">
            <span class="title">
              <bdi>{title}</bdi>
            </span>
            <span class="when">{when}</span>
            {reason !== undefined && <span class="why">{reason}</span>}
          </span>
          {tag}
        </button>
      </h3>
      <div id={id} class="editor" hidden={!open}>
        {open && children()}
      </div>
    </li>
  );
}
