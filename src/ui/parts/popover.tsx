import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeBeside } from './place-beside.ts';

/** An element that opens on a button's click, and the button. */
export interface Flyout {
  id: string;
  panel: RefObject<HTMLDivElement | null>;
  /** The button that it belongs to while it is open: there the focus goes back. */
  anchor: HTMLElement | null;
  show(anchor: HTMLElement | null): void;
  hide(): void;
  /** For the button. */
  opener: object;
}

/** @param id unique in the tree that the flyout is drawn in. */
export function useFlyout(id: string, kind: 'menu' | 'dialog', onOpen?: () => void): Flyout {
  const panel = useRef<HTMLDivElement>(null);
  const [anchor, show] = useState<HTMLElement | null>(null);
  const hide = (): void => panel.current?.hidePopover();

  useLayoutEffect(() => {
    const element = panel.current;
    if (!anchor || !element) return;
    const place = (): void => placeBeside(element, anchor.closest('.split') ?? anchor);
    element.showPopover();
    place();
    (element.querySelector<HTMLElement>('input, button') ?? element).focus({ preventScroll: true });
    const closed = new AbortController();
    for (const type of ['scroll', 'resize']) {
      window.addEventListener(type, place, { capture: true, passive: true, signal: closed.signal });
    }
    return () => closed.abort();
  }, [anchor]);

  const opener = {
    // Names the popover, so that the browser doesn't take a click on its button for a click outside …
    popovertarget: id,
    'aria-haspopup': kind,
    'aria-expanded': anchor !== null,
    onClick(event: MouseEvent): void {
      event.preventDefault(); // … but we open it, once it is drawn.
      if (anchor) {
        hide();
        return;
      }
      onOpen?.();
      show(event.currentTarget as HTMLElement);
    },
  };
  return { id, panel, anchor, show, hide, opener };
}

interface PopoverProps {
  of: Flyout;
  role: 'menu' | 'dialog';
  label: string;
  children: ComponentChildren;
}

/**
 * Draws its children only while open. Escape and a click outside close it, as the browser does that; only one is open
 * at a time. Focus goes back to the button here, because Chromium drops it to `<body>` from within a shadow root.
 */
export function Popover({ of: { id, panel, anchor, show, hide }, role, label, children }: PopoverProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      id={id}
      ref={panel}
      class="popover"
      popover="auto"
      role={role}
      aria-label={label}
      tabIndex={-1}
      onBeforeToggle={(event) => {
        if (event.newState !== 'closed') return;
        if (panel.current?.matches(':focus-within')) anchor?.focus({ preventScroll: true });
        show(null);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && relatedTarget !== anchor && !panel.current?.contains(relatedTarget as Node)) hide();
      }}
    >
      {anchor && children}
    </div>
  );
}
