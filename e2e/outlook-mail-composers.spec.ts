// Outlook's composers of all kinds: in the pane, behind tabs, in windows of their own; and the one that was meant.
import type { Page } from '@playwright/test';
import { body, composer, edges, markup, openMail, records, replyByHand, undoKey } from './harness/outlook.ts';
import { drafted, expect, insert, insertButton, part, strip, suggestAsync, test } from './harness/test.ts';

const line = "I'm intentionally limiting my sync sessions";
const compose = (page: Page, to?: string, subject?: string) =>
  page.evaluate(([address, about]) => window.__outlook.compose(address, about), [to, subject]);

/** Inserts by the menu, and takes it back by the editor's own undo. */
async function expectInsertAndUndo(page: Page): Promise<void> {
  await expect(insertButton(page)).toHaveCount(1);
  await body(page).click({ position: { x: 24, y: 16 } }); // the first line
  await page.keyboard.type('My words.');
  const before = await markup(page);
  await insert(page, 'limiting');
  await expect(body(page)).toContainText(new RegExp(`My words\\.[\\s\\S]*${line}[\\s\\S]*Tuesdays to Fridays`));
  await expect(strip(page).getByRole('status')).toContainText('Added: ');
  await body(page).focus();
  await page.keyboard.press(undoKey);
  await expect.poll(() => markup(page)).toBe(before);
  await expect(strip(page).getByRole('status')).toHaveCount(0);
}

test('a new mail in the pane', async ({ driven }) => {
  const page = await driven.openOutlook();
  await compose(page, 'theo.marsh@lumen.example', 'Numbers');
  await expectInsertAndUndo(page);
});

test('an inline reply, with its quote beside it', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  const before = await edges(page);
  await expectInsertAndUndo(page);
  expect(await edges(page)).toEqual(before);
});

test('a draft that was opened again, with its quote in the editor', async ({ driven }) => {
  const page = await driven.openOutlook('mail/', { quote: 'inside' });
  await openMail(page, 'plain');
  await replyByHand(page);
  await expectInsertAndUndo(page);
  await insert(page, 'limiting');
  await expect(body(page)).toContainText(new RegExp(`My words\\.[\\s\\S]*${line}[\\s\\S]*Tuesdays[\\s\\S]*the sheet`));
});

test('a window with an address of its own', async ({ driven }) => {
  const page = await driven.openOutlook('mail/deeplink/compose', {
    to: 'mina.sato@lumen.example',
    subject: 'Re: Round',
  });
  await expectInsertAndUndo(page);
});

test('an empty window that Outlook fills', async ({ driven }) => {
  const page = await driven.openOutlook();
  const [blank] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => window.__outlook.popOutBlank('mina.sato@lumen.example', 'Round')),
  ]);
  expect(blank.url()).toBe('about:blank');
  await expectInsertAndUndo(blank);
  await expect(part(page, 'compose-button')).toHaveCount(0);
  await insert(blank, 'limiting');
  await expect.poll(async () => (await records(page)).drafts.at(-1)?.text).toContain(line);
});

test('a reply that is popped out leaves nothing of ours behind, and has a button where it is', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await expect(insertButton(page)).toHaveCount(1);
  const [blank] = await Promise.all([page.waitForEvent('popup'), page.locator('#popoutCompose:visible').click()]);
  await expect(page.locator('suggest-async')).toHaveCount(0);
  const before = await edges(blank);
  await expectInsertAndUndo(blank);
  expect(await edges(blank)).toEqual(before);
});

test('a request in a window of its own has bar and reply', async ({ driven }) => {
  const opener = await driven.openOutlook();
  await openMail(opener, 'status');
  const item = new URL(opener.url()).pathname.split('/').at(-1);
  const page = await driven.openOutlook(`mail/deeplink/read/${item}`);
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toContainText(/Hello Mina,[\s\S]*Tuesdays to Fridays/);
});

