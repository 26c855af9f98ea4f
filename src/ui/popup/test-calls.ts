// For tests: a tab and a background that remember what was asked of them.
import type { Outcome, QuickSwitch } from '../../domain/shelf.ts';
import type { WeekView } from '../../domain/week-view.ts';
import type { WrittenPromise } from '../../domain/written-promise.ts';
import { sampleChoices } from '../inpage/test-samples.ts';
import type { PopupCalls } from './popup.tsx';
import type { PopupView } from './tab-view.ts';

export const now = Temporal.ZonedDateTime.from('2026-11-23T14:05:00+01:00[Europe/Berlin]');

const days = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);

/** The week of `now` in a browser in which no calendar was opened yet. */
export const unknownWeek: WeekView = {
  ...{ week: '2026-11-23', known: false, minutes: 0, unansweredMinutes: 0, limit: 600, dayLimit: 120 },
  days: days.map((date) => ({ date, minutes: 0, unanswered: 0, read: false })),
  ...{ doubts: [], services: [], trend: [] },
};

/** The same week, read as far as Friday: 8.5 h by default. */
export function knownWeek(more: Partial<WeekView> = {}): WeekView {
  const minutes = [120, 90, 150, 60, 90, 0, 0];
  return {
    ...unknownWeek,
    ...{ known: true, minutes: 510, unansweredMinutes: 120, services: ['google'] },
    days: days.map((date, index) => ({
      date,
      minutes: minutes[index] ?? 0,
      unanswered: index === 1 ? 120 : 0,
      read: index < 5,
    })),
    readAt: { oldest: '2026-11-23T13:02:00Z', newest: '2026-11-23T13:02:00Z' },
    ...more,
  };
}

const switches: QuickSwitch[] = [
  { name: 'boundaryRule', on: true, locked: false },
  { name: 'callNudge', on: false, locked: false },
];

export class FakeCalls implements PopupCalls {
  /** What was done, in order. */
  readonly log: string[] = [];
  /** Whether the background can be reached. */
  reachable = true;
  /** How page, clipboard and background answer. */
  works = true;

  /** Missing: it can't be read. */
  week: WeekView | undefined = unknownWeek;

  promises: WrittenPromise[] = [];

  view: PopupView;

  constructor(view: Partial<PopupView> = {}) {
    const nowhere = { kind: 'elsewhere', field: 'closed' } as const;
    this.view = { tab: nowhere, privateWindow: false, choices: sampleChoices, switches, ...view };
  }

  async getWeek(): Promise<WeekView> {
    if (!this.week) throw new Error('refused');
    return this.week;
  }

  async look(): Promise<PopupView> {
    if (!this.reachable) throw new Error('port closed');
    return structuredClone(this.view);
  }
  getDuePromises = async (): Promise<WrittenPromise[]> => this.promises;
  answerPromise: PopupCalls['answerPromise'] = async (id, how) =>
    this.#note(`answer ${id} ${how}`) ? { ok: true } : { ok: false, problem: 'problem_store', args: [] };
  allow: PopupCalls['allow'] = async (pattern) => this.#note(`allow ${pattern}`);
  reload = async (): Promise<void> => void this.#note('reload');
  suggest: PopupCalls['suggest'] = async (replyId) => this.#note(`suggest ${replyId ?? ''}`.trim());
  insert: PopupCalls['insert'] = async ({ id }) => this.#note(`insert ${id}`);
  insertElsewhere: PopupCalls['insertElsewhere'] = async ({ id }) => this.#note(`insert elsewhere ${id}`);
  skeleton = 'html\n body';
  readSkeleton = async (): Promise<string> => {
    if (!this.#note('skeleton')) throw new Error('closed');
    return this.skeleton;
  };
  copy: PopupCalls['copy'] = async (text) => this.#note(`copy ${text}`);
  async setPause(until: string | undefined): Promise<Outcome> {
    if (!this.#note(`pause ${until}`)) return { ok: false, problem: 'problem_store', args: [] };
    const { pausedUntil: _, ...view } = this.view;
    this.view = until === undefined ? view : { ...view, pausedUntil: until };
    return { ok: true };
  }
  async setSwitch(name: QuickSwitch['name'], on: boolean): Promise<Outcome> {
    if (!this.#note(`switch ${name} ${on}`)) return { ok: false, problem: 'problem_store', args: [] };
    const switches = this.view.switches.map((each) => (each.name === name ? { ...each, on } : each));
    this.view = { ...this.view, switches };
    return { ok: true };
  }
  openOptions = (): void => void this.#note('options');
  giveWay = (): void => void this.#note('give way');

  #note(what: string): boolean {
    this.log.push(what);
    return this.works;
  }
}
