// Options → Data: everything out, gone, and in again; and a file that is no friend.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openOptions } from './harness/own-pages.ts';
import { bar, expect, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
const goTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const offer = (page: Page, text: string, name = 'backup.json') =>
  page
    .locator('input[type="file"][accept*="json"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** The file that a person gets. */
async function exported(page: Page): Promise<string> {
  await goTo(page, 'Data');
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Save a file').click()]);
  return readFile(await file.path(), 'utf8');
}

async function wipe(page: Page): Promise<void> {
  await button(page, 'Remove everything…').click();
  await button(page, 'Yes, remove everything').click();
  await expect(page.getByText('Everything is removed.')).toBeVisible();
}

/** As after a week of use. */
async function use(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Robin Vale');
  await saved(page);
  await goTo(page, 'Hours and limits');
  await page.getByLabel('Wednesday is for').selectOption('No meetings');
  await button(page, 'Manager 15').click();
  await goTo(page, 'Rules');
  await page.getByRole('switch', { name: 'You are optional' }).uncheck();
  await goTo(page, 'Replies');
  await page.getByRole('button', { name: /^Agenda first/ }).press('Alt+ArrowDown');
  await goTo(page, 'Partners');
  await page.getByLabel('Domain or email address').fill('harbor.example');
  await page.getByLabel('Domain or email address').press('Enter');
  await saved(page);
}

test('export, remove everything, import: the same as before', async ({ driven }) => {
  const page = await openOptions(driven);
  await use(page);
  const before = await exported(page);
  await wipe(page);
  expect((await readEverythingStored(page)).includes('harbor.example')).toBe(false);
  expect(JSON.parse(await exported(page)).settings.me.name).toBe('');
  await offer(page, before);
  const check = page.getByRole('region', { name: 'What backup.json would change' });
  await check.getByRole('radio', { name: 'Replace' }).check();
  await expect(check).toContainText('1 new: harbor.example');
  await button(page, 'Import').click();
  await saved(page);
  expect(JSON.parse(await exported(page))).toEqual(JSON.parse(before));
});

test('what was removed comes back until the tab closes', async ({ driven }) => {
  const page = await openOptions(driven);
  await use(page);
  const before = await exported(page);
  await wipe(page);
  await page.reload();
  await goTo(page, 'Data');
  await expect(button(page, 'Bring everything back')).toHaveCount(0);
  await offer(page, before);
  await button(page, 'Import').click();
  await saved(page);
  await wipe(page);
  await button(page, 'Bring everything back').click();
  await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible();
  expect(JSON.parse(await exported(page))).toEqual(JSON.parse(before));
});

test('a hostile file changes nothing, and says why', async ({ driven }) => {
  const page = await openOptions(driven);
  await use(page);
  const before = await exported(page);
  const good = JSON.parse(before);
  const hostile: [string, RegExp][] = [
    ['\u0000\u0001 not JSON', /isn't a Suggest Async export/],
    ['{"format":"suggest-async","version":99}', /newer version/],
    [JSON.stringify({ ...good, links: [{ id: 'x', title: 'x', url: 'javascript:alert(1)' }] }), /links\.0\.url/],
    [JSON.stringify({ ...good, settings: { ...good.settings, hours: '<img src=x>' } }), /settings\.hours/],
    [before.replace('"settings"', '"__proto__": {"polluted": true}, "settings"').replace('"links"', '"lynx"'), /links/],
    [
      JSON.stringify({
        ...good,
        replies: [{ id: 'own-x', language: 'en', formality: 'internal', title: 'x', body: '{evil}' }],
      }),
      /replies/,
    ],
  ];
  for (const [text, sentence] of hostile) {
    await offer(page, text, 'hostile.json');
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(page.getByRole('region', { name: /would change/ })).toHaveCount(0);
  }
  expect(await exported(page)).toBe(before);
});

test('what was read just now is listed without its title, and cleared', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  const options = await openOptions(driven, 'data');
  await expect(options.getByText(/Gmail · an invitation · Suggest async/)).toBeVisible();
  await expect(options.getByText('Weekly status update')).toHaveCount(0);
  await button(options, 'Clear this list').click();
  await expect(options.getByText(/Gmail · an invitation/)).toHaveCount(0);
});
