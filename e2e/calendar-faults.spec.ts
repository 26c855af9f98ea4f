// What goes wrong around us in Google Calendar, and what a person sees of it.
import type { Page } from '@playwright/test';
import { untilBadge } from './harness/badge.ts';
import { bar, openCard, openSettledCard, openWithBar } from './harness/calendar.ts';
import { injectAgain, openOptions, reloadExtension } from './harness/own-pages.ts';
import { expectNothingKept } from './harness/private.ts';
import { calendarAddress } from './harness/server.ts';
import { editable, expect, bar as mailBar, markup, test } from './harness/test.ts';
import { holdUpTabs, killWorker, readEverythingStored } from './harness/worker.ts';

const suggest = (page: Page) => bar(page).getByRole('button', { name: 'Suggest async', exact: true });

/** Control and direction characters. */
const invisible = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

test('a second copy of the content script does not make a second bar', async ({ driven, page }) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  const placed = await page.evaluateHandle(() => {
    const roots: string[] = [];
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node.nodeName === 'SUGGEST-ASYNC') roots.push(node.nodeName);
    }).observe(document.body, { childList: true, subtree: true });
    return roots;
  });
  await injectAgain(driven, 'calendar.google.com');
  await page.bringToFront();
  await expect.poll(() => placed.evaluate((roots) => roots.length)).toBeGreaterThan(0);
  await expect(suggest(page)).toBeVisible();
  await expect(page.locator('suggest-async')).toHaveCount(1);
  await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  await expect(bar(page).getByRole('status')).toHaveText('The draft is open in a new tab. Nothing was sent.');
  expect(driven.context.pages().filter((each) => each.url().includes('view=cm'))).toHaveLength(1);
  expect(await placed.jsonValue(), 'copies that fight over the place').toHaveLength(1);
});

test('after the extension was reloaded, nothing of the old one is left in an open calendar', async ({
  driven,
  page,
}) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  await reloadExtension(driven);
  await page.bringToFront();
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await openSettledCard(page, 'kick-off'); // the page goes on, and our old code is silent about it
  await page.evaluate(() => window.__calendar.rerender(3));
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.reload();
  await openWithBar(page, 'status');
});

test('the worker may die between click and answer: that is said, and the next click works', async ({
  driven,
  page,
}) => {
  await driven.openCalendar();
  await openWithBar(page, 'status');
  const asked = await holdUpTabs(driven);
  await suggest(page).click();
  await asked();
  await killWorker(driven);
  await expect(bar(page).getByRole('status')).toHaveText(/\w/);
  await expect(bar(page).getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  const [compose] = await Promise.all([driven.context.waitForEvent('page'), suggest(page).click()]);
  expect(new URL(compose.url()).searchParams.get('to')).toBe('mina.sato@lumen.example');
});

for (const kind of ['html', 'placeholders', 'link', 'bidi', 'nul', 'long']) {
  test(`a title of the kind "${kind}" is text, here and in the draft`, async ({ driven, page }) => {
    await driven.openCalendar();
    await openWithBar(page, `hostile-${kind}`);
    const attributes = await page.locator('suggest-async').evaluate((root) => root.getAttributeNames());
    expect(attributes).toEqual(['data-place']);
    const height = await page.locator('suggest-async').evaluate((root) => root.getBoundingClientRect().height);
    expect(height).toBeLessThan(120);
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    const [compose] = await Promise.all([
      driven.context.waitForEvent('page'),
      page.getByRole('menuitem').first().click(),
    ]);
    const address = new URL(compose.url());
    expect([...address.searchParams.keys()].sort()).toEqual(
      ['authuser', 'body', 'fs', 'su', 'tf', 'to', 'view'].sort(),
    );
    expect(address.searchParams.get('to')).toBe('mina.sato@lumen.example');
    expect(address.searchParams.get('body')).not.toMatch(/\{(me|organizer|event|link)/);
    for (const text of address.searchParams.values()) expect(text.replaceAll('\n', '')).not.toMatch(invisible);
    expect(compose.url().length).toBeLessThan(8_000);
    await expect(editable(compose)).toContainText(/Thank/);
    const [own = ''] = (await markup(compose)).split('<span class="gmail_signature_prefix"');
    expect(own).not.toMatch(/<(?!\/?(div|br|a)\b)|<a (?!href="https:\/\/handbook\.gitlab\.com)/);
    for (const each of [page, compose]) expect(await each.title()).not.toBe('owned');
  });
}

test('from a private window nothing is kept', async ({ driven }) => {
  await expectNothingKept(driven, calendarAddress('', { start: 'sunday' }), {
    bar,
    openWithBar: async (page) => {
      await page.waitForFunction(() => window.__calendar !== undefined);
      await openWithBar(page, 'status');
    },
  });
});

test('the calendar in the side panel of Gmail gets nothing of ours', async ({ driven, page }) => {
  const own = await openOptions(driven);
  await driven.openConversation('demo');
  await expect(mailBar(page)).toBeVisible();
  const panel = await page.evaluateHandle(
    (address) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; inset: 0; width: 1200px; height: 800px; z-index: 9';
      frame.src = address;
      document.body.append(frame);
      return frame;
    },
    calendarAddress('', { rebuild: 'off' }),
  );
  const frame = await panel.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForFunction(() => window.__calendar !== undefined);
  await openCard(frame, 'status');
  await page.mouse.move(640, 4);
  await page.waitForTimeout(2_500); // bar and reading would be there by now
  await expect(frame.locator('suggest-async')).toHaveCount(0);
  await untilBadge(own, '');
  expect(await readEverythingStored(own)).not.toContain('"source"');
});
