// A person's own words around a draft, in Outlook's own editor: before, behind, and what Ctrl+Z makes of them.
import type { Page } from '@playwright/test';
import { body, edges, markup, openMail, records, replyByHand, undoKey } from './harness/outlook.ts';
import { drafted, expect, insert, strip, suggestAsync, test } from './harness/test.ts';

const line = /I'm intentionally limiting .*Thanks for understanding\./;

async function replyTo(page: Page, mail: string): Promise<void> {
  await openMail(page, mail);
  await replyByHand(page);
}

/** Colors of the first words with this text, and of the words `like`, as they are painted. */
const colorOf = (page: Page, words: string) =>
  body(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && textContent?.includes(wanted)) return getComputedStyle(parentElement).color;
    }
    return '';
  }, words);

test('what is typed before and behind a draft is intact, and Ctrl+Z takes one at a time', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  await page.keyboard.type('Before.');
  const [typed, kept] = [await markup(page), await edges(page)];
  await suggestAsync(page).click();
  await drafted(page);
  const withDraft = await markup(page);
  await page.keyboard.type('Behind.');
  const text = (await body(page).textContent()) ?? '';
  expect(text).toMatch(/^Before\.Hello Mina,[\s\S]+Behind\.Robin Vale/);
  expect(await edges(page)).toEqual(kept);
  await page.keyboard.press(undoKey);
  await expect.poll(() => markup(page)).toBe(withDraft);
  await page.keyboard.press(undoKey);
  await expect.poll(() => markup(page)).toBe(typed);
  await page.keyboard.press(undoKey);
  await expect(body(page)).not.toContainText('Before.');
  expect(await edges(page)).toEqual(kept);
});

test('the caret stands behind the last word, outside of a link that the draft ends with', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toBeFocused();
  await expect(body(page).locator('a')).not.toHaveCount(0);
  await page.keyboard.type('mine');
  await expect(body(page)).toContainText(/\SmineRobin Vale/);
  await expect(body(page).locator('a').filter({ hasText: 'mine' })).toHaveCount(0);
});

test('among words, a line goes where the caret is and parts nothing', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'plain');
  await page.keyboard.type('First line.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second line.');
  const before = await markup(page);
  await insert(page, 'limiting');
  await expect.poll(async () => (await records(page)).drafts.at(-1)?.text).toMatch(line);
  const saved = (await records(page)).drafts.at(-1)?.text ?? '';
  const lines = saved.split('\n').filter((each) => each.trim());
  expect(lines.slice(0, 2)).toEqual(['First line.', 'Second line.']);
  expect(lines[2]).toMatch(line);
  expect(lines[3]).toBe('Robin Vale');
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markup(page)).toBe(before);
});

test('a draft that a person changed stays as they left it', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Backspace');
  await page.keyboard.type('xyz');
  const changed = await markup(page);
  await suggestAsync(page).click();
  await expect(body(page)).toBeFocused();
  expect(await markup(page)).toBe(changed);
});

test('the strip goes when the person types', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  await body(page).focus();
  await page.keyboard.type('x');
  await expect(strip(page)).toBeHidden();
});

for (const theme of ['light', 'dark']) {
  for (const paste of ['normal', 'mergeFormat', 'asPlainText']) {
    test(`a draft looks like the words beside it: ${theme}, pasting "${paste}"`, async ({ driven }) => {
      const page = await driven.openOutlook('mail/', { theme, paste });
      await replyTo(page, 'status');
      await page.keyboard.type('My own words.');
      const before = await markup(page);
      await suggestAsync(page).click();
      await drafted(page);
      const own = await colorOf(page, 'My own words.');
      expect(own).toBe(theme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
      expect(await colorOf(page, 'Hello Mina,')).toBe(own);
      await page.keyboard.type('Behind.');
      expect(await colorOf(page, 'Behind.')).toBe(own);
      await page.keyboard.press(undoKey);
      await page.keyboard.press(undoKey);
      await expect.poll(() => markup(page)).toBe(before);
    });
  }
}

test('an empty mail without a signature is filled, and is empty again', async ({ driven }) => {
  const page = await driven.openOutlook('mail/', { signature: 'none' });
  await openMail(page, 'status');
  await page.locator('[role="toolbar"] [role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])').first().click();
  await expect(body(page)).toBeFocused();
  const before = await markup(page);
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toContainText(/^Hello Mina,/);
  await body(page).focus();
  await page.keyboard.press(undoKey);
  await expect.poll(() => markup(page)).toBe(before);
});

test('waits for signature and quote that come after the composer', async ({ driven }) => {
  const page = await driven.openOutlook('mail/', { content: 'late', replyDelay: '400', quote: 'inside' });
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toContainText(/^Hello Mina,[\s\S]+Robin Vale[\s\S]+Weekly status update/);
});

test('the draft holds no node, class or attribute of ours', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  await page.keyboard.type('Mine.');
  const names = () =>
    body(page).evaluate((root) => {
      const elements = [...root.querySelectorAll('*')];
      return [...new Set(elements.flatMap((each) => [each.localName, ...each.getAttributeNames(), ...each.classList]))];
    });
  const before = await names();
  await suggestAsync(page).click();
  await drafted(page);
  expect((await names()).filter((name) => !before.includes(name)).sort()).toEqual(['a', 'href']);
});
