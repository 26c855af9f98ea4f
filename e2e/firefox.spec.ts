// The main path in Firefox, over WebDriver BiDi.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type DrivenFirefox, findButton, launchFirefox } from './harness/firefox.ts';
import { attachmentsAsked, findForbidden } from './harness/network.ts';

let driven: DrivenFirefox;
let page: Page;

test.describe.configure({ mode: 'serial', timeout: 90_000 });
test.beforeAll(async () => {
  driven = await launchFirefox();
  page = driven.page;
});
test.afterAll(() => driven?.close());
test.afterEach(async () => {
  const records = await page.evaluate(() => window.__gmail?.records);
  expect(records?.sent ?? []).toEqual([]);
  expect(records?.followed ?? []).toEqual([]);
  expect(records?.leaks ?? []).toEqual([]);
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
});

const button = (name: string, on = page) => findButton(on, name);

const editable = '[role="listitem"] [g_editable="true"]';
const markup = () => page.$eval(editable, (node) => node.innerHTML);
const untilText = (text: string, there = true) =>
  page.waitForFunction(
    (selector, wanted, expected) => (document.querySelector(selector)?.textContent ?? '').includes(wanted) === expected,
    {},
    editable,
    text,
    there,
  );

async function replyByHand(): Promise<void> {
  await (await page.waitForSelector('[role="link"][jslog^="21576;"]'))?.click();
  await page.waitForSelector(`${editable} .gmail_signature`);
}

test('invitation, bar, click, draft above signature and quote, and an exact undo', async () => {
  await driven.openConversation('demo', { quote: 'open' });
  await button('Suggest async');
  expect(attachmentsAsked(driven.server.asked)).toEqual([]);
  await replyByHand();
  const before = await markup();
  await (await button('Suggest async')).click();
  await untilText('Mina,');
  const after = await markup();
  expect(after).toMatch(/Mina[\s\S]+gmail_signature[\s\S]+gmail_quote/);
  expect(after).not.toContain('suggest-async');
  expect(after.slice(after.indexOf('<span class="gmail_signature_prefix"'))).toBe(
    before.slice(before.indexOf('<span class="gmail_signature_prefix"')),
  );
  await page.waitForFunction(() => window.__gmail.records.drafts.length > 0);
  expect(attachmentsAsked(driven.server.asked)).toHaveLength(1);
  await (await button('Undo')).click();
  await page.waitForFunction(
    (selector, html) => document.querySelector(selector)?.innerHTML === html,
    {},
    editable,
    before,
  );
});

test('Ctrl+Z takes the draft back in one step', async () => {
  await driven.openConversation('demo', { quote: 'open' });
  await replyByHand();
  const before = await markup();
  await (await button('Suggest async')).click();
  await untilText('Mina,');
  await page.focus(editable);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await page.waitForFunction(
    (selector, html) => document.querySelector(selector)?.innerHTML === html,
    {},
    editable,
    before,
  );
});

test('opens the reply itself', async () => {
  await driven.openConversation('demo', { hl: 'ja', renamed: '1' });
  await (await button('Suggest async')).click();
  await untilText('Mina,');
});

test('keys typed in our search do not reach Gmail', async () => {
  await driven.openConversation('demo');
  await page.evaluate(() => window.__gmail.compose());
  await (await button('Insert from Suggest Async')).click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('suggest-async')].some((host) => host.shadowRoot?.activeElement?.tagName === 'INPUT'),
  );
  await page.keyboard.type('e#r');
  const typed = await page.evaluate(() =>
    [...document.querySelectorAll('suggest-async')]
      .map((host) => host.shadowRoot?.querySelector('input')?.value)
      .find(Boolean),
  );
  expect(typed).toBe('e#r');
  expect(await page.evaluate(() => window.__gmail.records.keys)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('nothing stands at a conversation without an invitation', async () => {
  await driven.openConversation('plain');
  await page.evaluate(() => window.__gmail.compose());
  await button('Insert from Suggest Async');
  expect(await page.$('suggest-async[data-place="invite-bar"]')).toBeNull();
});

test('a pop-out that Gmail fills in an about:blank window takes a boundary line', async () => {
  await driven.openConversation('plain');
  const [popup] = await Promise.all([
    new Promise<Page>((resolve) => page.once('popup', (opened) => resolve(opened as Page))),
    page.evaluate(() => {
      window.__gmail.compose();
      window.__gmail.popOutBlank();
    }),
  ]);
  await (await button('Insert from Suggest Async', popup)).click();
  await popup.waitForFunction(() =>
    [...document.querySelectorAll('suggest-async')].some((host) => host.shadowRoot?.querySelector('[role="option"]')),
  );
  await popup.keyboard.type('limiting');
  await popup.keyboard.press('Enter');
  await popup.waitForFunction(() =>
    document.querySelector('[g_editable="true"]')?.textContent?.includes('intentionally limiting'),
  );
  await popup.close();
});
