// For tests: a tab and a background that remember what was asked of them.
import type { Outcome } from '../../domain/shelf.ts';
import type { PopupCalls } from './popup.tsx';
import type { PopupView } from './tab-view.ts';

export const now = Temporal.ZonedDateTime.from('2026-11-23T14:05:00+01:00[Europe/Berlin]');

export class FakeCalls implements PopupCalls {
  /** What was done, in order. */
  readonly log: string[] = [];
  /** Whether the background can be reached. */
  reachable = true;
  /** How page, clipboard and background answer. */
  works = true;

  constructor(public view: PopupView) {}

  async look(): Promise<PopupView> {
    if (!this.reachable) throw new Error('port closed');
    return structuredClone(this.view);
  }
  allow: PopupCalls['allow'] = async (pattern) => this.#note(`allow ${pattern}`);
  reload = async (): Promise<void> => void this.#note('reload');
  suggest: PopupCalls['suggest'] = async (replyId) => this.#note(`suggest ${replyId ?? ''}`.trim());
  insert: PopupCalls['insert'] = async ({ id }) => this.#note(`insert ${id}`);
  copy: PopupCalls['copy'] = async (text) => this.#note(`copy ${text}`);
  async setPause(until: string | undefined): Promise<Outcome> {
    if (!this.#note(`pause ${until}`)) return { ok: false, problem: 'problem_store', args: [] };
    const { pausedUntil: _, ...view } = this.view;
    this.view = until === undefined ? view : { ...view, pausedUntil: until };
    return { ok: true };
  }
  openOptions = (): void => void this.#note('options');
  giveWay = (): void => void this.#note('give way');

  #note(what: string): boolean {
    this.log.push(what);
    return this.works;
  }
}
