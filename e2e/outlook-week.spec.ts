// The week's live hours, read from Outlook's calendar views: badge, popup, load line. What is true, the living page tells.
import type { Page } from '@playwright/test';
import { readBadge, untilBadge } from './harness/badge.ts';
import { openMail } from './harness/outlook.ts';
import { openCard, truth } from './harness/outlook-calendar.ts';
import { openPopup, openQuietPage } from './harness/own-pages.ts';
import { outlookHosts } from './harness/server.ts';
import { expect, test } from './harness/test.ts';

const week = 'calendar/view/week';
const meter = (popup: Page) => popup.getByRole('meter', { name: 'Sync load this week' });
const load = (page: Page) => page.locator('suggest-async .load');

/** As the badge writes hours. */
const hours = (minutes: number) => `${Number((minutes / 60).toFixed(1))}h`;

for (const view of ['week', 'workweek']) {
  for (const query of [
    {},
    { clock: '24' },
    { lang: 'de' },
    { lang: 'de', clock: '12' },
    { calendars: 'split' },
    { calendars: 'split', lang: 'de', clock: '24' },
    { calendars: 'overlay' },
    { calendars: 'overlay', lang: 'de', clock: '12' },
    { remount: '700' },
  ] as Record<string, string>[]) {
    test(`${view} is read as it is (${new URLSearchParams(query)})`, async ({ driven }) => {
      const own = await openQuietPage(driven);
      const page = await driven.openOutlook(`calendar/view/${view}`, query);
      const { accepted } = await truth(page);
      expect(accepted).toBe(510);
      await untilBadge(own, hours(accepted));
    });
  }
}

test('a week in Japanese is read', async ({ driven }) => {
  const own = await openQuietPage(driven);
  const page = await driven.openOutlook(week, { lang: 'ja' });
  await untilBadge(own, hours((await truth(page)).accepted));
});

test('in a language whose words nobody told us, no hours are shown rather than none', async ({ driven }) => {
  const own = await openQuietPage(driven);
  const page = await driven.openOutlook(week, { lang: 'ar' });
  expect((await truth(page)).accepted).toBe(510);
  await page.waitForTimeout(3_000); // a reading would have been taken by now
  expect((await readBadge(own)).text).toBe('');
});

test('days are read one by one, and add up', async ({ driven }) => {
  const own = await openQuietPage(driven);
  const page = await driven.openOutlook('calendar/');
  const monday = Temporal.Now.plainDateISO().subtract({ days: Temporal.Now.plainDateISO().dayOfWeek - 1 });
  let sum = 0;
  for (const day of [2, 3, 4]) {
    sum += (await truth(page, day)).accepted;
    await page.bringToFront();
    await page.evaluate((path) => window.__outlook.go(path), `/calendar/view/day/${monday.add({ days: day - 1 })}`);
    await untilBadge(own, hours(sum));
  }
});

test('badge, meter and table agree, and say what is unanswered and where it was read', async ({ driven }) => {
  const own = await openQuietPage(driven);
  const page = await driven.openOutlook(week);
  const { accepted, withTentative } = await truth(page);
  await untilBadge(own, hours(accepted));
  const popup = await openPopup(driven, outlookHosts[0]);
  await expect(meter(popup)).toHaveAttribute('aria-valuenow', String(accepted));
  await expect(meter(popup)).toHaveAttribute('aria-valuetext', '8.5 of 10 hours');
  expect(withTentative - accepted).toBe(90);
  await expect(popup.getByText('+1.5 h unanswered')).toBeVisible();
  await expect(popup.getByText(/Read just now from Outlook/)).toBeVisible();
  await popup.getByRole('button', { name: 'Show as table' }).click();
  await expect(popup.getByRole('table').first().getByRole('row')).toHaveCount(8);
});

test('a colleague’s meetings among mine are told apart without a doubt', async ({ driven }) => {
  const own = await openQuietPage(driven);
  await driven.openOutlook(week, { calendars: 'overlay' });
  await untilBadge(own, '8.5h');
  const popup = await openPopup(driven, outlookHosts[0]);
  await expect(meter(popup)).toBeVisible();
  await expect(popup.getByText('in whose calendar')).toHaveCount(0);
});

test('what is loaded and not drawn yet is said to be missing', async ({ driven }) => {
  const own = await openQuietPage(driven);
  await driven.openOutlook(week, { mounted: '70' });
  await expect.poll(async () => (await readBadge(own)).text, { timeout: 15_000 }).toMatch(/\dh$/);
  const popup = await openPopup(driven, outlookHosts[0]);
  await expect(popup.getByText('The calendar holds more events than it showed')).toBeVisible();
});

test('a month has no hours, and the popup says so', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/month');
  await expect(page.locator('[id^="monthDayCell_"] [data-calitemid]').first()).toBeVisible();
  const popup = await openPopup(driven, outlookHosts[0]);
  await expect(popup.getByText(/[Mm]onth/)).toBeVisible();
  await popup.waitForTimeout(3_000); // a reading would have been taken by now
  const own = await openQuietPage(driven);
  expect((await readBadge(own)).text).toBe('');
});

test('tiles that mail repeats are not counted: around a request, in My Day', async ({ driven }) => {
  const own = await openQuietPage(driven);
  const page = await driven.openOutlook('mail/', { myday: 'open' });
  await openMail(page, 'status');
  await expect(page.locator('[data-calitemid]').first()).toBeVisible();
  await expect(page.locator('suggest-async:visible').first()).toBeVisible();
  await page.waitForTimeout(3_000); // a reading would have been taken by now
  expect((await readBadge(own)).text).toBe('');
  await page.evaluate(() => window.__outlook.go('/calendar/view/week'));
  await untilBadge(own, '8.5h');
  await page.evaluate(() => window.__outlook.go('/mail/'));
  await expect(page.getByRole('complementary', { name: 'My Day' })).toBeVisible();
  await page.waitForTimeout(3_000);
  expect((await readBadge(own)).text).toBe('8.5h');
});

test('the bar tells what a meeting makes of its week', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openCard(page, 'status');
  await expect(load(page)).toHaveText(/8\.5 → 9\.5 of 10 h/, { timeout: 15_000 });
});
