// A page for who has none to link to: made in the options, taken away as Markdown or as a file.
import { openOptions } from './harness/own-pages.ts';
import { expect, test } from './harness/test.ts';

test('a handbook page is made from the settings, copied, saved, and readable by itself', async ({ driven }, info) => {
  await driven.context.grantPermissions(['clipboard-read', 'clipboard-write']); // our own pages have no origin to name here
  const options = await openOptions(driven);
  await options.getByLabel('Your name').fill('Robin <b>Vale</b>');
  await options.getByRole('link', { name: 'Handbook links' }).click();
  await options.getByRole('button', { name: /Make one from your settings/ }).click();
  await options.getByRole('textbox', { name: 'Questions and updates' }).fill('Slack, #maple');
  await expect(options.locator('.handbook')).toContainText('Slack, #maple');

  await options.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const markdown = await options.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^# How I work asynchronously\n\n_Robin \\<b\\>Vale/);

  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save as a web page' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('how-we-work.html');
  const file = info.outputPath('how-we-work.html');
  await download.saveAs(file);
  const page = await driven.context.newPage();
  await page.goto(`file://${file}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How I work asynchronously');
  await expect(page.getByText('Robin <b>Vale</b>', { exact: true })).toBeVisible();
  await expect(page.getByText('Slack, #maple')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
});
