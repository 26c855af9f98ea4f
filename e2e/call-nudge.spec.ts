// The sender's nudge in Gmail's and Outlook's composers: off until chosen, one quiet line, swapped and undone exactly, and
// nothing of what is typed is kept.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Driven } from './harness/chromium.ts';
import * as outlook from './harness/outlook.ts';
import { openOptions } from './harness/own-pages.ts';
import { gmailAddress } from './harness/server.ts';
import { editable, expect, insert, insertButton, part, replyByHand, strip, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

const sentence = 'Can we hop on a quick call about heron-4711?';
const typed = `The draft is done. ${sentence} It would help.`;
const ask = (page: Page) => strip(page).getByText('Could this go in writing?');
const press = (page: Page, name: string) => strip(page).getByRole('button', { name, exact: true });

async function choose(driven: Driven, label: string): Promise<void> {
  const options = await openOptions(driven, 'boundary');
  await options.getByLabel(label).click();
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await options.close();
}

const chooseNudge = (driven: Driven) => choose(driven, 'Propose other words where I ask for a quick call');

/**
 * Does in another tab what makes the line come there: what was typed before has had its pause by then. `boundary`: what
 * a rule proposes stands there first.
 */
async function letPausePass(driven: Driven, boundary = false): Promise<void> {
  const other = await driven.context.newPage();
  await other.goto(gmailAddress('plain'));
  await replyByHand(other);
  if (boundary) await press(other, 'Not now').click();
  await other.keyboard.type(sentence);
  await expect(ask(other)).toBeVisible();
  await other.close();
}

interface Host {
  name: string;
  open: (driven: Driven) => Promise<Page>;
  /** Opens the mail and its reply by hand; the caret stands in it. */
  reply: (page: Page) => Promise<void>;
  body: (page: Page) => Locator;
}

const hosts: Host[] = [
  {
    name: 'Gmail',
    open: (driven) => driven.openConversation('plain', { quote: 'open' }),
    reply: replyByHand,
    body: editable,
  },
  {
    name: 'Outlook',
    open: (driven) => driven.openOutlook(),
    reply: async (page) => {
      await outlook.openMail(page, 'plain');
      await outlook.replyByHand(page);
    },
    body: outlook.body,
  },
];

for (const { name, open, reply, body } of hosts) {
  test.describe(name, () => {
    const markup = (page: Page) => body(page).evaluate((node) => node.innerHTML);
    const text = async (page: Page) => ((await body(page).textContent()) ?? '').replaceAll('\u00a0', ' ');

    /** A reply in which a person has asked for a call, with the line that proposes other words. */
    async function asked(driven: Driven, words = typed): Promise<Page> {
      await chooseNudge(driven);
      const page = await open(driven);
      await reply(page);
      await page.keyboard.type(words);
      await expect(ask(page)).toBeVisible();
      return page;
    }

    test('nothing stands there until it was chosen', async ({ driven }) => {
      const page = await open(driven);
      await reply(page);
      await page.keyboard.type(typed);
      await page.keyboard.type(' ...', { delay: 900 }); // as somebody who thinks about each key
      await expect(part(page, 'composer-line')).toHaveCount(0);
      await chooseNudge(driven);
      await page.bringToFront();
      await page.keyboard.type('!');
      await expect(ask(page)).toBeVisible();
    });

    test('the line can be used by everybody', async ({ driven }) => {
      const page = await asked(driven);
      const found = await new AxeBuilder({ page }).include('suggest-async[data-place="composer-line"]').analyze();
      expect(found.violations).toEqual([]);
    });

    test('swaps exactly the sentence, and Undo restores the mail', async ({ driven }) => {
      const page = await asked(driven);
      const [before, words] = [await markup(page), await text(page)];
      await press(page, 'Swap in').click();
      await expect(strip(page).getByRole('status')).toContainText('Swapped in');
      const wording = /Could we settle this in writing\? .+ I will answer by .+ fine too\./.exec(await text(page))?.[0];
      expect(await text(page)).toBe(words.replace(sentence, wording ?? 'nothing'));
      await expect(body(page)).toBeFocused();
      await press(page, 'Undo').click();
      await expect.poll(() => markup(page)).toBe(before);
      await expect(ask(page)).toHaveCount(0);
      await page.keyboard.type('!');
      await expect.poll(() => text(page)).toContain(`${typed}!`);
    });

    test('one Ctrl+Z restores the mail, and the next key overwrites nothing', async ({ driven }) => {
      const page = await asked(driven);
      const before = await markup(page);
      await press(page, 'Swap in').click();
      await expect(body(page)).toContainText('in writing');
      await page.keyboard.press(outlook.undoKey);
      await expect.poll(() => markup(page)).toBe(before);
      await page.keyboard.type('!');
      await expect.poll(() => text(page)).toContain(`${typed}!`);
    });

    test('a sentence that was edited since stays as it is, and the line says so', async ({ driven }) => {
      const page = await asked(driven, sentence);
      await body(page).evaluate((node) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = walker.currentNode as Text;
          if (at.data.includes('quick')) at.replaceData(at.data.indexOf('quick'), 5, 'short');
        }
      });
      const before = await markup(page);
      await press(page, 'Swap in').click();
      await expect(strip(page).getByRole('status')).toContainText('You have changed the sentence since');
      expect(await markup(page)).toBe(before);
      await expect(body(page)).toBeFocused();
    });

    test('"Not now" is the last word in that mail', async ({ driven }) => {
      const page = await asked(driven);
      await press(page, 'Not now').click();
      await expect(ask(page)).toHaveCount(0);
      await expect(body(page)).toBeFocused();
      await page.keyboard.type(' Could we have a short call tomorrow?');
      await letPausePass(driven);
      await expect(ask(page)).toHaveCount(0);
    });

    test('"Never" switches it off', async ({ driven }) => {
      const page = await asked(driven);
      await press(page, 'Never').click();
      await expect(ask(page)).toHaveCount(0);
      const options = await openOptions(driven, 'boundary');
      await expect(options.getByLabel('Propose other words where I ask for a quick call')).not.toBeChecked();
    });

    test('what is typed is in no store and no storage area', async ({ driven }) => {
      const page = await asked(driven);
      await press(page, 'Swap in').click();
      await expect(strip(page).getByRole('status')).toContainText('Swapped in');
      const kept = await readEverythingStored(await openOptions(driven));
      expect(kept).toContain('callNudge'); // so it was read
      expect(kept).not.toContain('heron-4711');
      expect(kept).not.toContain('settle this in writing');
    });

    test('never two lines: what a rule proposes waits for its answer first', async ({ driven }) => {
      await choose(driven, 'Remind me of the boundary line');
      await chooseNudge(driven);
      const page = await open(driven);
      await reply(page);
      const boundary = strip(page).getByText('Add your boundary line?');
      await expect(boundary).toBeVisible();
      await page.keyboard.type(sentence);
      await letPausePass(driven, true);
      await page.bringToFront();
      await expect(boundary).toBeVisible();
      await expect(ask(page)).toHaveCount(0);
      await press(page, 'Not now').click();
      await page.keyboard.type(' ');
      await expect(ask(page)).toBeVisible();
    });
  });
}

test('in Gmail’s plain-text mode', async ({ driven }) => {
  await chooseNudge(driven);
  const page = await driven.openConversation('plain', { mode: 'plain' });
  await page.evaluate(() => window.__gmail.compose());
  const area = page.locator('textarea:visible');
  await area.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(typed);
  await expect(ask(page)).toBeVisible();
  const before = await area.inputValue();
  await press(page, 'Swap in').click();
  await expect(area).toHaveValue(
    /The draft is done\. Could we settle this in writing\?.+ It would help\.[\s\S]*-- \nRobin Vale/,
  );
  await press(page, 'Undo').click();
  await expect(area).toHaveValue(before);
});

test('a reply of ours that offers a call is left alone', async ({ driven }) => {
  await chooseNudge(driven);
  const page = await driven.openConversation('plain');
  await replyByHand(page);
  await expect(insertButton(page)).toBeVisible();
  await insert(page, 'talk after all');
  await expect(strip(page).getByRole('status')).toContainText('Drafted: ');
  await page.keyboard.type(` ${sentence}`);
  await letPausePass(driven);
  await expect(ask(page)).toHaveCount(0);
});
