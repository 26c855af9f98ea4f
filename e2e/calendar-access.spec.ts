// What stands in a calendar, and the popup's week, by axe: light, dark, right to left.
import { expectAccessible } from './harness/access.ts';
import { untilBadge } from './harness/badge.ts';
import { bar, openWithBar } from './harness/calendar.ts';
import { openOptions, openPopup } from './harness/own-pages.ts';
import { editable, expect, test } from './harness/test.ts';

const pages = [
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'en' },
  { theme: 'light', lang: 'ar' },
  { theme: 'dark', lang: 'ar' },
] as const;

for (const { theme, lang } of pages) {
  test(`the bar in a card, ${theme}, page in "${lang}"`, async ({ driven, page }) => {
    await driven.openCalendar('', { theme, lang });
    await openWithBar(page, 'status');
    await expect(bar(page).getByRole('button', { name: 'Suggest async', exact: true })).toBeVisible();
    await expectAccessible(page, true);
    const isWithin = async () => {
      const [inner, outer] = [await bar(page).boundingBox(), await page.locator('#xDetDlg:visible').boundingBox()];
      return inner && outer && inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
    };
    await expect.poll(isWithin).toBe(true);
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: 'Why?' }).click();
    await expectAccessible(page, true);
  });

  test(`the mirror, ${theme}, page in "${lang}"`, async ({ driven, page }) => {
    await driven.openCalendar('eventedit', { draft: 'status', theme, lang });
    await page.mouse.move(640, 4);
    const mirror = page.locator('suggest-async[data-place="organizer-mirror"]');
    await expect(mirror.getByRole('button', { name: 'Add an agenda' })).toBeVisible();
    await expectAccessible(page, true);
    await mirror.getByRole('button', { name: 'Add an agenda' }).click();
    await expect(mirror.getByRole('status')).toHaveText('Added to the description.');
    await expectAccessible(page, true);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the popup's week, ${colorScheme}`, async ({ driven }) => {
    const own = await openOptions(driven);
    await driven.openCalendar('', { start: 'sunday' });
    await untilBadge(own, '8.5h');
    const popup = await openPopup(driven, 'calendar.google.com');
    await popup.emulateMedia({ colorScheme });
    await expect(popup.getByRole('meter')).toBeVisible();
    await expectAccessible(popup);
    await popup.getByRole('button', { name: 'Show as table' }).click();
    await expect(popup.getByRole('table').first()).toBeVisible();
    await expectAccessible(popup);
  });
}

test.describe('the browser in Arabic', () => {
  test.use({ launch: { lang: 'ar' } });
  test('shows the bar in Arabic, and drafts', async ({ driven, page }) => {
    const own = await openOptions(driven);
    await driven.openCalendar('', { lang: 'ar', start: 'sunday' });
    await untilBadge(own, '8.5h');
    await page.bringToFront();
    await openWithBar(page, 'status');
    await expectAccessible(page, true);
    const main = bar(page).getByRole('button', { name: 'اقتراح غير متزامن', exact: true });
    const [compose] = await Promise.all([driven.context.waitForEvent('page'), main.click()]);
    expect(new URL(compose.url()).searchParams.get('to')).toBe('mina.sato@lumen.example');
    await expect(editable(compose)).toContainText('Mina');
  });
});
