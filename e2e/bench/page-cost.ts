import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { gmailAddress } from '../harness/server.ts';
import { loadTime, ownTime } from './profile.ts';
import { named, type Row } from './rows.ts';

/** A mail page of some host with 5,000 elements, an invitation and a composer. */
export interface CostedPage {
  /** What the rows are called after, if not Gmail. */
  host?: string;
  /** Resolves once the bar stands. */
  load(page: Page): Promise<void>;
  /** A selector: where elements come and go while the page churns. */
  churned: string;
  /** A selector: what is written in. */
  editable: string;
}

export const gmailCosted: CostedPage = {
  async load(page) {
    await page.goto('about:blank');
    await page.goto(gmailAddress('demo', { ballast: '4600', restored: 'docked' }));
    await page.locator('suggest-async[data-place="invite-bar"]').waitFor();
  },
  churned: '[role="main"] [role="list"]',
  editable: '[g_editable="true"]',
};

/** Adds and removes 10,000 elements in 10 s, in the view, as scrolling and updates of a host page do. */
const churn = (page: Page, where: string): Promise<void> =>
  page.evaluate(async (selector) => {
    const place = document.querySelector(selector);
    if (!place) throw new Error(`no ${selector}`);
    for (let frame = 0; frame < 100; frame++) {
      const rows = Array.from({ length: 50 }, () => {
        const row = document.createElement('div');
        row.append(document.createElement('span'));
        return row;
      });
      place.append(...rows);
      await new Promise((next) => setTimeout(next, 50));
      for (const row of rows) row.remove();
      await new Promise((next) => setTimeout(next, 50));
    }
  }, where);

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** Tasks of ours above 50 ms while an invitation is opened and answered. */
async function longTasks({ page, context, id }: Driven, { load }: CostedPage): Promise<number> {
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

async function typing({ page, id }: Driven, { load, editable: selector }: CostedPage): Promise<number> {
  await load(page);
  const editable = page.locator(selector).first();
  await editable.click();
  await page.keyboard.type('warm up ');
  const keys = 200;
  const time = await ownTime(page, id, () => page.keyboard.type('could we do this async? '.repeat(9).slice(0, keys)));
  return time / keys;
}

/** What the extension costs a page of mail, by the profiler's self time of its own frames. */
export async function measurePageCost(driven: Driven, costed: CostedPage): Promise<Row[]> {
  const { host, load, churned: where } = costed;
  const calm = await loadTime(driven, load);
  const throttled = await loadTime(driven, load, 4);
  await load(driven.page);
  const churned = (await ownTime(driven.page, driven.id, () => churn(driven.page, where))) / 10;
  return [
    { what: named(host, 'own CPU on load, 5,000 nodes'), measured: calm, budget: 10, unit: 'ms' },
    { what: named(host, 'own CPU on load, 4× throttled'), measured: throttled, budget: 40, unit: 'ms' },
    { what: named(host, 'own CPU under churn'), measured: churned, budget: 0.3, unit: 'ms/s' },
    { what: named(host, 'long tasks of ours'), measured: await longTasks(driven, costed), budget: 0, unit: '' },
    { what: named(host, 'typing, own time a key'), measured: await typing(driven, costed), budget: 0.05, unit: 'ms' },
  ];
}
