import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { openOptions } from '../harness/own-pages.ts';
import { killWorker } from '../harness/worker.ts';
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
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bench.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(await completeExport(page))),
  });
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
}

/** An export of this very profile, with 200 replies in it. */
async function completeExport(page: Page): Promise<object> {
  const answer = (await page.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'exportData' })) as {
    value: object;
  };
  return { ...answer.value, ...manyReplies };
}

async function popupOpening(driven: Driven): Promise<number> {
  const page = await driven.context.newPage();
  await page.goto(`chrome-extension://${driven.id}/src/ui/popup/index.html`);
  await page.getByRole('combobox').waitFor();
  const time = await page.evaluate(async () => {
    const { domContentLoadedEventStart } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const marks = performance.getEntriesByName('first-contentful-paint');
    return Math.max(domContentLoadedEventStart, marks[0]?.startTime ?? 0);
  });
  await page.close();
  return time;
}

/** The worker's answers, cold and warm, and the popup with 200 replies. */
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
  const openings: number[] = [];
  for (let run = 0; run < 9; run++) openings.push(await popupOpening(driven));
  await own.close();
  return [
    { what: 'worker, cold round trip, p95', measured: percentile(cold, 0.95), budget: 100, unit: 'ms' },
    { what: 'worker, warm round trip, p95', measured: percentile(warm, 0.95), budget: 15, unit: 'ms' },
    { what: 'popup usable, 200 replies', measured: median(openings), budget: 150, unit: 'ms' },
  ];
}
