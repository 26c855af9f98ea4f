// What goes wrong around us in Outlook's calendar, and what a person sees of it.
import type { Page } from '@playwright/test';
import { bar } from './harness/outlook.ts';
import { cardSelector, openCard } from './harness/outlook-calendar.ts';
import { injectAgain, reloadExtension } from './harness/own-pages.ts';
import { expectNothingKept } from './harness/private.ts';
import { outlookAddress, outlookHosts } from './harness/server.ts';
import { expect, test } from './harness/test.ts';
import { holdUpTabs, killWorker } from './harness/worker.ts';

const week = 'calendar/view/week';
const suggest = (page: Page) => bar(page).getByRole('button', { name: 'Suggest async', exact: true });

async function openWithBar(page: Page, name: string): Promise<void> {
  await openCard(page, name);
  await expect(page.locator(`${cardSelector} suggest-async`)).toBeVisible();
}

test('a second copy of the content script does not make a second bar', async ({ driven }) => {
  const page = await driven.openOutlook(week, { note: 'closed' });
  await openWithBar(page, 'status');
  const first = await page.locator('suggest-async').elementHandle();
  await injectAgain(driven, outlookHosts[0]);
  await page.bringToFront();
  await expect.poll(() => first?.evaluate((root) => root.isConnected)).toBe(false);
  await expect(suggest(page)).toBeVisible();
  await expect(page.locator('suggest-async')).toHaveCount(1);
  await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  await expect(bar(page).getByRole('status')).toContainText('The draft is open in a new tab.');
  expect(driven.context.pages().filter((each) => each.url().includes('deeplink/compose'))).toHaveLength(1);
});

test('after the extension was reloaded, nothing of the old one is left in an open calendar', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openWithBar(page, 'status');
  await reloadExtension(driven);
  await page.bringToFront();
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await openCard(page, 'kick-off'); // the page goes on, and our old code is silent about it
  await page.evaluate((card) => window.__outlook.remount(card), cardSelector);
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.reload();
  await page.waitForFunction(() => window.__outlook !== undefined);
  await openWithBar(page, 'status');
});

test('the worker may die between click and answer: that is said, and the next click works', async ({ driven }) => {
  const page = await driven.openOutlook(week, { note: 'closed' });
  await openWithBar(page, 'status');
  const asked = await holdUpTabs(driven);
  await suggest(page).click();
  await asked();
  await killWorker(driven);
  await expect(bar(page).getByRole('status')).toHaveText(/\w/);
  await expect(bar(page).getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  expect(new URL(compose.url()).searchParams.get('subject')).toBe('Re: Weekly status update');
});

test('from a private window nothing is kept', async ({ driven }) => {
  await expectNothingKept(driven, outlookAddress(week, { note: 'closed' }), {
    bar,
    openWithBar: async (page) => {
      await page.waitForFunction(() => window.__outlook !== undefined);
      await openWithBar(page, 'status');
    },
  });
});
