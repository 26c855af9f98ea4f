import type { Page } from 'playwright';
import type { Driven } from '../harness/chromium.ts';
import { named, percentile, type Row } from './rows.ts';

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

/** A mail page of some host with an invitation that can be answered. */
export interface AwaitedPage {
  /** What the rows are called after, if not Gmail. */
  host?: string;
  /** Loads the page with the invitation open. */
  open(driven: Driven): Promise<unknown>;
  /** Shows something else, and resolves once it does. */
  leave(page: Page): Promise<void>;
  /** Shows the invitation again. */
  comeBack(page: Page): Promise<void>;
  /** A selector: the reply that is written in. */
  editable: string;
}

export const gmailAwaited: AwaitedPage = {
  open: ({ openConversation }) => openConversation('demo'),
  async leave(page) {
    await page.evaluate(() => {
      sessionStorage.token ??= location.hash;
      location.hash = '#inbox';
    });
    await page.locator('[role="main"]:visible [role="grid"]').waitFor();
  },
  comeBack: (page) =>
    page.evaluate(() => {
      location.hash = sessionStorage.token;
    }),
  editable: '[role="listitem"] [g_editable="true"]',
};

/** From the composer's appearance to our text in it, ms. */
async function composerToText(page: Page, editableSelector: string): Promise<number> {
  const taken = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        let appeared = 0;
        const observer = new MutationObserver(() => {
          const editable = document.querySelector(selector);
          if (editable && !appeared) appeared = performance.now();
          if (!editable?.textContent?.includes('Mina')) return;
          observer.disconnect();
          resolve(performance.now() - appeared);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    editableSelector,
  );
  await page.getByRole('button', { name: 'Suggest async', exact: true }).click();
  return taken;
}

/** How long a person waits for the bar, and for the text after the click. */
export async function measureLatency(driven: Driven, awaited: AwaitedPage): Promise<Row[]> {
  const { page } = driven;
  const { host, open, leave, comeBack, editable } = awaited;
  await open(driven);
  const bars: number[] = [];
  for (let run = 0; run < runs; run++) {
    await leave(page);
    bars.push(await lastChangeToBar(page, 'body', () => comeBack(page)));
  }
  const texts: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.mouse.move(640, 4); // nothing of ours appears under the pointer
    await page.reload();
    texts.push(await composerToText(page, editable));
  }
  return [
    { what: named(host, 'invite shown → bar painted, p95'), measured: percentile(bars, 0.95), budget: 50, unit: 'ms' },
    { what: named(host, 'composer → text in it, p95'), measured: percentile(texts, 0.95), budget: 100, unit: 'ms' },
  ];
}
