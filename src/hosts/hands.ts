import type { HostName } from '../domain/advice.ts';
import { ContextInvalidatedError, send } from '../platform/messages.ts';

/** What acts for a person in a host page: it comes with their first touch. */
export interface Hands<T> {
  readonly here: T | undefined;
  /** Brings them, once. Rejects when they don't come; the next call tries again. */
  come(): Promise<T>;
  /** Calls once when they have come; never when they are here already, or after `signal`. */
  whenHere(act: () => void, signal: AbortSignal): void;
}

// As in `parts.ts`: the world that the extension's files share.
const meeting = Symbol.for('suggest-async.hands');
type World = typeof globalThis & { [meeting]?: unknown };

/** For the file that holds the hands. */
export function bringHands(hands: unknown): void {
  (globalThis as World)[meeting] = hands;
}

/** @param orphaned the extension is gone, and so they never come */
export function handsOf<T>(host: HostName, orphaned: () => void): Hands<T> {
  let here: T | undefined;
  let coming: Promise<T> | undefined;
  const waiting = new Set<() => void>();

  const bring = async (): Promise<T> => {
    await send('loadParts', { host, file: 'hands' });
    here = (globalThis as World)[meeting] as T | undefined;
    if (!here) throw new Error(`The hands for ${host} did not come`);
    for (const act of waiting) act();
    waiting.clear();
    return here;
  };
  return {
    get here() {
      return here;
    },
    come() {
      coming ??= bring().catch((error: unknown) => {
        coming = undefined;
        if (error instanceof ContextInvalidatedError) orphaned();
        throw error;
      });
      return coming;
    },
    whenHere(act, signal) {
      if (here) return;
      waiting.add(act);
      signal.addEventListener('abort', () => waiting.delete(act), { once: true });
    },
  };
}
