// The popup inserts into whatever a person writes in, on any page: the real editors, from their packages.
import type { Page } from '@playwright/test';
import { editableOf, model, openDesk, openPopupForHidden, openRealPopup, pressToolbar } from './harness/any-editor.ts';
import type { Driven } from './harness/chromium.ts';
import { openPopup } from './harness/own-pages.ts';
import { desk } from './harness/server.ts';
import { expect, test } from './harness/test.ts';

const rich = ['ckeditor', 'lexical', 'prosemirror', 'quill', 'tinymce'];
const plain = ['div', 'div@frame', 'div@shadow', 'textarea', 'textarea@frame', 'textarea@shadow'];
const queries: [name: string, query: Record<string, string>][] = [
  ...rich.map((editor): [string, Record<string, string>] => [editor, { editor }]),
  ...plain.map((kind): [string, Record<string, string>] => [kind, { kind }]),
];

/** Puts the caret behind the second line, and types there. */
async function typeInto(page: Page, query: Record<string, string>, words: string): Promise<void> {
  const isFramed = query.editor === 'tinymce' || query.kind?.endsWith('@frame');
  const field = editableOf(isFramed ? page.frameLocator('iframe') : page);
  if (query.kind?.startsWith('textarea')) {
    await field.focus();
    await field.evaluate((area: HTMLTextAreaElement) => {
      const end = area.value.lastIndexOf('\n');
      area.setSelectionRange(end, end);
    });
  } else {
    await field.getByText('thanks for the numbers.').click();
    await page.keyboard.press('End');
  }
  await page.keyboard.type(words);
}

/** Presses our button, and chooses what the search finds first in the popup. @returns its preview */
async function insertFromPopup(driven: Driven, what: string): Promise<string> {
  await pressToolbar(driven);
  const popup = await openPopup(driven, desk);
  await expect(popup.getByRole('heading', { name: 'Insert into what you are writing' })).toBeVisible();
  const search = popup.getByRole('combobox', { name: 'Search replies, lines and links' });
  await search.fill(what);
  const preview = await popup.locator('#preview').evaluate((shown: HTMLElement) => shown.textContent);
  await search.press('Enter');
  await expect(popup.getByRole('status')).toContainText('Added: ');
  await popup.close();
  await driven.page.bringToFront();
  return preview;
}

/** Lines with anything on them, links as they are written out. */
const linesOf = (text: string): string[] =>
  text
    .replace(/\[(.*?)\]\((.*?)\)/g, '$1: $2')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

for (const [name, query] of queries) {
  test(`${name}: a reply lands behind the line of the caret, and one undo takes exactly it away`, async ({
    driven,
  }) => {
    const page = await openDesk(driven, query);
    await typeInto(page, query, ' Mine.');
    const before = await model(page);
    expect(linesOf(before)).toEqual(['Hello Theo,', 'thanks for the numbers. Mine.', 'Robin']);
    const reply = await insertFromPopup(driven, 'Document with a date');
    const after = await model(page);
    expect(linesOf(after)).toEqual(['Hello Theo,', 'thanks for the numbers. Mine.', ...linesOf(reply), 'Robin']);
    expect(after).toMatch(/Mine\.\s*\n\s*\n/); // an empty line between
    if (!query.kind?.startsWith('textarea')) expect(after).toMatch(/\[.+\]\(https:\/\/.+\)/);
    expect(await page.content()).not.toContain('suggest-async');
    await page.keyboard.press('Control+z');
    await expect.poll(() => model(page)).toBe(before);
  });

  test(`${name}: the caret is left behind what was inserted`, async ({ driven }) => {
    const page = await openDesk(driven, query);
    await typeInto(page, query, '');
    const reply = linesOf(await insertFromPopup(driven, 'Document with a date'));
    await page.keyboard.type(' And mine.');
    const expected = [...reply.slice(0, -1), `${reply.at(-1)} And mine.`];
    await expect
      .poll(async () => linesOf(await model(page)))
      .toEqual(['Hello Theo,', 'thanks for the numbers.', ...expected, 'Robin']);
  });

  test(`${name}: a link goes among the words, and overwrites no selection`, async ({ driven }) => {
    const page = await openDesk(driven, query);
    await typeInto(page, query, '');
    for (let step = 0; step < 'numbers.'.length; step++) await page.keyboard.press('ArrowLeft');
    for (let step = 0; step < 'the '.length; step++) await page.keyboard.press('Shift+ArrowLeft');
    const before = await model(page);
    const link = await insertFromPopup(driven, 'GitLab');
    const [, line] = linesOf(await model(page));
    expect(line?.replaceAll(' ', '')).toBe(`thanks for the ${link}numbers.`.replaceAll(' ', ''));
    await page.keyboard.press('Control+z');
    await expect.poll(() => model(page)).toBe(before);
  });
}

