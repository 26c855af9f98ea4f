// The living page itself: what our tests lean on must be so before anything of ours is there.
import type { Locator, Page } from '@playwright/test';
import { outlookHosts } from './harness/server.ts';
import { expect, test } from './harness/test.ts';

test.use({ launch: { extension: null } });

const body = (page: Page): Locator => page.locator('[role="textbox"][aria-multiline="true"]:visible');
const tiles = (page: Page): Locator => page.locator('[data-app-section="CalendarModuleSurface"] [data-calitemid]');
const open = (page: Page, name: string) => page.evaluate((mail) => window.__outlook.openMail(mail), name);
const go = (page: Page, path: string) => page.evaluate((to) => window.__outlook.go(to), path);

async function replyTo(page: Page, name: string): Promise<void> {
  await open(page, name);
  await page.locator('[role="toolbar"] [role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])').first().click();
  await expect(body(page)).toBeFocused();
}

test('answers under each of the four hosts, with a policy of its own', async ({ driven }) => {
  for (const host of outlookHosts) {
    const page = await driven.openOutlook('mail/0/', {}, host);
    expect(new URL(page.url()).host).toBe(host);
    await expect(page.locator('[id^="primaryMailboxRoot_"]')).toHaveAttribute('title', 'robin.vale@maple.example');
  }
  const refused = await driven.page.evaluate(() => {
    type Factory = { createPolicy(name: string, rules: object): unknown };
    try {
      (window as unknown as { trustedTypes: Factory }).trustedTypes.createPolicy('default', {});
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('TypeError');
});

test('a request has answers and a part of the calendar in its head; what is no request has not', async ({ driven }) => {
  const page = await driven.openOutlook();
  const head = page.locator('[id^="CONV_"][id$="_SUBJECT"]');
  for (const [name, answers, previews] of [
    ['status', 3, 1],
    ['cancellation', 0, 1],
    ['response', 0, 0],
    ['forwarded', 0, 0],
    ['plain', 0, 0],
  ] as const) {
    await open(page, name);
    await expect(head.locator('[role="menuitem"]')).toHaveCount(answers);
    await expect(head.locator('[role="region"] .inDayScrollContainer')).toHaveCount(previews);
  }
});

test('a reply is Outlook’s own editor, with signature in it and the quote beside it', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  const root = page.locator('[id^="docking_InitVisiblePart"]');
  await expect(root.locator('#discardCompose, [id$="__primaryActionButton"]')).toHaveCount(2);
  await expect(body(page).locator('#Signature')).toHaveCount(1);
  await expect(body(page).locator('[role="separator"]')).toHaveCount(0);
  await expect(root.locator('[role="separator"]')).toHaveCount(1);
  await page.keyboard.type('Hi ');
  await page.keyboard.type('Mina');
  await page.keyboard.press('Control+z');
  await expect(body(page)).not.toContainText('Mina');
  await expect
    .poll(() => page.evaluate(() => window.__outlook.records.drafts.map((draft) => draft.because)))
    .not.toEqual([]);
});

test('its input events bubble no further than the editor', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'plain');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('input', () => heard.push('capture'), true);
    document.addEventListener('input', () => heard.push('bubble'));
  });
  await page.keyboard.type('a');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['capture']);
});

test('a paste by script is one step of the editor’s undo, and is saved', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'status');
  await page.keyboard.type('Hello');
  const before = await body(page).innerHTML();
  await body(page).evaluate((root) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', 'see <a href="https://handbook.example/">this</a>');
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(body(page).locator('a')).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(() => window.__outlook.records.drafts.at(-1)?.because))
    .toBe('contentChanged Paste');
  await page.keyboard.press('Control+z');
  expect(await body(page).innerHTML()).toBe(before);
});

test('drafts stay behind their tabs', async ({ driven }) => {
  const page = await driven.openOutlook();
  await replyTo(page, 'plain');
  await page.keyboard.type('first');
  await page.evaluate(() => window.__outlook.compose('theo.marsh@lumen.example', 'Numbers'));
  await expect(body(page)).toHaveCount(1);
  await expect(body(page)).not.toContainText('first');
  await page.getByRole('tab', { name: /^Editing Re:/ }).click();
  await expect(body(page)).toContainText('first');
});

test('opens windows of their own, by address and by filling an empty one', async ({ driven }) => {
  const page = await driven.openOutlook('mail/deeplink/compose', {
    to: 'mina.sato@lumen.example',
    subject: 'Re: Round',
  });
  await expect(page.locator('[data-app-section="Form_Content"] [id^="REK"]')).toHaveCount(1);
  await driven.openOutlook();
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => window.__outlook.popOutBlank())]);
  expect(opened.url()).toBe('about:blank');
  await expect(body(opened).locator('#Signature')).toHaveCount(1);
  await body(opened).click();
  await opened.keyboard.type('here');
  await expect(body(opened)).toContainText('here');
});

