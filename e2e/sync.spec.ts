// Two profiles of one person. No account is signed in: what the browser would carry from one to the other is carried here.
import type { Page } from '@playwright/test';
import { type Driven, launchChromium } from './harness/chromium.ts';
import { exportedData, openOptions } from './harness/own-pages.ts';
import { expect, test } from './harness/test.ts';

declare const chrome: {
  storage: {
    sync: { get(keys: null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
  };
};

const areaOf = (own: Page) => own.evaluate(() => chrome.storage.sync.get(null));
const carry = async (from: Page, to: Page) =>
  to.evaluate((items) => chrome.storage.sync.set(items), await areaOf(from));
const synced = (own: Page) => own.getByText(/^Synced /);

async function addLink(options: Page, title: string): Promise<void> {
  await options.getByRole('link', { name: 'Handbook links' }).click();
  await options.getByRole('button', { name: 'Add a link' }).click();
  await options.getByLabel('Title').last().fill(title);
  await options.getByLabel('Link', { exact: true }).last().fill('https://maple.example/async');
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

async function turnOn(options: Page): Promise<void> {
  await options.getByRole('link', { name: 'Team pack and sync' }).click();
  await options.getByLabel('Sync across my browsers').check();
  await expect(synced(options)).toBeVisible();
}

async function removeLink(options: Page, title: string): Promise<void> {
  await options.getByRole('link', { name: 'Handbook links' }).click();
  await options.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await options.getByRole('link', { name: 'Team pack and sync' }).click();
  await options.getByRole('button', { name: 'Sync now' }).click();
}

const titles = async (own: Page) => (await exportedData(own)).links.map(({ title }) => title).sort();

test('settings and links go from browser to browser, deletions too; who I am stays', async ({ driven: desk }) => {
  const home: Driven = await launchChromium({ server: desk.server });
  const [atDesk, atHome] = [await openOptions(desk), await openOptions(home)];
  await atDesk.getByLabel('Your name').fill('Robin Vale');
  await addLink(atDesk, 'From the desk');
  expect(await areaOf(atDesk)).toEqual({});
  await turnOn(atDesk);
  expect(JSON.stringify(await areaOf(atDesk))).toContain('From the desk');
  expect(JSON.stringify(await areaOf(atDesk))).not.toContain('Robin');

  await addLink(atHome, 'From home');
  await carry(atDesk, atHome);
  await turnOn(atHome);
  await expect.poll(() => titles(atHome)).toEqual(expect.arrayContaining(['From home', 'From the desk']));
  expect((await exportedData(atHome)).settings.me.name).toBe('');

  await carry(atHome, atDesk); // the browser tells of it, nobody has to click
  await expect.poll(() => titles(atDesk)).toEqual(await titles(atHome));
  await atDesk.reload();
  await removeLink(atDesk, 'From home');
  await expect.poll(async () => JSON.stringify(await areaOf(atDesk))).not.toContain('From home');
  await carry(atDesk, atHome);
  await expect.poll(() => titles(atHome)).toEqual(await titles(atDesk));
  expect(await titles(atHome)).not.toContain('From home');
  expect(home.problems).toEqual([]);
  await home.close();
});
