// Google Calendar in Firefox, over WebDriver BiDi.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { cardSelector, openCard } from './harness/calendar.ts';
import { type DrivenFirefox, findButton, launchFirefox, press, untilSaid } from './harness/firefox.ts';
import { findForbidden } from './harness/network.ts';

let driven: DrivenFirefox;
let page: Page;

test.describe.configure({ mode: 'serial', timeout: 90_000 });
test.beforeAll(async () => {
  driven = await launchFirefox();
  page = driven.page;
});
test.afterAll(() => driven?.close());
test.afterEach(async () => {
  const records = await page.evaluate(() => window.__calendar.records);
  expect(records).toMatchObject({ answered: [], notes: [], saved: [], deleted: [], leaks: [] });
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
});

const bar = 'suggest-async[data-place="invite-bar"]';

/** Opens a card and keeps the pointer away from where the bar comes. */
async function openWithBar(name: string): Promise<string> {
  const key = await openCard(page, name);
  await page.mouse.move(640, 4);
  await page.waitForSelector(`${cardSelector(key)} ${bar}`, { visible: true });
  return key;
}

/** The tab that a press opens. Our background opens it, so it has no opener. */
async function composeTab(name: string): Promise<Page> {
  await press(page, name);
  const target = await driven.browser.waitForTarget((opened) => opened.url().includes('view=cm'));
  const compose = await target.page();
  if (!compose) throw new Error('The compose tab has no page.');
  await compose.waitForFunction(() => document.querySelector('[g_editable="true"]')?.textContent);
  return compose;
}

for (const rebuild of ['remove', 'overwrite']) {
  test(`the bar comes once Google has rebuilt the card (${rebuild}), stays, and follows it`, async () => {
    await driven.openCalendar('', { rebuild });
    await openWithBar('kick-off'); // its card does not cover the next one's chip
    await findButton(page, 'Worth meeting live');
    await new Promise((later) => setTimeout(later, 5_000)); // the promise is about this time
    await findButton(page, 'Worth meeting live');
    expect((await page.evaluate(() => window.__calendar.records)).stripped).toBe(0);
    await openWithBar('status');
    await findButton(page, 'Suggest async');
    expect(await page.$$(bar)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.waitForFunction((selector) => !document.querySelector(selector)?.checkVisibility(), {}, bar);
  });
}

test('a bar that is stripped or overwritten is put back', async () => {
  await driven.openCalendar();
  await openWithBar('status');
  await page.$eval(bar, (root) => root.remove());
  await findButton(page, 'Suggest async');
  await page.$eval(bar, (root) => {
    root.setAttribute('class', 'theirs');
    root.append('their words');
  });
  await page.waitForFunction((selector) => document.querySelector(selector)?.childNodes.length === 0, {}, bar);
  await findButton(page, 'Suggest async');
});

test('opens a draft in a mail of the same account, complete', async () => {
  await driven.openCalendar();
  await openWithBar('status');
  const compose = await composeTab('Suggest async');
  await untilSaid(page, 'invite-bar', 'The draft is open in a new tab. Nothing was sent.');
  const address = new URL(compose.url());
  expect(address.origin).toBe('https://mail.google.com');
  expect(address.searchParams.get('authuser')).toBe('robin.vale@maple.example');
  expect(address.searchParams.get('to')).toBe('mina.sato@lumen.example');
  expect(address.searchParams.get('su')).toBe('Re: Weekly status update');
  const lines = await compose.$eval('[g_editable="true"]', (node) =>
    [...node.children].map((line) => line.textContent),
  );
  expect(lines.slice(0, 2)).toEqual(['Hello Mina,', '']);
  expect(lines.join('\n')).toMatch(/https:\/\/handbook\.gitlab\.com\/\S+/);
  expect((await page.evaluate(() => window.__calendar.records)).closed).toEqual([]);
  await compose.close();
});

// Pages of the extension can't be opened over BiDi, so what was read of the week is seen where a host page shows it. The
// profile holds 8.5 hours from the tests before.
test('reads the week, and the bar tells what the meeting makes of it', async () => {
  await driven.openCalendar('', { start: 'sunday', load: '95' });
  await openWithBar('status');
  await untilSaid(page, 'invite-bar', '9.5 → 10.5 of 10 h');
});

for (const [what, words] of [
  ['Add an agenda', 'Questions:'],
  ['Add working agreement', 'in writing first'],
] as const) {
  test(`the mirror, ${what}: what I wrote stays, and undo is exact`, async () => {
    await driven.openCalendar('eventedit', { draft: 'status' });
    const field = await page.waitForSelector('#tabEventDetails #xDescIn [contenteditable="true"]', { visible: true });
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