test('of two drafts the one that is shown gets the text, the other keeps every character', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await page.keyboard.type('The first draft.');
  const first = page.locator('[id^="docking_"]').first();
  await compose(page, 'theo.marsh@lumen.example', 'Round');
  await expect(first).toBeHidden();
  const hidden = () => first.locator('[aria-multiline="true"]').evaluate((node) => node.outerHTML);
  const kept = await hidden();
  await insert(page, 'limiting');
  await expect(body(page)).toContainText(line);
  expect(await hidden()).toBe(kept);

  await page.getByRole('tab', { name: /^Editing Re:/ }).click();
  await expect(body(page)).toContainText('The first draft.');
  await expect(body(page)).not.toContainText(line);
  await expect(insertButton(page)).toHaveCount(1);
  const second = page.locator('[id^="docking_"]').last().locator('[aria-multiline="true"]');
  const other = await second.evaluate((node) => node.outerHTML);
  await insert(page, 'limiting');
  await expect(body(page)).toContainText(new RegExp(`The first draft\\.[\\s\\S]*${line}`));
  expect(await second.evaluate((node) => node.outerHTML)).toBe(other);
});

for (const earlier of ['new', 'reply'] as const) {
  test(`a suggested reply goes into its own draft, while another (${earlier}) is open`, async ({ driven }) => {
    const page = await driven.openOutlook();
    if (earlier === 'new') {
      await openMail(page, 'status');
      await compose(page, 'theo.marsh@lumen.example', 'Numbers');
    } else {
      await openMail(page, 'plain');
      await replyByHand(page);
    }
    await body(page).click({ position: { x: 24, y: 16 } }); // the first line
    await page.keyboard.type('Another mail.');
    const other = page.locator('[id^="docking_"]').first().locator('[aria-multiline="true"]');
    const kept = await other.evaluate((node) => node.outerHTML);
    await openMail(page, 'status');
    await suggestAsync(page).click();
    await drafted(page);
    await expect(body(page)).toContainText('Hello Mina,');
    await expect(composer(page).locator('[id$="_SUBJECT"]')).toHaveValue('Re: Weekly status update');
    expect(await other.evaluate((node) => node.outerHTML)).toBe(kept);
  });
}

test('a composer in plain text gets text, above signature and quote', async ({ driven }) => {
  const page = await driven.openOutlook('mail/', { mode: 'plain' });
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  const field = page.locator('[id^="docking_"] textarea:visible');
  await expect(field).toHaveValue(/^Hello Mina,\n\n[\s\S]+\n\nRobin Vale\nMaple[\s\S]+From: Mina Sato/);
  const draft = await field.inputValue();
  await page.keyboard.type('x');
  await expect(field).toHaveValue(/\Sx\n\nRobin Vale/);
  await page.keyboard.press(undoKey);
  await expect(field).toHaveValue(draft);
  await page.keyboard.press(undoKey);
  await expect(field).toHaveValue(/^\n\nRobin Vale\nMaple/);
  await insert(page, 'limiting');
  await expect(field).toHaveValue(new RegExp(`^${line}[\\s\\S]+\\n\\nRobin Vale`));
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue(/^\n\nRobin Vale\nMaple/);
});

test('the menu works by keyboard, and Escape gives the focus back', async ({ driven }) => {
  const page = await driven.openOutlook();
  await compose(page);
  await insertButton(page).focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Search replies, lines and links' });
  await expect(search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(insertButton(page)).toBeFocused();
});

test('nothing of ours is ever in what is written, and Send keeps its place', async ({ driven }) => {
  const page = await driven.openOutlook();
  await compose(page);
  await expect(insertButton(page)).toBeVisible();
  await expect(page.locator('[contenteditable="true"] suggest-async')).toHaveCount(0);
  const send = page.locator('[id$="__primaryActionButton"]');
  const before = await send.boundingBox();
  await part(page, 'compose-button').evaluate((host) => {
    (host as HTMLElement).style.display = 'none';
  });
  expect(await send.boundingBox()).toEqual(before);
});
