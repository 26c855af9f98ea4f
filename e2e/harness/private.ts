import { expect, type Locator, type Page } from '@playwright/test';
import { untilBadge } from './badge.ts';
import type { Driven } from './chromium.ts';
import { openOptions, openPrivateWindow } from './own-pages.ts';
import { readEverythingStored } from './worker.ts';

/** A calendar in a private window: its bar is used, a draft opened, the invitation hidden, and nothing of it is kept. */
export async function expectNothingKept(
  driven: Driven,
  address: string,
  { openWithBar, bar }: { openWithBar: (page: Page) => Promise<unknown>; bar: (page: Page) => Locator },
): Promise<void> {
  const page = await openPrivateWindow(driven, address);
  const own = await openOptions(driven);
  const before = await readEverythingStored(own);
  await page.bringToFront();
  await openWithBar(page);
  const suggest = bar(page).getByRole('button', { name: 'Suggest async', exact: true });
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest.click()]);
  await compose.close();
  await page.bringToFront();
  await page.waitForTimeout(2_500); // a view is read after one and a half seconds at rest
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Hidden');
  expect(await readEverythingStored(own)).toBe(before);
  await untilBadge(own, '');
}
