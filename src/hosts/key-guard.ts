// Gmail archives on `e` and deletes on `#`: nothing typed or pressed in our parts may reach the host page.
// A listener that is registered first on window, capturing, hides an event from every other listener [measured in
// Chromium 156 and Firefox 153]; that is why entries run at document_start. Default actions (typing into our field,
// Enter on our button) still happen. `textInput` is Chromium's old twin of `beforeinput`.
const guardedTypes = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
];

export type GuardHandler = (event: Event) => void;

const handlers = new WeakMap<EventTarget, GuardHandler>();

/** Seen from window, everything that happens in a shadow tree has its host as target. */
function hideFromPage(event: Event): void {
  const handler = event.target && handlers.get(event.target);
  if (!handler) return;
  event.stopImmediatePropagation();
  if (event.isTrusted) handler(event);
}

/** Takes the first place on `window`. To be called before any script of the page runs. */
export function installKeyGuard(signal: AbortSignal): void {
  for (const type of guardedTypes) window.addEventListener(type, hideFromPage, { capture: true, signal });
}

/**
 * Keeps keys and input of the shadow tree under `host` from the page. No listener inside that tree sees them either:
 * `handler` gets each trusted one, and finds where it happened in `event.composedPath()`. Ends with the element.
 */
export function guardRoot(host: Element, handler: GuardHandler): void {
  handlers.set(host, handler);
}
