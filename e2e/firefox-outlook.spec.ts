// Outlook's mail in Firefox, over WebDriver BiDi: its own editor, which is pasted into in another way than in Chromium.
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
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

async function pressUndo(where = page): Promise<void> {
  await where.keyboard.down('Control');
  await where.keyboard.press('z');
  await where.keyboard.up('Control');
}

/** Inserts the boundary line by the menu. */
async function insertLine(where = page): Promise<void> {
  await press(where, 'Insert from Suggest Async');
  await where.waitForFunction(() =>
    [...document.querySelectorAll('suggest-async')].some((host) => host.shadowRoot?.querySelector('[role="option"]')),
  );
  await where.keyboard.type('limiting');
  await where.keyboard.press('Enter');
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
  await pressUndo();
  await untilMarkup(before);
});

for (const theme of ['light', 'dark']) {
  test(`what is typed behind a draft is a step of its own, and looks the same, ${theme}`, async () => {
    await driven.openOutlook('mail/', { theme });
    await page.mouse.move(640, 4);
    await page.evaluate(() => window.__outlook.openMail('status'));
    await replyByHand();
    await page.keyboard.type('Before.');
    const before = await markup();
    await press(page, 'Suggest async');
    await untilText('Hello Mina,');
    await untilSaid(page, 'composer-line', 'Drafted: ');
    const drafted = await markup();
    await page.keyboard.type('Behind.');
    await untilText('Behind.');
    const colors = await page.$eval(editor, (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement: around, textContent: words } = walker.currentNode;
        if (around && /Before|Hello|Behind/.test(words ?? '')) found.push(getComputedStyle(around).color);
      }
      return [...new Set(found)];
    });
    expect(colors).toEqual([theme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)']);
    await pressUndo();
    await untilMarkup(drafted);
    await pressUndo();
    await untilMarkup(before);
  });
}

test('of two drafts the one that is shown gets the text', async () => {
  await driven.openOutlook();
  await page.evaluate(() => window.__outlook.openMail('plain'));
  await replyByHand();
  await page.keyboard.type('First.');
  const first = await markup();
  await page.evaluate(() => window.__outlook.compose('theo.marsh@lumen.example', 'Numbers'));
  await page.waitForFunction(() => document.querySelectorAll('[id^="docking_"]').length === 2);
  await insertLine();
  await untilText('intentionally limiting', '[id^="docking_"]:last-child');
  expect(await markup()).toBe(first);
});

test('a window that Outlook fills takes a boundary line, and one Ctrl+Z takes it away', async () => {
  await driven.openOutlook();
  const [opened] = await Promise.all([
    new Promise<Page>((resolve) => page.once('popup', (popup) => resolve(popup as Page))),
    page.evaluate(() => window.__outlook.popOutBlank('mina.sato@lumen.example', 'Round')),
  ]);
  const area = '[role="textbox"][aria-multiline="true"]';
  await opened.waitForSelector(`${area} #Signature`);
  const before = await opened.$eval(area, (node) => node.innerHTML);
  await insertLine(opened);
  await opened.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.includes('intentionally limiting'),
    {},
    area,
  );
  await opened.$eval(area, (node) => (node as HTMLElement).focus());
  await pressUndo(opened);
  await opened.waitForFunction(
    (selector, html) => document.querySelector(selector)?.innerHTML === html,
    {},
    area,
    before,
  );
  await opened.close();
});

test('keys typed in our search do not reach Outlook', async () => {
  await driven.openOutlook();
  await page.evaluate(() => window.__outlook.compose());
  await press(page, 'Insert from Suggest Async');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('suggest-async')].some((host) => host.shadowRoot?.activeElement?.tagName === 'INPUT'),
  );
  await page.keyboard.type('ern');
  const typed = await page.evaluate(() =>
    [...document.querySelectorAll('suggest-async')]
      .map((host) => host.shadowRoot?.querySelector('input')?.value)
      .find(Boolean),
  );
  expect(typed).toBe('ern');
  expect(await page.evaluate(() => window.__outlook.records.commands)).toEqual([]);
});

test('nothing stands at a cancellation', async () => {
  await driven.openOutlook();
  await page.evaluate(() => {
    window.__outlook.openMail('cancellation');
    window.__outlook.compose();
  });
  await findButton(page, 'Insert from Suggest Async');
  expect(await page.$('suggest-async[data-place="invite-bar"]')).toBeNull();
});

test('between mail and calendar the bar comes and goes', async () => {
  await openRequest();
  for (let turn = 0; turn < 5; turn++) {
    await page.evaluate(() => window.__outlook.go('/calendar/view/week'));
    await page.waitForFunction(() => document.querySelectorAll('suggest-async').length === 0);
    await page.evaluate(() => window.__outlook.openMail('status'));
    await findButton(page, 'Suggest async');
    expect(await page.$$eval('suggest-async', (all) => all.length)).toBe(1);
  }
});
