import type { Driven } from '../harness/chromium.ts';
import { type Memory, readMemory } from './profile.ts';
import { median, type Row } from './rows.ts';

const settled = async ({ page, id }: Driven): Promise<void> => {
  const view = page.locator('[role="main"]:visible');
  await view.locator('[download_url]').waitFor();
  if (id) await view.locator('suggest-async[data-place="invite-bar"]').waitFor();
};

async function heapOf(driven: Driven): Promise<number> {
  const heaps: number[] = [];
  for (let run = 0; run < 5; run++) {
    await driven.page.goto('about:blank');
    await driven.openConversation('demo', { ballast: '4600', restored: 'docked' });
    await settled(driven);
    heaps.push((await readMemory(driven.page)).heap);
  }
  return median(heaps);
}

/** Goes from the list to an invitation and back, as often. */
async function wander(driven: Driven, times: number): Promise<void> {
  const { page } = driven;
  for (let turn = 0; turn < times; turn++) {
    await page.evaluate(() => {
      sessionStorage.token ??= location.hash;
      location.hash = '#inbox';
    });
    await page.locator('[role="main"]:visible [role="grid"]').waitFor();
    await page.evaluate(() => {
      location.hash = sessionStorage.token;
    });
    await settled(driven);
  }
}

/** A reading may fall into a moment with a few nodes more; the least of some tells what stays. */
async function settledMemory(driven: Driven): Promise<Memory> {
  const readings: Memory[] = [];
  for (let reading = 0; reading < 5; reading++) {
    await wander(driven, 1);
    readings.push(await readMemory(driven.page));
  }
  const least = (figure: keyof Memory) => Math.min(...readings.map((reading) => reading[figure]));
  return { heap: least('heap'), nodes: least('nodes'), listeners: least('listeners') };
}

/** Heap against the same page without the extension, and what 200 navigations inside the page leave behind. */
export async function measureMemory(driven: Driven, bare: Driven): Promise<Row[]> {
  const heap = (await heapOf(driven)) - (await heapOf(bare));
  await driven.openConversation('demo');
  await settled(driven);
  await wander(driven, 10);
  const before = await settledMemory(driven);
  await wander(driven, 100);
  const after = await settledMemory(driven);
  return [
    { what: 'heap, more than without', measured: heap / 1000, budget: 500, unit: 'kB' },
    { what: 'leak in 200 navigations: nodes', measured: after.nodes - before.nodes, budget: 0, unit: '' },
    { what: 'leak in 200 navigations: listeners', measured: after.listeners - before.listeners, budget: 0, unit: '' },
  ];
}
