import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { openOptions } from '../harness/own-pages.ts';
import { killWorker } from '../harness/worker.ts';
import { fillReadings } from './fill-readings.ts';
import { median, percentile, type Row } from './rows.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** One message to the background and its answer, in ms. */
const roundTrip = (page: Page, type: string, data?: unknown): Promise<number> =>
  page.evaluate(
    async (message) => {
      const start = performance.now();
      await chrome.runtime.sendMessage(message);
      return performance.now() - start;
    },
    { type, data },
  );

const manyReplies = {
  format: 'suggest-async',
  version: 1,
  replies: Array.from({ length: 200 }, (_, index) => ({
    id: `own-${index}`,
    language: 'en',
    formality: 'external',
    title: `Reply ${index}`,
    body: 'Thank you for the invitation. I will add my comments to the document.',
  })),
};

async function importReplies(page: Page): Promise<void> {
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: 'bench.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(await completeExport(page))),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
}

/** An export of this very profile, with 200 replies in it. */
async function completeExport(page: Page): Promise<object> {
  const answer = (await page.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'exportData' })) as {
    value: object;
  };
  return { ...answer.value, ...manyReplies };
}

/** Until the popup can be typed into, and until it has the week as well; ms after navigation. */
async function popupOpening(driven: Driven): Promise<{ usable: number; week: number }> {
  const page = await driven.context.newPage();
  await page.addInitScript(() => {
    const note = (selector: string, mark: string) => {
      if (document.querySelector(selector) && !performance.getEntriesByName(mark).length) performance.mark(mark);
    };
    const look = () => {
      note('[role="combobox"]', 'usable');
      note('[role="meter"]', 'week');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`chrome-extension://${driven.id}/src/ui/popup/index.html`);
  await page.getByRole('meter').waitFor();
  await page.waitForFunction(() => performance.getEntriesByType('mark').length > 1);
  const [usable, week] = await page.evaluate(() =>
    ['usable', 'week'].map((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN),
  );
  await page.close();
  return { usable: usable ?? Number.NaN, week: week ?? Number.NaN };
}

/** The worker's answers, cold and warm, the popup with 200 replies and 1,000 events, and a week out of 20,000. */
export async function measureBackground(driven: Driven): Promise<Row[]> {
  const own = await openOptions(driven, 'data');
  await importReplies(own);
  const warm: number[] = [];
  for (let run = 0; run < 50; run++) warm.push(await roundTrip(own, 'exportData'));
  const cold: number[] = [];
  for (let run = 0; run < 15; run++) {
    await killWorker(driven);
    cold.push(await roundTrip(own, 'getShelf'));
  }
  await fillReadings(own, 1_000);
  const openings: Awaited<ReturnType<typeof popupOpening>>[] = [];
  for (let run = 0; run < 9; run++) openings.push(await popupOpening(driven));
  await fillReadings(own, 20_000);
  const weeks: number[] = [];
  for (let run = 0; run < 15; run++) weeks.push(await roundTrip(own, 'getWeek', {}));
  const { value } = (await own.evaluate((message) => chrome.runtime.sendMessage(message), {
    type: 'getWeek',
    data: {},
  })) as { value: { minutes: number } };
  if (!value.minutes) throw new Error('The week that was measured is empty.');
  await own.close();
  return [
    { what: 'worker, cold round trip, p95', measured: percentile(cold, 0.95), budget: 100, unit: 'ms' },
    { what: 'worker, warm round trip, p95', measured: percentile(warm, 0.95), budget: 15, unit: 'ms' },
    {
      what: 'popup usable, 200 replies, 1,000 events',
      measured: median(openings.map(({ usable }) => usable)),
      budget: 150,
      unit: 'ms',
    },
    { what: '… and its week drawn', measured: median(openings.map(({ week }) => week)), budget: 150, unit: 'ms' },
    { what: 'sync load of one week, 20,000 events in 12 months', measured: median(weeks), budget: 300, unit: 'ms' },
  ];
}
