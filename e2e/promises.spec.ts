// What a draft says by when: remembered, asked about once when its day has come, and gone with Undo.
import type { Page } from '@playwright/test';
import type { Driven } from './harness/chromium.ts';
import { openOptions, openPopup } from './harness/own-pages.ts';
import { drafted, expect, strip, suggestAsync, test } from './harness/test.ts';
import { killWorker, readEverythingStored } from './harness/worker.ts';

const question = (page: Page) => page.getByRole('region', { name: /^You (said|asked)/ }).filter({ visible: true });

/** Lets the day of every promise come: the browser's clock is nobody's to set, what is stored can be. */
async function letTheDayCome(driven: Driven, ownPage: Page): Promise<void> {
  await killWorker(driven);
  await ownPage.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await settled(indexedDB.open('suggest-async'));
    const promises = store.transaction('promises', 'readwrite').objectStore('promises');
    for (const promise of await settled(promises.getAll())) {
      await settled(promises.put({ ...promise, due: '2020-01-01T00:00:00Z' }));
    }
    store.close();
  });
}

test('a promise whose day has come is asked about in the popup, once, and counted', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await drafted(page);

  const options = await openOptions(driven, 'promises');
  await expect(options.getByText('Weekly status update')).toBeVisible();
  await expect(question(options)).toHaveCount(0);

  await letTheDayCome(driven, options);
  const popup = await openPopup(driven);
  await expect(question(popup)).toContainText('Weekly status update');
  await question(popup).getByRole('button', { name: 'Yes' }).click();
  await expect(popup.getByText('Noted.', { exact: false })).toBeVisible();
  await expect(question(popup)).toHaveCount(0);

  await popup.reload();
  await expect(popup.getByRole('heading', { name: 'This week' })).toBeVisible();
  await expect(question(popup)).toHaveCount(0);
  await options.reload();
  await expect(options.getByText('So far, async worked for 1 of 1.')).toBeVisible();
  expect(await readEverythingStored(options)).not.toContain('Weekly status update');
});

test('Undo of the draft takes the promise back', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await drafted(page);
  const options = await openOptions(driven, 'promises');
  await expect(options.getByText('Weekly status update')).toBeVisible();
  await page.bringToFront();
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect(strip(page)).toHaveCount(0);
  await options.bringToFront();
  await options.reload();
  await expect(options.getByText('Nothing is promised yet.')).toBeVisible();
  expect(await readEverythingStored(options)).not.toContain('Weekly status update');
});
