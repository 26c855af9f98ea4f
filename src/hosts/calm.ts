import { passedSince } from './clock.ts';

/** Milliseconds after a typed character that still count as typing. */
const typingPause = 800;

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Knows where the pointer is and when something was typed, so that nothing of ours appears under either. */
export class Calm {
  #pointer: { x: number; y: number } | undefined;
  #typed = Number.NEGATIVE_INFINITY;
  #onTyping: (() => void) | undefined;

  constructor(
    private readonly window: Window,
    private readonly signal: AbortSignal,
  ) {
    const listen = { capture: true, passive: true, signal };
    const see = ({ clientX: x, clientY: y }: PointerEvent): void => {
      this.#pointer = { x, y };
    };
    const lose = (): void => {
      this.#pointer = undefined;
    };
    const noteTyping = (): void => {
      this.#typed = Date.now();
      this.#onTyping?.();
    };
    window.addEventListener('pointermove', see, listen);
    window.addEventListener('pointerdown', see, listen);
    window.addEventListener('input', noteTyping, listen);
    window.document.documentElement.addEventListener('pointerleave', lose, { signal });
  }

  /**
   * Waits until the pointer is outside of `area` (viewport pixels; asked anew each time, since pages scroll) and nobody
   * types. Never settles once the signal has aborted.
   */
  async whenFree(area: () => Area): Promise<void> {
    for (;;) {
      const typing = typingPause - passedSince(this.#typed);
      if (typing > 0) await this.#sleep(typing);
      else if (this.#isPointerIn(area())) await this.#nextMove();
      else return;
    }
  }

  /**
   * Settles once something was typed from now on, and then nothing for `pause` milliseconds. One timer runs, whose end is
   * put off: a key costs no more than it did. Never settles once the signal has aborted.
   */
  async afterTyping(pause: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onTyping = resolve;
    });
    this.#onTyping = undefined;
    for (;;) {
      const left = pause - passedSince(this.#typed);
      if (left <= 0) return;
      await this.#sleep(left);
    }
  }

  #isPointerIn({ left, right, top, bottom }: Area): boolean {
    if (!this.#pointer) return false;
    const { x, y } = this.#pointer;
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.window.setTimeout(resolve, milliseconds);
      this.signal.addEventListener('abort', () => this.window.clearTimeout(timer), { once: true });
    });
  }

  #nextMove(): Promise<void> {
    return new Promise((resolve) => {
      const moved = new AbortController();
      const options = { capture: true, passive: true, signal: AbortSignal.any([moved.signal, this.signal]) };
      for (const type of ['pointermove', 'pointerout', 'scroll', 'input']) {
        this.window.addEventListener(
          type,
          () => {
            moved.abort();
            this.window.requestAnimationFrame(() => resolve());
          },
          options,
        );
      }
    });
  }
}
