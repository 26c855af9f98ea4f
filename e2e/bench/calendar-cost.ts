import type { Page } from 'playwright';
import { openSettledCard } from '../harness/calendar.ts';
import type { Driven } from '../harness/chromium.ts';
import { calendarAddress } from '../harness/server.ts';
import type { Roamed } from './memory.ts';
import { loadTime, ownTime } from './profile.ts';
import { named, type Row } from './rows.ts';

const { year, month, day } = Temporal.Now.plainDateISO().add({ weeks: 1 });

/** The week that holds the invitations, and 5,000 elements. */
const week = { path: `week/${year}/${month}/${day}`, query: { ballast: '4600' } };

/** A week of some calendar with 5,000 elements, and an invitation's card open. */
export interface CostedCalendar {
  host: string;
  /** Resolves once the bar stands. */
  load(page: Page): Promise<void>;
  /** Draws the week anew. */
  redraw(page: Page): Promise<void>;
}

/** So many in ten seconds, as the budget for a page that churns has it. */
const redraws = 50;
/** Milliseconds. */
const pause = 200;

const bar = 'suggest-async[data-place="invite-bar"]';

async function load(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.goto(calendarAddress(week.path, week.query));
  await page.waitForFunction(() => window.__calendar !== undefined);
  await openSettledCard(page, 'status');
  await page.mouse.move(640, 4); // nothing of ours appears under the pointer
}

async function loadWithBar(page: Page): Promise<void> {
  await load(page);
  await page.locator(bar).waitFor();
}

export const googleCosted: CostedCalendar = {
  host: 'calendar',
  load: loadWithBar,
  redraw: (page) => page.evaluate(() => window.__calendar.rerender(1)),
};

/** What the extension costs a page of a calendar, by the profiler's self time of its own frames. */
export async function measureCalendarCost(driven: Driven, costed: CostedCalendar): Promise<Row[]> {
  const { page, id } = driven;
  const { host, load: loadCosted, redraw } = costed;
  const calm = await loadTime(driven, loadCosted);
  const throttled = await loadTime(driven, loadCosted, 4);
  await loadCosted(page);
  await page.waitForTimeout(5_000); // the first reading belongs to the load
  const start = performance.now();
  const redrawn = await ownTime(page, id, async () => {
    for (let count = 0; count < redraws; count++) {
      await redraw(page);
      await page.waitForTimeout(pause);
    }
  });
  const seconds = (performance.now() - start) / 1000;
  // The week is read at rest, some seconds later: what that costs belongs to the redraws, too.
  const reread = await ownTime(page, id, () => page.waitForTimeout(6_000));
  return [
    { what: named(host, 'own CPU on load, 5,000 nodes'), measured: calm, budget: 10, unit: 'ms' },
    { what: named(host, 'own CPU on load, 4× throttled'), measured: throttled, budget: 40, unit: 'ms' },
    { what: named(host, 'own CPU while its grid is redrawn'), measured: redrawn / seconds, budget: 0.3, unit: 'ms/s' },
    {
      what: named(host, '50 redraws and the reading after, in all'),
      measured: redrawn + reread,
      budget: 10,
      unit: 'ms',
    },
  ];
}

/** A week of Google Calendar with an invitation's card open; from it to another week and back. */
export const calendarRoamed: Roamed = {
  host: 'calendar',
  open: ({ page }) => load(page),
  async begin({ openCalendar, page }) {
    await openCalendar();
    await openSettledCard(page, 'status');
  },
  async wander({ page }) {
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.__calendar.show('design+0'));
    await page.locator(`${bar}:visible`).waitFor({ state: 'hidden' });
    await openSettledCard(page, 'status');
    await page.mouse.move(640, 4);
    await page.locator(`${bar}:visible`).waitFor();
  },
};
