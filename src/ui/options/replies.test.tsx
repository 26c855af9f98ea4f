import { leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { replyTitle } from '../parts/words.ts';
import { Options } from './options.tsx';
import { builtIn, FakeBackground } from './test-background.ts';

let background: FakeBackground;

const title = replyTitle({ id: 'agenda-first' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const text = () => page.getByRole('textbox', { name: 'Text' });
const preview = () => page.getByRole('figure');
const toast = () => page.getByRole('status').last();
const stored = (id: string) => background.shelf.replies.filter((reply) => reply.id === id);

beforeEach(async () => {
  background = new FakeBackground();
  location.hash = 'replies';
  await show(<Options calls={background} />);
  await page.getByRole('button', { name: title }).click();
  await expect.element(preview()).toHaveTextContent('Thank you, Noor.');
});
afterEach(leave);

test('an edit shows what its reader gets, is stored at once and taken back by Undo', async () => {
  await text().fill('Dear {organizer.firstName}, what should we decide?');
  await expect.element(preview()).toHaveTextContent('Dear Noor, what should we decide?');
  await expect.element(toast()).toHaveTextContent(`Saved: ${title}`);
  await expect.element(page.getByRole('button', { name: title })).toHaveTextContent('Edited');
  expect(stored('agenda-first')[0]).toMatchObject({ edited: true, language: 'en', formality: 'external' });
  await button('Undo').click();
  await expect.element(text()).toHaveValue(builtIn[0]?.body ?? '');
  await expect.element(preview()).toHaveTextContent('Thank you, Noor.');
  expect(stored('agenda-first')[0]?.edited).toBe(false);
});

test('an unknown placeholder is said in place; the text stays, the stored one too', async () => {
  await text().fill('Dear {organiser.name}, thank you.');
  await expect.element(text()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(text()).toHaveAccessibleDescription(/./);
  await expect.element(preview()).toHaveTextContent('The preview comes back when the text is right.');
  expect(background.log).toEqual([]);

  await page.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: title }).click();
  await expect.element(text()).toHaveValue('Dear {organiser.name}, thank you.');
  await text().fill('Dear {organizer.firstName}, thank you.');
  await expect.element(preview()).toHaveTextContent('Dear Noor, thank you.');
  await expect.element(text()).not.toHaveAttribute('aria-invalid');
  await expect.poll(() => stored('agenda-first')[0]?.body).toBe('Dear {organizer.firstName}, thank you.');
});

test('an answer that comes late does not overwrite what was typed since', async () => {
  const { previewReply } = background;
  let answerFirst = () => {};
  background.previewReply = (reply) =>
    reply.body === 'First'
      ? new Promise((resolve) => {
          answerFirst = () => resolve(previewReply(reply));
        })
      : previewReply(reply);
  await text().fill('First');
  await text().fill('Second');
  await expect.element(preview()).toHaveTextContent('Second');
  answerFirst();
  await expect.poll(() => stored('agenda-first')[0]?.body).toBe('Second');
  await expect.element(preview()).toHaveTextContent('Second');
  await expect.element(text()).toHaveValue('Second');
});

test('keys that follow each other within a frame are all stored', async () => {
  const area = text().element() as HTMLTextAreaElement;
  const type = (value: string) => {
    area.value = value;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const rendered = () => new Promise((resolve) => setTimeout(resolve));
  const { previewReply } = background;
  const answers: (() => void)[] = [];
  background.previewReply = async (reply) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return previewReply(reply);
  };
  for (const value of ['S', 'Se', 'Sec', 'Seco', 'Secon', 'Second']) {
    type(value);
    await rendered();
  }
  for (const answer of answers) answer();
  await expect.poll(() => stored('agenda-first')[0]?.body).toBe('Second');
  await expect.element(preview()).toHaveTextContent('Second');
});

test('a placeholder goes in at the caret, as one step of the field’s own undo', async () => {
  const area = text().element() as HTMLTextAreaElement;
  const before = area.value;
  area.focus();
  area.setSelectionRange(9, 9);
  await button('Current year').click();
  expect(area.value).toBe(`${before.slice(0, 9)}{year}${before.slice(9)}`);
  expect([document.activeElement, area.selectionStart]).toEqual([area, 15]);
  await expect.poll(() => stored('agenda-first')[0]?.body).toBe(area.value);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(area.value).toBe(before);
});

test('the original text comes back, and Undo brings the edit back', async () => {
  await text().fill('Mine');
  await expect.element(preview()).toHaveTextContent('Mine');
  await button('Restore the original text').click();
  await expect.element(text()).toHaveValue(builtIn[0]?.body ?? '');
  await expect.element(preview()).toHaveTextContent('Thank you, Noor.');
  await button('Undo').click();
  await expect.element(text()).toHaveValue('Mine');
  await expect.element(preview()).toHaveTextContent('Mine');
});

test('each language and formality is a text of its own', async () => {
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('de');
  await expect.element(text()).toHaveValue(builtIn[2]?.body ?? '');
  await text().fill('Worum geht es?');
  await expect.poll(() => stored('agenda-first')[2]?.body).toBe('Worum geht es?');
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('en');
  await page.getByRole('radio', { name: 'Colleagues' }).click();
  await expect.element(text()).toHaveValue(builtIn[1]?.body ?? '');
  expect(stored('agenda-first').map((reply) => reply.edited)).toEqual([false, false, true]);
});

test('an own reply is stored when it has name and text, and can be deleted and brought back', async () => {
  await button('Add your own reply').click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await text().fill('Let me answer in the document.');
  await expect.element(preview()).toHaveTextContent('Let me answer in the document.');
  expect(background.log).toEqual([]);
  await page.getByRole('textbox', { name: 'Name' }).fill('In the document');
  await expect
    .poll(() => background.shelf.replies.at(-1))
    .toMatchObject({
      id: expect.stringMatching(/^own-/),
      title: 'In the document',
      body: 'Let me answer in the document.',
    });
  await button('Delete this reply').click();
  await expect.element(page.getByRole('button', { name: 'In the document' })).not.toBeInTheDocument();
  expect(background.shelf.replies).toHaveLength(builtIn.length);
  await button('Undo').click();
  await expect.element(page.getByRole('button', { name: 'In the document' })).toBeVisible();
});

const heads = () => [...document.querySelectorAll('.head h3 button span:first-child')].map((each) => each.textContent);
const other = replyTitle({ id: 'contribute-async' });

test('what can be filled is marked while typing, and what can not', async () => {
  const marks = () =>
    [...document.querySelectorAll<HTMLElement>('.marks mark')].map((mark) => [mark.textContent, mark.dataset.kind]);
  await text().fill('Dear {organizer.firstName}, [[on {event.wen}]] {');
  await expect.poll(marks).toEqual([
    ['{organizer.firstName}', 'known'],
    ['[[', 'bracket'],
    ['{event.wen}', 'unknown'],
    [']]', 'bracket'],
    ['{', 'unknown'],
  ]);
  const [marked, field] = [document.querySelector('.marks'), text().element()];
  expect(marked?.textContent).toBe('Dear {organizer.firstName}, [[on {event.wen}]] {\n');
  expect(marked?.getBoundingClientRect().width).toBe(field.getBoundingClientRect().width);
  expect(getComputedStyle(marked as Element).font).toBe(getComputedStyle(field).font);
  expect(marked?.getAttribute('aria-hidden')).toBe('true');
});

test('a reply moves by its button and by Alt and an arrow, keeps the focus, and Undo puts it back', async () => {
  expect(heads()).toEqual([title, other]);
  await page.getByRole('button', { name: 'Move up' }).last().click();
  await expect.poll(heads).toEqual([other, title]);
  await expect.poll(() => background.shelf.settings.replyOrder).toEqual(['contribute-async', 'agenda-first']);
  await expect.element(toast()).toHaveTextContent(`Saved: ${other} (1/2)`);
  await expect.poll(() => document.activeElement?.textContent).toBe(other);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(heads).toEqual([title, other]);
  await expect.poll(() => document.activeElement?.textContent).toBe(other);
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await button('Back to the usual order').click();
  await expect.poll(() => background.shelf.settings.replyOrder).toEqual([]);
  await button('Undo').click();
  await expect.poll(heads).toEqual([other, title]);
});

test('the search looks through titles and texts; while it does, nothing is moved', async () => {
  await page.getByRole('searchbox', { name: 'Search replies' }).fill('anmerkungen');
  await expect.poll(heads).toEqual([other]);
  expect(page.getByRole('button', { name: 'Move up' }).elements()).toEqual([]);
  await page.getByRole('searchbox', { name: 'Search replies' }).fill('xyzzy');
  await expect.element(page.getByText('No reply holds “xyzzy”.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search replies' }).fill('');
  await expect.poll(heads).toEqual([title, other]);
});
