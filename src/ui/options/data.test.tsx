import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { leave, show } from '../parts/test-page.ts';
import { Options } from './options.tsx';
import { FakeBackground, sampleShelf } from './test-background.ts';

let background: FakeBackground;

const picker = () => document.querySelector('[accept*=json]') as HTMLInputElement;
const choose = (text: string) => userEvent.upload(picker(), new File([text], 'backup.json'));
const exported = { format: 'suggest-async', version: 1, ...sampleShelf, links: [] };

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

test('a file that is not ours is refused with a sentence, and nothing changes', async () => {
  await choose('{"format":"something else"}');
  await expect.element(page.getByRole('alert')).toHaveTextContent("This file isn't a Suggest Async export.");
  expect(background.log).toEqual([]);
  expect(background.shelf).toEqual(sampleShelf);
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});

test('a file too large to be ours is not even read', async () => {
  const read = vi.spyOn(Blob.prototype, 'text');
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(10_000_001)], 'film.json'));
  picker().files = transfer.files;
  picker().dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('too large to be a Suggest Async export');
  expect(read).not.toHaveBeenCalled();
});

test('an import replaces what is here, shows it, and can be undone', async () => {
  await choose(JSON.stringify(exported));
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved: backup.json');
  expect(background.shelf.links).toEqual([]);
  await page.getByRole('link', { name: 'Handbook links' }).click();
  await expect.element(page.getByText('No link yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByLabelText('Title', { exact: true })).toHaveValue('How we work async');
});

test('a background that does not answer is said', async () => {
  background.importData = () => Promise.reject(new Error('port closed'));
  await choose(JSON.stringify(exported));
  await expect.element(page.getByRole('alert')).toHaveTextContent("Suggest Async didn't answer");
});
