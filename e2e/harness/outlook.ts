import type { Locator, Page } from '@playwright/test';
import type { Records } from '../pages/outlook/records.ts';
import { expect, part } from './test.ts';

export const undoKey = process.platform === 'darwin' ? 'Meta+z' : 'Control+z';

/** The composer that is shown, with its quote; drafts behind other tabs are hidden. */
export const composer = (page: Page): Locator =>
  page.locator('[id^="docking_InitVisiblePart"]:visible, [data-app-section="Form_Content"]:visible');

/** Where the mail is written that is shown. */
export const body = (page: Page): Locator => page.locator('[role="textbox"][aria-multiline="true"]:visible');

export const markup = (page: Page): Promise<string> => body(page).evaluate((node) => node.innerHTML);

export const bar = (page: Page): Locator => part(page, 'invite-bar').getByRole('region', { name: 'Suggest Async' });

export const records = (page: Page): Promise<Records> => page.evaluate(() => window.__outlook.records);

/** Opens a mail of the model by its name. */
export async function openMail(page: Page, name: string): Promise<void> {
  await page.mouse.move(640, 4); // nothing of ours appears under the pointer
  await page.evaluate((mail) => window.__outlook.openMail(mail), name);
}

/** Opens Outlook's own reply by hand and waits until the signature is there. */
export async function replyByHand(page: Page): Promise<void> {
  await page.locator('[role="toolbar"] [role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])').first().click();
  await expect(body(page)).toBeFocused();
  await expect(body(page).locator('#Signature')).toHaveCount(1);
}

/** What is not the person's to lose: the signature, and the quote that stands beside the editor, each as markup. */
export async function edges(page: Page): Promise<{ signature: string; quote: string }> {
  const outer = (node: Element) => node.outerHTML;
  return {
    signature: await body(page).locator('#Signature').evaluate(outer),
    quote: await composer(page).locator('div:has(> [role="separator"])').evaluate(outer),
  };
}
