// What stored weeks tell beyond their hours: read from Google Calendar's own views, shown in the options, saved as files.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { untilBadge } from './harness/badge.ts';
import type { Driven } from './harness/chromium.ts';
import { openOptions } from './harness/own-pages.ts';
import { drafted, expect, strip, suggestAsync, test } from './harness/test.ts';

const weeksBack = 2;

/** This week and those before as their views show them, the oldest first. */
async function readWeeks(driven: Driven, own: Page): Promise<void> {
  for (let back = weeksBack; back >= 0; back--) {
    const { year, month, day } = Temporal.Now.plainDateISO().subtract({ weeks: back });
    const shown = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    await driven.openCalendar(`week/${year}/${month}/${day}`, { start: 'sunday' });
    await expect.poll(() => storedDays(own), { timeout: 15_000 }).toContain(shown);
  }
}

/** The days of which something was read. */
const storedDays = (own: Page): Promise<string[]> =>
  own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await settled(indexedDB.open('suggest-async'));
    const readings: { day: string }[] = await settled(store.transaction('readings').objectStore('readings').getAll());
    store.close();
    return readings.map(({ day }) => day);
  });

test('weeks that a calendar showed are the report, its CSV holds the same minutes, and what recurs has a draft at hand', async ({
  driven,
}) => {
  test.slow(); // three weeks come to rest one after the other
  const own = await openOptions(driven);
  await readWeeks(driven, own);
  await untilBadge(own, '8.5h');
  const options = await openOptions(driven, 'report');
  const weeks = options.getByRole('table', { name: 'Live meetings by week' });
  // Past weeks hold half an hour less, week by week.
  for (const [index, hours] of ['7.5 h', '8 h', '8.5 h'].entries()) {
    await expect(weeks.getByRole('row').nth(index + 1)).toContainText(hours);
  }
  await expect(weeks.getByRole('row').last()).toContainText('(this week)');
  const parts = options.getByRole('table', { name: /^Week of/ });
  // Planning, design review and check-in.
  await expect(parts.getByRole('row', { name: 'Recurring' })).toContainText('2.2 h');
  await expect(parts.getByRole('row', { name: 'Outside working hours' })).toContainText('1.5 h');

  const coming = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save as CSV' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
  expect(rows.map((row) => row[head.indexOf('minutes')])).toEqual(['450', '480', '510']);
  expect(rows.at(-1)?.[head.indexOf('recurring_minutes')]).toBe('130');

  await options.getByRole('link', { name: 'Recurring meetings' }).click();
  const planning = options.getByRole('button', { name: /^Planning round/ });
  await expect(planning).toContainText('52 h a year');
  await expect(planning).toContainText('taken 3 of 3');
  await expect(options.getByText('You average 7.8 h a week.')).toBeVisible();
  await planning.click();
  await options.getByRole('button', { name: 'Meet less often' }).click();
  await expect(options.locator('.sample')).toContainText('Planning round');
  const opening = driven.context.waitForEvent('page');
  await options.getByRole('button', { name: 'Open compose tab' }).click();
  const mail = new URL((await opening).url());
  expect([mail.hostname, mail.searchParams.get('to')]).toEqual(['mail.google.com', '']);
  expect(mail.searchParams.get('body')).toContain('Planning round');
  await options.bringToFront();
  await options.getByRole('link', { name: 'Weekly report' }).click();
  await expect(options.getByText('Suggestions: 1, taken up: 0, given back: 0 h')).toBeVisible();
});

test('a draft beside an invitation is a suggestion, until Undo', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await drafted(page);
  const options = await openOptions(driven, 'report');
  await expect(options.getByText('Suggestions: 1, taken up: 0', { exact: false })).toBeVisible();
  await page.bringToFront();
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect(strip(page)).toHaveCount(0);
  await options.bringToFront();
  await options.reload();
  await expect(options.getByText('Nothing is known of this week yet.', { exact: false })).toBeVisible();
});
