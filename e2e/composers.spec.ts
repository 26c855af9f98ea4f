// Composers of all kinds: the button and its menu, the boundary line by hand, and the composer that was meant.
import type { Page } from '@playwright/test';
import { gmailAddress } from './harness/server.ts';
import {
  drafted,
  editable,
  expect,
  insert,
  insertButton,
  part,
  replyByHand,
  strip,
  suggestAsync,
  test,
} from './harness/test.ts';

const boundary = "I'm intentionally limiting my sync sessions";

const compose = (page: Page, to?: string) => page.evaluate((address) => window.__gmail.compose(address), to);

test.beforeEach(async ({ driven }) => {
  await driven.openConversation('plain');
});

test('the boundary line goes after my text and before the signature', async ({ page }) => {
  await compose(page, 'theo.marsh@lumen.example');
  await editable(page).focus();
  await page.keyboard.type('Here are the numbers.');
  await insert(page, 'limiting');
  const year = String(new Date().getFullYear());
  await expect(editable(page)).toContainText(new RegExp(`numbers\\.\\s*${boundary} in ${year}[\\s\\S]+-- Robin Vale`));
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect(editable(page)).not.toContainText(boundary);
  await expect(editable(page)).toContainText('Here are the numbers.');
});

test('the menu works by keyboard, and Escape gives the focus back', async ({ page }) => {
  await compose(page);
  await insertButton(page).focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Search replies, lines and links' });
  await expect(search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(insertButton(page)).toBeFocused();
});

test('of two composers, the one whose button was used gets the text', async ({ page }) => {
  await compose(page, 'theo.marsh@lumen.example');
  await compose(page, 'mina.sato@lumen.example');
  await expect(insertButton(page)).toHaveCount(2);
  const composers = page.locator('[data-compose-id]');
  await insert(page, 'limiting', composers.first().getByRole('button', { name: 'Insert from Suggest Async' }));
  await expect(composers.first()).toContainText(boundary);
  await expect(composers.last()).not.toContainText(boundary);
});

test('a suggested reply goes into the reply, not into another open composer', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await compose(page, 'theo.marsh@lumen.example');
  await suggestAsync(page).click();
  await drafted(page);
  await expect(page.locator('[role="dialog"] [g_editable="true"]')).not.toContainText('Mina');
  await expect(page.locator('[role="listitem"] [g_editable="true"]')).toContainText('Mina');
});

test('the button follows a composer to full screen and back', async ({ page }) => {
  await compose(page);
  await expect(insertButton(page)).toBeVisible();
  await page.evaluate(() => window.__gmail.fullScreen());
  await expect(insertButton(page)).toHaveCount(1);
  await insert(page, 'limiting');
  await expect(editable(page)).toContainText(boundary);
  await page.evaluate(() => window.__gmail.fullScreen());
  await expect(insertButton(page)).toHaveCount(1);
});

test('an inline reply that is popped out keeps its button', async ({ page }) => {
  await replyByHand(page);
  await expect(insertButton(page)).toHaveCount(1);
  await page.evaluate(() => window.__gmail.popOutReply());
  await insert(page, 'limiting');
  await expect(page.locator('[role="dialog"] [g_editable="true"]')).toContainText(boundary);
});

for (const restored of ['docked', 'minimized']) {
  test(`finds a composer that was restored ${restored}`, async ({ driven, page }) => {
    await driven.openConversation('plain', { restored });
    if (restored === 'minimized') await page.evaluate(() => window.__gmail.minimize());
    await insert(page, 'limiting');
    await expect(editable(page)).toContainText(boundary);
  });
}

test('inserts in a composer with a window of its own', async ({ driven }) => {
  const page = await driven.context.newPage();
  await page.goto(gmailAddress(undefined, { ui: '2', view: 'btop' }));
  await insert(page, 'limiting');
  await expect(editable(page)).toContainText(boundary);
});

test('inserts in an about:blank window that Gmail fills', async ({ driven, page }) => {
  await compose(page);
  const [blank] = await Promise.all([
    driven.context.waitForEvent('page'),
    page.evaluate(() => window.__gmail.popOutBlank()),
  ]);
  await insert(blank, 'limiting');
  await expect(editable(blank)).toContainText(boundary);
});

test('writes the line as text in a plain-text composer', async ({ driven, page }) => {
  await driven.openConversation('plain', { mode: 'plain' });
  await compose(page);
  await insert(page, 'limiting');
  await expect(page.locator('textarea:visible')).toHaveValue(new RegExp(`${boundary}[\\s\\S]+-- \\nRobin Vale`));
});

test('nothing of ours is ever inside an editable, and Send keeps its place', async ({ page }) => {
  await compose(page);
  await expect(insertButton(page)).toBeVisible();
  await expect(page.locator('[g_editable="true"] suggest-async, textarea suggest-async')).toHaveCount(0);
  const send = page.locator('[jslog^="32601;"]');
  const before = await send.boundingBox();
  await part(page, 'compose-button').evaluate((host) => {
    (host as HTMLElement).style.display = 'none';
  });
  expect(await send.boundingBox()).toEqual(before);
});
