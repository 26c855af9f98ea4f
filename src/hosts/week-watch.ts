import type { CalendarView } from '../domain/calendar-view.ts';
import { ContextInvalidatedError, send } from '../platform/messages.ts';
import { passedSince } from './clock.ts';

/**
 * Milliseconds: a view is read when nothing has stirred for so long. Longer than the longest pause of `watch.ts`, or a page
 * that never rests would seem to between two of its looks …
 */
const calm = 1_500;
/** … or has stirred for so long without a rest: Outlook may draw its calendar anew again and again … */
const patience = 5_000;
/** … once it was read for so long, since a look at all of it costs more than all that watches it … */
const longPatience = 10_000;
/** … and not more often than this, however a page redraws itself. */
const rest = 5_000;
/** Milliseconds after which an unchanged view, when a person comes back to it, is read again: its hours are fresh. */
const stale = 10 * 60_000;

export interface WeekWatchOptions {
  document: Document;
  /** Stays the same as long as a reading would tell the same; cheap, without layout. */
  signature: () => string;
  read: () => Promise<CalendarView>;
  signal: AbortSignal;
  /** The background has taken a reading in. */
  onNoted: () => void;
  orphaned: () => void;
}

/** Reads the calendar view that is shown once it has come to rest, and tells the background what changed. */
export class WeekWatch {
  #timer = 0;
  #stirredAt = 0;
  /** Since when it has stirred without having been looked at. */
  #restless: number | undefined;
  #noted = '';
  #notedAt = Number.NEGATIVE_INFINITY;
  readonly #window: Window;

  constructor(private readonly options: WeekWatchOptions) {
    const { document, signal } = options;
    this.#window = document.defaultView ?? globalThis.window;
    document.addEventListener('visibilitychange', () => this.stir(), { signal });
    signal.addEventListener('abort', () => this.#window.clearTimeout(this.#timer), { once: true });
  }

  /** Something in the page has changed, or may have. Called often: the timer is not set anew each time. */
  stir(): void {
    this.#stirredAt = Date.now();
    this.#restless ??= this.#stirredAt;
    if (!this.#timer) this.#wait();
  }

  /** Until it has been calm for long enough, or restless for too long; then it looks. */
  #wait(): void {
    this.#timer = 0;
    const longest = this.#noted ? longPatience : patience;
    const pause = Math.min(calm - passedSince(this.#stirredAt), longest - passedSince(this.#restless ?? 0));
    const left = Math.max(pause, rest - passedSince(this.#notedAt));
    if (left > 0) this.#timer = this.#window.setTimeout(() => this.#wait(), left);
    else this.#note();
  }

  #note(): void {
    const { document, signature, read, onNoted, orphaned } = this.options;
    this.#restless = undefined;
    if (document.visibilityState !== 'visible') return;
    const shown = signature();
    if (shown === this.#noted && passedSince(this.#notedAt) < stale) return;
    this.#noted = shown;
    this.#notedAt = Date.now();
    const tell = async () => send('noteView', await read());
    tell().then(onNoted, (error: unknown) => {
      if (error instanceof ContextInvalidatedError) orphaned();
      else this.#noted = ''; // the next change tells it again
    });
  }
}
