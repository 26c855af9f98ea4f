// A person's own event, held up to the same judgement before its guests are asked.
import type { Page } from '@playwright/test';
import type { Driven } from './harness/chromium.ts';
import { editable, expect, test } from './harness/test.ts';

const mirror = (page: Page) =>
  page.locator('suggest-async[data-place="organizer-mirror"]').getByRole('region', { name: 'Suggest Async' });
const description = (page: Page) => page.locator('#xDescIn [contenteditable="true"]:visible');
const press = (page: Page, name: string) => mirror(page).getByRole('button', { name }).click();

async function openDraft(driven: Driven, draft: string): Promise<Page> {
  const page = await driven.openCalendar('eventedit', { draft });
  await page.mouse.move(640, 4);
  return page;
}

test('says what is missing, and nothing once it is there', async ({ driven, page }) => {
  await openDraft(driven, 'status');
  await expect(mirror(page)).toContainText('No agenda yet');
  await press(page, 'Add an agenda');
  await expect(mirror(page).getByRole('status')).toHaveText('Added to the description.');
  await expect(description(page)).toContainText('Goal:');
});

test('counts guests, also those that are added later', async ({ driven, page }) => {
  await openDraft(driven, 'agenda');
  await expect(mirror(page)).toHaveCount(0);
  for (let guest = 0; guest < 9; guest++) {
    await page.evaluate((address) => window.__calendar.addGuest(address), `guest${guest}@maple.example`);
  }
  await expect(mirror(page)).toContainText('11 guests');
});

test('knows a series without end where the address tells', async ({ driven, page }) => {
  await driven.openCalendar('eventedit', { draft: 'status', recur: 'RRULE:FREQ=WEEKLY' });
  await page.mouse.move(640, 4);
  await expect(mirror(page)).toContainText('A series without end');
});

test('is silent without guests, and about a draft with an agenda', async ({ driven, page }) => {
  for (const draft of ['alone', 'agenda']) {
    await openDraft(driven, draft);
    await expect(page.locator('#xTiIn:visible')).toBeVisible();
    await page.waitForTimeout(1_500); // had it come, it would have come by now
    await expect(mirror(page)).toHaveCount(0);
  }
});

for (const [button, words] of [
  ['Add an agenda', 'Questions:'],
  ['Add working agreement', 'in writing first'],
] as const) {
  test(`${button}: what I wrote stays, and undo is exact`, async ({ driven, page }) => {
    await openDraft(driven, 'status');
    await description(page).click();
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and more');
    await page.mouse.move(640, 4);
    await expect(mirror(page)).toBeVisible();
    const before = await description(page).innerHTML();
    await press(page, button);
    await expect(description(page)).toContainText(words);
    await expect(description(page)).toContainText('Mine');
    expect(await description(page).innerHTML()).not.toContain('suggest-async');
    const attributes = await description(page).evaluate((field) =>
      [...field.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
    );
    expect(attributes.filter((name) => name !== 'href')).toEqual([]);
    expect((await page.evaluate(() => window.__calendar.records.described)).at(-1)).toContain(words);
    await press(page, 'Undo');
    await expect.poll(() => description(page).innerHTML()).toBe(before);
  });
}

test('turns it into a brief to all guests', async ({ driven, page }) => {
  await openDraft(driven, 'crowd');
  await expect(mirror(page)).toContainText('guests');
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), press(page, 'Turn into an async brief')]);
  const address = new URL(compose.url());
  expect(address.searchParams.get('to')?.split(',')).toContain('mina.sato@lumen.example');
  expect(address.searchParams.get('to')).not.toContain('robin.vale');
  expect(address.searchParams.get('su')).toBe('Numbers for everybody');
  const text = await editable(compose).textContent();
  expect(text).toContain('The third quarter.');
  expect(text).toMatch(/by \w+day, /);
  expect(text).toContain('If talking turns out to be easier');
  expect(await page.evaluate(() => window.__calendar.records.saved)).toEqual([]);
});

test('goes for this event when it is dismissed', async ({ driven, page }) => {
  await openDraft(driven, 'status');
  await press(page, 'Hide');
  await expect(mirror(page)).toHaveCount(0);
  await page.locator('#xTiIn:visible').fill('Another title');
  await page.locator('#xTiIn:visible').blur();
  await expect(mirror(page)).toHaveCount(0);
});
