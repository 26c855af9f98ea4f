import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { newPartner } from '../../domain/partner.ts';
import { publicGuide } from '../../domain/public-guide.ts';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const sheet = () => document.querySelector('.handbook')?.textContent ?? '';
const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
const choices = () => background.shelf.settings.handbook;

async function open(...how: [number?, ('light' | 'dark')?]) {
  history.replaceState(null, '', `${location.pathname}#handbook`);
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
}

async function openMaker(...how: [number?, ('light' | 'dark')?]) {
  await open(...how);
  (document.querySelector('main > div:not([hidden]) [aria-expanded]') as HTMLElement).click();
  await expect.poll(sheet).not.toBe('');
}

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  vi.restoreAllMocks();
  leave();
  speak('en');
  history.replaceState(null, '', location.pathname);
});

test('the public guide is one click away, once, and undone in one', async () => {
  await open();
  await button("Add GitLab's public guide").click();
  await expect.poll(() => background.shelf.links.at(-1)?.url).toBe(publicGuide);
  await expect.element(button("Add GitLab's public guide")).not.toBeInTheDocument();
  await undo().click();
  await expect.poll(() => background.shelf.links.map(({ url }) => url)).not.toContain(publicGuide);
  await expect.element(button("Add GitLab's public guide")).toBeVisible();
});

test('a page made from the settings changes with each word, and is kept', async () => {
  await openMaker();
  expect(sheet()).toMatch(/^How I work asynchronously\s*Mina Okafor/);
  expect(sheet()).toContain('Mon–Fri 09:00–17:30 (Central European Time)');
  expect(sheet()).toContain('at most 10 hours a week');
  await field('Questions and updates').fill('Slack, #lumen');
  await page.getByRole('radio', { name: 'We, a team' }).click();
  await page.getByRole('combobox', { name: 'Reply time' }).selectOptions('2');
  expect(sheet()).toMatch(/^How we work asynchronously\s*We do most/);
  expect(sheet()).toContain('Slack, #lumen');
  expect(sheet()).toContain('within 2 working days');
  await expect.poll(choices).toEqual({ voice: 'team', replyDays: 2, tools: 'Slack, #lumen' });
});

test('a language is chosen for the page alone', async () => {
  await openMaker();
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
  expect(sheet()).toContain('非同期での仕事の進め方');
  expect(document.querySelector('.handbook')?.getAttribute('lang')).toBe('ja');
  await expect.element(field('Decisions and notes')).toHaveAttribute('placeholder', expect.stringContaining('共有'));
});

test('it begins with what partners were told alike, and a cleared field says the usual', async () => {
  const agreement = { replyDays: 1, tools: 'Matrix, #open' };
  background.shelf.partners = ['a.example', 'b.example'].map((key) => ({ ...newPartner(key), agreement }));
  await openMaker();
  expect(sheet()).toContain('Matrix, #open');
  await field('Questions and updates').fill('');
  expect(sheet()).toContain('in writing, by email');
  await expect.poll(() => choices().tools).toBe('');
});

test('it goes to the clipboard as Markdown and as HTML, and into a file', async () => {
  await openMaker();
  const maker = page.getByRole('listitem').filter({ hasText: 'Your page' });
  await maker.getByRole('button', { name: 'Copy as Markdown' }).click();
  expect(background.copied).toMatch(/^# How I work asynchronously\n\n_Mina Okafor_\n/);
  await button('Copy as HTML').click();
  expect(background.copied).toMatch(/^<!doctype html>[\s\S]+<h1>How I work asynchronously<\/h1>/);
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return '#';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await button('Save as a web page').click();
  expect(names).toEqual(['how-we-work.html']);
  expect(await saved[0]?.text()).toBe(background.copied);
  await expect.element(page.getByText('Saved to your downloads.', { exact: false })).toBeVisible();
});

test.each([
  [1000, 'light', 'en', 'ltr'],
  [360, 'dark', 'de', 'ltr'],
  [360, 'light', 'en', 'rtl'],
] as const)('is accessible and fits %i px, %s, %s, %s', async (width, scheme, language, writing) => {
  speak(language, writing);
  await openMaker(width, scheme);
  await expectAccessible();
  expectNoOverflow();
});
