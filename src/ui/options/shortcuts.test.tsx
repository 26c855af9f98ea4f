import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

async function open(...how: [number?, ('light' | 'dark')?]) {
  location.hash = 'shortcuts';
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByText('Alt+Shift+J')).toBeVisible();
}

/** What is done, and by which keys. */
const rows = () =>
  [...document.querySelectorAll('.shortcuts > div')].map((row) => [...row.children].map((each) => each.textContent));

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  leave();
  speak('en');
});

test('each command has its keys, or is said to have none', async () => {
  await open();
  expect(rows()).toEqual([
    ['Open Suggest Async and search', 'Alt+Shift+J'],
    ['Suggest async for the invitation in view', 'No key'],
    ['Open the insert menu in the mail you are writing', 'No key'],
    ['Add your boundary line to what you are writing', 'No key'],
  ]);
});

test('what was changed in the browser is there when one comes back', async () => {
  await open();
  background.shortcuts[1] = { name: 'insert-menu', shortcut: 'Ctrl+Shift+9' };
  dispatchEvent(new Event('focus'));
  await expect.element(page.getByText('Ctrl+Shift+9')).toBeVisible();
});

test("the browser's own page is one click away", async () => {
  await open();
  await page.getByRole('button', { name: 'Change in the browser' }).click();
  expect(background.log).toEqual(['change shortcuts']);
});

test('where there is no way to it, the way is told', async () => {
  background.changeShortcuts = undefined;
  await open();
  await expect.element(page.getByText(/Manage Extension Shortcuts/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Change in the browser' })).not.toBeInTheDocument();
});

test.each([
  ['light', 'ltr', 640],
  ['dark', 'rtl', 320],
] as const)('is accessible and fits, %s %s at %i px', async (theme, writing, width) => {
  speak('en', writing);
  await open(width, theme);
  await expectAccessible();
  expectNoOverflow();
});
