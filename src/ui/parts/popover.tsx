import type { ComponentChildren } from 'preact';
import { type Opener, opener } from './opener.ts';
import { placeBeside } from './place-beside.ts';

/**
 * Something that opens on a button's click. Its owner is drawn anew when it opens and closes. (No hooks in what runs
 * in host pages: each of three content scripts would carry them.)
 */
export class Flyout {
  /** The button that it belongs to while it is open: there the focus goes back. */
  anchor: HTMLElement | null = null;
  panel: HTMLElement | null = null;
  #closed = new AbortController();

  /** @param id unique in the tree that it is drawn in. */
  constructor(
    readonly owner: { forceUpdate(drawn?: () => void): void },
    readonly id: string,
    readonly kind: 'menu' | 'dialog',
    /** Called before it takes the focus. */
    readonly onOpen?: () => void,
  ) {}

  show(anchor: HTMLElement | null): void {
    this.anchor = anchor;
    this.owner.forceUpdate(() => this.#enter());
  }

  hide(): void {
    this.panel?.hidePopover();
  }

  /** For the button that opens it. */
  get opener(): Opener {
    return {
      ...opener(this.id, this.kind, this.anchor !== null),
      onClick: (event: MouseEvent): void => {
        event.preventDefault(); // we open it, once it is drawn
        if (this.anchor) {
          this.hide();
          return;
        }
        this.onOpen?.();
        this.show(event.currentTarget as HTMLElement);
      },
    };
  }

  /** Reference to the drawn element. */
  attach = (panel: HTMLElement | null): void => {
    this.panel = panel;
    if (!panel) this.#closed.abort();
  };

  #enter(): void {
    const { panel, anchor } = this;
    if (!panel || !anchor) return;
    const place = (): void => {
      if (anchor.isConnected) placeBeside(panel, anchor.closest('.split') ?? anchor);
    };
    panel.showPopover();
    place();
    (panel.querySelector<HTMLElement>('input, button') ?? panel).focus({ preventScroll: true });
    this.#closed = new AbortController();
    for (const type of ['scroll', 'resize']) {
      window.addEventListener(type, place, { capture: true, passive: true, signal: this.#closed.signal });
    }
  }

  onBeforeToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    if (this.panel?.matches(':focus-within')) this.#leave();
    this.#closed.abort();
    this.anchor = null;
    this.owner.forceUpdate();
  };

  /** Back to its button; where what was done in here took that away, to the first of the place. */
  #leave(): void {
    const { anchor, panel } = this;
    const root = panel?.getRootNode() as ParentNode | undefined;
    (anchor?.isConnected ? anchor : root?.querySelector('button'))?.focus({ preventScroll: true });
  }

  onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget && relatedTarget !== this.anchor && !this.panel?.contains(relatedTarget as Node)) this.hide();
  };
}

interface PopoverProps {
  of: Flyout;
  label: string;
  children: ComponentChildren;
}

/**
 * Draws its children only while open. Escape and a click outside close it, as the browser does that; only one is open
 * at a time. Focus goes back to the button here, because Chromium drops it to `<body>` from within a shadow root.
 */
export const Popover = ({ of, label, children }: PopoverProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: menu and dialog both take a name
  <div
    id={of.id}
    ref={of.attach}
    class="popover"
    popover="auto"
    role={of.kind}
    aria-label={label}
    tabIndex={-1}
    onBeforeToggle={of.onBeforeToggle}
    onFocusOut={of.onFocusOut}
  >
    {of.anchor && children}
  </div>
);
