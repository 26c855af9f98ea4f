import type { Page } from 'playwright';
import { openCard, openSettledCard } from '../harness/calendar.ts';
import type { Driven } from '../harness/chromium.ts';
import { lastChangeToBar } from './latency.ts';
import { percentile, type Row } from './rows.ts';

const runs = 20;

/** Milliseconds that we leave a new card alone after its last change, on purpose: see `rebuild` in calendar-eyes.ts. */
const quiet = 400;

const bubble = '[data-chips-dialog="true"]';

async function cardToBar(page: Page, open: () => Promise<unknown>): Promise<number> {
  return lastChangeToBar(page, bubble, async () => {
    await open();
    await page.mouse.move(640, 4); // nothing of ours appears under the pointer
  });
}

/** How long a person waits for the bar, beyond what we wait for Google. */
export async function measureCalendarLatency({ openCalendar, page }: Driven): Promise<Row[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < runs; run++) {
    await openCalendar('', { start: 'sunday' });
    first.push((await cardToBar(page, () => openSettledCard(page, 'status'))) - quiet);
    await page.keyboard.press('Escape');
    await page.locator('suggest-async:visible').waitFor({ state: 'hidden' });
    again.push(await cardToBar(page, () => openCard(page, 'status')));
  }
  return [
    {
      what: `calendar: card at rest for our ${quiet} ms → bar painted, p95`,
      measured: percentile(first, 0.95),
      budget: 50,
      unit: 'ms',
    },
    {
      what: 'calendar: card opened again → bar painted, p95',
      measured: percentile(again, 0.95),
      budget: 50,
      unit: 'ms',
    },
  ];
}
