// An invitation in Google Calendar: the bar in its card, and a click to a finished draft.
import type { Page } from '@playwright/test';
import { bar, openCard, openSettledCard, openWithBar } from './harness/calendar.ts';
import { openOptions, openPopup } from './harness/own-pages.ts';
import { editable, expect, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

const suggest = (page: Page) => bar(page).getByRole('button', { name: 'Suggest async', exact: true });
const records = (page: Page) => page.evaluate(() => window.__calendar.records);

/** Our element is where it was placed, and its own content in it. */
const isWhole = (page: Page) =>
  page
    .locator('suggest-async')
    .evaluateAll((roots) =>
      roots.every((root) => root.childNodes.length === 0 && root.shadowRoot?.querySelector('button') !== null),
    );

for (const rebuild of ['remove', 'overwrite']) {
  test(`stands in the card's footer once Google has rebuilt it (${rebuild}), and stays`, async ({ driven, page }) => {
    await driven.openCalendar('', { rebuild });
    await openWithBar(page, 'status');
    await expect(suggest(page)).toBeVisible();
    expect((await records(page)).stripped).toBe(0);
    await page.waitForTimeout(5_000); // the promise is about this time
    await expect(suggest(page)).toBeVisible();
    expect(await isWhole(page)).toBe(true);
    expect((await records(page)).stripped).toBe(0);
  });
}

test('is put back when it is stripped or overwritten, and gives in at last', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  const root = page.locator('suggest-async[data-place="invite-bar"]');
  await root.evaluate((element) => element.remove());
  await expect(suggest(page)).toBeVisible();
  await root.evaluate((element) => {
    element.setAttribute('class', 'theirs');
    element.append('their words');
  });
  await expect.poll(() => isWhole(page)).toBe(true);
  await expect(suggest(page)).toBeVisible();
  await page.evaluate(() => {
    const strip = () => document.querySelector('suggest-async')?.remove();
    new MutationObserver(strip).observe(document.body, { childList: true, subtree: true });
    strip();
  });
  await expect(root).toHaveCount(0);
});

test('follows the card to the next event, and goes with it', async ({ driven, page }) => {
  await driven.openCalendar();
  const first = await openWithBar(page, 'status');
  const second = await openWithBar(page, 'kick-off');
  expect(second).not.toBe(first);
  await expect(bar(page)).toHaveCount(1);
  await expect(bar(page).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('suggest-async:visible')).toHaveCount(0);
});

test('opens a draft in a mail of the same account, complete', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  await expect(bar(page).getByRole('status')).toHaveText('The draft is open in a new tab. Nothing was sent.');
  const address = new URL(compose.url());
  expect(address.origin).toBe('https://mail.google.com');
  expect(address.searchParams.get('authuser')).toBe('robin.vale@maple.example');
  expect(address.searchParams.get('to')).toBe('mina.sato@lumen.example');
  expect(address.searchParams.get('su')).toBe('Re: Weekly status update');
  const lines = await editable(compose).evaluate((node) => [...node.children].map((line) => line.textContent));
  expect(lines[0]).toBe('Hello Mina,');
  expect(lines[1]).toBe('');
  expect(lines[2]).toContain('Thank you for');
  expect(lines.join('\n')).toMatch(/https:\/\/handbook\.gitlab\.com\/\S+/);
  expect((await records(page)).closed).toEqual([]);
});

test('leaves To empty for a group calendar and says so', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'group-calendar');
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  expect(new URL(compose.url()).searchParams.get('to')).toBe('');
  await expect(bar(page).getByRole('status')).toContainText('Please fill in To');
});

test('writes into the note of the answer where one is open, and takes it back exactly', async ({ driven, page }) => {
  await driven.openCalendar('', { note: 'open' });
  await openWithBar(page, 'status');
  const field = page.locator('#xDetDlg textarea');
  await field.fill('My own words.');
  await page.mouse.move(640, 4);
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  await page.getByRole('menuitem', { name: 'Put into the RSVP note' }).click();
  await expect(field).toHaveValue(/^My own words\.[\s\S]*Hello Mina,/);
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue('My own words.');
  expect(await records(page)).toMatchObject({ answered: [], notes: [], closed: [] });
});

test('offers no note where the card has no field for one', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Put into the RSVP note' })).toHaveCount(0);
});

test('is used by keyboard and pointer without closing the card or waking a shortcut', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  await bar(page).getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Why this?' })).toHaveCount(0);
  await expect(bar(page).getByRole('button', { name: 'Why?' })).toBeFocused();
  await bar(page).getByRole('button', { name: 'More replies' }).focus();
  await page.keyboard.press('Enter');
  for (const key of ['e', 'Delete', 'Backspace', 'd', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  await expect(bar(page).getByRole('button', { name: 'More replies' })).toBeFocused();
  expect(await records(page)).toMatchObject({ closed: [], deleted: [], commands: [], leaks: [] });
});

for (const name of ['own-alone+0', 'focus+0', 'task+0', 'sensitive', 'one-to-one+0']) {
  test(`nothing stands in the card of "${name}"`, async ({ driven, page }) => {
    await driven.openCalendar();
    await openSettledCard(page, name);
    await page.mouse.move(640, 4);
    await page.waitForTimeout(1_500); // had it come, it would have come by now
    await expect(page.locator('suggest-async:visible')).toHaveCount(0);
  });
}

test('keeps nothing of an event but what the promise names', async ({ driven, page }) => {
  const own = await openOptions(driven);
  await driven.openCalendar();
  await openWithBar(page, 'status');
  await openSettledCard(page, 'sensitive');
  await openWithBar(page, 'vague');
  // A title is kept, where it is not sensitive.
  await expect.poll(() => readEverythingStored(own)).toContain('Steering group');
  expect(await readEverythingStored(own)).not.toMatch(/Performance|mina|robin|iris|Conference room|AAMk|@/i);
});

test('stands on the page of an event that somebody else organizes', async ({ driven, page }) => {
  await driven.openCalendar();
  const key = await openCard(page, 'status');
  await page.keyboard.press('Escape');
  await page.evaluate((eid) => window.__calendar.go(`eventedit/${eid}`), key);
  await page.mouse.move(640, 4);
  await expect(suggest(page)).toBeVisible();
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  expect(new URL(compose.url()).searchParams.get('to')).toBe('mina.sato@lumen.example');
});

for (const lang of ['ja', 'ar', 'de']) {
  test(`works with the page in "${lang}" and every class renamed`, async ({ driven, page }) => {
    await driven.openCalendar('', { lang, classes: 'renamed' });
    await openWithBar(page, 'status');
    const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
    expect(new URL(compose.url()).searchParams.get('su')).toBe('Re: Weekly status update');
  });
}

test('the popup offers the same as the bar', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  const popup = await openPopup(driven, 'calendar.google.com');
  const [compose] = await Promise.all([
    driven.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Suggest async', exact: true }).click(),
  ]);
  expect(compose.url()).toContain('view=cm');
});
