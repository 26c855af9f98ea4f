import { passedSince } from './clock.ts';

/** Milliseconds. */
export interface Patience {
  /** Without a change, … */
  quiet: number;
  /** … and not before so long after the start, … */
  atLeast: number;
  /** … but not longer than this. */
  atMost: number;
}

/** Waits until the host has done with building `element`. Settles too when `signal` aborts. */
export function settle(element: Element, { quiet, atLeast, atMost }: Patience, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const window = element.ownerDocument.defaultView ?? globalThis.window;
    const begun = Date.now();
    let timer = 0;
    const finish = (): void => {
      window.clearTimeout(timer);
      changes.disconnect();
      resolve();
    };
    const wait = (): void => {
      window.clearTimeout(timer);
      const passed = passedSince(begun);
      timer = window.setTimeout(finish, Math.min(Math.max(quiet, atLeast - passed), Math.max(0, atMost - passed)));
    };
    const changes = new MutationObserver(wait);
    changes.observe(element, { childList: true, subtree: true, attributes: true });
    signal.addEventListener('abort', finish, { once: true });
    wait();
  });
}
