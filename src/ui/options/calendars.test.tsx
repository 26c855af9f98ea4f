import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FeedView } from '../../domain/feed-view.ts';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('textbox', { name: 'Secret iCal address' });
const text = (words: string) => page.getByText(words, { exact: false });

const work: FeedView = {
  ...{ id: 'f1', name: 'Work', lost: 0, doubts: [], readAt: '2026-11-26T09:30:00Z' },
  address: { masked: 'calendar.google.com/…ffee', pattern: 'https://calendar.google.com/*' },
};
const file: FeedView = { id: 'f2', name: 'Team', lost: 2, doubts: ['people'], readAt: '2026-11-20T09:30:00Z' };

async function open(...how: [number?, ('light' | 'dark')?]) {
  history.replaceState(null, '', `${location.pathname}#calendars`);
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  leave();
  speak('en');
  history.replaceState(null, '', location.pathname);
});

test('a pasted address is asked for, tried and taken; the field is free for the next', async () => {
  await open();
  await expect.element(text('No calendar yet.')).toBeVisible();
  await field().fill('webcal://p12-caldav.icloud.com/published/2/abc');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => background.log).toEqual(['add webcal://p12-caldav.icloud.com/published/2/abc']);
  expect(background.asked).toEqual(['https://*.icloud.com/*']);
  await expect.element(field()).toHaveValue('');
});

test('what is no address, or of another host, is said before anything is asked', async () => {
  await open();
  await field().fill('my calendar');
  await button('Add calendar').click();
  await expect.element(text('This is not an address.')).toBeVisible();
  await field().fill('https://calendars.example/a.ics');
  await button('Add calendar').click();
  await expect.element(text('calendars.example is none of them.')).toBeVisible();
  expect(background.asked).toEqual([]);
  expect(background.log).toEqual([]);
});

test('a host that the browser refuses, and a calendar that can’t be read, are said; what was typed stays', async () => {
  background.allows = false;
  await open();
  await field().fill('https://user.fm/calendar/abc.ics');
  await button('Add calendar').click();
  await expect.element(text('The browser did not allow access to user.fm.')).toBeVisible();
  expect(background.log).toEqual([]);
  background.allows = true;
  background.refusal = { ok: false, problem: 'problem_feed_gone', args: ['user.fm'] };
  await button('Add calendar').click();
  await expect
    .element(page.getByText('user.fm knows no calendar at this address.', { exact: false }).first())
    .toBeVisible();
  await expect.element(field()).toHaveValue('https://user.fm/calendar/abc.ics');
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
});

test('each calendar says where it comes from, when it was read, and what is missing', async () => {
  background.feeds = [work, file];
  await open();
  await expect.element(text('calendar.google.com/…ffee')).toBeVisible();
  await expect.element(text('Last read: Thu, Nov 26, 10:30')).toBeVisible();
  await expect.element(text('Everything in it could be read.')).toBeVisible();
  await expect.element(text("Events that can't be read and don't count: 2")).toBeVisible();
  await expect.element(text("Of some events it couldn't be told whether others take part.")).toBeVisible();
  await expect.element(button('Read Team now')).not.toBeInTheDocument();
});

test('a problem is shown with the age of what still counts', async () => {
  background.feeds = [{ ...work, problem: { problem: 'problem_feed_denied', args: ['calendar.google.com'] } }];
  await open();
  await expect
    .element(text("calendar.google.com doesn't let this address in. It may have been reset; copy it anew."))
    .toHaveTextContent('What was read on Thu, Nov 26, 10:30');
});

test('can be read now, renamed, and removed with undo', async () => {
  background.feeds = [work];
  await open();
  await button('Read Work now').click();
  await expect.poll(() => background.log).toEqual(['read f1']);
  expect(background.asked).toEqual(['https://calendar.google.com/*']);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine');
  await expect.poll(() => background.feeds[0]?.name).toBe('Mine');
  await button('Remove Mine').click();
  await expect.element(text('calendar.google.com/…ffee')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(text('calendar.google.com/…ffee')).toBeVisible();
  expect(background.log.slice(-2)).toEqual(['remove f1', 'restore']);
});

test('files become calendars by their names; one that is none is named with its reason', async () => {
  await open();
  const input = page.elementLocator(document.querySelector('#title-calendars ~ .field input[type="file"]') as Element);
  await userEvent.upload(input, new File(['BEGIN:VCALENDAR'], 'Team plan.ics', { type: 'text/calendar' }));
  await expect.element(text('Read: Team plan.ics')).toBeVisible();
  expect(background.log).toEqual(['file Team plan BEGIN:VCALENDAR']);
  background.refusal = { ok: false, problem: 'problem_feed_not_calendar', args: [] };
  await userEvent.upload(input, new File(['hello'], 'notes.ics', { type: 'text/calendar' }));
  await expect.element(text('notes.ics: This is not a calendar.')).toBeVisible();
});

test('says where the address is found', async () => {
  await open();
  await text('Where is this address?').click();
  await expect.element(text('Secret address in iCal format')).toBeVisible();
});

test('without an address of one’s own it says that one is needed', async () => {
  background.shelf.settings.me.addresses = [];
  await open();
  await expect.element(page.getByText("Without your address it can't be told", { exact: false }).first()).toBeVisible();
});

test.each([
  [1000, 'light', 'en', 'ltr'],
  [320, 'dark', 'de', 'ltr'],
  [320, 'light', 'en', 'rtl'],
] as const)('is accessible and fits %i px, %s, %s, %s', async (width, scheme, language, writing) => {
  speak(language, writing);
  background.feeds = [{ ...work, problem: { problem: 'problem_feed_moved', args: ['calendar.google.com'] } }, file];
  await open(width, scheme);
  document.querySelector('details')?.setAttribute('open', '');
  await expect.element(text('calendar.google.com/…ffee')).toBeVisible();
  await expectAccessible();
  expectNoOverflow();
});
