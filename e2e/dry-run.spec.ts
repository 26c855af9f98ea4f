// A calendar file of one's own, judged in the options.
import type { Page } from '@playwright/test';
import { openOptions } from './harness/own-pages.ts';
import { expect, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

const canary = 'heron-4711';
const event = (uid: string, title: string, ...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}-${canary}`,
  `SUMMARY:${title}`,
  'DTSTART;TZID=W. Europe Standard Time:20261126T100000',
  'DTEND;TZID=W. Europe Standard Time:20261126T110000',
  `DESCRIPTION:${canary}`,
  'ORGANIZER;CN=Mina Larsen:mailto:mina@lumen.example',
  'ATTENDEE:mailto:robin.vale@maple.example',
  'ATTENDEE:mailto:theo@lumen.example',
  ...lines,
  'END:VEVENT',
];
const calendar = (...events: string[][]) => ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
/** Of the section that is shown. */
const shown = (options: Page, selector: string) => options.locator(`main > div:not([hidden]) ${selector}`);
const pickerOf = (options: Page) => shown(options, 'input[type=file]');
const file = (text: string, name = 'calendar.ics') => ({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });

test('by keyboard: choose a file, read a verdict, its reasons and the reply; nothing is kept', async ({ driven }) => {
  const options = await openOptions(driven, 'try');
  const chosen = options.waitForEvent('filechooser'); // early: it takes a moment until the browser leaves dialogs to it
  const picker = pickerOf(options);
  await expect(picker).toBeAttached(); // the store is open by then
  const before = await readEverythingStored(options);
  await picker.focus();
  await expect(picker).toBeFocused();
  await options.keyboard.press('Enter');
  await (await chosen).setFiles(
    file(calendar(event('one', `Project ${canary} status`), event('two', 'Appraisal talk'))),
  );
  const row = options.getByRole('button', { name: `Project ${canary} status` });
  await expect(row).toBeVisible();
  for (let presses = 0; presses < 20 && !(await row.evaluate((own) => own === document.activeElement)); presses++) {
    await options.keyboard.press('Tab');
  }
  await expect(row).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(options.getByRole('list', { name: 'Why?' }).getByRole('listitem').first()).toBeVisible();
  await expect(options.getByRole('figure')).toContainText('Mina');
  const after = await readEverythingStored(options);
  expect(after).not.toContain(canary);
  expect(after).toBe(before);
});

test('a file that is dropped is judged in the place of the page opening it', async ({ driven }) => {
  const options = await openOptions(driven, 'try');
  const text = calendar(event('one', 'Project status'));
  const dataTransfer = await options.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'calendar.ics', { type: 'text/calendar' }));
    return transfer;
  }, text);
  await shown(options, '.drop').dispatchEvent('dragover', { dataTransfer });
  await shown(options, '.drop').dispatchEvent('drop', { dataTransfer });
  await expect(options.getByRole('button', { name: 'Project status' })).toBeVisible();
});

test('what is no calendar, and what is broken in one, is said in words', async ({ driven }) => {
  const options = await openOptions(driven, 'try');
  const picker = pickerOf(options);
  await picker.setInputFiles([
    file('<html>', 'letter.ics'),
    file(`${calendar(event('one', 'Project status', 'RRULE:FREQ=SECONDLY'))}\r\nBEGIN:VEVENT\r\nUID:cut`),
  ]);
  await expect(options.getByRole('alert').filter({ hasText: 'letter.ics' })).toContainText(
    'This is not a calendar file.',
  );
  await expect(options.getByRole('button', { name: 'Project status' })).toBeVisible();
  await options.getByText('Not read, or not wholly: 2').click();
  await expect(options.getByText('The event is cut off.')).toBeVisible();
  await expect(options.getByText('It repeats more often than a meeting does.')).toBeVisible();
});
