// The boundary line in Outlook's mails: by hand, by the rule that a person chose, and never twice in a conversation.
import type { Page } from '@playwright/test';
import type { Driven } from './harness/chromium.ts';
import { body, edges, markup, openMail, replyByHand, undoKey } from './harness/outlook.ts';
import { openOptions } from './harness/own-pages.ts';
import { drafted, expect, insert, insertButton, strip, suggestAsync, test } from './harness/test.ts';

const year = new Date().getFullYear();
const line = `I'm intentionally limiting my sync sessions in ${year} to prioritise wellbeing and family. Thanks for understanding.`;
const nudge = (page: Page) => strip(page).getByText('Add your boundary line?');
const count = async (page: Page) => ((await body(page).textContent()) ?? '').split(line).length - 1;

/** The rule is off until somebody chooses it. */
async function choose(driven: Driven, ...more: string[]): Promise<void> {
  const options = await openOptions(driven, 'boundary');
  for (const label of ['Remind me of the boundary line', ...more]) {
    await options.getByLabel(label).click();
    await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  }
  await options.close();
}

async function writeTo(page: Page, to: string): Promise<void> {
  await page.evaluate((address) => window.__outlook.compose(address, 'Numbers'), to);
  await expect(insertButton(page)).toBeVisible();
  await page.locator('[id$="_SUBJECT"]:visible').focus();
  await body(page).focus();
}

test('by hand it goes after my text and before the signature, and Undo takes it back', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await page.keyboard.type('Here are the numbers.');
  const [before, kept] = [await markup(page), await edges(page)];
  await insert(page, 'limiting');
  await expect(body(page)).toContainText(`Here are the numbers.${line}Robin Vale`);
  expect(await edges(page)).toEqual(kept);
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markup(page)).toBe(before);
});

test('without a rule nothing is proposed', async ({ driven }) => {
  const page = await driven.openOutlook();
  await writeTo(page, 'mina.sato@lumen.example');
  await insert(page, 'limiting'); // by then a proposal would have come
  await expect(strip(page).getByRole('status')).toContainText('Added: ');
  await expect(nudge(page)).toHaveCount(0);
});

test('by rule one line proposes it in a reply, and adds it once', async ({ driven }) => {
  await choose(driven);
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await expect(nudge(page)).toBeVisible();
  await page.keyboard.type('Here are the numbers.');
  expect(await count(page)).toBe(0);
  const kept = await edges(page);
  await strip(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(body(page)).toContainText(`Here are the numbers.${line}Robin Vale`);
  expect(await edges(page)).toEqual(kept);
  await expect(nudge(page)).toHaveCount(0);
  await body(page).focus();
  await page.keyboard.press(undoKey);
  await expect.poll(() => count(page)).toBe(0);
  await expect(body(page)).toContainText('Here are the numbers.');
});

test('"Not now" is the last word in that mail', async ({ driven }) => {
  await choose(driven);
  const page = await driven.openOutlook();
  await writeTo(page, 'mina.sato@lumen.example');
  await strip(page).getByRole('button', { name: 'Not now' }).click();
  await expect(nudge(page)).toHaveCount(0);
  await page.locator('[id$="_SUBJECT"]:visible').focus();
  await body(page).focus();
  await page.waitForTimeout(500); // had it come back, it would have by now
  await expect(nudge(page)).toHaveCount(0);
});

for (const way of ['Add', 'Not now']) {
  test(`after "${way}" the focus is back where the person writes`, async ({ driven }) => {
    await choose(driven);
    const page = await driven.openOutlook();
    await openMail(page, 'plain');
    await replyByHand(page);
    await strip(page).getByRole('button', { name: way, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(nudge(page)).toHaveCount(0);
    await expect(body(page)).toBeFocused();
    await page.keyboard.type('e');
    await expect(body(page)).toContainText('e');
    expect(await page.evaluate(() => window.__outlook.records.commands)).toEqual([]);
  });
}

test('a suggested reply brings it along, and its Undo takes both', async ({ driven }) => {
  await choose(driven);
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await replyByHand(page);
  const before = await markup(page);
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toContainText(/Hello Mina,[\s\S]+Thanks for understanding\.Kind regards,[\s-]*Robin Vale/);
  expect(await count(page)).toBe(1);
  await strip(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitemradio', { name: 'Agenda first' }).click();
  await expect(strip(page).getByRole('status')).toContainText('Agenda first');
  expect(await count(page)).toBe(1);
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markup(page)).toBe(before);
});

for (const [mail, where] of [
  ['quoted-line', 'the quote'],
  ['earlier-line', 'an earlier mail of mine'],
] as const) {
  test(`not when it stands in ${where} already`, async ({ driven }) => {
    await choose(driven);
    const page = await driven.openOutlook();
    await openMail(page, mail);
    await replyByHand(page);
    await expect(insertButton(page)).toBeVisible();
    await page.waitForTimeout(500);
    await expect(nudge(page)).toHaveCount(0);
    await openMail(page, 'plain');
    await replyByHand(page);
    await expect(nudge(page)).toBeVisible(); // so the rule is at work
  });
}

test('not twice to the same person', async ({ driven }) => {
  await choose(driven);
  const page = await driven.openOutlook();
  await writeTo(page, 'mina.sato@lumen.example');
  await strip(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => count(page)).toBe(1);
  await writeTo(page, 'mina.sato@lumen.example');
  await page.waitForTimeout(500);
  await expect(nudge(page)).toHaveCount(0);
  await writeTo(page, 'theo.marsh@lumen.example');
  await expect(nudge(page)).toBeVisible();
});

test('not where the page hides to whom it goes', async ({ driven }) => {
  await choose(driven, 'Only for people outside my domains');
  const page = await driven.openOutlook();
  await openMail(page, 'sensitive'); // from a colleague, whose pill is a name
  await replyByHand(page);
  await expect(insertButton(page)).toBeVisible();
  await page.waitForTimeout(500);
  await expect(nudge(page)).toHaveCount(0);
  await openMail(page, 'plain');
  await replyByHand(page);
  await expect(nudge(page)).toBeVisible();
});
