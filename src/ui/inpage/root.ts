import { type ComponentChild, render } from 'preact';
import { direction, t } from '../../platform/i18n.ts';
import glyphs from '../parts/glyphs.css?inline';
import { deliver } from '../parts/hear.ts';
import tokens from '../tokens.css?inline';
import inpage from './inpage.css?inline';
import type { Scheme } from './scheme.ts';

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
  /** Removes the root. */
  signal: AbortSignal;
}

export interface Root {
  host: HTMLElement;
  update(content: ComponentChild): void;
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

const css = tokens + glyphs + inpage;
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

/**
 * One `<suggest-async>` element in a host page, with everything of ours in its shadow root. The page sees no key, no
 * input and no bubbling pointer event of it, and no event that a script made has any effect in it.
 */
export function mountRoot({ document, attach, name, scheme, guard, signal }: RootOptions): Root {
  const host = document.createElement('suggest-async');
  const shadow = host.attachShadow({ mode: 'open' });
  const surface = document.createElement('div');
  const inside = new AbortController();

  host.dataset.place = name;
  dress(shadow);
  surface.className = 'surface';
  surface.dir = direction();
  surface.lang = t('interface_language');
  surface.style.colorScheme = scheme;
  shadow.append(surface);

  const dropUntrusted = (event: Event): void => {
    if (event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of heardInside)
    shadow.addEventListener(type, dropUntrusted, { capture: true, signal: inside.signal });
  for (const type of pointerTypes) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal: inside.signal });
  }
  guard(host, deliver);
  attach(host);

  let faded = matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Once; not by CSS, which would play it again whenever the host page moves us. */
  const fadeIn = (): void => {
    if (faded || !host.isConnected) return;
    faded = true;
    surface.animate({ opacity: [0, 1] }, 120);
  };
  const remove = (): void => {
    inside.abort();
    render(null, surface);
    host.remove();
  };
  signal.addEventListener('abort', remove, { signal: inside.signal });
  return {
    host,
    update(content) {
      const held = shadow.activeElement !== null;
      render(content, surface);
      fadeIn();
      // The focused button may be gone; without it the next key would be the host page's.
      if (held && !shadow.activeElement) surface.querySelector('button')?.focus({ preventScroll: true });
    },
    setScheme(newScheme) {
      surface.style.colorScheme = newScheme;
    },
    remove,
  };
}
