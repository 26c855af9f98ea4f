// What stands in Outlook's calendar, by axe and by size: light, dark, right to left, in little room.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/access.ts';
import { bar } from './harness/outlook.ts';
import { cardSelector, mina, openCard, openForm } from './harness/outlook-calendar.ts';
import { expect, test } from './harness/test.ts';

const week = 'calendar/view/week';

const pages = [
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'en' },
  { theme: 'light', lang: 'ar' },
  { theme: 'dark', lang: 'ar' },
] as const;

/** Until one box lies within another, left and right. */
const untilWithin = (inner: Locator, outer: Locator): Promise<void> =>
  expect
    .poll(async () => {
      const [one, other] = [await inner.boundingBox(), await outer.boundingBox()];
      return one && other && one.x >= other.x && one.x + one.width <= other.x + other.width;
    })
    .toBe(true);

async function openMenus(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, true);
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Why?' }).click();
  await expectAccessible(page, true);
}

for (const { theme, lang } of pages) {
  test(`the bar in a card, ${theme}, page in "${lang}"`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { theme, lang });
    await openCard(page, 'status');
    await expect(bar(page).getByRole('button', { name: 'Suggest async', exact: true })).toBeVisible();
    await expectAccessible(page, true);
    await untilWithin(bar(page), page.locator(cardSelector));
    await openMenus(page);
  });

  test(`the mirror, ${theme}, page in "${lang}"`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { theme, lang });
    await openForm(page, [mina]);
    const mirror = page.locator('suggest-async[data-place="organizer-mirror"]');
    await expect(mirror.getByRole('button', { name: 'Add an agenda' })).toBeVisible();
    await expectAccessible(page, true);
    await mirror.getByRole('button', { name: 'Add an agenda' }).click();
    await expect(mirror.getByRole('status')).toHaveText('Added to the description.');
    await expectAccessible(page, true);
    await untilWithin(mirror, page.locator('[data-app-section="Form_Content"]'));
  });
}

test('in a window of 500 px the mirror still lies within its form', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await page.setViewportSize({ width: 500, height: 700 });
  await openForm(page, [mina]);
  const mirror = page.locator('suggest-async[data-place="organizer-mirror"]');
  await expect(mirror.getByRole('button', { name: 'Add an agenda' })).toBeVisible();
  await untilWithin(mirror, page.locator('[data-app-section="Form_Content"]'));
});
