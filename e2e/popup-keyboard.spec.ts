// The popup by keyboard alone: whatever it offers is reached and done, and the focus is nowhere caught.
import type { Page } from '@playwright/test';
import { readBadge } from './harness/badge.ts';
import { tabTo } from './harness/keyboard.ts';
import { openPopup } from './harness/own-pages.ts';
import { bar, drafted, expect, test } from './harness/test.ts';

const button = (popup: Page, name: string) => popup.getByRole('button', { name, exact: true });

async function press(popup: Page, name: string): Promise<void> {
  await tabTo(popup, button(popup, name));
  await popup.keyboard.press('Enter');
}

test('drafts what fits, or another reply', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await expect(popup.getByRole('combobox')).toBeFocused();
  await press(popup, 'More replies');
  const other = popup.locator('.others button').first();
  await tabTo(popup, other);
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status')).toHaveText('The draft is in your reply. Nothing was sent.');
  await page.bringToFront();
  await drafted(page);
});

test('inserts what is found by typing', async ({ driven, page }) => {
  await driven.openConversation('demo', { restored: 'docked' });
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await expect(popup.getByRole('combobox')).toBeFocused();
  await popup.keyboard.type('limiting');
  await expect(popup.getByRole('option', { selected: true })).toContainText(/limiting/);
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status')).toContainText('Added');
});

test('pauses and resumes, and leads to the settings', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await press(popup, 'Pause');
  await press(popup, 'Until I say');
  await expect(popup.getByText('Paused until you resume.')).toBeVisible();
  await press(popup, 'Resume');
  await expect(popup.getByRole('status')).toHaveText('Suggest Async is back.');
  await tabTo(popup, button(popup, 'Settings'));
  const [options] = await Promise.all([driven.context.waitForEvent('page'), popup.keyboard.press('Enter')]);
  await expect(options).toHaveURL(/options\/index\.html/);
});

test('shows the week as a table', async ({ driven, page }) => {
  await driven.openCalendar();
  await page.mouse.move(640, 4);
  const popup = await openPopup(driven, 'calendar.google.com');
  await page.bringToFront();
  await expect.poll(async () => (await readBadge(popup)).text, { timeout: 15_000 }).not.toBe('');
  await popup.reload();
  await press(popup, 'Show as table');
  await expect(popup.getByRole('table').first()).toBeVisible();
});

test('catches the focus nowhere', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await expect(popup.getByRole('combobox')).toBeFocused();
  for (const key of ['Tab', 'Shift+Tab']) {
    let left = false;
    for (let count = 0; count < 60 && !left; count++) {
      await popup.keyboard.press(key);
      left = await popup.evaluate(() => document.activeElement === document.body || !document.hasFocus());
    }
    expect(left, `${key} leads out of the page`).toBe(true);
    await popup.bringToFront();
  }
});
