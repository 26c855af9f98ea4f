import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const event = (uid: string, title: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}@harbor.example`,
  `SUMMARY:${title}`,
  'DTSTART;TZID=Romance Standard Time:20261126T100000',
  'DTEND;TZID=Romance Standard Time:20261126T110000',
  'ORGANIZER:mailto:noor@harbor-group.example',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:mina@lumen.example',
  'ATTENDEE:mailto:theo@lumen.example',
  ...lines,
  'END:VEVENT',
];
const calendar = (...events: string[][]) => ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
const sample = calendar(
  event('status', 'Weekly status update'),
  event('pay', 'Salary review'),
  event('call', 'Quick call'),
  event('where', 'Harbor plans', 'RRULE:FREQ=SECONDLY'),
);
const file = (text: string, name = 'calendar.ics') => new File([text], name, { type: 'text/calendar' });

/** Of this section: others take files too. */
const shown = <E extends HTMLElement>(selector: string) =>
  [...document.querySelectorAll<E>(selector)].find((each) => each.checkVisibility()) as E;
const picker = () => shown<HTMLInputElement>('input[type=file][multiple]');
const choose = (...files: File[]) => userEvent.upload(picker(), files);
const rows = () => [...document.querySelectorAll('.judged > li')];
const row = (name: string) => page.getByRole('button', { name });
const done = (count: number) =>
  expect.element(page.getByRole('status').first()).toHaveTextContent(`Events judged: ${count}`);

async function open(...how: [number?, ('light' | 'dark')?]) {
  location.hash = 'try';
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
}

// Unbundled, as tests have it, it is a hundred files.
beforeAll(() => import('./read-files.ts'));

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  leave();
  speak('en');
});

test('a chosen file shows what each of its events would get, and nothing is stored', async () => {
  await open();
  await choose(file(sample));
  await done(4);
  expect(rows()).toHaveLength(4);
  await expect
    .element(row('Weekly status update'))
    .toHaveTextContent(/Nov 26, 2026, 10:00.*(?:Suggest async|Ask for an agenda)/);
  expect(background.log).toEqual([]);
});

test('an event opens to its reasons and the reply that would be drafted', async () => {
  await open();
  await choose(file(sample));
  await row('Weekly status update').click();
  await expect.element(row('Weekly status update')).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText('Thank you for Weekly status update.')).toBeVisible();
  expect(document.querySelectorAll('.reasons li').length).toBeGreaterThan(0);
});

test('of a sensitive event the title is not shown, and there is no reply', async () => {
  await open();
  await choose(file(sample));
  await row('Sensitive event').click();
  await expect.element(page.getByText('Nothing would be shown, so there is no reply.')).toBeVisible();
  expect(document.body.textContent).not.toContain('Salary');
});

test('what is not read whole is said in words', async () => {
  await open();
  await choose(file(sample), file('hello', 'letter.txt'));
  await expect.element(page.getByText('letter.txt: This is not a calendar file.')).toBeVisible();
  await page.getByText('Not read, or not wholly: 1').click();
  await expect.element(page.getByText('It repeats more often than a meeting does.')).toBeVisible();
});

test('a verdict chosen shows only its events', async () => {
  await open();
  await choose(file(sample));
  await page.getByRole('button', { name: 'Left alone 1' }).click();
  expect(rows()).toHaveLength(1);
  await page.getByRole('button', { name: 'All 4' }).click();
  expect(rows()).toHaveLength(4);
});

test('files can be dropped', async () => {
  await open();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file(sample));
  const zone = shown('.drop');
  const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
  zone.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await done(4);
});

test('a large file shows how far it is, and can be cancelled with the focus kept', async () => {
  await open();
  const many = Array.from({ length: 20_000 }, (_, index) => event(String(index), 'Weekly status update'));
  await choose(file(calendar(...many)));
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  expect(document.activeElement).toBe(picker());
  expect(rows()).toHaveLength(0);
  await choose(file(sample));
  await done(4);
});

test('many events come a page at a time', async () => {
  await open();
  await choose(
    file(calendar(...Array.from({ length: 120 }, (_, index) => event(String(index), `Status update ${index}`)))),
  );
  await done(120);
  expect(rows()).toHaveLength(50);
  await page.getByRole('button', { name: 'Show more (70)' }).click();
  expect(rows()).toHaveLength(100);
});

test('it says that it does not know me, with the way there', async () => {
  background.shelf.settings.me.addresses = [];
  await open();
  await page.getByText('Without your address', { exact: false }).getByRole('link').click();
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Who I am');
});

test.each<[string, number, 'light' | 'dark']>([
  ['en', 1000, 'light'],
  ['en', 360, 'dark'],
  ['de', 360, 'light'],
])('in %s at %i px, %s, it is accessible and fits', async (language, width, scheme) => {
  speak(language as Parameters<typeof speak>[0]);
  await open(width, scheme);
  await choose(file(sample), file('hello', 'a-letter-with-a-very-long-name-that-has-no-space-in-it-at-all.txt'));
  await expect.poll(() => rows().length).toBe(4);
  document.querySelector<HTMLButtonElement>('.judged button')?.click();
  await expect.poll(() => document.querySelector('.reply')).not.toBeNull();
  await expectAccessible();
  expectNoOverflow();
});
