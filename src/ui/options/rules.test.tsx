import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const rule = (name: string) => page.getByRole('switch', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const rules = () => background.shelf.settings.rules;

async function open(...how: [number?, ('light' | 'dark')?]) {
  location.hash = 'rules';
  await show(<Options calls={background} />, ...how);
  await expect.poll(() => document.querySelectorAll('[role=switch]').length).toBeGreaterThan(60);
}

beforeAll(() => import('../../domain/rule-rows.ts'));
beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  leave();
  speak('en');
});

test('a rule has its name, why there is one, and a switch that can be taken back', async () => {
  await open();
  await expect.element(rule('Two people, again and again')).toHaveAccessibleDescription(/talk in person/);
  await rule('Two people, again and again').click();
  await expect.poll(rules).toEqual({ 'one-to-one-rhythm': { on: false } });
  await expect.element(rule('Two people, again and again')).not.toBeChecked();
  await button('Undo').click();
  await expect.poll(rules).toEqual({});
});

test('each group lists its own', async () => {
  await open();
  for (const [group, name] of [
    ['What is left alone', 'A job interview'],
    ['What is left alone', 'May be about somebody in person'],
    ['What is worth meeting live', 'A decision, no proposal yet'],
    ['What can be written', 'Nothing says yet what it is for'],
    ['What is only noted', 'Over your weekly limit'],
  ] as const) {
    await expect.element(page.getByRole('list', { name: group }).getByRole('switch', { name })).toBeVisible();
  }
});

test('a score has a weight from -5 to 5; anything else stays typed and is not stored', async () => {
  await open();
  const weight = page
    .getByRole('listitem')
    .filter({ has: rule('You are optional') })
    .getByLabelText('Counts');
  await expect.element(weight).toHaveValue(2);
  await weight.fill('-3');
  await expect.poll(rules).toEqual({ optional: { weight: -3 } });
  await weight.fill('6');
  await userEvent.tab();
  await expect.element(page.getByText('A whole number from -5 to 5.')).toBeVisible();
  expect(rules()).toEqual({ optional: { weight: -3 } });
  await weight.fill('2');
  await expect.poll(rules).toEqual({});
});

test('back to default stands where something was changed, and only there', async () => {
  background.shelf.settings.rules = { optional: { on: false, weight: 4 } };
  await open();
  expect(page.getByText('Back to default').elements()).toHaveLength(1);
  await button('Back to default: You are optional').click();
  await expect.poll(rules).toEqual({});
  expect(document.activeElement).toBe(rule('You are optional').element());
});

test('what keeps away from personal talks goes off after a sentence, and stays on without a yes', async () => {
  await open();
  for (const name of ['This looks personal', 'It is marked as private', 'May be about somebody in person']) {
    await rule(name).click();
    const question = page.getByRole('alertdialog', { name });
    await expect.element(question).toHaveAccessibleDescription(/titles are never stored, whatever you choose/);
    await expect.element(rule(name)).toBeChecked();
    await userEvent.keyboard('{Escape}');
    await expect.element(question).not.toBeInTheDocument();
    expect(document.activeElement).toBe(rule(name).element());
  }
  expect(rules()).toEqual({});
  await rule('This looks personal').click();
  await button('Switch it off').click();
  await expect.poll(rules).toEqual({ 'sensitive-topic': { on: false } });
  await rule('This looks personal').click();
  await expect.poll(rules).toEqual({});
});

test('the search finds by name and by reason, or says that there is none', async () => {
  await open();
  await page.getByRole('searchbox', { name: 'Search rules' }).fill('coffee');
  expect(page.getByRole('switch').elements()).toHaveLength(1);
  await expect.element(rule('A social event')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search rules' }).fill('xyzzy');
  await expect.element(page.getByText('No rule speaks of “xyzzy”.')).toBeVisible();
});

test('a dry run that is shown follows the changed rules', async () => {
  await open();
  await page.getByRole('link', { name: 'Try it on a file' }).last().click();
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:Weekly status update',
    'DTSTART:20261126T100000Z',
  ];
  const people = [
    'ORGANIZER:mailto:noor@lumen.example',
    'ATTENDEE:mailto:mina@lumen.example',
    'ATTENDEE:mailto:theo@lumen.example',
  ];
  const text = [...lines, 'DTEND:20261126T110000Z', ...people, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const [picker] = [...document.querySelectorAll<HTMLElement>('input[multiple]')].filter((each) =>
    each.checkVisibility(),
  );
  await userEvent.upload(picker as HTMLElement, new File([text], 'a.ics'));
  const written = page.getByRole('button', { name: /^Suggest async/, pressed: false });
  await expect.element(written).toHaveTextContent('1');
  await page.getByRole('link', { name: 'Rules' }).click();
  await rule('An update: “…”').click();
  await page.getByRole('link', { name: 'Try it on a file' }).first().click();
  await expect.element(page.getByRole('button', { name: /^Ask for an agenda/, pressed: false })).toHaveTextContent('1');
  await expect.element(written).not.toBeInTheDocument();
});

test.each(['light', 'dark'] as const)('is accessible, %s', async (scheme) => {
  background.shelf.settings.rules = { optional: { weight: 4 } };
  await open(1000, scheme);
  await rule('This looks personal').click();
  await expectAccessible();
  expectNoOverflow();
});

test('fits 320 px, in German and right to left', async () => {
  speak('de', 'rtl');
  background.shelf.settings.rules = { optional: { weight: 4 } };
  await open(320);
  await rule('Das sieht persönlich aus').click();
  expectNoOverflow();
  await expectAccessible();
});
