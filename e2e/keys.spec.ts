// Gmail archives on "e" and deletes on "#": no key that is meant for us may reach it.
import { bar, drafted, editable, expect, strip, suggestAsync, test, view } from './harness/test.ts';

const letters = 'e#raucjk/xsm!?';

const seenByHost = (page: import('@playwright/test').Page) => page.evaluate(() => window.__gmail.records.keys);

test('nothing typed into our search reaches Gmail, and everything is typed', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await page.evaluate(() => window.__gmail.compose());
  await page.getByRole('button', { name: 'Insert from Suggest Async' }).click();
  const search = page.getByRole('combobox', { name: 'Search replies, lines and links' });
  await expect(search).toBeFocused();
  await search.pressSequentially(letters);
  await expect(search).toHaveValue(letters);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowDown');
  expect(await seenByHost(page)).toEqual([]);
  expect(await page.evaluate(() => window.__gmail.records.commands)).toEqual([]);
});

test('keys on our buttons and in our menu stay ours', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await bar(page).getByRole('button', { name: 'More replies' }).focus();
  await page.keyboard.press('#');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'More replies' })).toBeVisible();
  for (const key of ['ArrowDown', 'e', '#', 'Home', 'Escape']) await page.keyboard.press(key);
  await expect(bar(page).getByRole('button', { name: 'More replies' })).toBeFocused();
  expect(await seenByHost(page)).toEqual([]);
  await expect(view(page).getByRole('heading', { level: 2 }).first()).toContainText('Weekly status update');
});

test('Gmail hears its own keys as ever', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  await page.locator('body').press('r');
  await expect(editable(page)).toBeFocused();
  expect(await page.evaluate(() => window.__gmail.records.commands)).toEqual(['reply']);
});

test('the whole main job works by keyboard alone', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await suggestAsync(page).focus();
  await page.keyboard.press('Enter');
  await drafted(page);
  await strip(page).getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Space');
  await expect(editable(page)).not.toContainText('Mina');
  expect((await seenByHost(page)).filter(({ key }) => key !== 'Tab')).toEqual([]);
});
