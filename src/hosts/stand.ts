/** Where an element of ours stands in a host page. */
export interface Place {
  parent: Element;
  /** `null`: at the end. */
  before: Element | null;
  /** For what must not move anything of the host: it floats above the page, and follows these elements. */
  float?: Float;
}

export interface Float {
  /** Viewport pixels; `undefined` while there is no room or nothing can be seen. `height`: the element's own. */
  box: (height: number) => FloatBox | undefined;
  /** Elements whose size tells that the box has changed. */
  follow: Element[];
}

export interface FloatBox {
  left: number;
  width?: number;
  /** The upper edge, or the lower one for what grows upward. */
  edge: { top: number } | { bottom: number };
}

/** How often a host may strip our element before we give in. */
const patience = 5;

/** Keeps one element of ours in its place while the host moves, rebuilds and strips things around it. */
export class Standing {
  #placed = false;
  #stripped = 0;
  #floating: AbortController | undefined;
  #followed: Element[] = [];
  readonly #name: string | undefined;

  /** @param find the place as it is now; `undefined` when what we stand at is gone */
  constructor(
    readonly host: HTMLElement,
    private readonly find: () => Place | undefined,
    private readonly signal: AbortSignal,
  ) {
    this.#name = host.dataset.place;
    this.signal.addEventListener('abort', () => this.remove(), { once: true });
  }

  /**
   * Puts the element where it belongs, if it is not there. To be called at first and whenever the page has changed.
   * @returns false when there is no place any more, or the host has stripped or overwritten the element five times
   */
  check(): boolean {
    const place = this.signal.aborted ? undefined : this.find();
    const isOurs = this.#isAsLeft();
    const isThere = place !== undefined && isAt(this.host, place);
    if (this.#placed && !(isThere && isOurs)) this.#stripped++;
    if (!place || this.#stripped > patience) {
      this.remove();
      return false;
    }
    if (!isOurs) this.#clean();
    if (place.float) takeOutOfFlow(this.host);
    if (!isThere) place.parent.insertBefore(this.host, place.before);
    this.#placed = true;
    if (place.float) this.#followAll(place.float);
    return true;
  }

  /** False when the host took our element for one of its own, and wrote its content into it: Google Calendar does. */
  #isAsLeft(): boolean {
    const { host } = this;
    return host.childNodes.length === 0 && host.dataset.place === this.#name && !host.hasAttribute('class');
  }

  #clean(): void {
    this.host.replaceChildren();
    for (const name of this.host.getAttributeNames()) this.host.removeAttribute(name);
    if (this.#name !== undefined) this.host.dataset.place = this.#name;
  }

  /** Takes the element away; a later `check` puts it back. */
  remove(): void {
    this.#placed = false;
    this.#floating?.abort();
    this.#followed = [];
    this.host.remove();
  }

  #followAll({ box, follow }: Float): void {
    const adjust = (): void => moveTo(this.host, box(this.host.offsetHeight));
    adjust();
    if (sameElements(follow, this.#followed)) return;
    this.#floating?.abort();
    this.#floating = new AbortController();
    this.#followed = follow;
    const sizes = new ResizeObserver(adjust);
    for (const element of [this.host, ...follow]) sizes.observe(element);
    const { signal } = this.#floating;
    signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
    const { defaultView: window } = this.host.ownerDocument;
    // A bar that sticks to the window moves against what it belongs to.
    window?.addEventListener('scroll', onceAFrame(window, adjust), { capture: true, passive: true, signal });
  }
}

const isAt = (host: Element, { parent, before }: Place): boolean =>
  host.isConnected && host.parentElement === parent && (before === null || host.nextElementSibling === before);

const sameElements = (some: Element[], others: Element[]): boolean =>
  some.length === others.length && some.every((element, index) => element === others[index]);

function onceAFrame(window: Window, act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      act();
    });
  };
}

/** Before it is in the page, so that nothing of the host moves even for a moment. */
function takeOutOfFlow({ style }: HTMLElement): void {
  style.setProperty('position', 'absolute', 'important');
  style.setProperty('margin', '0', 'important');
  style.zIndex = '2';
}

/**
 * From wherever the flow would have had it, by translation: this needs to know nothing of what the host has positioned,
 * and moves along when a composer is moved or scrolled.
 */
function moveTo(host: HTMLElement, box: FloatBox | undefined): void {
  const { style } = host;
  style.display = box ? '' : 'none';
  if (!box) return;
  style.width = box.width === undefined ? '' : `${box.width}px`;
  const [x = 0, y = 0] = style.translate.split(' ').map((length) => Number.parseFloat(length) || 0);
  const now = host.getBoundingClientRect();
  const dx = box.left - (now.left - x);
  const dy = 'top' in box.edge ? box.edge.top - (now.top - y) : box.edge.bottom - (now.bottom - y);
  const moved = `${Math.round(dx)}px ${Math.round(dy)}px`;
  if (style.translate !== moved) style.translate = moved;
}
