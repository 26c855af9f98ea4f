import type { ComponentChild } from 'preact';
import { direction, t } from '../../platform/i18n.ts';
import css from './inpage.css?inline';
import type { Scheme } from './scheme.ts';
import { sketch } from './sketch.ts';

export type PlaceName = 'invite-bar' | 'composer-line' | 'compose-button' | 'organizer-mirror';

export interface RootOptions {
  document: Document;
  /** Puts the element where it stands in the host page. */
  attach: (host: HTMLElement) => void;
  /** Which place this is, as `data-place`; nothing personal, since the page can read it. */
  name: PlaceName;
  scheme: Scheme;
  /** Takes keys and input of our element away from the page and hands them to the second argument. */
  guard: (host: HTMLElement, handler: (event: Event) => void) => void;
  deliver: (event: Event) => void;
  /** A person points at what is only sketched, or presses it: somebody has to come who can do something. */
  onTouch?: () => void;
  /** Removes the root. */
  signal: AbortSignal;
}

/** Brings content into an element: Preact's `render` or `hydrate`. */
export type Pen = (content: ComponentChild, into: Element) => void;

export interface Root {
  host: HTMLElement;
  /** Draws what can be looked at. A click on it is kept for the first `update`. */
  sketch(content: ComponentChild): void;
  /** Draws what can be used. */
  update(content: ComponentChild, pen: Pen): void;
  setScheme(scheme: Scheme): void;
  remove(): void;
}

/** What our parts listen to inside the tree; keys and input come through the guard instead. */
const heardInside = ['click', 'mousedown', 'pointermove', 'focusout', 'beforetoggle'];

/** What a host page's delegated listeners act on. */
const pointerTypes = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['mouseover', 'mouseout', 'pointerover', 'pointerout', 'touchstart', 'touchend', 'dragstart', 'drop'],
];

/** Before a press there is a pointer or the focus: what comes then is mostly here when the press is. */
const touches = ['pointerover', 'focusin'];

const keep = (event: Event): void => event.stopPropagation();

let sheet: CSSStyleSheet | undefined;

function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** Firefox before 153 may refuse sheets made in a content script's world [unverified]; a style element always works. */
function dress(shadow: ShadowRoot): void {
  try {
    shadow.adoptedStyleSheets = [sharedSheet()];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

/** Once: a class that stayed would fade it in again whenever the host page moves us. */
function fadeIn(surface: HTMLElement): void {
  surface.className = 'surface fresh';
  setTimeout(() => {
    surface.className = 'surface';
  }, 200);
}

/**
 * One `<suggest-async>` element in a host page, with everything of ours in its shadow root. The page sees no key, no
 * input and no bubbling pointer event of it, and no event that a script made has any effect in it.
 */
export function mountRoot(options: RootOptions): Root {
  const { document, name, scheme, signal } = options;
  const host = document.createElement('suggest-async');
  const shadow = host.attachShadow({ mode: 'open' });
  const surface = document.createElement('div');

  host.setAttribute('data-place', name);
  dress(shadow);
  surface.className = 'surface';
  surface.dir = direction();
  surface.lang = t('interface_language');
  surface.style.colorScheme = scheme;
  shadow.append(surface);

  let pen: Pen | undefined;
  let pressed: Element | undefined;
  let replayed: Event | undefined;
  const filter = (event: Event): void => {
    const isEarly = event.isTrusted && event.type === 'click' && !pen;
    if (event === replayed || (event.isTrusted && !isEarly)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (!isEarly) return;
    pressed = event.target as Element;
    options.onTouch?.();
  };
  const touch = (event: Event): void => {
    if (event.isTrusted && !pen) options.onTouch?.();
  };
  // Our own elements' listeners go with them: no signal for each.
  for (const type of heardInside) shadow.addEventListener(type, filter, true);
  for (const type of touches) shadow.addEventListener(type, touch, true);
  for (const type of pointerTypes) host.addEventListener(type, keep);
  options.guard(host, options.deliver);
  options.attach(host);

  let faded = false;
  const put = (draw: () => void): void => {
    const held = shadow.activeElement !== null;
    draw();
    if (!faded && host.isConnected) {
      faded = true;
      fadeIn(surface);
    }
    // The focused button may be gone; without it the next key would be the host page's.
    if (held && !shadow.activeElement) surface.querySelector('button')?.focus({ preventScroll: true });
  };
  const remove = (): void => {
    pen?.(null, surface);
    host.remove();
  };
  signal.addEventListener('abort', remove, { once: true });
  return {
    host,
    sketch(content) {
      put(() => sketch(content, surface));
    },
    update(content, newPen) {
      put(() => newPen(content, surface));
      pen = newPen;
      if (!pressed) return;
      const button = pressed;
      pressed = undefined;
      replayed = new MouseEvent('click', { bubbles: true, cancelable: true });
      button.dispatchEvent(replayed);
      replayed = undefined;
    },
    setScheme(newScheme) {
      surface.style.colorScheme = newScheme;
    },
    remove,
  };
}
