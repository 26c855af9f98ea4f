import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG by axe, in the whole page, or in our parts of a host's. */
export async function expectAccessible(page: Page, ours = false): Promise<void> {
  // What is still fading in has no color of its own yet.
  await page.evaluate(() => {
    const shadows = [...document.querySelectorAll('suggest-async')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const running = [document, ...shadows].flatMap((tree) => tree.getAnimations());
    return Promise.all(running.map(({ finished }) => finished.catch(() => undefined)));
  });
  // Otherwise each run opens a page of its own, for the sake of other sites' frames, of which there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(standards);
  const { violations } = await (ours ? builder.include('suggest-async') : builder).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
