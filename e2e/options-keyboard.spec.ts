// The options by keyboard alone: each section is reached and its main thing is done, and nothing is lost in forced colors.
import type { Page } from '@playwright/test';
import type { SectionId } from '../src/ui/options/sections.ts';
import { expectAccessible } from './harness/access.ts';
import { tabTo } from './harness/keyboard.ts';
import { openOptions } from './harness/own-pages.ts';
import { expect, test } from './harness/test.ts';

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).filter({ visible: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const fileField = (page: Page) => page.locator('main > div:not([hidden]) input[type=file]');
const wednesday = Temporal.Now.plainDateISO()
  .add({ days: 3 - Temporal.Now.plainDateISO().dayOfWeek })
  .subtract({ weeks: 4 });
const at = (hour: number) => `${wednesday.toString().replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z`;
const weekly = [
  ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:weekly', 'SUMMARY:Weekly numbers', `DTSTART:${at(9)}`, `DTEND:${at(10)}`],
  ...['RRULE:FREQ=WEEKLY', 'ORGANIZER:mailto:mina@lumen.example', 'ATTENDEE:mailto:theo@lumen.example'],
  ...['END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');

async function goTo(page: Page, id: SectionId): Promise<void> {
  await tabTo(page, page.locator(`nav a[href="#${id}"]`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
}

/** Drops a file with one weekly meeting. */
async function giveCalendar(page: Page): Promise<void> {
  await expect(page.getByText('No calendar yet.')).toBeVisible();
  await tabTo(page, fileField(page));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'team.ics', mimeType: 'text/calendar', buffer: Buffer.from(weekly) });
  await expect(page.getByRole('button', { name: /^Remove team/ })).toBeVisible();
}

const doings: Record<SectionId, (page: Page) => Promise<void>> = {
  async me(page) {
    await tabTo(page, field(page, 'Your name'));
    await page.keyboard.type('Robin Vale');
    await saved(page);
  },
  async hours(page) {
    await tabTo(page, page.getByRole('checkbox', { name: 'Friday' }));
    await page.keyboard.press('Space');
    await saved(page);
    await tabTo(page, button(page, 'Maker 8'));
    await page.keyboard.press('Enter');
    await expect(button(page, 'Maker 8')).toHaveAttribute('aria-pressed', 'true');
  },
  async handbook(page) {
    await tabTo(page, button(page, 'Add a link'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('How we work');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://maple.example/async');
    await saved(page);
  },
  async boundary(page) {
    await tabTo(page, page.locator('main > div:not([hidden]) textarea').first());
    await page.keyboard.press('End');
    await page.keyboard.type(' Thank you.');
    await saved(page);
  },
  async replies(page) {
    await tabTo(page, page.getByRole('button', { name: 'Contribute in writing' }));
    await page.keyboard.press('Alt+ArrowUp');
    await saved(page);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Text' }));
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' {year}');
    await expect(page.getByText('Edited')).toBeVisible();
  },
  async partners(page) {
    await tabTo(page, field(page, 'Domain or email address'));
    await page.keyboard.type('harbor.example');
    await page.keyboard.press('Enter');
    await saved(page);
  },
  async promises(page) {
    await tabTo(page, page.locator('main > div:not([hidden]) input[type=checkbox]').first());
    await page.keyboard.press('Space');
    await saved(page);
  },
  async rules(page) {
    await tabTo(page, page.getByRole('switch', { name: 'This looks personal' }));
    await page.keyboard.press('Space');
    await expect(button(page, 'Keep it on')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await saved(page);
    await expect(page.getByRole('switch', { name: 'This looks personal' })).not.toBeChecked();
  },
  async calendars(page) {
    await tabTo(page, field(page, 'Secret iCal address'));
    await page.keyboard.type('https://calendar.harbor.example/secret.ics');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/calendar\.harbor\.example is none of them/)).toBeVisible();
    await giveCalendar(page);
    await tabTo(page, page.getByRole('button', { name: /^Remove team/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('No calendar yet.')).toBeVisible();
  },
  async report(page) {
    await goTo(page, 'calendars');
    await giveCalendar(page);
    await goTo(page, 'report');
    await tabTo(page, button(page, 'Save as CSV'));
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  },
  async audit(page) {
    await goTo(page, 'calendars');
    await giveCalendar(page);
    await goTo(page, 'audit');
    await tabTo(page, page.locator('main > div:not([hidden]) button[aria-expanded]').first());
    await page.keyboard.press('Enter');
    await expect(button(page, 'Copy').filter({ visible: true }).first()).toBeVisible();
    await tabTo(page, button(page, 'Copy').filter({ visible: true }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied').filter({ visible: true }).first()).toBeVisible();
  },
  async shortcuts(page) {
    await tabTo(page, button(page, 'Change in the browser'));
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
    await expect(opened).toHaveURL(/extensions\/shortcuts/);
    await opened.close();
  },
  async team(page) {
    await tabTo(page, field(page, 'Sync across my browsers'));
    await page.keyboard.press('Space');
    await expect(field(page, 'Sync across my browsers')).toBeChecked();
  },
  async try(page) {
    await tabTo(page, fileField(page));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles({
      name: 'a.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR'),
    });
    await expect(page.getByText('Events judged: 0')).toBeAttached();
  },
  async compose(page) {
    await tabTo(page, page.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await saved(page);
  },
  async quiet(page) {
    await tabTo(page, page.locator('main > div:not([hidden]) .adder input').first());
    await page.keyboard.type('noor@harbor.example');
    await page.keyboard.press('Enter');
    await saved(page);
  },
  async data(page) {
    await tabTo(page, button(page, 'Save a file'));
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await tabTo(page, button(page, 'Remove everything…'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Bring everything back'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible();
  },
  async privacy(page) {
    await tabTo(page, page.locator('main > div:not([hidden]) input[type=checkbox]').first());
    await page.keyboard.press('Space');
    await saved(page);
  },
};

for (const [id, doIt] of Object.entries(doings)) {
  test(`${id}: its main thing is done by keyboard alone; then it is whole in forced colors at 320 px`, async ({
    driven,
  }) => {
    const page = await openOptions(driven, 'privacy');
    await goTo(page, id as SectionId);
    await doIt(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 320, height: 800 });
    await expect(page.locator('main > div:not([hidden]) h2')).toHaveId(`title-${id}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