test('a colleague’s pill holds a name on a work account, an address on one’s own', async ({ driven }) => {
  for (const [account, label] of [
    ['work', 'awayIris Okafor'],
    ['consumer', 'iris.okafor@maple.example'],
  ] as const) {
    const page = await driven.openOutlook('mail/', { account });
    await replyTo(page, 'sensitive');
    await expect(page.locator('._EType_RECIPIENT_ENTITY').first()).toHaveAttribute('aria-label', label);
  }
});

test('the week’s tiles say what the events are, and the live region how many there are', async ({ driven }) => {
  for (const query of [{}, { lang: 'de' }, { lang: 'de', clock: '12' }, { clock: '24' }, { calendars: 'overlay' }]) {
    const page = await driven.openOutlook('calendar/view/week', query);
    const ids = await tiles(page).evaluateAll((all) => all.map((tile) => tile.getAttribute('data-calitemid')));
    await expect(page.locator('[aria-live]')).toContainText(new RegExp(`\\b${new Set(ids).size}\\b`));
    expect(await page.evaluate(() => window.__outlook.minutes(0).accepted)).toBe(510);
  }
  await expect(driven.page.locator('[data-column-date] [title]').first()).toHaveAttribute('title', /\n/);
});

test('labels have the captured grammar', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/week');
  const labels = await tiles(page)
    .locator('[role="button"]')
    .evaluateAll((all) => all.map((tile) => tile.getAttribute('aria-label') ?? ''));
  const timed =
    /^.+, \d+:\d\d [AP]M to \d+:\d\d [AP]M, \w+day, \w+ \d+, \d{4}(?:, .+?)?(?:, By .+?)?, (?:Busy|Free|Tentative|OOF)(?:, (?:Recurring event|Exception to recurring event))?(?:, Private)?$/;
  const allDay = /^.+, all day event, \w+day, \w+ \d+, \d{4}(?: to \w+day, \w+ \d+, \d{4})?, .*(?:Free|Tentative)$/;
  expect(labels.filter((label) => !timed.test(label) && !allDay.test(label))).toEqual([]);
  expect(labels.length).toBeGreaterThan(10);
});

test('a card has no role, two buttons a person, and a form to answer', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/week');
  await page.evaluate(() => window.__outlook.peek('status'));
  const card = page.locator('body > * > [data-app-section="CalendarItemPeek"]');
  await expect(card).not.toHaveAttribute('role');
  await expect(card.locator('[data-lpc-hover-target-id]')).toHaveCount(6);
  await expect(card.locator('[role="group"] [role="textbox"]')).toHaveCount(1);
});

test('goes between mail and calendar without a load, and mounts anew what it shows', async ({ driven }) => {
  const page = await driven.openOutlook();
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await open(page, 'status');
  await page.evaluate(() => {
    document.querySelector('[id^="CONV_"] [role="menuitem"]')?.after(document.createElement('suggest-async'));
    document.body.append(document.createElement('suggest-async'));
  });
  await expect(page.locator('body > suggest-async')).toHaveCount(0);
  await page.evaluate(() => window.__outlook.remount());
  await expect(page.locator('suggest-async')).toHaveCount(0);
  expect(await page.evaluate(() => window.__outlook.records.stripped)).toBe(2);
  await go(page, '/calendar/view/month');
  await expect(page.locator('[id^="monthDayCell_"]').first()).toBeVisible();
  await go(page, '/mail/');
  await expect(page.locator('#MailList')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { stays: boolean }).stays)).toBe(true);
});

test('an own event is written in a form, with invitees as pills', async ({ driven }) => {
  const page = await driven.openOutlook('calendar/view/week');
  await page.evaluate(() => window.__outlook.editEvent('one-to-one'));
  await page.evaluate(() => window.__outlook.addGuest('Theo Marsh', 'theo.marsh@lumen.example'));
  const form = page.locator('[id^="EVENT_CalendarCompose"][data-app-section="Form_Content"]');
  await expect(form.locator('[id$="_SUBJECT"] input')).toHaveValue('One-to-one');
  await expect(form.locator('[id^="REK"]')).toHaveCount(2);
  await expect(form.locator('[aria-multiline="true"]')).toBeVisible();
});

test('short classes differ at each load; keys act outside of text fields', async ({ driven }) => {
  const classOf = (page: Page) => page.locator('#Skip\\ to\\ message-region').getAttribute('class');
  const first = await classOf(await driven.openOutlook());
  const page = await driven.openOutlook();
  expect(await classOf(page)).not.toBe(first);
  await open(page, 'plain');
  await page.keyboard.press('e');
  expect(await page.evaluate(() => window.__outlook.records.commands.splice(0))).toEqual(['archive']);
});
