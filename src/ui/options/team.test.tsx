import { leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../parts/test-page.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const sync = () => page.getByLabelText('Sync across my browsers');
async function open(...how: [number?, ('light' | 'dark')?]) {
  location.hash = 'team';
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Team pack and sync');
}

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(leave);

test('sync is off until chosen, and says what goes along and what never does', async () => {
  await open();
  await expect.element(sync()).not.toBeChecked();
  await expect.element(page.getByText('never your name, addresses, partners', { exact: false })).toBeVisible();
  expect(page.getByRole('button', { name: 'Sync now' }).elements()).toEqual([]);
});

test('once chosen it says when, syncs on a click, shows what came, and can be switched off', async () => {
  await open();
  await sync().click();
  await expect.element(page.getByText(/^Synced .*Nov 23, 2026/)).toBeVisible();
  background.shelf.settings.me.name = 'Changed elsewhere';
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(() => background.log).toEqual(['sync true', 'sync true']);
  await page.getByRole('link', { name: 'Who I am' }).click();
  await expect.element(page.getByLabelText('Your name')).toHaveValue('Changed elsewhere');
  await page.getByRole('link', { name: 'Team pack and sync' }).click();
  await sync().click();
  await expect.poll(() => background.sync.on).toBe(false);
});

test('what does not fit, and a sync that did not get through, are said', async () => {
  background.sync = { on: true, left: ['reply:own-1.en.internal'], failed: true };
  await open();
  await expect.element(page.getByText('stays in this browser: own-1.en.internal', { exact: false })).toBeVisible();
  await expect.element(page.getByText("The last sync didn't get through", { exact: false })).toBeVisible();
});

test('a switch that can not be stored is said', async () => {
  await open();
  background.refusal = { ok: false, problem: 'problem_store_full', args: [] };
  await sync().click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full');
  await expect.element(sync()).not.toBeChecked();
});

test('what is wrong in the organization’s policy is named', async () => {
  background.shelf.policy = { locked: [], problems: ['settings.limits.day', 'links.2'] };
  await open();
  await expect
    .element(page.getByText('left out: settings.limits.day, links.2. The rest holds.', { exact: false }))
    .toBeVisible();
});

test.each([
  [1000, 'light'],
  [1000, 'dark'],
  [320, 'light'],
] as const)('axe finds nothing, nothing sticks out (%d px, %s)', async (width, scheme) => {
  background.sync = { on: true, left: ['reply:own-1.en.internal'], failed: true };
  background.shelf.policy = { locked: [], problems: ['settings.limits.day'] };
  await open(width, scheme);
  await expectAccessible();
  expectNoOverflow();
});
