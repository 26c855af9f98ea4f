// What stands in Outlook's mail by axe and by keyboard alone: light, dark, right to left, narrow.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/access.ts';
import { bar, body, composer, openMail, records, replyByHand } from './harness/outlook.ts';
import { drafted, expect, insertButton, part, strip, suggestAsync, test } from './harness/test.ts';

const pages = [
  { theme: 'light', lang: 'en', width: 1280 },
  { theme: 'dark', lang: 'en', width: 1280 },
  { theme: 'light', lang: 'ar', width: 1280 },
  { theme: 'dark', lang: 'ar', width: 760 },
];

/** Whether nothing of `inner` is cut off by `outer`, in the page's width. */
async function expectWithin(inner: Locator, outer: Locator): Promise<void> {
  const isWithin = async () => {
    const [small, large] = [await inner.boundingBox(), await outer.boundingBox()];
    return small && large && small.x >= large.x - 0.5 && small.x + small.width <= large.x + large.width + 0.5;
  };
  await expect.poll(isWithin).toBe(true);
}

for (const { theme, lang, width } of pages) {
  test(`bar, menus and line, ${theme}, page in "${lang}", ${width} px`, async ({ driven }) => {
    const page = await driven.openOutlook('mail/', { theme, lang });
    await page.setViewportSize({ width, height: 860 });
    await openMail(page, 'status');
    await expect(bar(page)).toBeVisible();
    await expectAccessible(page, true);
    await expectWithin(part(page, 'invite-bar'), page.locator('[id^="CONV_"][id$="_SUBJECT"]'));
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    await expect(page.getByRole('menu', { name: 'More replies' })).toBeVisible();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: 'Why?' }).click();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await suggestAsync(page).click();
    await drafted(page);
    await expectWithin(part(page, 'composer-line'), composer(page));
    await expectWithin(part(page, 'compose-button'), composer(page));
    await strip(page).getByRole('button', { name: 'Change' }).click();
    await expectAccessible(page, true);
    await page.keyboard.press('Escape');
    await insertButton(page).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page, true);
  });
}

test('every target of ours is at least 24 px, and the bar keeps to one row', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  for (const button of await bar(page).getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(48);
});

/** The accessible name of what has the focus, in whatever shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const at = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });

test('by Tab from the answers to the bar, by Enter to the draft, and on from where it is written', async ({
  driven,
}) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  await page.getByRole('button', { name: 'More options' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Suggest async');
  await page.keyboard.press('Enter');
  await drafted(page);
  await expect(body(page)).toBeFocused();
  await strip(page).getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Space');
  await expect(body(page)).not.toContainText('Hello Mina,');
  await expect(body(page)).toBeFocused();
  expect(await records(page)).toMatchObject({ commands: [], leaks: [] });
});

test('the menu goes by arrows, Escape gives the focus back, and no key reaches Outlook', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  const more = bar(page).getByRole('button', { name: 'More replies' });
  await more.focus();
  for (const key of ['e', 'r', 'Delete', 'Enter']) await page.keyboard.press(key);
  const menu = page.getByRole('menu', { name: 'More replies' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  for (const key of ['e', 'n', 'Backspace', 'Escape']) await page.keyboard.press(key);
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();
  await expect(body(page)).toHaveCount(0);
  expect(await records(page)).toMatchObject({ commands: [], leaks: [] });
});

test('what is typed into our search is typed there, and Outlook hears its own keys as ever', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await insertButton(page).click();
  const search = page.getByRole('combobox', { name: 'Search replies, lines and links' });
  await expect(search).toBeFocused();
  await search.pressSequentially('eranx#');
  await expect(search).toHaveValue('eranx#');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(insertButton(page)).toBeFocused();
  expect(await records(page)).toMatchObject({ commands: [], leaks: [] });
  await page.evaluate(() => window.__outlook.closeComposers());
  await page.locator('body').press('r');
  await expect(body(page)).toBeFocused();
});
