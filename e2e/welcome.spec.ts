// Opened by the install itself, so each test starts a browser of its own: a borrowed one has it closed already.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { defaultSettings } from '../src/domain/settings.ts';
import { expectAccessible } from './harness/access.ts';
import { type Driven, launchChromium, welcomePage } from './harness/chromium.ts';
import { findForbidden } from './harness/network.ts';
import { exportedData, openOptions, reloadExtension } from './harness/own-pages.ts';

const test = base.extend<{ driven: Driven; welcome: Page }>({
  driven: async ({ browserName: _ }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'suggest-async-profile-'));
    const driven = await launchChromium({ profile });
    await use(driven);
    expect(driven.problems, 'errors in a console').toEqual([]);
    expect(findForbidden(driven.server.asked), 'requests beyond the promise').toEqual([]);
    await driven.close();
    rmSync(profile, { recursive: true });
  },
  welcome: async ({ driven }, use) => use(await welcomePage(driven.context)),
});

const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const welcomes = ({ context }: Driven) => context.pages().filter((page) => page.url().includes('/welcome/'));

test('it opens once: not after an update, not in the next session', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'suggest-async-profile-'));
  const first = await launchChromium({ profile });
  await expect(heading(await welcomePage(first.context))).toHaveText('Could we do this in writing?');
  expect(welcomes(first)).toHaveLength(1);
  await (await welcomePage(first.context)).close();
  await reloadExtension(first);
  await expect(async () => void (await exportedData(await openOptions(first)))).toPass(); // so the new worker has started
  expect(welcomes(first)).toEqual([]);
  await first.close();

  const second = await launchChromium({ profile });
  await exportedData(await openOptions(second));
  expect(welcomes(second)).toEqual([]);
  await second.close();
  rmSync(profile, { recursive: true });
});

test('five answers by keyboard alone end up in the settings', async ({ welcome }) => {
  const { keyboard } = welcome;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  /** From the heading to the control of that name. */
  const tabTo = async (name: string | RegExp) => {
    const control = welcome.getByLabel(name, { exact: true });
    for (let tabs = 0; tabs < 20 && !(await control.evaluate((node) => node === document.activeElement)); tabs++) {
      await keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  };
  await expect(heading(welcome)).toBeVisible();
  const start = welcome.getByRole('button', { name: 'Start' });
  for (let tabs = 0; tabs < 5 && !(await start.evaluate((node) => node === document.activeElement)); tabs++) {
    await keyboard.press('Tab');
  }
  await press('Enter');

  await expect(heading(welcome)).toBeFocused();
  await tabTo('Your name');
  await keyboard.type('Robin Vale');
  await tabTo('Your addresses');
  await keyboard.type('robin@maple.example');
  await press('Enter');
  await expect(welcome.getByRole('button', { name: 'Remove robin@maple.example' })).toBeVisible();
  await tabTo('Your name');
  await press('Enter');

  await expect(heading(welcome)).toHaveText('Where does it say how you work?');
  await tabTo('Link');
  await keyboard.type('https://maple.example/async');
  await expect(welcome.getByRole('figure')).toContainText('How I work');
  await press('Enter');

  await expect(heading(welcome)).toHaveText('When do you work?');
  await tabTo('Friday');
  await press('Space', 'Enter');

  await expect(heading(welcome)).toHaveText('How many hours of calls are enough?');
  await tabTo(/A bit of everything/);
  await press('ArrowDown', 'Enter');

  await expect(heading(welcome)).toHaveText('How do you say that you keep calls few?');
  await tabTo('Line');
  await press('ControlOrMeta+a');
  await keyboard.type('My calls are few in {year}.');
  await expect(welcome.getByRole('figure')).toContainText(/My calls are few in \d{4}/);
  await press('Tab', 'Tab', 'Enter');
  await expect(heading(welcome)).toHaveText("That's all");

  await welcome.getByRole('link', { name: 'Settings' }).focus();
  await press('Enter');
  await expect(welcome.getByLabel('Your name')).toHaveValue('Robin Vale');
  const { settings, links, lines } = await exportedData(welcome);
  expect(settings.me).toEqual({ name: 'Robin Vale', addresses: ['robin@maple.example'], domains: [] });
  expect(links[0]).toMatchObject({ title: 'How I work', url: 'https://maple.example/async' });
  expect(settings.hours.map((day) => day !== null)).toEqual([true, true, true, true, false, false, false]);
  expect(settings.limits).toEqual({ week: 900, day: 180 });
  expect(lines[0]?.text).toBe('My calls are few in {year}.');
});

test('who skips all keeps every default', async ({ welcome }) => {
  const before = await exportedData(welcome);
  await welcome.getByRole('button', { name: 'Skip the rest' }).click();
  await expect(heading(welcome)).toHaveText("That's all");
  expect(await exportedData(welcome)).toEqual(before);
  expect(before.settings).toEqual(defaultSettings);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`WCAG by axe, ${colorScheme}`, async ({ welcome }) => {
    await welcome.emulateMedia({ colorScheme });
    for (const step of ['intro', 'me', 'handbook', 'hours', 'limit', 'line', 'done']) {
      await welcome.goto(`${welcome.url().split('#')[0]}#${step}`);
      await expect(heading(welcome)).toBeVisible();
      await expectAccessible(welcome);
    }
  });
}
