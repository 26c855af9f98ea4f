import { browser } from '../platform/native.ts';

// Copies of a content script, and who stays:
// - An orphan (its extension was updated, reloaded or removed) has no `runtime.id` any more, and ends by itself. Firefox
//   stops it dead instead, and starts the next version in open tabs, which removes what is left [seen in 153].
// - A second copy of the same extension shares our world, which no page can reach: the newer one ends the older.
// - Another installation of it (development beside store) has a world of its own, and only the DOM in common. The newer
//   one asks by an event; who lives answers, and the newer one stays away.
// A page can send these events too, since `isTrusted` is false for ours as well. So a question ends nobody, and the
// answer counts only while we ask: at `document_start`, before any script of the page can listen.
const question = 'suggest-async:anybody-here';
const answer = 'suggest-async:here';

/** Milliseconds between looks for a lost extension, which tells nobody that it goes. */
const pulse = 1_000;

/** Every node of ours is under such an element. */
export const rootName = 'suggest-async';

const current = Symbol.for('suggest-async.life');
type World = typeof globalThis & { [current]?: Life };

export interface Life {
  /** Aborts when this copy has to go; aborted from the start when another copy lives here. */
  readonly signal: AbortSignal;
  /** Ends this copy: removes every element of ours. Listeners and observers go by the signal. */
  end(): void;
}

/** Makes this copy the only one in `document`, and removes what an earlier one left. */
export function startLife(document: Document): Life {
  const controller = new AbortController();
  const { signal } = controller;
  const world = globalThis as World;
  const life: Life = {
    signal,
    end() {
      if (signal.aborted) return;
      controller.abort();
      removeRoots(document);
    },
  };
  world[current]?.end();
  if (isAnybodyThere(document)) {
    controller.abort();
    return life;
  }
  world[current] = life;
  removeRoots(document);

  const check = (): void => {
    if (isOrphaned()) life.end();
  };
  document.addEventListener(question, () => (isOrphaned() ? life.end() : document.dispatchEvent(new Event(answer))), {
    signal,
  });
  const timer = setInterval(check, pulse);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  // Before a click reaches a button of ours that could no longer do anything.
  for (const type of ['pointerdown', 'focusin']) {
    document.defaultView?.addEventListener(type, check, { capture: true, passive: true, signal });
  }
  return life;
}

/** In an orphan the id is gone, and asking for it may fail. */
function isOrphaned(): boolean {
  try {
    return !browser?.runtime?.id;
  } catch {
    return true;
  }
}

/** Events are dispatched synchronously, so the answer is here before the question is over. */
function isAnybodyThere(document: Document): boolean {
  let answered = false;
  const hear = (): void => {
    answered = true;
  };
  document.addEventListener(answer, hear);
  document.dispatchEvent(new Event(question));
  document.removeEventListener(answer, hear);
  return answered;
}

function removeRoots(document: Document): void {
  for (const root of document.querySelectorAll(rootName)) root.remove();
}
