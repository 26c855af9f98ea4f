// Keys and the context menu: in the host's own way where it has one, else in whatever field has the focus.
import type { Page } from '@playwright/test';
import { callByBrowser, editableOf, model, openDesk, pressToolbar } from './harness/any-editor.ts';
import type { Driven } from './harness/chromium.ts';
import { body, openMail, replyByHand as replyInOutlook } from './harness/outlook.ts';
import { openOptions, openPopup } from './harness/own-pages.ts';
import { desk } from './harness/server.ts';
import { drafted, editable, expect, insertButton, part, replyByHand, test } from './harness/test.ts';

const search = { name: 'Search replies, lines and links' };
const line = /intentionally limiting my sync sessions/;

test('the browser takes all four suggested keys, and the options tell them', async ({ driven }) => {
  const options = await openOptions(driven, 'shortcuts');
  for (const letter of ['J', 'E', 'O', 'U']) {
    await expect(options.getByText(`Alt+Shift+${letter}`, { exact: true })).toBeVisible();
  }
  await options.getByRole('button', { name: 'Change in the browser' }).click();
  await expect.poll(() => driven.context.pages().map((page) => page.url())).toContain('chrome://extensions/shortcuts');
});

test('one key drafts the reply to the invitation in view', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(part(page, 'invite-bar')).toHaveCount(1);
  await callByBrowser(driven, { command: 'suggest' });
  await drafted(page);
  await expect(editable(page)).toContainText('Mina');
});

test('one key opens the insert menu with its search in focus, and the button tells which', async ({ driven, page }) => {
  await driven.openConversation('plain');
  await replyByHand(page);
  await page.keyboard.type('Mine. ');
  await expect(insertButton(page)).toHaveAttribute('title', 'Insert from Suggest Async (Alt+Shift+O)');
  await callByBrowser(driven, { command: 'insert-menu' });
  await expect(page.getByRole('combobox', search)).toBeFocused();
  await page.keyboard.type('limiting');
  await page.keyboard.press('Enter');
  await expect(editable(page)).toContainText(line);
  await expect(page.getByRole('combobox', search)).toHaveCount(0);
});

test('one key adds the boundary line behind the own text, in Gmail and in Outlook', async ({ driven, page }) => {
  await driven.openConversation('plain');
  await replyByHand(page);
  await page.keyboard.type('Mine.');
  await callByBrowser(driven, { command: 'add-line' });
  await expect(editable(page)).toContainText(/Mine\.\s*I'm intentionally limiting [\s\S]*-- Robin Vale/);
  await driven.openOutlook();
  await openMail(page, 'plain');
  await replyInOutlook(page);
  await page.keyboard.type('Mine.');
  await expect(insertButton(page)).toBeVisible();
  await callByBrowser(driven, { command: 'add-line' });
  await expect(body(page)).toContainText(/Mine\.\s*I'm intentionally limiting/);
});

/** A page that a person has called us in, with the caret at its end. */
async function openCalled(driven: Driven, query: Record<string, string>): Promise<Page> {
  const page = await openDesk(driven, query);
  await pressToolbar(driven);
  await (await openPopup(driven, desk)).close(); // a tab in front closes the button's popup
  await page.bringToFront();
  await editableOf(page).getByText('Robin').click();
  await page.keyboard.press('End');
  return page;
}

test('elsewhere the same key adds the line below the caret, as a step of its own', async ({ driven }) => {
  const page = await openCalled(driven, { editor: 'quill' });
  await page.keyboard.type(' Vale');
  const before = await model(page);
  await callByBrowser(driven, { command: 'add-line' });
  await expect.poll(() => model(page)).toMatch(/Robin Vale\n+I'm intentionally limiting/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => model(page)).toBe(before);
});

test('the menu of a field writes into it', async ({ driven }) => {
  const page = await openCalled(driven, { editor: 'prosemirror' });
  await callByBrowser(driven, { menuItemId: 'reply:shorten' });
  await expect.poll(() => model(page)).toMatch(/Robin\n[\s\S]+minutes/);
});
