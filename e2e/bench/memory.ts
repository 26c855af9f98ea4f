import { setTimeout as wait } from 'node:timers/promises';
import type { Driven } from '../harness/chromium.ts';
import { type Memory, readMemory } from './profile.ts';
import { median, named, type Row } from './rows.ts';

/** How a page of some host is brought to where it is measured. */
export interface Roamed {
  /** What the rows are called after, if not Gmail. */
  host?: string;
  /** Loads a page in which something of ours will stand, and waits for nothing. */
  open(driven: Driven): Promise<void>;
  /** Loads the page from which it is wandered, without ballast. */
  begin(driven: Driven): Promise<void>;
  /** Two navigations inside the page: to something of ours, and away. Ends where it began. */
  wander(driven: Driven): Promise<void>;
}

/** Milliseconds after which the bar stands and a week has been read, too. */
const rest = 4_000;

/**
 * Playwright looks once, alike with the extension and without: what the browser makes for the first isolated world that
 * touches an element is there in both. It does not wait for the bar: code that looks for long gets compiled, and that would
 * be taken for ours.
 */
async function heapOf(driven: Driven, { open }: Roamed): Promise<number> {
  const heaps: number[] = [];
  for (let run = 0; run < 5; run++) {
    await driven.page.goto('about:blank');
    await open(driven);
    await driven.page.locator('body').waitFor();
    await wait(rest);
    heaps.push((await readMemory(driven.page)).heap);
    const stands = await driven.page.locator('suggest-async[data-place="invite-bar"]:visible').count();
    if (driven.id && stands !== 1) throw new Error('no bar stood while its heap was read');
  }
  return median(heaps);
}

/** A reading may fall into a moment with a few nodes more; the least of some tells what stays. */
async function settledMemory(driven: Driven, { wander }: Roamed): Promise<Memory> {
  const readings: Memory[] = [];
  for (let reading = 0; reading < 5; reading++) {
    await wander(driven);
    readings.push(await readMemory(driven.page));
  }
  const least = (figure: keyof Memory) => Math.min(...readings.map((reading) => reading[figure]));
  return { heap: least('heap'), nodes: least('nodes'), listeners: least('listeners') };
}

/** Heap against the same page without the extension, and what 200 navigations inside the page leave behind. */
export async function measureMemory(driven: Driven, bare: Driven, roamed: Roamed): Promise<Row[]> {
  const heap = (await heapOf(driven, roamed)) - (await heapOf(bare, roamed));
  await roamed.begin(driven);
  for (let turn = 0; turn < 10; turn++) await roamed.wander(driven);
  const before = await settledMemory(driven, roamed);
  for (let turn = 0; turn < 100; turn++) await roamed.wander(driven);
  const after = await settledMemory(driven, roamed);
  const { host } = roamed;
  return [
    { what: named(host, 'heap, more than without'), measured: heap / 1000, budget: 500, unit: 'kB' },
    { what: named(host, 'leak in 200 navigations: nodes'), measured: after.nodes - before.nodes, budget: 0, unit: '' },
    {
      what: named(host, 'leak in 200 navigations: listeners'),
      measured: after.listeners - before.listeners,
      budget: 0,
      unit: '',
    },
  ];
}

const settled = async ({ page, id }: Driven): Promise<void> => {
  const view = page.locator('[role="main"]:visible');
  await view.locator('[download_url]').waitFor();
  if (id) await view.locator('suggest-async[data-place="invite-bar"]').waitFor();
};

/** A conversation of Gmail with an invitation and a composer; from it to the list and back. */
export const gmailRoamed: Roamed = {
  async open(driven) {
    await driven.openConversation('demo', { ballast: '4600', restored: 'docked' });
  },
  async begin(driven) {
    await driven.openConversation('demo');
    await settled(driven);
  },
  async wander(driven) {
    const { page } = driven;
    await page.evaluate(() => {
      sessionStorage.token ??= location.hash;
      location.hash = '#inbox';
    });
    await page.locator('[role="main"]:visible [role="grid"]').waitFor();
    await page.evaluate(() => {
      location.hash = sessionStorage.token;
    });
    await settled(driven);
  },
};
