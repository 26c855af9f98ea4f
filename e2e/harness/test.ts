import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Records } from '../pages/gmail/records.ts';
import type { Driven, LaunchOptions } from './chromium.ts';
import { LentChromium } from './lent.ts';
import { findForbidden } from './network.ts';

interface Fixtures {
  /** `test.use({ launch: … })` for another language or no extension. */
  launch: LaunchOptions;
  driven: Driven;
  page: Page;
}

/** The same of the model of Google Calendar: no answer given, nothing saved or deleted, no key of ours seen. */
async function expectUntouchedCalendar(page: Page): Promise<void> {
  const records = await page.evaluate(() =>
    location.host === 'calendar.google.com' ? window.__calendar?.records : undefined,
  );
  if (!records) return;
  expect(records.answered, 'an invitation was answered').toEqual([]);
  expect(records.notes, 'a note was sent').toEqual([]);
  expect(records.saved, 'an event was saved').toEqual([]);
  expect(records.deleted, 'an event was deleted').toEqual([]);
  expect(records.leaks, 'input events of ours reached the host').toEqual([]);
}

/** The same of the model of Outlook, and of a window that it filled. */
async function expectUntouchedOutlook(page: Page): Promise<void> {
  const records = await page.evaluate(() =>
    location.host.startsWith('outlook.') ? window.__outlook?.records : undefined,
  );
  if (!records) return;
  expect(records.sent, 'Send was used').toEqual([]);
  expect(records.discarded, 'a draft was thrown away').toEqual([]);
  expect(records.answered, 'an invitation was answered').toEqual([]);
  expect(records.notes, 'a note was sent').toEqual([]);
  expect(records.saved, 'an event was saved').toEqual([]);
  expect(records.commands, 'a mail was moved').toEqual([]);
  expect(records.leaks, 'input events of ours reached the host').toEqual([]);
}

/** What the models have to say of every page that is still open: nothing sent, answered or leaked. */
async function expectUntouchedHost(driven: Driven): Promise<void> {
  for (const page of driven.context.pages()) {
    await expectUntouchedCalendar(page);
    await expectUntouchedOutlook(page);
    const records = await page.evaluate(() =>
      location.host === 'mail.google.com' ? window.__gmail?.records : undefined,
    );
    if (!records) continue;
    expect(records.sent, 'Send was used').toEqual([]);
    expect(records.followed, 'an answer link was followed').toEqual([]);
    expect(records.leaks, 'input events of ours reached the host').toEqual([]);
  }
}

/**
 * A test in a Chromium that is as new, with the extension and the models of the hosts. Whatever a test is about, afterwards
 * nothing was sent, nothing was asked of the network beyond the promise, and no console holds an error.
 */
export const test = base.extend<Fixtures, { lent: LentChromium }>({
  lent: [
    async ({ browserName: _ }, use) => {
      const lent = new LentChromium();
      await use(lent);
      await lent.end();
    },
    { scope: 'worker' },
  ],
  launch: [{}, { option: true }],
  driven: async ({ launch, lent }, use, test) => {
    const driven = await lent.lend(launch);
    let isSound = false;
    try {
      await use(driven);
      await expectUntouchedHost(driven);
      expect(findForbidden(driven.server.asked, driven.server.feeds), 'requests beyond the promise').toEqual([]);
      expect(driven.problems, 'errors in a console').toEqual([]);
      isSound = test.status === test.expectedStatus;
    } finally {
      await lent.giveBack(isSound);
    }
  },
  page: async ({ driven }, use) => use(driven.page),
});

export { expect };

/** The view that is shown; Gmail keeps old ones, hidden. */
export const view = (page: Page): Locator => page.locator('[role="main"]:visible');

/** A part of ours in a host page, by the place where it stands. */
export const part = (page: Page, place: 'invite-bar' | 'composer-line' | 'compose-button'): Locator =>
  page.locator(`suggest-async[data-place="${place}"]`);

/** The bar of the conversation that is shown. */
export const bar = (page: Page): Locator =>
  view(page).locator('suggest-async[data-place="invite-bar"]').getByRole('region', { name: 'Suggest Async' });

export const suggestAsync = (page: Page): Locator => page.getByRole('button', { name: 'Suggest async', exact: true });

export const editable = (page: Page): Locator => page.locator('[g_editable="true"]:visible');

/** The draft that Gmail saved by itself after the last change. Waits for the first one. */
export async function savedDraft(page: Page): Promise<Records['drafts'][number]> {
  await page.waitForFunction(() => window.__gmail.records.drafts.length > 0);
  const draft = await page.evaluate(() => window.__gmail.records.drafts.at(-1));
  if (!draft) throw new Error('no draft');
  return draft;
}

/** What a composer's editable holds, as markup. */
export const markup = (page: Page): Promise<string> => editable(page).evaluate((node) => node.innerHTML);

/** Opens Gmail's own reply by hand and waits until signature and quote are there. */
export async function replyByHand(page: Page): Promise<void> {
  await view(page).locator('[role="link"][jslog^="21576;"]').last().click();
  await expect(editable(page)).toBeFocused();
  await expect.poll(() => markup(page)).not.toBe('');
}

/** The line at a composer's edge that says which reply was drafted. */
export const strip = (page: Page): Locator => part(page, 'composer-line').getByRole('group', { name: 'Suggest Async' });

/** Waits for a draft of ours in the composer. */
export async function drafted(page: Page): Promise<void> {
  await expect(strip(page).getByRole('status')).toContainText('Drafted: ');
}

/** The button beside a composer's own. */
export const insertButton = (page: Page): Locator => page.getByRole('button', { name: 'Insert from Suggest Async' });

/** Inserts the first choice that the search finds, by keyboard. */
export async function insert(page: Page, what: string, from = insertButton(page)): Promise<void> {
  await from.click();
  await page.getByRole('combobox', { name: 'Search replies, lines and links' }).fill(what);
  await expect(page.getByRole('option', { name: new RegExp(what) })).toBeVisible();
  await page.keyboard.press('Enter');
}
