// An event in Outlook's calendar: the bar in its card, and a click to a finished draft.
import type { Page } from '@playwright/test';
import type { Driven } from './harness/chromium.ts';
import { bar, records } from './harness/outlook.ts';
import { cardSelector, noteSelector, openCard } from './harness/outlook-calendar.ts';
import { openOptions, openPopup } from './harness/own-pages.ts';
import { outlookHosts } from './harness/server.ts';
import { expect, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

const week = 'calendar/view/week';
const inCard = (page: Page) => page.locator(`${cardSelector} suggest-async[data-place="invite-bar"]`);
const suggest = (page: Page) => bar(page).getByRole('button', { name: 'Suggest async', exact: true });

async function openWithBar(page: Page, name: string): Promise<void> {
  await openCard(page, name);
  await expect(inCard(page)).toBeVisible();
}

async function composeTab(driven: Driven, page: Page): Promise<URL> {
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  return new URL(compose.url());
}

test('stands above what asks for an answer, a sibling of it, and moves nothing else', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openWithBar(page, 'status');
  await expect(inCard(page).locator('xpath=following-sibling::*[1]')).toHaveAttribute('role', 'group');
  await expect(page.locator('[role="toolbar"] suggest-async, [role="group"] suggest-async')).toHaveCount(0);
  expect((await records(page)).stripped).toBe(0);
});

test('is put back when React mounts the card anew, and gives in at last', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openWithBar(page, 'status');
  for (let mounting = 0; mounting < 5; mounting++) {
    await page.evaluate((card) => window.__outlook.remount(card), cardSelector);
    await expect(suggest(page)).toBeVisible();
    await expect(inCard(page)).toHaveCount(1);
  }
  await page.evaluate((card) => {
    const strip = () => document.querySelector(`${card} suggest-async`)?.remove();
    new MutationObserver(strip).observe(document.body, { childList: true, subtree: true });
    strip();
  }, cardSelector);
  await expect(page.locator('suggest-async')).toHaveCount(0);
});

for (const card of ['anew', 'recycled']) {
  test(`follows to the next event, whose card is built ${card}, and goes with it`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { card });
    await openWithBar(page, 'status');
    await expect(suggest(page)).toBeVisible();
    await openCard(page, 'kick-off');
    await expect(bar(page).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();
    await expect(bar(page)).toHaveCount(1);
    await openCard(page, 'one-to-one');
    await expect(page.locator('suggest-async:visible')).toHaveCount(0);
    await openWithBar(page, 'status');
    await page.keyboard.press('Escape');
    await expect(page.locator('suggest-async:visible')).toHaveCount(0);
  });
}

for (const host of outlookHosts) {
  test(`without a note a compose tab opens on ${host}`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { note: 'closed' }, host);
    await openWithBar(page, 'status');
    const address = await composeTab(driven, page);
    expect([address.host, address.pathname]).toEqual([host, '/mail/deeplink/compose']);
    expect(address.searchParams.get('subject')).toBe('Re: Weekly status update');
    expect(address.searchParams.get('body')).toMatch(/^Hello Mina,\n\nThank you for/);
    expect(address.searchParams.get('to')).toBe('');
    await expect(bar(page).getByRole('status')).toContainText('Please fill in To');
    expect(await records(page)).toMatchObject({ answered: [], notes: [], sent: [] });
  });
}

test('a nameless organizer is shown by the address, and the mail goes there', async ({ driven }) => {
  const page = await driven.openOutlook(week, { note: 'closed' });
  await openWithBar(page, 'nameless');
  expect((await composeTab(driven, page)).searchParams.get('to')).toBe('mina.sato@lumen.example');
  await expect(bar(page).getByRole('status')).toHaveText('The draft is open in a new tab. Nothing was sent.');
});

for (const [kind, address] of [
  ['group', ''],
  ['room', 'c_188a7x@resource.calendar.google.com'],
] as const) {
  test(`leaves To empty for a ${kind} that organizes, and says so`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { note: 'closed' });
    await openCard(page, 'group-calendar');
    await page.evaluate(
      ([card, shown]) => {
        if (!shown) return;
        for (const persona of document.querySelectorAll(`${card} [data-lpc-hover-target-id]`)) {
          if (!persona.textContent?.includes('Team calendar')) continue;
          persona.textContent = shown;
          persona.setAttribute('aria-label', `Opens card for ${shown}`);
        }
      },
      [cardSelector, address],
    );
    await expect(suggest(page)).toBeVisible();
    expect((await composeTab(driven, page)).searchParams.get('to')).toBe('');
    await expect(bar(page).getByRole('status')).toContainText('Please fill in To');
  });
}

