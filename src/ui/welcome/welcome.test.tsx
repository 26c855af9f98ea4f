import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import '../options/options.css';
import './welcome.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { publicGuide } from '../../domain/public-guide.ts';
import { defaultSettings } from '../../domain/settings.ts';
import { builtIn, FakeBackground } from '../options/test-background.ts';
import { speak } from '../parts/test-i18n.ts';
import { type StepId, stepIds } from './steps.ts';
import { Welcome } from './welcome.tsx';

let background: FakeBackground;

const heading = () => page.getByRole('heading', { level: 2 });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const example = () => page.getByRole('figure');
const guide = { id: 'guide', title: 'The public guide', url: publicGuide };

async function open(step: StepId = 'intro', ...how: [number?, ('light' | 'dark')?]) {
  location.hash = step;
  await show(<Welcome calls={background} />, ...how);
  await expect.element(heading()).toBeVisible();
}

beforeEach(() => {
  const replies = builtIn.map((reply) => ({ ...reply, body: `${reply.body}\n\n[[More: {link}]]\n\n[[{me.name}]]` }));
  const lines = [{ id: 'example', text: 'Few calls in {year}. Thank you.', language: 'en' }];
  background = new FakeBackground({ settings: defaultSettings, links: [guide], lines, replies, partners: [] });
});
afterEach(() => {
  leave();
  speak('en');
});

test('the first screen explains async, what is read and what never leaves', async () => {
  await open();
  await expect.element(heading()).toHaveTextContent('Could we do this in writing?');
  for (const words of ['Async means', 'It never sends', 'What it reads', 'Nothing leaves this browser']) {
    await expect.element(page.getByText(words, { exact: false }).first()).toBeVisible();
  }
});

test('one question a screen, with its place in words, the focus on it, and a way back', async () => {
  await open();
  await button('Start').click();
  await expect.element(heading()).toHaveTextContent('Who are you?');
  await expect.element(page.getByText('Step 2 of 7')).toBeInTheDocument();
  expect(document.activeElement).toBe(heading().element());
  expect(document.querySelectorAll('.dots [data-at]')).toHaveLength(2);
  await button('Back').click();
  await expect.element(heading()).toHaveTextContent('Could we do this in writing?');
});

test('who walks through and changes nothing stores nothing', async () => {
  await open();
  await button('Start').click();
  for (let at = 0; at < 5; at++) await button('Next').click();
  await expect.element(heading()).toHaveTextContent("That's all");
  expect(background.log).toEqual([]);
});

test.each(stepIds.slice(0, -1))('the rest can be skipped on %s', async (step) => {
  await open(step);
  await button('Skip the rest').click();
  await expect.element(heading()).toHaveTextContent("That's all");
  await expect.element(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '../options/index.html');
  expect(background.log).toEqual([]);
});

test('name and addresses are stored as they are typed, and stand in the example', async () => {
  await open('me');
  await field('Your name').fill('Mina Okafor');
  await expect.element(example()).toHaveTextContent(/Thank you, Noor.*Mina Okafor/);
  await field('Your addresses').fill('mina@lumen.example');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => background.shelf.settings.me)
    .toEqual({ name: 'Mina Okafor', addresses: ['mina@lumen.example'], domains: [] });
});

test('Enter in a field goes on', async () => {
  await open('me');
  await field('Your name').fill('Mina');
  await userEvent.keyboard('{Enter}');
  await expect.element(heading()).toHaveTextContent('Where does it say how you work?');
});

test('a page of my own comes before the public guide; emptied, the guide is back', async () => {
  await open('handbook');
  await expect.element(example()).toHaveTextContent('More: The public guide');
  await field('Link').fill('https://maple.example/async');
  await expect.element(example()).toHaveTextContent('More: How I work');
  await field('Title').fill('The Maple way');
  await expect
    .poll(() => background.shelf.links.map(({ title, url }) => [title, url]))
    .toEqual([
      ['The Maple way', 'https://maple.example/async'],
      [guide.title, guide.url],
    ]);
  await field('Link').fill('');
  await expect.poll(() => background.shelf.links).toEqual([guide]);
});

