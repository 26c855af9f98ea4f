import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { median } from './rows.ts';

interface Profile {
  nodes: { id: number; callFrame: { url: string } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Microseconds between two samples. */
const interval = 200;

/** Milliseconds of CPU that code of the extension itself took while `work` ran (CDP Profiler, self time). */
export async function ownTime(page: Page, id: string, work: () => Promise<void>, throttle = 1): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = (await cdp.send('Profiler.stop')) as { profile: Profile };
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.detach();
  const own = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.url.startsWith(`chrome-extension://${id}`))
      .map((node) => node.id),
  );
  const microseconds = profile.samples.reduce(
    (sum, node, index) => (own.has(node) ? sum + (profile.timeDeltas[index] ?? 0) : sum),
    0,
  );
  return microseconds / 1000;
}

/** The same while a page is loaded, and in its first 5 s. */
export async function loadTime({ page, id }: Driven, load: (page: Page) => Promise<void>, rate = 1): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 8; run++) {
    const work = async () => {
      await load(page);
      await wait(5000);
    };
    const time = await ownTime(page, id, work, rate);
    if (run > 0) times.push(time); // the first run compiles without a code cache
  }
  return median(times);
}

export interface Memory {
  /** Bytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** What a page holds once its garbage is gone. */
export async function readMemory(page: Page): Promise<Memory> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
