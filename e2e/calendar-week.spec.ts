// The week's live hours, read from the calendar's views: badge, tooltip, popup, load line.
import type { Page } from '@playwright/test';
import { readBadge, shadeOf, untilBadge } from './harness/badge.ts';
import { openCard } from './harness/calendar.ts';
import { launchChromium } from './harness/chromium.ts';
import { openOptions, openPopup, openQuietPage } from './harness/own-pages.ts';
import { expect, test } from './harness/test.ts';
import { killWorker } from './harness/worker.ts';

const meter = (popup: Page) => popup.getByRole('meter', { name: 'Sync load this week' });

for (const [load, text, shade] of [
  ['79', '7.9h', 'grey'],
  ['80', '8h', 'amber'],
  ['100', '10h', 'red'],
] as const) {
  test(`the badge at ${load} % of the limit`, async ({ driven }) => {
    const own = await openQuietPage(driven);
    await driven.openCalendar('', { load, start: 'sunday' });
    await untilBadge(own, text);
    const { title, color } = await readBadge(own);
    expect(shadeOf(color)).toBe(shade);
    expect(title).toContain('of 10 h');
  });
}

test('badge, meter and table agree, and say when and where it was read', async ({ driven }) => {
  const own = await openQuietPage(driven);
  await driven.openCalendar('', { start: 'sunday' });
  await untilBadge(own, '8.5h');
  const popup = await openPopup(driven, 'calendar.google.com');
  await expect(meter(popup)).toHaveAttribute('aria-valuenow', '510');
  await expect(meter(popup)).toHaveAttribute('aria-valuemax', '600');
  await expect(meter(popup)).toHaveAttribute('aria-valuetext', '8.5 of 10 hours');
  await expect(popup.getByText('+1.5 h unanswered')).toBeVisible();
  await expect(popup.getByText(/Read just now from Google Calendar/)).toBeVisible();
  await popup.getByRole('button', { name: 'Show as table' }).click();
  await expect(popup.getByRole('table').first().getByRole('row')).toHaveCount(8);
});

for (const query of [
  { density: '40', start: 'sunday' },
  { density: '63', start: 'sunday' },
  { lang: 'ja', classes: 'renamed', start: 'sunday' },
  { lang: 'ar', start: 'sunday' },
  { weekends: 'hidden' },
  { view: 'week', declined: 'hidden' },
]) {
  test(`is the same with ${new URLSearchParams(query as Record<string, string>)}`, async ({ driven }) => {
    const own = await openQuietPage(driven);
    await driven.openCalendar('', query as Record<string, string>);
    await untilBadge(own, '8.5h');
  });
}

test('is right again after the worker was killed', async ({ driven }) => {
  const own = await openQuietPage(driven);
  await driven.openCalendar('', { start: 'sunday' });
  await untilBadge(own, '8.5h');
  await killWorker(driven);
  const popup = await openPopup(driven, 'calendar.google.com');
  await expect(meter(popup)).toHaveAttribute('aria-valuenow', '510');
  expect((await readBadge(own)).text).toBe('8.5h');
});

test('says of a month that it has no hours', async ({ driven }) => {
  await driven.openCalendar('month');
  const popup = await openPopup(driven, 'calendar.google.com');
  await expect(popup.getByText(/[Mm]onth/)).toBeVisible();
  const own = await openQuietPage(driven);
  expect((await readBadge(own)).text).toBe('');
});

test('the bar tells what a meeting makes of its week', async ({ driven, page }) => {
  await driven.openCalendar('', { start: 'sunday' });
  await openCard(page, 'status');
  await page.mouse.move(640, 4);
  await expect(page.locator('suggest-async .load')).toHaveText(/8\.5 → 9\.5 of 10 h/, { timeout: 15_000 });
});

test('is right again after a restart of the browser', async () => {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const profile = await mkdtemp(join(tmpdir(), 'suggest-async-profile-'));
  try {
    const first = await launchChromium({ profile });
    const own = await openOptions(first);
    await first.openCalendar('', { start: 'sunday' });
    await untilBadge(own, '8.5h');
    await first.close();
    const second = await launchChromium({ profile });
    const again = await openOptions(second);
    await untilBadge(again, '8.5h');
    expect(shadeOf((await readBadge(again)).color)).toBe('amber');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
