// The popup over Outlook's mail: what this tab offers, and what it says where it can offer nothing.
import { bar, body, openMail, replyByHand } from './harness/outlook.ts';
import { openPopup, reloadExtension } from './harness/own-pages.ts';
import { expect, insertButton, part, test } from './harness/test.ts';

const host = 'outlook.cloud.microsoft';

test('shows the request of its tab, and drafts the reply there', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven, host);
  await popup.getByRole('button', { name: 'Suggest async', exact: true }).click();
  await expect(popup.getByText('The draft is in your reply. Nothing was sent.')).toBeVisible();
  await expect(body(page)).toContainText('Hello Mina,');
});

test('inserts into the draft that is shown, and leaves the other one alone', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await page.keyboard.type('First.');
  const first = page.locator('[id^="docking_"]').first().locator('[aria-multiline="true"]');
  await page.evaluate(() => window.__outlook.compose('theo.marsh@lumen.example', 'Numbers'));
  await expect(insertButton(page)).toBeVisible();
  const kept = await first.evaluate((node) => node.outerHTML);
  const popup = await openPopup(driven, host);
  await popup.getByRole('combobox', { name: 'Search replies, lines and links' }).fill('limiting');
  await expect(popup.getByRole('option', { name: /limiting/ })).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(body(page)).toContainText(/intentionally limiting[\s\S]*Tuesdays to Fridays/);
  expect(await first.evaluate((node) => node.outerHTML)).toBe(kept);
});

test('a pause takes everything away, and its end brings it back', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await replyByHand(page);
  await expect(bar(page)).toBeVisible();
  await expect(insertButton(page)).toBeVisible();
  const popup = await openPopup(driven, host);
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByRole('button', { name: 'Until I say' }).click();
  await expect(part(page, 'invite-bar').getByRole('button')).toHaveCount(0);
  await expect(insertButton(page)).toHaveCount(0);
  await popup.getByRole('button', { name: 'Resume' }).click();
  await expect(bar(page)).toBeVisible();
  await expect(insertButton(page)).toBeVisible();
});

test('a tab that is older than the update is asked to be reloaded, and works then', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  await reloadExtension(driven);
  const popup = await openPopup(driven, host);
  await popup.getByRole('button', { name: 'Reload this tab' }).click();
  await page.waitForFunction(() => window.__outlook !== undefined);
  await page.bringToFront();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
});

test('says what it misses where Outlook shows nothing it knows', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await page.evaluate(() => document.querySelector('[role="main"]')?.parentElement?.remove());
  const popup = await openPopup(driven, host);
  await expect(popup.getByText(/Outlook changed/)).toBeVisible();
});
