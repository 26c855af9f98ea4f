// Outlook is one page: mail and calendar come and go without a load, and React mounts anew what it shows.
import type { CDPSession } from '@playwright/test';
import { bar, body, openMail, replyByHand } from './harness/outlook.ts';
import { drafted, expect, insertButton, part, strip, suggestAsync, test } from './harness/test.ts';

test('50 times between mail and calendar: the bar comes and goes, is never there twice, and nothing is left', async ({
  driven,
}) => {
  test.slow();
  const page = await driven.openOutlook();
  const cdp = await driven.context.newCDPSession(page);
  const turn = async (): Promise<void> => {
    await page.evaluate(() => window.__outlook.go('/calendar/view/week'));
    await expect(page.locator('suggest-async')).toHaveCount(0);
    await page.evaluate(() => window.__outlook.openMail('status'));
    await expect(page.locator('suggest-async')).toHaveCount(1);
    await expect(part(page, 'invite-bar')).toHaveCount(1);
  };
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  for (let warm = 0; warm < 5; warm++) await turn();
  const before = await held(cdp);
  for (let count = 0; count < 50; count++) await turn();
  const after = await held(cdp);
  // What our parts hold in memory beyond their one bar would grow by ten nodes or listeners a turn.
  expect(after.nodes - before.nodes).toBeLessThan(250);
  expect(after.listeners - before.listeners).toBeLessThan(100);
});

/** Nodes and listeners that are alive once everything that can go has gone. */
async function held(cdp: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let again = 0; again < 3; again++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

test('a composer that stays open keeps its button through the calendar and back', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await page.keyboard.type('Mine.');
  await expect(insertButton(page)).toHaveCount(1);
  await page.evaluate(() => window.__outlook.go('/calendar/view/week'));
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.evaluate(() => window.__outlook.openMail('plain'));
  await page.getByRole('tab', { name: /^Editing Re:/ }).click();
  await expect(body(page)).toContainText('Mine.');
  await expect(insertButton(page)).toHaveCount(1);
});

test('stands again when React mounts the head anew, and its draft stays', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(() => window.__outlook.remount());
    await expect(bar(page)).toBeVisible();
    await expect(part(page, 'invite-bar')).toHaveCount(1);
  }
  await suggestAsync(page).click();
  await drafted(page);
  await page.evaluate(() => window.__outlook.remount());
  await expect(bar(page)).toBeVisible();
  await suggestAsync(page).click();
  await expect(body(page)).toContainText('Hello Mina,');
  expect((await body(page).textContent())?.match(/Hello Mina/g)).toHaveLength(1);
  await expect(strip(page).getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('a mail that is opened, left and opened again has one bar and one button', async ({ driven }) => {
  const page = await driven.openOutlook();
  for (const name of ['status', 'plain', 'status', 'vague', 'status']) await openMail(page, name);
  await expect(part(page, 'invite-bar')).toHaveCount(1);
  await suggestAsync(page).click();
  await drafted(page);
  await expect(insertButton(page)).toHaveCount(1);
});
