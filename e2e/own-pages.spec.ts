// Popup and options, opened as plain pages in a tab.
import type { Page } from '@playwright/test';
import { openOptions, openPopup } from './harness/own-pages.ts';
import { bar, drafted, editable, expect, part, savedDraft, suggestAsync, test } from './harness/test.ts';
import { killWorker } from './harness/worker.ts';

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

test('the popup shows the invitation of its tab and drafts the reply there', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await popup.getByRole('button', { name: 'Suggest async', exact: true }).click();
  await expect(popup.getByText('The draft is in your reply. Nothing was sent.')).toBeVisible();
  await expect(editable(page)).toContainText('Mina');
});

test('the popup inserts into the composer that was last in use', async ({ driven, page }) => {
  await driven.openConversation('plain');
  await page.evaluate(() => window.__gmail.compose('theo.marsh@lumen.example'));
  await expect(part(page, 'compose-button')).toHaveCount(1);
  await editable(page).click();
  const popup = await openPopup(driven);
  await popup.getByRole('combobox', { name: 'Search replies, lines and links' }).press('Enter');
  await expect(editable(page)).toContainText(/\w+ .*-- Robin Vale/s);
});

test('a pause takes everything away, and its end brings it back', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByRole('button', { name: 'Until I say' }).click();
  await expect(part(page, 'invite-bar').getByRole('button')).toHaveCount(0);
  await popup.getByRole('button', { name: 'Resume' }).click();
  await expect(bar(page)).toBeVisible();
});

test('a handbook link that is kept in the options ends the next reply', async ({ driven, page }) => {
  const options = await openOptions(driven, 'handbook');
  await options.getByRole('button', { name: /^Remove / }).click();
  await options.getByRole('button', { name: 'Add a link' }).click();
  await options.getByLabel('Title').last().fill('How we work async');
  await options.getByLabel('Link', { exact: true }).last().fill('https://maple.example/async');
  await saved(options);
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await drafted(page);
  await expect(editable(page).getByRole('link', { name: 'How we work async' })).toHaveAttribute(
    'href',
    'https://maple.example/async',
  );
});

test('my name and an edited reply show up in the next draft', async ({ driven, page }) => {
  const options = await openOptions(driven);
  await options.getByLabel('Your name').fill('Robin');
  await saved(options);
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await drafted(page);
  expect((await savedDraft(page)).text).toContain('Robin\n');
});

test('an import that is not ours changes nothing and says so', async ({ driven }) => {
  const options = await openOptions(driven);
  await options.getByLabel('Your name').fill('Robin');
  await saved(options);
  await options.getByRole('link', { name: 'Data' }).click();
  const file = {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"other","settings":{}}'),
  };
  await options.locator('input[type="file"][accept*="json"]').setInputFiles(file);
  await expect(options.getByText("This file isn't a Suggest Async export. Nothing was changed.")).toBeVisible();
  await options.getByRole('link', { name: 'Who I am' }).click();
  await options.reload();
  await expect(options.getByLabel('Your name')).toHaveValue('Robin');
});

test('a store that can not be opened is said, and nothing pretends to be empty', async ({ driven }) => {
  const options = await openOptions(driven);
  await options.getByLabel('Your name').fill('Robin');
  await saved(options);
  await killWorker(driven);
  await options.evaluate(async () => {
    for (const { name, version = 1 } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const request = indexedDB.open(name ?? '', version + 1000); // as a newer version of us would leave it
        request.onsuccess = () => resolve(request.result.close());
      });
    }
  });
  await options.reload();
  await expect(options.getByText("What you saved can't be read right now", { exact: false }).first()).toBeVisible();
  await expect(options.getByLabel('Your name')).toHaveCount(0);
});
