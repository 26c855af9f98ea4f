// WCAG by axe, in each view, light and dark: no violation.
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const view of ['popup', 'options']) {
    test(`${view}, ${colorScheme}`, async ({ driven }) => {
      const page = await openOwnPage(driven, `src/ui/${view}/index.html`);
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await expect(page.getByRole('button').first()).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test('every target of ours is at least 24 px, and the bar keeps to one row', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  for (const button of await bar(page).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(48);
});
