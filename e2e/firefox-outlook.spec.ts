// Outlook on the web in Firefox, over WebDriver BiDi: its own editor, which is pasted into in another way than in Chromium.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type DrivenFirefox, findButton, launchFirefox, press } from './harness/firefox.ts';
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
  const records = await page.evaluate(() => window.__outlook.records);
  expect(records).toMatchObject({ sent: [], answered: [], notes: [], saved: [], leaks: [] });
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
});

const editor = '[id^="docking_InitVisiblePart"] [role="textbox"][aria-multiline="true"]';
const markup = () => page.$eval(editor, (node) => node.innerHTML);
const untilMarkup = (html: string) =>
  page.waitForFunction((selector, wanted) => document.querySelector(selector)?.innerHTML === wanted, {}, editor, html);
const untilText = (text: string, where = editor) =>
  page.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent?.includes(wanted),
    {},
    where,
    text,
  );

async function openRequest(): Promise<void> {
  await driven.openOutlook();
  await page.mouse.move(640, 4); // nothing of ours appears under the pointer
  await page.evaluate(() => window.__outlook.openMail('status'));
  await findButton(page, 'Suggest async');
}

async function replyByHand(): Promise<void> {
  await (
    await page.waitForSelector('[role="toolbar"] [role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])')
  )?.click();
  await page.waitForSelector(`${editor} #Signature`);
}

test('request, bar, click, draft above the signature, and an exact undo', async () => {
  await openRequest();
  await replyByHand();
  await page.keyboard.type('My own words.');
  const before = await markup();
  await press(page, 'Suggest async');
  await untilText('Hello Mina,');
  const after = await markup();
  expect(after).toMatch(/My own words\.[\s\S]+Hello Mina,[\s\S]+id="Signature"/);
  expect(after.slice(after.indexOf('<div id="Signature"'))).toBe(before.slice(before.indexOf('<div id="Signature"')));
  expect(after).not.toContain('suggest-async');
  await press(page, 'Undo');
  await untilMarkup(before);
});

test('one Ctrl+Z takes exactly the draft away', async () => {
  await openRequest();
  await replyByHand();
  await page.keyboard.type('Mine.');
  const before = await markup();
  await press(page, 'Suggest async');
  await untilText('Hello Mina,');
  await findButton(page, 'Undo');
  await page.focus(editor);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await untilMarkup(before);
});

test('a reply goes into the note of an event’s card', async () => {
  await driven.openOutlook('calendar/view/week');
  await page.mouse.move(640, 4);
  await page.evaluate(() => {
    window.__outlook.show('status');
    window.__outlook.peek('status');
  });
  await press(page, 'Suggest async');
  await untilText('Hello', '[data-app-section="CalendarItemPeek"] [role="textbox"]');
  await press(page, 'Undo');
});
