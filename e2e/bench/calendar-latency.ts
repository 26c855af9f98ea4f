import type { Page } from 'playwright';
import { openCard, openSettledCard } from '../harness/calendar.ts';
import type { Driven } from '../harness/chromium.ts';
import { lastChangeToBar } from './latency.ts';
import { named, percentile, type Row } from './rows.ts';

const runs = 20;

/** A calendar of some host with an invitation whose card can be opened. */
export interface AwaitedCalendar {
  host: string;
  /** Milliseconds that we leave a new card alone after its last change, on purpose: see each host's calendar-eyes.ts. */
  quiet: number;
  /** The same for a card that was open before. */
  quietAgain: number;
  /** A selector: what the card is drawn in. */
  around: string;
  begin(driven: Driven): Promise<unknown>;
  openFirst(page: Page): Promise<unknown>;
  openAgain(page: Page): Promise<unknown>;
}

export const googleAwaited: AwaitedCalendar = {
  host: 'calendar',
  quiet: 400,
  quietAgain: 0,
  around: '[data-chips-dialog="true"]',
  begin: ({ openCalendar }) => openCalendar('', { start: 'sunday' }),
  openFirst: (page) => openSettledCard(page, 'status'),
  openAgain: (page) => openCard(page, 'status'),
};

/** How long a person waits for the bar, beyond what we wait for Google. */
export async function measureCalendarLatency(driven: Driven, awaited: AwaitedCalendar): Promise<Row[]> {
  const { page } = driven;
  const { host, quiet, quietAgain, around, begin, openFirst, openAgain } = awaited;
  const cardToBar = (open: (page: Page) => Promise<unknown>) =>
    lastChangeToBar(page, around, async () => {
      await open(page);
      await page.mouse.move(640, 4); // nothing of ours appears under the pointer
    });
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < runs; run++) {
    await begin(driven);
    first.push((await cardToBar(openFirst)) - quiet);
    await page.keyboard.press('Escape');
    await page.locator('suggest-async:visible').waitFor({ state: 'hidden' });
    again.push((await cardToBar(openAgain)) - quietAgain);
  }
  return [
    {
      what: named(host, `card at rest for our ${quiet} ms → bar painted, p95`),
      measured: percentile(first, 0.95),
      budget: 50,
      unit: 'ms',
    },
    {
      what: named(host, 'card opened again → bar painted, p95'),
      measured: percentile(again, 0.95),
      budget: 50,
      unit: 'ms',
    },
  ];
}
