import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the focus is there, as a person would; a rail of links and two hundred fields are the most. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < 250; count++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${target}`);
}
