import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newPartner } from '../../domain/partner.ts';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const names = () =>
  page
    .getByRole('heading', { level: 3 })
    .elements()
    .map((each) => each.textContent);
const partner = (key: string) => background.shelf.partners.find((each) => each.key === key);
const sheet = () => document.querySelector('.sheet')?.textContent ?? '';
const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

async function open(query = '', ...how: [number?, ('light' | 'dark')?]) {
  history.replaceState(null, '', `${location.pathname}${query}#partners`);
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2, name: 'Partner' })).toBeVisible();
}

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  leave();
  speak('en');
  history.replaceState(null, '', location.pathname);
});

test('shows who there is, by name, and how far one is with them; the search finds by name and domain', async () => {
  await open();
  expect(names()).toEqual(['Ada Quayada.quay@gmail.comNew', 'Harborharbor.exampleAgreed']);
  await page.getByRole('searchbox', { name: 'Search partners' }).fill('HARBOR.ex');
  expect(names()).toEqual(['Harborharbor.exampleAgreed']);
  await page.getByRole('searchbox', { name: 'Search partners' }).fill('zebra');
  expect(names()).toEqual([]);
  await expect.element(page.getByText('No partner is called “zebra”.')).toBeVisible();
});

describe('adding', () => {
  test.each([
    ['kim@eu.lighthouse.example', 'lighthouse.example'],
    ['https://www.lighthouse.example/team', 'lighthouse.example'],
    ['Kim@GMAIL.com', 'kim@gmail.com'],
  ])('%s keeps %s, opened, with a whole agreement', async (typed, key) => {
    await open();
    await field('Domain or email address').fill(typed);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => partner(key)).toEqual({ ...newPartner(key), language: 'en' });
    await expect.element(button(new RegExp(`^${key}`))).toHaveAttribute('aria-expanded', 'true');
    expect(sheet()).toContain('one call every 2 weeks');
    await undo().click();
    await expect.poll(() => partner(key)).toBeUndefined();
  });

  test('who is there already is opened and stays as they are', async () => {
    await open();
    await field('Domain or email address').fill('noor@harbor.example');
    await button('Add partner').click();
    await expect.element(button(/^Harbor/)).toHaveAttribute('aria-expanded', 'true');
    expect(background.log).toEqual([]);
  });

  test('what is neither domain nor address is kept as typed, and said', async () => {
    await open();
    await field('Domain or email address').fill('no idea');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('“no idea” is neither a domain', { exact: false })).toBeVisible();
    await expect.element(field('Domain or email address')).toHaveValue('no idea');
    await field('Domain or email address').fill('GMail.com');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Everybody can have an address at gmail.com.', { exact: false })).toBeVisible();
    expect(background.log).toEqual([]);
  });

  test('from the bar: filled in, once, so that a reload does not bring back who was removed', async () => {
    await open('?partner=lighthouse.example&language=fr');
    await expect
      .poll(() => partner('lighthouse.example'))
      .toEqual({ ...newPartner('lighthouse.example'), language: 'fr' });
    expect(sheet()).toContain('Notre façon de travailler');
    expect(location.search).toBe('');
  });

  test.each(['?partner=Evil%20Thing', '?partner=noor@harbor.example', '?partner='])('%s adds nobody', async (query) => {
    await open(query);
    expect(names()).toHaveLength(2);
    expect(background.log).toEqual([]);
  });
});

test('removing is taken back with everything that was there', async () => {
  await open();
  const before = partner('harbor.example');
  await button(/^Harbor/).click();
  await button('Remove Harbor').click();
  await expect.poll(() => partner('harbor.example')).toBeUndefined();
  await undo().click();
  await expect.poll(() => partner('harbor.example')).toEqual(before);
});

describe('one partner', () => {
  beforeEach(async () => {
    await open();
    await button(/^Harbor/).click();
  });

  test('goes on by steps, by click or arrow, and the step says what it means', async () => {
    const steps = page.getByRole('group', { name: 'Where you stand' });
    await expect.element(steps.getByRole('radio', { name: 'Agreed' })).toBeChecked();
    await steps.getByRole('radio', { name: 'Flexible client' }).click();
    await expect.poll(() => partner('harbor.example')?.stage).toBe('flexible');
    await expect.element(page.getByText('you are never pushed to suggest async', { exact: false })).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => partner('harbor.example')?.stage).toBe('agreed');
    await undo().click();
    await expect.poll(() => partner('harbor.example')?.stage).toBe('flexible');
  });

  test('shows at every key what they read; an emptied line says the usual again', async () => {
    await field('Questions and updates').fill('Slack, #harbor');
    expect(sheet()).toContain('Questions and updates: Slack, #harbor');
    await expect.poll(() => partner('harbor.example')?.agreement.tools).toBe('Slack, #harbor');
    await field('Questions and updates').fill('');
    expect(sheet()).toContain('Questions and updates: in writing first, by mail');
    await expect.poll(() => partner('harbor.example')?.agreement).toEqual({ replyDays: 1 });
  });

  test('writes in their language and tone, and shows the usual words in it', async () => {
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOptions('de');
    expect(sheet()).toContain('Ihnen');
    await expect
      .element(field('Questions and updates'))
      .toHaveAttribute('placeholder', 'zuerst schriftlich, per E-Mail');
    await page.getByRole('radio', { name: 'Informal' }).click();
    expect(sheet()).not.toContain('Ihnen');
    expect(sheet()).toContain('mit euch');
  });

  test('a cadence that is none stays typed and changes nothing; a length is not needed', async () => {
    const every = page.getByRole('spinbutton', { name: 'Every' });
    await every.fill('0');
    await userEvent.tab();
    await expect.element(page.getByText('A whole number from 1 to 26.')).toBeVisible();
    expect(partner('harbor.example')?.cadence.every).toBe(2);
    await every.fill('1');
    await page.getByRole('combobox', { name: 'Period' }).selectOptions('month');
    await page.getByRole('spinbutton', { name: 'Minutes each' }).fill('');
    await expect.poll(() => partner('harbor.example')?.cadence).toEqual({ calls: 1, every: 1, unit: 'month' });
    expect(sheet()).toContain('Live calls: one call a month, with an agenda');
  });

  test('is copied as mail and as Markdown, and printed', async () => {
    await button('Copy as mail').click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(background.copied).toMatch(/^Thank you for working with us[\s\S]+\n\n- Questions and updates: in writing/);
    await button('Copy as Markdown').click();
    await expect.poll(() => background.copied).toMatch(/^# How we work between meetings\n/);
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    await button('Print').click();
    expect(print).toHaveBeenCalledOnce();
  });
});

describe.each([
  ['en', 'ltr', 1000, 'light'],
  ['en', 'ltr', 1000, 'dark'],
  ['de', 'ltr', 320, 'light'],
  ['en', 'rtl', 320, 'dark'],
] as const)('opened, in %s %s, %d px, %s', (language, writing, width, scheme) => {
  test('it is accessible and nothing is wider than the window', async () => {
    speak(language, writing);
    await open('', width, scheme);
    await button(/^Harbor/).click();
    await expectAccessible();
    expectNoOverflow();
  });
});