test('a link that is no link stays typed, with its sentence, and stores nothing', async () => {
  await open('handbook');
  await field('Link').fill('maple wiki');
  await userEvent.tab();
  await expect.element(page.getByText('A handbook link has to begin with https://.')).toBeVisible();
  expect(background.log).toEqual([]);
});

test('who has no page makes one here', async () => {
  await open('handbook');
  await button('No page yet? Make one from your settings').click();
  await button('Copy as Markdown').click();
  await expect.poll(() => background.copied).toContain('# ');
});

test('days and hours', async () => {
  await open('hours');
  await expect.element(page.getByText('Asked for a call on Monday at 6:00', { exact: false })).toBeVisible();
  await field('Monday').click();
  await field('To').fill('16:00');
  await expect.element(page.getByText('Asked for a call on Tuesday at 4:30', { exact: false })).toBeVisible();
  const day = { start: '09:00', end: '16:00' };
  await expect.poll(() => background.shelf.settings.hours).toEqual([null, day, day, day, day, null, null]);
});

test('hours that end before they start are not stored, and said', async () => {
  await open('hours');
  await field('To').fill('08:00');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Working hours need a start before their end');
  expect(background.log).toEqual([]);
});

test.each([
  ['I make things', 8, 'over'],
  ['I manage people', 15, 'under'],
  ['I work with clients', 20, 'under'],
])('a limit by preset: %s', async (name, hours, level) => {
  await open('limit');
  await expect.element(page.getByRole('radio', { name: 'A bit of everything' })).toBeChecked();
  await expect.element(example()).toHaveTextContent('8.5h 8.5 h of 10');
  await page.getByRole('radio', { name }).click();
  await expect.element(example()).toHaveTextContent(`8.5h 8.5 h of ${hours}`);
  expect(document.querySelector('.badge')?.getAttribute('data-level')).toBe(level);
  await expect.poll(() => background.shelf.settings.limits).toEqual({ week: hours * 60, day: hours * 12 });
});

test('the boundary line, as it will stand in a mail; emptied, there is none', async () => {
  await open('line');
  await expect.element(example()).toHaveTextContent(`Few calls in ${Temporal.Now.plainDateISO().year}.`);
  await field('Line').fill('I keep {year} quiet.');
  await expect.element(example()).toHaveTextContent(/I keep \d{4} quiet/);
  await expect
    .poll(() => background.shelf.lines)
    .toEqual([{ id: 'example', text: 'I keep {year} quiet.', language: 'en' }]);
  await field('Line').fill('');
  await expect.poll(() => background.shelf.lines).toEqual([]);
});

test('a line that can not be filled stays typed and is not stored', async () => {
  await open('line');
  await field('Line').fill('Not for {organizer.name}');
  await userEvent.tab();
  await expect.element(page.getByText('needs an invitation', { exact: false })).toBeVisible();
  expect(background.log).toEqual([]);
});

test('what can not be stored is said', async () => {
  await open('me');
  background.refusal = { ok: false, problem: 'problem_store_full', args: [] };
  await field('Your name').fill('Mina');
  await expect.element(page.getByRole('status')).toHaveTextContent(/Not saved: Your name. The disk is full/);
});

for (const id of stepIds) {
  test.each([[1000, 'light', 'ltr'] as const, [1000, 'dark', 'ltr'] as const, [320, 'light', 'rtl'] as const])(
    `${id}: axe finds nothing, nothing sticks out (%d px, %s, %s)`,
    async (width, scheme, writing) => {
      speak(writing === 'rtl' ? 'de' : 'en', writing);
      await open(id, width, scheme);
      await expectAccessible();
      expectNoOverflow();
    },
  );
}
