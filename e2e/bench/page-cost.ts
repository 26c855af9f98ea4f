import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { gmailAddress } from '../harness/server.ts';
import { loadTime, ownTime } from './profile.ts';
import type { Row } from './rows.ts';

/** 5,000 elements, an invitation and a composer. */
const heavy = { ballast: '4600', restored: 'docked' };

async function load(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.goto(gmailAddress('demo', heavy));
  await page.locator('suggest-async[data-place="invite-bar"]').waitFor();
}

/** Adds and removes 10,000 elements in 10 s, in the view, as scrolling and updates of a host page do. */
const churn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const place = document.querySelector('[role="main"] [role="list"]');
    for (let frame = 0; frame < 100; frame++) {
      const rows = Array.from({ length: 50 }, () => {
        const row = document.createElement('div');
        row.append(document.createElement('span'));
        return row;
      });
      place?.append(...rows);
      await new Promise((next) => setTimeout(next, 50));
      for (const row of rows) row.remove();
      await new Promise((next) => setTimeout(next, 50));
    }
  });

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** Tasks of ours above 50 ms while an invitation is opened and answered. */
async function longTasks({ page, context, id }: Driven): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await load(page);
  await page.getByRole('button', { name: 'Suggest async', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return traceEvents.filter(
    ({ name, dur = 0, args }) =>
      /^(FunctionCall|EvaluateScript)$/.test(name) && dur > 50_000 && args?.data?.url?.includes(id),
  ).length;
}

async function typing({ page, id }: Driven): Promise<number> {
  await load(page);
  const editable = page.locator('[g_editable="true"]').first();
  await editable.click();
  await page.keyboard.type('warm up ');
  const keys = 200;
  const time = await ownTime(page, id, () => page.keyboard.type('could we do this async? '.repeat(9).slice(0, keys)));
  return time / keys;
}

/** What the extension costs a page of Gmail, by the profiler's self time of its own frames. */
export async function measurePageCost(driven: Driven): Promise<Row[]> {
  const calm = await loadTime(driven, load);
  const throttled = await loadTime(driven, load, 4);
  await load(driven.page);
  const churned = (await ownTime(driven.page, driven.id, () => churn(driven.page))) / 10;
  return [
    { what: 'own CPU on load, 5,000 nodes', measured: calm, budget: 10, unit: 'ms' },
    { what: 'own CPU on load, 4× throttled', measured: throttled, budget: 40, unit: 'ms' },
    { what: 'own CPU under churn', measured: churned, budget: 0.3, unit: 'ms/s' },
    { what: 'long tasks of ours', measured: await longTasks(driven), budget: 0, unit: '' },
    { what: 'typing, own time a key', measured: await typing(driven), budget: 0.05, unit: 'ms' },
  ];
}
