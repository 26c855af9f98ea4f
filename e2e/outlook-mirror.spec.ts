// A person's own event in Outlook's form, held up to the same judgement before its guests are asked.
import type { Page } from '@playwright/test';
import { undoKey } from './harness/outlook.ts';
import { descriptionSelector, invite, iris, mina, openForm } from './harness/outlook-calendar.ts';
import { outlookHosts } from './harness/server.ts';
import { expect, test } from './harness/test.ts';

const week = 'calendar/view/week';
const host = (page: Page) => page.locator('suggest-async[data-place="organizer-mirror"]');
const mirror = (page: Page) => host(page).getByRole('region', { name: 'Suggest Async' });
const description = (page: Page) => page.locator(descriptionSelector);
const press = (page: Page, name: string) => mirror(page).getByRole('button', { name, exact: true }).click();

test('says what is missing, and nothing of it once it is there', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, [mina]);
  await expect(mirror(page)).toContainText('No agenda yet');
  await press(page, 'Add an agenda');
  await expect(mirror(page).getByRole('status')).toHaveText('Added to the description.');
  await expect(description(page)).toContainText('Goal:');
  await expect(mirror(page).getByRole('button', { name: 'Add an agenda' })).toHaveCount(0);
});

test('stands between the fields and the description, in no toolbar and no field', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, [mina]);
  await expect(mirror(page)).toBeVisible();
  const [ours, text, place] = await Promise.all([
    host(page).boundingBox(),
    description(page).boundingBox(),
    page.locator('[id$="_LOCATION"]').boundingBox(),
  ]);
  expect(ours && text && place && place.y + place.height <= ours.y && ours.y + ours.height <= text.y).toBe(true);
  await expect(page.locator('[role="toolbar"] suggest-async, [contenteditable] suggest-async')).toHaveCount(0);
});

for (const [button, words] of [
  ['Add an agenda', 'Questions:'],
  ['Add working agreement', 'in writing first'],
] as const) {
  test(`${button}: what I wrote stays, and undo is exact, ours as Outlook's own`, async ({ driven }) => {
    const page = await driven.openOutlook(week);
    await openForm(page, [mina]);
    await description(page).click();
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and more');
    await page.mouse.move(640, 4);
    await expect(mirror(page)).toBeVisible();
    const before = await description(page).innerHTML();
    for (const undo of [
      () => press(page, 'Undo'),
      async () => {
        await description(page).focus();
        await page.keyboard.press(undoKey);
      },
    ]) {
      await press(page, button);
      await expect(description(page)).toContainText(words);
      await expect(description(page)).toContainText(/Mine[\s\S]*and more/);
      expect(await description(page).innerHTML()).not.toContain('suggest-async');
      await expect(mirror(page).getByRole('status')).toHaveText('Added to the description.');
      await undo();
      await expect.poll(() => description(page).innerHTML()).toBe(before);
    }
    await description(page).press('End');
    await page.keyboard.type(' and more');
    await expect(description(page)).toContainText('and more and more');
  });
}

test('is silent without guests, and about an event with an agenda', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, []);
  await page.waitForTimeout(1_500); // had it come, it would have come by now
  await expect(host(page)).toHaveCount(0);
  await description(page).click();
  await page.keyboard.type('Agenda:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. Goal: decide on the price. 2. Questions: which terms?');
  await invite(page, [mina]);
  await page.mouse.move(640, 4);
  await page.waitForTimeout(1_500);
  await expect(mirror(page)).toHaveCount(0);
});

test('counts guests, also those that are invited later', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, [mina]);
  await expect(mirror(page)).toBeVisible();
  const crowd = Array.from({ length: 10 }, (_, index) => `guest${index}@lumen.example`);
  await invite(
    page,
    crowd.map((address) => ({ name: address, address })),
  );
  await expect(mirror(page)).toContainText('12 guests'); // the eleven, and I
});

for (const account of ['consumer', 'work']) {
  test(`turns it into a brief, to whom the page tells (${account} account)`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { account });
    await openForm(page, [mina, iris], 'one-to-one+0');
    await expect(mirror(page)).toBeVisible();
    const [compose] = await Promise.all([driven.context.waitForEvent('page'), press(page, 'Turn into an async brief')]);
    const address = new URL(compose.url());
    expect([address.host, address.pathname]).toEqual([outlookHosts[0], '/mail/deeplink/compose']);
    const to = address.searchParams.get('to')?.split(',').sort();
    expect(to).toEqual(account === 'work' ? [mina.address] : [iris.address, mina.address]);
    expect(address.searchParams.get('subject')).toBe('One-to-one');
    expect(address.searchParams.get('body')).toMatch(/by \w+day, /);
    await expect(mirror(page).getByRole('status')).toContainText(
      account === 'work' ? 'of some guests only the name is known' : 'Nothing was sent',
    );
  });
}

test('stands for colleagues of whom the page shows the name alone, and says that To is empty', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, [iris]);
  await expect(mirror(page)).toContainText('No agenda yet');
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), press(page, 'Turn into an async brief')]);
  expect(new URL(compose.url()).searchParams.get('to')).toBe('');
  await expect(mirror(page).getByRole('status')).toContainText('Please fill in To');
});

test('is put back when it is stripped, and gives in at last', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, [mina]);
  await expect(mirror(page)).toBeVisible();
  await host(page).evaluate((root) => root.remove());
  await expect(mirror(page)).toBeVisible();
  await page.evaluate(() => {
    const strip = () => document.querySelector('suggest-async')?.remove();
    new MutationObserver(strip).observe(document.body, { childList: true, subtree: true });
    strip();
  });
  await expect(host(page)).toHaveCount(0);
});

test('goes for this event when it is dismissed, and comes for the next one', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openForm(page, [mina]);
  await press(page, 'Hide');
  await expect(mirror(page)).toHaveCount(0);
  await page.locator('[id$="_SUBJECT"] input').fill('Another title');
  await expect(mirror(page)).toHaveCount(0);
  await openForm(page, [mina]);
  await expect(mirror(page)).toContainText('No agenda yet');
});
