// Outlook on the web: a meeting request, one click, and a draft in Outlook's own reply, in its own editor.
import type { Locator, Page } from '@playwright/test';
import { outlookHosts } from './harness/server.ts';
import { drafted, expect, part, strip, suggestAsync, test } from './harness/test.ts';

const body = (page: Page): Locator => page.locator('[role="textbox"][aria-multiline="true"]:visible');
const open = (page: Page, name: string) => page.evaluate((mail) => window.__outlook.openMail(mail), name);
const records = (page: Page) => page.evaluate(() => window.__outlook.records);
const bar = (page: Page) => part(page, 'invite-bar').getByRole('region', { name: 'Suggest Async' });
const quote = (page: Page) => page.locator('[id^="docking_InitVisiblePart"] div:has(> [role="separator"]):visible');
const undoKey = process.platform === 'darwin' ? 'Meta+z' : 'Control+z';

async function openRequest(page: Page, name = 'status'): Promise<void> {
  await page.mouse.move(640, 4); // nothing of ours appears under the pointer
  await open(page, name);
}

async function replyByHand(page: Page): Promise<void> {
  await page.locator('[role="toolbar"] [role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])').first().click();
  await expect(body(page)).toBeFocused();
  await expect(body(page).locator('#Signature')).toHaveCount(1);
}

for (const host of outlookHosts) {
  test(`the bar stands at a request under ${host}, behind its answers`, async ({ driven }) => {
    const page = await driven.openOutlook('mail/', {}, host);
    await openRequest(page);
    await expect(bar(page)).toBeVisible();
    const order = await page.evaluate(() => {
      const ours = document.querySelector('suggest-async[data-place="invite-bar"]');
      const answers = [...document.querySelectorAll('[id^="CONV_"] [role="menuitem"]')];
      return answers.every(
        (answer) =>
          ours &&
          !answer.parentElement?.contains(ours) &&
          answer.compareDocumentPosition(ours) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
    expect(order).toBe(true);
  });
}

for (const name of ['cancellation', 'response', 'forwarded', 'plain', 'sensitive']) {
  test(`nothing stands at a mail of the kind "${name}"`, async ({ driven }) => {
    const page = await driven.openOutlook();
    await openRequest(page);
    await expect(bar(page)).toBeVisible();
    await open(page, name);
    await expect(bar(page)).toHaveCount(0);
    await page.waitForTimeout(1_000); // had it come back, it would have by now
    await expect(bar(page)).toHaveCount(0);
  });
}

test('one click drafts above the signature, and one Ctrl+Z takes exactly that away', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openRequest(page);
  await replyByHand(page);
  await page.keyboard.type('My own words.');
  const before = await body(page).innerHTML();
  const signature = await body(page)
    .locator('#Signature')
    .evaluate((node) => node.outerHTML);
  const quoted = await quote(page).evaluate((node) => node.outerHTML);
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toContainText('Hello Mina,');
  await expect(body(page)).toContainText('My own words.');
  expect(
    await body(page)
      .locator('#Signature')
      .evaluate((node) => node.outerHTML),
  ).toBe(signature);
  expect(await quote(page).evaluate((node) => node.outerHTML)).toBe(quoted);
  expect(await body(page).innerHTML()).not.toContain('suggest-async');
  const place = await body(page).evaluate((node) => {
    const text = node.textContent ?? '';
    return text.indexOf('My own') < text.indexOf('Hello Mina') && text.indexOf('Hello Mina') < text.indexOf('Tuesdays');
  });
  expect(place).toBe(true);
  await body(page).focus();
  await page.keyboard.press(undoKey);
  await expect.poll(() => body(page).innerHTML()).toBe(before);
  await expect(strip(page).getByRole('status')).toHaveCount(0);
});

test('Undo is exact, Change swaps, a second click writes nothing twice', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openRequest(page);
  await replyByHand(page);
  const before = await body(page).innerHTML();
  await suggestAsync(page).click();
  await drafted(page);
  await suggestAsync(page).click();
  await drafted(page);
  expect((await body(page).textContent())?.match(/Hello Mina/g)).toHaveLength(1);
  await strip(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitemradio', { name: 'Agenda first' }).click();
  await expect(strip(page).getByRole('status')).toContainText('Agenda first');
  expect((await body(page).textContent())?.match(/Hello Mina/g)).toHaveLength(1);
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => body(page).innerHTML()).toBe(before);
});

test('Outlook saves the draft by itself, and nothing is sent', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openRequest(page);
  await suggestAsync(page).click();
  await drafted(page);
  await expect.poll(async () => (await records(page)).drafts.at(-1)?.text).toContain('Hello Mina,');
  await expect(strip(page).getByRole('status')).not.toContainText('Please fill in To');
  expect(await records(page)).toMatchObject({ sent: [], answered: [] });
});

test('the menu inserts at the caret, into the draft that is open', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openRequest(page, 'plain');
  await replyByHand(page);
  await page.keyboard.type('Before after');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  await part(page, 'compose-button').getByRole('button', { name: 'Insert from Suggest Async' }).click();
  await page.getByRole('option', { name: /limiting my sync/ }).click();
  await expect(body(page)).toContainText('intentionally limiting my sync sessions');
  const text = (await body(page).textContent()) ?? '';
  expect(text.indexOf('intentionally')).toBeLessThan(text.indexOf('Tuesdays'));
  expect(text).toContain('Before after');
});

test('comes and goes 50 times between mail and calendar, and is never there twice', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openRequest(page);
  await expect(bar(page)).toBeVisible();
  for (let turn = 0; turn < 25; turn++) {
    await page.evaluate(() => window.__outlook.go('calendar/view/week'));
    await expect(page.locator('suggest-async')).toHaveCount(0);
    await page.evaluate(() => {
      window.__outlook.go('mail/');
      window.__outlook.openMail('status');
    });
    await expect(part(page, 'invite-bar')).toHaveCount(1);
  }
});

test('stands again when React mounts the head anew', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openRequest(page);
  await expect(bar(page)).toBeVisible();
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(() => window.__outlook.remount());
    await expect(bar(page)).toBeVisible();
    await expect(part(page, 'invite-bar')).toHaveCount(1);
  }
});

for (const lang of ['de', 'ja', 'ar']) {
  test(`works with the page in "${lang}"`, async ({ driven }) => {
    const page = await driven.openOutlook('mail/', { lang });
    await openRequest(page);
    await suggestAsync(page).click();
    await drafted(page);
    await expect(body(page)).toContainText('Hello Mina,');
  });
}
