// Outlook's pages, as the measurements that every host has ask for them.
import type { Page } from 'playwright';
import { outlookAddress } from '../harness/server.ts';
import type { CostedCalendar } from './calendar-cost.ts';
import type { AwaitedCalendar } from './calendar-latency.ts';
import type { AwaitedPage } from './latency.ts';
import type { Roamed } from './memory.ts';
import type { CostedPage } from './page-cost.ts';

const bar = 'suggest-async[data-place="invite-bar"]';
const heavy = { ballast: '4600' };
const reply = '[id^="docking_InitVisiblePart"] [role="textbox"][aria-multiline="true"]';
const nextWeek = `calendar/view/week/${Temporal.Now.plainDateISO().add({ weeks: 1 })}`;

async function load(page: Page, path: string, query: Record<string, string> = {}): Promise<void> {
  await page.goto('about:blank');
  await page.goto(outlookAddress(path, query));
  await page.waitForFunction(() => window.__outlook !== undefined);
  await page.mouse.move(640, 4); // nothing of ours appears under the pointer
}

const openMail = (page: Page, name: string): Promise<void> =>
  page.evaluate((mail) => window.__outlook.openMail(mail), name);

const openCard = (page: Page): Promise<string> => page.evaluate(() => window.__outlook.peek('status'));

async function loadMail(page: Page): Promise<void> {
  await load(page, 'mail/', heavy);
  await openMail(page, 'status');
  await page.evaluate(() => window.__outlook.compose());
}

async function loadWeek(page: Page): Promise<void> {
  await load(page, nextWeek, heavy);
  await openCard(page);
}

const host = 'outlook';
const calendarHost = 'outlook calendar';

export const outlookCosted: CostedPage = {
  host,
  async load(page) {
    await loadMail(page);
    await page.locator(bar).waitFor();
  },
  churned: '#MailList',
  editable: reply,
};

export const outlookAwaited: AwaitedPage = {
  host,
  async open({ page }) {
    await load(page, 'mail/');
    await openMail(page, 'status');
  },
  async leave(page) {
    await openMail(page, 'plain');
    await page.locator(bar).waitFor({ state: 'detached' });
  },
  comeBack: (page) => openMail(page, 'status'),
  editable: reply,
};

export const outlookCalendarCosted: CostedCalendar = {
  host: calendarHost,
  async load(page) {
    await loadWeek(page);
    await page.locator(bar).waitFor();
  },
  redraw: (page) => page.evaluate(() => window.__outlook.remount('[data-app-section^="Surface_"]')),
};

export const outlookCalendarAwaited: AwaitedCalendar = {
  host: calendarHost,
  quiet: 150,
  quietAgain: 150, // Outlook builds each card anew
  around: 'body',
  begin: ({ page }) => load(page, nextWeek),
  openFirst: openCard,
  openAgain: openCard,
};

/** From an invitation in Mail to one in Calendar and back, without a load. */
export const outlookRoamed: Roamed = {
  host,
  open: ({ page }) => loadMail(page),
  async begin({ page }) {
    await load(page, 'mail/');
    await openMail(page, 'status');
    await page.locator(bar).waitFor();
  },
  async wander({ page }) {
    await openCard(page);
    await page.locator(`[data-app-section="CalendarItemPeek"] ${bar}`).waitFor();
    await openMail(page, 'status');
    await page.locator(`[id^="CONV_"] ${bar}`).waitFor();
    await page.locator(bar).nth(1).waitFor({ state: 'detached' }); // the card's, with its card
  },
};
