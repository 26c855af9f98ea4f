import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newPartner } from '../../domain/partner.ts';
import { expectAccessible, leave, show } from '../parts/test-page.ts';
import './options.css';
import { Options } from './options.tsx';
import { FakeBackground, sampleShelf } from './test-background.ts';

let background: FakeBackground;

const picker = () => document.querySelector('[accept*=json]') as HTMLInputElement;
const choose = (text: string) => userEvent.upload(picker(), new File([text], 'backup.json'));
const toast = () => page.getByRole('status').last();
const alertText = () => page.getByRole('alert').nth(1);
const exported = { format: 'suggest-async', version: 1, ...sampleShelf, links: [], replies: [] };

beforeEach(async () => {
  background = new FakeBackground();
  location.hash = 'data';
  await show(<Options calls={background} />);
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Data');
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
});

test('the export is a file with everything in it', async () => {
  let blob: Blob | undefined;
  let name: string | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:made-up';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  await page.getByRole('button', { name: 'Save a file' }).click();
  await expect.poll(() => name).toMatch(/^suggest-async-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse((await blob?.text()) ?? '')).toEqual(await background.exportData());
});

test('secret addresses of calendars are in the file when that is asked for, each time anew', async () => {
  background.feedEntries = [{ name: 'Work', address: 'https://user.fm/calendar/c0ffee.ics' }];
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => `blob:${blobs.push(given as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const box = page.getByRole('checkbox', { name: 'With the secret addresses of calendars' });
  await expect.element(box).not.toBeChecked();
  await expectAccessible();
  await box.click();
  await page.getByRole('button', { name: 'Save a file' }).click();
  await expect.element(box).not.toBeChecked();
  await page.getByRole('button', { name: 'Save a file' }).click();
  await expect.poll(() => blobs.length).toBe(2);
  const [asked, plain] = await Promise.all(blobs.map((blob) => blob.text()));
  expect(asked).toContain('c0ffee');
  expect(plain).not.toContain('c0ffee');
});

test('calendars come along by name, and go again with undo; those that were here stay', async () => {
  background.feeds = [{ id: 'mine', name: 'Mine', lost: 0, doubts: [], readAt: '2026-11-26T09:30:00Z' }];
  const feeds = [{ name: 'Work', address: 'https://user.fm/calendar/c0ffee.ics' }];
  await choose(JSON.stringify({ ...exported, feeds }));
  const check = page.getByRole('region', { name: 'What backup.json would change' });
  await expect.element(check).toHaveTextContent('Calendars1 new: Work');
  expect(document.body.textContent).not.toContain('c0ffee');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'Calendars' }).click();
  await expect.element(page.getByText('Reading…')).toBeVisible();
  background.feeds = background.feeds.map((feed) => ({ ...feed, readAt: '2026-11-26T09:30:00Z' }));
  await expect.element(page.getByText('Reading…')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('button', { name: 'Remove Work' })).not.toBeInTheDocument();
  expect(background.feeds.map(({ name }) => name)).toEqual(['Mine']);
});

test('a file that is not ours is refused with a sentence, and nothing changes', async () => {
  await choose('{"format":"something else"}');
  await expect.element(alertText()).toHaveTextContent("This file isn't a Suggest Async export.");
  expect(background.log).toEqual([]);
  expect(background.shelf).toEqual(sampleShelf);
  await expect.element(toast()).toHaveTextContent('');
});

test('a file too large to be ours is not even read', async () => {
  const read = vi.spyOn(Blob.prototype, 'text');
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(10_000_001)], 'film.json'));
  picker().files = transfer.files;
  picker().dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(alertText()).toHaveTextContent('too large to be a Suggest Async export');
  expect(read).not.toHaveBeenCalled();
});

test('an import says first what it would change, and stores nothing before it is taken', async () => {
  await choose(JSON.stringify(exported));
  const check = page.getByRole('region', { name: 'What backup.json would change' });
  await expect.element(check).toHaveTextContent('All of it is here already. Nothing would change.');
  await page.getByRole('radio', { name: 'Replace' }).click();
  await expect.element(check).toHaveTextContent('Handbook links1 removed: How we work async');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(check).not.toBeInTheDocument();
  expect(document.activeElement).toBe(picker());
  expect(background.log).toEqual([]);
  expect(background.shelf).toEqual(sampleShelf);
});

test('an import in the place of what is here shows it, and can be undone', async () => {
  await choose(JSON.stringify(exported));
  await page.getByRole('radio', { name: 'Replace' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(toast()).toHaveTextContent('Saved: backup.json');
  expect(background.shelf.links).toEqual([]);
  await page.getByRole('link', { name: 'Handbook links' }).click();
  await expect.element(page.getByText('No link yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByLabelText('Title', { exact: true })).toHaveValue('How we work async');
});

test('a merged import adds and changes by name, and takes nothing away', async () => {
  const partners = [{ ...sampleShelf.partners[0], stage: 'flexible' }, newPartner('quay.example')];
  const settings = { ...sampleShelf.settings, longest: 30, zone: 'Asia/Tokyo' };
  await choose(JSON.stringify({ ...exported, settings, partners }));
  const check = page.getByRole('region', { name: 'What backup.json would change' });
  await expect.element(check).toHaveTextContent('Settings2 changed: Longest meeting, in minutes, Time zone');
  await expect.element(check).toHaveTextContent('Partners1 new: quay.example1 changed: Harbor');
  await expectAccessible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect
    .poll(() => background.shelf.partners.map(({ key }) => key))
    .toEqual(['harbor.example', 'ada.quay@gmail.com', 'quay.example']);
  expect(background.shelf.links).toEqual(sampleShelf.links);
});

test('what is stored is told in words, numbers and sizes', async () => {
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect.element(row('Settings')).toHaveTextContent('Settings11.2 kB');
  await expect.element(row('Calendar days read')).toHaveTextContent('1,400250 kB');
  await expect.element(row('Small notes of its own')).toHaveTextContent('20.1 kB');
});

test('what was read just now is told without a title, and cleared', async () => {
  const looks = () => [...document.querySelectorAll('.looks li')].map((each) => each.textContent);
  await expect.poll(looks).toHaveLength(2);
  expect(looks()[0]).toMatch(/Gmail · an invitation · Ask for an agendaNothing says yet what it is for$/);
  expect(looks()[1]).toMatch(/Outlook · a calendar's days$/);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  await expect.poll(looks).toEqual([]);
  await expect.element(page.getByText('Nothing yet.')).toBeVisible();
});

test('everything is removed after a second click, and comes back as long as the page is open', async () => {
  await page.getByRole('button', { name: 'Remove everything…' }).click();
  expect(document.activeElement?.textContent).toBe('Cancel');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(background.log).toEqual([]);
  await page.getByRole('button', { name: 'Remove everything…' }).click();
  await page.getByRole('button', { name: 'Yes, remove everything' }).click();
  await expect.element(page.getByText('Everything is removed.')).toBeVisible();
  expect(background.shelf.partners).toEqual([]);
  await page.getByRole('link', { name: 'Who I am' }).click();
  await page.getByLabelText('Your name').fill('Somebody else');
  await page.getByRole('link', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Bring everything back' }).click();
  await expect.element(toast()).toHaveTextContent('Undone.');
  expect(background.shelf).toEqual(sampleShelf);
});

test('what could not be removed is said, and offers nothing to bring back', async () => {
  background.refusal = { ok: false, problem: 'problem_store', args: [] };
  await page.getByRole('button', { name: 'Remove everything…' }).click();
  await page.getByRole('button', { name: 'Yes, remove everything' }).click();
  await expect.element(page.getByText("What you saved can't be read right now.")).toBeVisible();
  expect(page.getByRole('button', { name: 'Bring everything back' }).elements()).toEqual([]);
});

test('a background that does not answer is said', async () => {
  background.previewImport = () => Promise.reject(new Error('port closed'));
  await choose(JSON.stringify(exported));
  await expect.element(alertText()).toHaveTextContent("Suggest Async didn't answer");
});
