// WCAG by axe, in each view, light and dark: no violation.

import { sectionIds } from '../src/ui/options/sections.ts';
import { stepIds } from '../src/ui/welcome/steps.ts';
import { expectAccessible } from './harness/access.ts';
import { openOwnPage } from './harness/own-pages.ts';
import { bar, drafted, expect, strip, suggestAsync, test } from './harness/test.ts';

for (const theme of ['light', 'dark', 'photo']) {
  test(`the parts in a ${theme} Gmail`, async ({ driven, page }) => {
    await driven.openConversation('demo', { theme });
    await expect(bar(page)).toBeVisible();
    await expectAccessible(page, true);
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: 'Why?' }).click();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await suggestAsync(page).click();
    await drafted(page);
    await strip(page).getByRole('button', { name: 'Change' }).click();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Insert from Suggest Async' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page, true);
  });
}

const views = {
  popup: [''],
  options: sectionIds.map((id) => `#${id}`),
  welcome: stepIds.map((id) => `#${id}`),
};

// Components are looked at in each of these apart from the others, in their own tests; here is the whole of what ships.
for (const [lang, width, colorScheme] of [
  ['en', 1280, 'light'],
  ['ar', 320, 'dark'],
] as const) {
  test.describe(`our own pages in ${lang}, ${width} px`, () => {
    test.use({ launch: { lang } });
    for (const [view, places] of Object.entries(views)) {
      test(`${view}, ${colorScheme}`, async ({ driven }) => {
        test.setTimeout(180_000); // each section in turn
        const page = await openOwnPage(driven, `src/ui/${view}/index.html`);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
        for (const place of places) {
          await page.goto(`${page.url().split('#')[0]}${place}`);
          if (view === 'options') await expect(page.locator(`nav a[href="${place}"][aria-current]`)).toBeAttached();
          else await page.reload();
          await expect(page.getByRole(view === 'popup' ? 'button' : 'heading').first()).toBeVisible();
          await expectAccessible(page);
          const { clientWidth, scrollWidth } = await page.evaluate(() => ({
            clientWidth: document.documentElement.clientWidth,
            scrollWidth: document.documentElement.scrollWidth,
          }));
          expect(scrollWidth, place).toBeLessThanOrEqual(clientWidth);
        }
      });
    }
  });
}

test.describe('the browser in Arabic', () => {
  test.use({ launch: { lang: 'ar' } });
  for (const theme of ['light', 'dark']) {
    test(`the parts in a ${theme} Gmail`, async ({ driven, page }) => {
      await page.setViewportSize({ width: 800, height: 860 });
      await driven.openConversation('demo', { theme, hl: 'ar' });
      await expect(bar(page)).toBeVisible();
      await expectAccessible(page, true);
      await bar(page).locator('[aria-haspopup="menu"]').click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, true);
    });
  }
});

test('every target of ours is at least 24 px, and the bar keeps to one row', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  for (const button of await bar(page).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(48);
});
