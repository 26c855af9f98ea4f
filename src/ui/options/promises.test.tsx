import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const check = (name: string) => page.getByRole('checkbox', { name });
const choices = () => background.shelf.settings.promises;

const due = { id: 'p1', by: '2026-11-20', due: '2026-11-20T08:00:00Z', title: 'Weekly status update' };
const ahead = { id: 'p2', by: '2036-11-20', due: '2036-11-20T08:00:00Z', title: 'Budget' };

async function open(...how: [number?, ('light' | 'dark')?]) {
  history.replaceState(null, '', `${location.pathname}#promises`);
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

beforeEach(() => {
  background = new FakeBackground();
  background.promises = { due: [due], ahead: [ahead], worked: 3, didNot: 1 };
});
afterEach(() => {
  leave();
  speak('en');
  history.replaceState(null, '', location.pathname);
});

test('shows what is promised and how it went, and each can be answered or removed', async () => {
  await open();
  await expect.element(page.getByText('So far, async worked for 3 of 4.')).toBeVisible();
  await expect.element(page.getByText('by Thursday, November 20')).toBeVisible();
  await button('No').click();
  await expect.element(page.getByText('Some things go better live.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Weekly status update')).not.toBeInTheDocument();
  await button('Remove Budget').click();
  await expect.element(page.getByText('Budget')).not.toBeInTheDocument();
  expect(background.log).toEqual(['answer p1 no', 'answer p2 dismissed']);
});

test('what can not be stored is said, and stays', async () => {
  background.refusal = { ok: false, problem: 'problem_store', args: [] };
  await open();
  await button('Remove Budget').click();
  await expect.element(page.getByText("can't be read right now", { exact: false })).toBeVisible();
  await expect.element(page.getByText('Budget')).toBeVisible();
});

test('reminders are on and notifications are off, until somebody chooses otherwise', async () => {
  await open();
  await expect.element(check('Remember what I promise')).toBeChecked();
  await expect.element(check('Notify me')).not.toBeChecked();
  await check('Notify me').click();
  await expect.poll(choices).toEqual({ remind: true, notify: true });
  await check('Remember what I promise').click();
  await expect.poll(choices).toEqual({ remind: false, notify: true });
  await expect.element(check('Notify me')).toBeDisabled();
});

test('notifications that the browser refuses stay off, and it says so', async () => {
  background.allows = false;
  await open();
  await check('Notify me').click();
  await expect.element(page.getByText('The browser did not allow notifications.', { exact: false })).toBeVisible();
  await expect.element(check('Notify me')).not.toBeChecked();
  expect(choices()).toEqual({ remind: true, notify: false });
});

test('with nothing promised it says so', async () => {
  background.promises = { due: [], ahead: [], worked: 0, didNot: 0 };
  await open();
  await expect.element(page.getByText('Nothing is promised yet.')).toBeVisible();
});

test.each([
  [1000, 'light', 'en', 'ltr'],
  [360, 'dark', 'de', 'ltr'],
  [360, 'light', 'en', 'rtl'],
] as const)('is accessible and fits %i px, %s, %s, %s', async (width, scheme, language, writing) => {
  speak(language, writing);
  await open(width, scheme);
  await expect.element(page.getByText('Budget')).toBeVisible();
  await expectAccessible();
  expectNoOverflow();
});