for (const query of [{ editor: 'lexical' }, { kind: 'textarea' }]) {
  test(`a boundary line goes on a line of its own, ${JSON.stringify(query)}`, async ({ driven }) => {
    const page = await openDesk(driven, query);
    await typeInto(page, query, '');
    const own = await insertFromPopup(driven, 'limiting my sync');
    expect(linesOf(await model(page))).toEqual(['Hello Theo,', 'thanks for the numbers.', own, 'Robin']);
  });
}

for (const type of ['text', 'search', 'url', 'tel']) {
  test(`input, ${type}: a reply goes into the one line, at the caret`, async ({ driven }) => {
    const page = await openDesk(driven, { kind: `input-${type}` });
    const field = editableOf(page);
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' Mine.');
    await page.keyboard.press('Home');
    for (let step = 0; step < 'Hello '.length; step++) await page.keyboard.press('ArrowRight');
    const before = await model(page);
    const reply = await insertFromPopup(driven, 'Document with a date');
    expect(await model(page)).toBe(`Hello ${reply.replace(/\s*\n\s*/g, ' ')}Theo, Mine.`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => model(page)).toBe(before);
  });
}

test('an editor that knows no links gets their addresses', async ({ driven }) => {
  const page = await openDesk(driven, { editor: 'lexical', links: 'none' });
  await typeInto(page, { editor: 'lexical' }, ' Mine.');
  const before = await model(page);
  const reply = await insertFromPopup(driven, 'Document with a date');
  const after = await model(page);
  expect(after).not.toContain('](');
  expect(linesOf(after)).toEqual(['Hello Theo,', 'thanks for the numbers. Mine.', ...linesOf(reply), 'Robin']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => model(page)).toBe(before);
});

test('what takes text only gets text, at the caret', async ({ driven }) => {
  const page = await openDesk(driven, { kind: 'div-plaintext' });
  await editableOf(page).click();
  await page.keyboard.press('Control+End');
  const before = await model(page);
  const reply = await insertFromPopup(driven, 'Document with a date');
  expect(linesOf(await model(page))).toEqual([...linesOf(before), ...linesOf(reply)]);
  await expect(editableOf(page).locator('a')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => model(page)).toBe(before);
});

for (const [kind, says] of [
  ['input-password', "Suggest Async doesn't write into this kind of field."],
  ['input-number', "Suggest Async doesn't write into this kind of field."],
  ['input-email', "Suggest Async doesn't write into this kind of field."],
  ['textarea-readonly', "Suggest Async doesn't write into this kind of field."],
  ['', 'Click into what you are writing on this page'],
] as const) {
  test(`${kind || 'nothing'} has the focus: it is said, and copying works`, async ({ driven }) => {
    const page = await openDesk(driven, { kind: kind || 'textarea' });
    if (kind) await editableOf(page).focus();
    const before = await model(page);
    await pressToolbar(driven);
    const popup = await openPopup(driven, desk);
    await expect(popup.getByText(says)).toBeVisible();
    await expect(popup.getByRole('heading', { name: 'Copy a text for any mail' })).toBeVisible();
    await popup.getByRole('combobox').press('Enter');
    await expect(popup.getByText('Copied.', { exact: true })).toBeVisible();
    expect(await model(page)).toBe(before);
  });
}

test('a tab in which nobody has called us is closed to us', async ({ driven }) => {
  await openDesk(driven, { kind: 'textarea' });
  const popup = await openPopupForHidden(driven);
  await expect(popup.getByText('Suggest Async has nothing to do on this page.')).toBeVisible();
});

test('the popup itself, from the press of our button to the text in the editor, and it makes way', async ({
  driven,
}) => {
  const page = await openDesk(driven, { editor: 'prosemirror' });
  await typeInto(page, { editor: 'prosemirror' }, '');
  const popup = await openRealPopup(driven);
  await expect.poll(() => popup.evaluate('document.activeElement?.role')).toBe('combobox');
  const preview = String(await popup.evaluate('document.querySelector("#preview")?.innerText'));
  await popup.press('Enter');
  await expect.poll(() => popup.isOpen()).toBe(false);
  const first = linesOf(preview)[0] ?? 'no preview';
  expect(linesOf(await model(page))).toEqual(expect.arrayContaining(['thanks for the numbers.', first, 'Robin']));
});
