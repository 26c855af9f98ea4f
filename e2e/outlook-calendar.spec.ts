// Outlook's calendar: the bar in an event's card, the person's own event, and the week's load.
import type { Page } from '@playwright/test';
import { untilBadge } from './harness/badge.ts';
import { openOptions } from './harness/own-pages.ts';
import { expect, part, test } from './harness/test.ts';

const bar = (page: Page) => part(page, 'invite-bar').getByRole('region', { name: 'Suggest Async' });
const mirror = (page: Page) =>
  page.locator('suggest-async[data-place="organizer-mirror"]').getByRole('region', { name: 'Suggest Async' });
const suggest = (page: Page) => bar(page).getByRole('button', { name: 'Suggest async', exact: true });

async function openCard(page: Page, name: string): Promise<void> {
  await page.mouse.move(640, 4);
  await page.evaluate((event) => {
    window.__outlook.show(event);
    window.__outlook.peek(event);
  }, name);
}

test('a reply goes into the note of the card, and Undo takes it back', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/week');
  await openCard(page, 'status');
  await suggest(page).click();
  const note = page.locator('[data-app-section="CalendarItemPeek"] [role="textbox"]');
  await expect(note).toContainText('Hello');
  await expect(bar(page).getByRole('status')).toContainText('in your note');
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(note).not.toContainText('Hello');
  expect(await page.evaluate(() => window.__outlook.records)).toMatchObject({ answered: [], sent: [] });
});

test('without a note a compose tab opens on the same host', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/week', { note: 'closed' });
  await openCard(page, 'status');
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  const address = new URL(compose.url());
  expect(address.host).toBe('outlook.cloud.microsoft');
  expect(address.pathname).toBe('/mail/deeplink/compose');
  expect(address.searchParams.get('subject')).toBe('Re: Weekly status update');
  expect(address.searchParams.get('body')).toContain('Thank you for');
  await expect(bar(page).getByRole('status')).toContainText('Please fill in To');
});

test('the mirror stands in the form of my own event, and writes into its editor', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/week');
  await page.mouse.move(640, 4);
  await page.evaluate(() => {
    window.__outlook.editEvent();
    window.__outlook.addGuest('Mina Sato', 'mina.sato@lumen.example');
  });
  await expect(mirror(page)).toContainText('No agenda yet');
  const description = page.locator('[data-app-section="Form_Content"] [role="textbox"][aria-multiline="true"]');
  const before = await description.innerHTML();
  await mirror(page).getByRole('button', { name: 'Add an agenda' }).click();
  await expect(description).toContainText('Questions:');
  await mirror(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => description.innerHTML()).toBe(before);
});

for (const query of [
  {},
  { clock: '24' },
  { lang: 'de' },
  { lang: 'de', clock: '12' },
  { calendars: 'split' },
] as Record<string, string>[]) {
  test(`the week is read (${new URLSearchParams(query)})`, async ({ driven }) => {
    const own = await openOptions(driven);
    const page = await driven.openOutlook('calendar/view/week', query);
    const { accepted } = await page.evaluate(() => window.__outlook.minutes(0));
    expect(accepted).toBe(510);
    await untilBadge(own, '8.5h');
  });
}

test('tiles that mail repeats are not counted', async ({ driven }) => {
  const own = await openOptions(driven);
  const page = await driven.openOutlook('mail/', { myday: 'open' });
  await page.evaluate(() => window.__outlook.openMail('status'));
  await expect(bar(page)).toBeVisible();
  await page.waitForTimeout(3_000); // a reading would have been taken by now
  await untilBadge(own, '');
});
