import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { percentile, type Row } from './rows.ts';

const runs = 25;

/**
 * From the host's last change within `where` to the first frame that shows our bar, ms, after `act`. What is only shown
 * again changes nothing but a `style`.
 */
export async function lastChangeToBar(page: Page, where: string, act: () => Promise<unknown>): Promise<number> {
  const measured = page.evaluate(async (selector) => {
    let changed = performance.now();
    const isOurs = (node: Node) => node instanceof Element && node.closest('suggest-async') !== null;
    const observer = new MutationObserver((records) => {
      const inPlace = records.filter(({ target }) => (target as Element).closest(selector));
      const foreign = inPlace
        .flatMap(({ addedNodes, target }) => [...addedNodes, target])
        .some((node) => !isOurs(node));
      const added = inPlace.flatMap(({ addedNodes }) => [...addedNodes]);
      if (foreign && !added.some(isOurs)) changed = performance.now();
    });
    const shown = selector === 'body' ? {} : { attributeFilter: ['style'] };
    observer.observe(document.body, { childList: true, subtree: true, ...shown });
    const painted = await new Promise<number>((resolve) => {
      const look = (time: number) => {
        const roots = [...document.querySelectorAll('suggest-async[data-place="invite-bar"]')];
        const drawn = roots.some((root) => root.checkVisibility() && root.shadowRoot?.querySelector('button'));
        if (drawn) resolve(time);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    observer.disconnect();
    return painted - changed;
  }, where);
  await act();
  return measured;
}

async function inviteToBar({ page }: Driven, token: string): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await page.locator('[role="main"]:visible [role="grid"]').waitFor();
  return lastChangeToBar(page, 'body', () =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, token),
  );
}

/** From the composer's appearance to our text in it, ms. */
async function composerToText(page: Page): Promise<number> {
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let appeared = 0;
        const observer = new MutationObserver(() => {
          const editable = document.querySelector('[role="listitem"] [g_editable="true"]');
          if (editable && !appeared) appeared = performance.now();
          if (!editable?.textContent?.includes('Mina')) return;
          observer.disconnect();
          resolve(performance.now() - appeared);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await page.getByRole('button', { name: 'Suggest async', exact: true }).click();
  return taken;
}

/** How long a person waits for the bar, and for the text after the click. */
export async function measureLatency(driven: Driven): Promise<Row[]> {
  const { page } = driven;
  await driven.openConversation('demo');
  const token = new URL(page.url()).hash;
  const bars: number[] = [];
  for (let run = 0; run < runs; run++) bars.push(await inviteToBar(driven, token));
  const texts: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.mouse.move(640, 4); // nothing of ours appears under the pointer
    await page.reload();
    texts.push(await composerToText(page));
  }
  return [
    { what: 'invite shown → bar painted, p95', measured: percentile(bars, 0.95), budget: 50, unit: 'ms' },
    { what: 'composer → text in it, p95', measured: percentile(texts, 0.95), budget: 100, unit: 'ms' },
  ];
}