test('a reply goes into the note of the answer, behind my own words; Undo takes exactly it back', async ({
  driven,
}) => {
  const page = await driven.openOutlook(week);
  await openWithBar(page, 'status');
  const note = page.locator(noteSelector);
  await note.click();
  await page.keyboard.type('My own words.');
  await page.mouse.move(640, 4);
  const before = await note.innerHTML();
  await suggest(page).click();
  await expect(note).toHaveText(/^My own words\.[\s\S]*Hello Mina,[\s\S]*Thank you/);
  await expect(bar(page).getByRole('status')).toContainText('in your note');
  expect(await note.innerHTML()).not.toContain('suggest-async');
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => note.innerHTML()).toBe(before);
  expect(driven.context.pages().filter((each) => each.url().includes('deeplink'))).toEqual([]);
});

test('offers no note where the card has no field for one', async ({ driven }) => {
  const page = await driven.openOutlook(week, { note: 'closed' });
  await openWithBar(page, 'status');
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Put into the RSVP note' })).toHaveCount(0);
});

test('is used by keyboard and pointer without closing the card or waking a shortcut', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openWithBar(page, 'status');
  await bar(page).getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Why?' })).toBeFocused();
  await bar(page).getByRole('button', { name: 'More replies' }).focus();
  await page.keyboard.press('Enter');
  for (const key of ['e', 'Delete', 'r', 'n', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  await expect(bar(page).getByRole('button', { name: 'More replies' })).toBeFocused();
  await expect(page.locator(cardSelector)).toBeVisible();
});

for (const name of ['own-alone+0', 'focus+0', 'one-to-one+0', 'sensitive']) {
  test(`nothing stands in the card of "${name}"`, async ({ driven }) => {
    const page = await driven.openOutlook(week);
    await openCard(page, name);
    await page.waitForTimeout(1_500); // had it come, it would have come by now
    await expect(page.locator('suggest-async:visible')).toHaveCount(0);
  });
}

test('the full view of an event, whose marks nobody knows, gets nothing; the card does again', async ({ driven }) => {
  const page = await driven.openOutlook(week);
  await openWithBar(page, 'status');
  await page.locator(cardSelector).getByRole('button', { name: 'View event' }).click();
  await expect(page.locator('[data-app-section="ReadingPane"]')).toBeVisible();
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.waitForTimeout(1_500); // had it come, it would have come by now
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await openWithBar(page, 'status');
});

test('keeps nothing of an event but what the promise names', async ({ driven }) => {
  const own = await openOptions(driven);
  const page = await driven.openOutlook(week);
  for (const name of ['status', 'sensitive', 'vague']) await openCard(page, name);
  await expect(inCard(page)).toBeVisible();
  // A title is kept, where it is not sensitive.
  await expect.poll(() => readEverythingStored(own), { timeout: 15_000 }).toContain('Steering group');
  expect(await readEverythingStored(own)).not.toMatch(/Performance|mina|robin|iris|Conference room|AAMk/i);
});

for (const lang of ['de', 'ja', 'ar']) {
  for (const clock of ['12', '24']) {
    test(`works with the page in "${lang}" and ${clock} hours`, async ({ driven }) => {
      const page = await driven.openOutlook(week, { lang, clock, note: 'closed' });
      await openWithBar(page, 'status');
      expect((await composeTab(driven, page)).searchParams.get('subject')).toBe('Re: Weekly status update');
    });
  }
}

test('the popup offers the same as the bar', async ({ driven }) => {
  const page = await driven.openOutlook(week, { note: 'closed' });
  await openWithBar(page, 'status');
  const popup = await openPopup(driven, outlookHosts[0]);
  const [compose] = await Promise.all([
    driven.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Suggest async', exact: true }).click(),
  ]);
  expect(compose.url()).toContain('/mail/deeplink/compose');
});

for (const kind of ['html', 'placeholders', 'link', 'bidi', 'nul', 'long']) {
  test(`a title of the kind "${kind}" is text, here and in the draft`, async ({ driven }) => {
    const page = await driven.openOutlook(week, { note: 'closed' });
    await openWithBar(page, `hostile-${kind}`);
    expect(await inCard(page).evaluate((root) => root.getAttributeNames())).toEqual(['data-place']);
    expect(await inCard(page).evaluate((root) => root.getBoundingClientRect().height)).toBeLessThan(120);
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    const [compose] = await Promise.all([
      driven.context.waitForEvent('page'),
      page.getByRole('menuitem').first().click(),
    ]);
    const { searchParams, href } = new URL(compose.url());
    expect([...searchParams.keys()]).toEqual(['to', 'subject', 'body']);
    expect(searchParams.get('body')).not.toMatch(/\{(me|organizer|event|link)/);
    for (const text of searchParams.values())
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(href.length).toBeLessThan(8_000);
    for (const each of [page, compose]) expect(await each.title()).not.toBe('owned');
  });
}
