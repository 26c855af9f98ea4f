// Outlook's calendar in Firefox, over WebDriver BiDi.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type DrivenFirefox, findButton, launchFirefox, press, untilSaid } from './harness/firefox.ts';
import { findForbidden } from './harness/network.ts';
import {
  cardSelector,
  descriptionSelector,
  mina,
  noteSelector,
  openCard,
  openForm,
} from './harness/outlook-calendar.ts';
import { outlookHosts } from './harness/server.ts';

let driven: DrivenFirefox;
let page: Page;

test.describe.configure({ mode: 'serial', timeout: 90_000 });
test.beforeAll(async () => {
  driven = await launchFirefox();
  page = driven.page;
});
test.afterAll(() => driven?.close());
test.afterEach(async () => {
  const records = await page.evaluate(() => window.__outlook.records);
  expect(records).toMatchObject({ sent: [], answered: [], notes: [], saved: [], leaks: [] });
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
});

const week = 'calendar/view/week';
const bar = `${cardSelector} suggest-async[data-place="invite-bar"]`;

async function openWithBar(name: string): Promise<void> {
  await openCard(page, name);
  await page.waitForSelector(bar, { visible: true });
}

/** The tab that a press opens. Our background opens it, so it has no opener. */
async function composeTab(name: string): Promise<URL> {
  await press(page, name);
  const target = await driven.browser.waitForTarget((opened) => opened.url().includes('deeplink/compose'));
  const address = new URL(target.url());
  await (await target.page())?.close();
  return address;
}

// Pages of the extension can't be opened over BiDi, so what was read of the week is seen where a host page shows it. Each
// calendar replaces what was read of the one before.
for (const [query, words] of [
  [{ load: '85' }, '8.5 → 9.5 of 10 h'],
  [{ load: '95', lang: 'de', clock: '12' }, '9.5 → 10.5 of 10 h'],
  [{ load: '75', calendars: 'split', clock: '24' }, '7.5 → 8.5 of 10 h'],
  [{ load: '90', calendars: 'overlay', lang: 'de' }, '9 → 10 of 10 h'],
] as [Record<string, string>, string][]) {
  test(`reads the week (${new URLSearchParams(query)}), and the bar tells what the meeting makes of it`, async () => {
    await driven.openOutlook(week, query);
    await openWithBar('status');
    await untilSaid(page, 'invite-bar', words);
  });
}

test('the bar follows the card, is put back when React mounts it anew, and goes with it', async () => {
  await driven.openOutlook(week, { card: 'recycled' });
  await openWithBar('kick-off');
  await findButton(page, 'Worth meeting live');
  await openWithBar('status');
  await findButton(page, 'Suggest async');
  await page.evaluate((card) => window.__outlook.remount(card), cardSelector);
  await findButton(page, 'Suggest async');
  expect(await page.$$(bar)).toHaveLength(1);
  await openCard(page, 'sensitive');
  await page.waitForFunction((selector) => !document.querySelector(selector)?.checkVisibility(), {}, bar);
  await openWithBar('status');
  await page.keyboard.press('Escape');
  await page.waitForFunction((selector) => !document.querySelector(selector), {}, bar);
});

test('without a note a compose tab opens on the same host', async () => {
  const host = outlookHosts.at(-1);
  await driven.openOutlook(week, { note: 'closed' }, host);
  await openWithBar('status');
  const address = await composeTab('Suggest async');
  expect([address.host, address.pathname]).toEqual([host, '/mail/deeplink/compose']);
  expect(address.searchParams.get('body')).toMatch(/^Hello Mina,\n\nThank you for/);
  await untilSaid(page, 'invite-bar', 'Please fill in To');
});

test('a reply goes into the note behind my own words, and Undo takes exactly it back', async () => {
  await driven.openOutlook(week);
  await openWithBar('status');
  await page.click(noteSelector);
  await page.keyboard.type('My own words.');
  await page.mouse.move(640, 4);
  const markup = () => page.$eval(noteSelector, (note) => note.innerHTML);
  const before = await markup();
  await press(page, 'Suggest async');
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.match(/^My own words\.[\s\S]*Hello Mina,/),
    {},
    noteSelector,
  );
  await press(page, 'Undo');
  await page.waitForFunction(
    (selector, html) => document.querySelector(selector)?.innerHTML === html,
    {},
    noteSelector,
    before,
  );
});

for (const [what, words] of [
  ['Add an agenda', 'Questions:'],
  ['Add working agreement', 'in writing first'],
] as const) {
  test(`the mirror, ${what}: what I wrote stays, and undo is exact`, async () => {
    await driven.openOutlook(week);
    await openForm(page, [mina]);
    const field = await page.waitForSelector(descriptionSelector, { visible: true });
    if (!field) throw new Error('no field');
    await field.click();
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and more');
    await page.mouse.move(640, 4);
    const add = await findButton(page, what);
    const before = await field.evaluate((node) => node.innerHTML);
    await add.click();
    await page.waitForFunction((node, wanted) => node.textContent?.includes(wanted), {}, field, words);
    const after = await field.evaluate((node) => node.innerHTML);
    expect(after).toContain('Mine');
    expect(after).not.toContain('suggest-async');
    await press(page, 'Undo');
    await page.waitForFunction((node, html) => node.innerHTML === html, {}, field, before);
  });
}
