// A partner's way: a first call with somebody new, an agreement by mail, and calendars that know what was agreed.
import type { Page } from '@playwright/test';
import { cardSelector, bar as eventBar, openWithBar } from './harness/calendar.ts';
import type { Driven } from './harness/chromium.ts';
import { openOptions } from './harness/own-pages.ts';
import { bar, drafted, editable, expect, savedDraft, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

const saved = (options: Page) => expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
const step = (options: Page, name: string) => options.getByRole('radio', { name, exact: true });

/** Opens the partner from the menu beside the invitation that is shown. */
async function openPartner(driven: Driven, page: Page): Promise<Page> {
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  const [options] = await Promise.all([
    driven.context.waitForEvent('page'),
    page.getByRole('menuitem', { name: 'Partner and agreement…' }).click(),
  ]);
  await expect(options.getByRole('button', { name: /^lumen\.example/ })).toHaveAttribute('aria-expanded', 'true');
  await saved(options);
  return options;
}

test('from a kick-off to agreed calls: the agreement goes by mail, agreed calls are left alone, the extra one is flagged', async ({
  driven,
  page,
}) => {
  await driven.openConversation('kick-off');
  await expect(bar(page).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();

  const options = await openPartner(driven, page);
  await options.getByRole('textbox', { name: 'Questions and updates' }).fill('Slack, #lumen-maple');
  await options.getByRole('combobox', { name: 'Reply time' }).selectOption('2');
  await expect(options.locator('.sheet')).toContainText('Questions and updates: Slack, #lumen-maple');
  await expect(options.locator('.sheet')).toContainText('Replies: within 2 working days');

  await options.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(options.getByText('How we work between meetings')).toBeVisible();
  await expect(options.getByRole('button')).toHaveCount(0);
  await expect(options.getByRole('heading')).toHaveCount(0);
  await options.emulateMedia({ media: null, colorScheme: null });

  await page.bringToFront();
  await bar(page).getByRole('button', { name: 'Add working agreement' }).click();
  await drafted(page);
  const draft = await savedDraft(page);
  expect(draft.to).toBe('theo.marsh@lumen.example');
  expect(draft.text).toMatch(
    /Slack, #lumen-maple[\s\S]+one call every 2 weeks, 30 minutes at most[\s\S]+2 working days/,
  );

  await options.bringToFront();
  await step(options, 'Agreed').check();
  await options.getByRole('spinbutton', { name: 'Minutes each' }).fill('60');
  await saved(options);

  const calendar = await driven.openCalendar('', { start: 'sunday' });
  await openWithBar(calendar, 'planning');
  await expect(eventBar(calendar)).toContainText('One of the calls agreed with lumen.example');
  await expect(eventBar(calendar).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();
  await expect(eventBar(calendar).getByRole('button', { name: 'Suggest async', exact: true })).toHaveCount(0);

  const extra = await openWithBar(calendar, 'maybe');
  const second = calendar.locator(`${cardSelector(extra)} suggest-async`);
  await expect(second).toContainText('More calls than agreed with lumen.example');
  await expect(second.getByRole('button', { name: 'Suggest async', exact: true })).toBeVisible();
});

test('a removed partner leaves nothing behind, and neither name nor agreement was ever in a host page', async ({
  driven,
  page,
}) => {
  await driven.openConversation('kick-off');
  const options = await openPartner(driven, page);
  await options.getByRole('textbox', { name: 'Name' }).fill('Canary Lumen');
  await saved(options);
  expect(await readEverythingStored(options)).toContain('Canary Lumen');
  await page.bringToFront();
  await expect(bar(page).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();
  expect(await bar(page).evaluate((element) => (element.getRootNode() as ShadowRoot).textContent)).not.toContain(
    'Canary',
  );
  await options.bringToFront();
  await options.getByRole('button', { name: 'Remove Canary Lumen' }).click();
  await saved(options);
  expect(await readEverythingStored(options)).not.toContain('Canary');
  // The address bar forgot whom it was opened for.
  await options.reload();
  await expect(options.getByText('Nobody yet.', { exact: false })).toBeVisible();
});

test('who has no agreement yet gets the one that most begin with', async ({ driven, page }) => {
  await driven.openConversation('kick-off');
  await bar(page).getByRole('button', { name: 'Add working agreement' }).click();
  await drafted(page);
  await expect(editable(page)).toContainText('in writing first, by mail');
  await expect(editable(page)).toContainText('one call every 2 weeks');
  const options = await openOptions(driven, 'partners');
  await expect(options.getByText('Nobody yet.', { exact: false })).toBeVisible();
});
