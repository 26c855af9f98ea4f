import { expect, type Locator, type Page } from '@playwright/test';

/** As much of a page as both Playwright's and Puppeteer's have. */
interface AnyPage {
  evaluate(act: (name: string) => string, name: string): Promise<string>;
  click(selector: string): Promise<void>;
  waitForSelector(selector: string): Promise<unknown>;
}

/** The chips of an event, by its key. An event over midnight or of several days has more than one. */
export const chipSelector = (key: string): string => `[data-eventchip][data-eventid="${key}"]`;

/** The open card of an event, by its key. A closed one stays in the page, hidden. */
export const cardSelector = (key: string): string =>
  `[data-chips-dialog="true"][style*="opacity: 1"] #xDetDlg[data-eventid="${key}"]`;

/** Shows the chip of an event, by its name in the scenarios, going to its week if need be. Gives the event's key. */
export const showEvent = (page: AnyPage, name: string): Promise<string> =>
  page.evaluate((wanted) => window.__calendar.show(wanted), name);

/** Opens the card of an event by a click on its chip, in whichever browser. Gives the event's key. */
export async function openCard(page: AnyPage, name: string): Promise<string> {
  const key = await showEvent(page, name);
  await page.click(chipSelector(key));
  await page.waitForSelector(cardSelector(key));
  return key;
}

/** The same by the event's name, and waits until Google's one rebuild is over. */
export async function openSettledCard(page: Page, name: string): Promise<string> {
  const key = await openCard(page, name);
  await page.waitForFunction((settled) => window.__calendar.records.settled.includes(settled), key);
  return key;
}

/** The bar beside an event. */
export const bar = (page: Page): Locator =>
  page.locator('suggest-async[data-place="invite-bar"]').getByRole('region', { name: 'Suggest Async' });

/** Opens a card, keeps the pointer away, and waits for the bar in it. */
export async function openWithBar(page: Page, name: string): Promise<string> {
  const key = await openCard(page, name);
  await page.mouse.move(640, 4);
  await expect(page.locator(`${cardSelector(key)} suggest-async`)).toBeVisible();
  return key;
}
