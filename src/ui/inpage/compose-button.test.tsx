import './test-stage.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { InsertChoice } from '../../domain/advice.ts';
import { speak } from '../parts/test-i18n.ts';
import { ComposeButton } from './compose-button.tsx';
import { sampleChoices } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const onOpen = vi.fn();
const onInsert = vi.fn();

let root: ReturnType<typeof stage>;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  root = stage('compose-button');
  update(sampleChoices);
});
afterEach(clearStage);

const update = (choices?: InsertChoice[]): void => root.update(<ComposeButton {...{ choices, onOpen, onInsert }} />);

const open = () => userEvent.click(page.getByRole('button', { name: 'Insert from Suggest Async' }));
const field = () => page.getByRole('combobox', { name: 'Search replies, lines and links' });
const options = () => [...root.shadow.querySelectorAll('[role=option]')];
const titles = () => options().map((option) => option.firstChild?.textContent);
const highlighted = () => root.shadow.querySelector('[aria-selected=true]')?.firstChild?.textContent;

test('opens with the field focused; the caret can be remembered before', async () => {
  onOpen.mockImplementationOnce(() => expect(root.shadow.activeElement?.ariaLabel).toBe('Insert from Suggest Async'));
  await open();
  expect(onOpen).toHaveBeenCalledOnce();
  expect(root.shadow.activeElement).toBe(field().element());
});

test('groups by kind, recently used first', async () => {
  await open();
  const groups = [...root.shadow.querySelectorAll('[role=group]')];
  expect(groups.map((group) => group.ariaLabel)).toEqual(['Replies', 'Boundary lines', 'Handbook']);
  expect(titles()[0]).toBe('Contribute in writing');
  expect(titles()).toHaveLength(sampleChoices.length);
});

test('the highlighted one is told to the field and shown in full below', async () => {
  await open();
  await userEvent.keyboard('{End}');
  const option = root.shadow.getElementById(field().element().getAttribute('aria-activedescendant') ?? '');
  expect(option?.textContent).toBe('How we work async');
  expect(root.shadow.getElementById('preview')?.textContent).toBe(sampleChoices.at(-1)?.preview);
});

test('by keyboard: walk round, search, insert, and the focus is back', async () => {
  await open();
  const all = titles();
  for (const [key, title] of [
    ['{ArrowUp}', all.at(-1)],
    ['{ArrowDown}', all[0]],
    ['{ArrowDown}', all[1]],
    ['{Home}', all[0]],
    ['{End}', all.at(-1)],
  ] as const) {
    await userEvent.keyboard(key);
    expect(highlighted()).toBe(title);
  }
  await userEvent.keyboard('sessions');
  expect(titles()).toEqual(['Fewer sync sessions']);
  await userEvent.keyboard('{Enter}');
  expect(onInsert).toHaveBeenCalledExactlyOnceWith(sampleChoices.find(({ id }) => id === 'b1'));
  expect(root.shadow.querySelector(':popover-open')).toBeNull();
  expect(root.shadow.activeElement?.ariaLabel).toBe('Insert from Suggest Async');
});

test('Escape closes and gives the focus back', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  expect(root.shadow.querySelector(':popover-open')).toBeNull();
  expect(root.shadow.activeElement?.ariaLabel).toBe('Insert from Suggest Async');
});

test('a click inserts, a new search begins empty', async () => {
  await open();
  await userEvent.keyboard('hours');
  await userEvent.click(page.getByRole('option', { name: 'Off hours' }));
  expect(onInsert).toHaveBeenCalledExactlyOnceWith(sampleChoices.find(({ id }) => id === 'b2'));
  await open();
  await expect.element(field()).toHaveValue('');
  expect(options()).toHaveLength(sampleChoices.length);
});

test('a pointer over the list highlights and leaves the focus in the field', async () => {
  await open();
  await userEvent.hover(page.getByRole('option', { name: 'Off hours' }));
  expect(highlighted()).toBe('Off hours');
  expect(root.shadow.activeElement).toBe(field().element());
});

test('Enter while a word is being composed only ends the composing', async () => {
  await open();
  await cdp().send('Input.imeSetComposition', { text: 'ko', selectionStart: 2, selectionEnd: 2 });
  await cdp().send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  expect(onInsert).not.toHaveBeenCalled();
});

test('nothing found is said; Enter then inserts nothing', async () => {
  await open();
  await userEvent.keyboard('qqq{Enter}');
  await expect.element(page.getByText('Nothing found. Try fewer letters.')).toBeVisible();
  expect(onInsert).not.toHaveBeenCalled();
});

test('choices may come after the menu has opened', async () => {
  update(undefined);
  await open();
  expect(options()).toEqual([]);
  update(sampleChoices);
  expect(options()).toHaveLength(sampleChoices.length);
  update([]);
  await expect.element(page.getByText(/^Nothing to insert yet/)).toBeVisible();
});

test('stays in the viewport: below, above, and at either edge', async () => {
  await page.viewport(500, 700);
  for (const place of [
    'top: 0; left: 0',
    'top: 0; right: 0',
    'bottom: 0; left: 0',
    'bottom: 0; right: 0',
    'top: 45%; left: 45%',
  ]) {
    root = stage('compose-button', 'light', `position: fixed; ${place}`);
    update(sampleChoices);
    await open();
    const panel = root.shadow.querySelector('.popover') as HTMLElement;
    const [box, anchor] = [panel.getBoundingClientRect(), root.host.getBoundingClientRect()];
    expect(box.left >= 0 && box.top >= 0 && box.right <= 500 && box.bottom <= 700, place).toBe(true);
    expect(box.bottom <= anchor.top || box.top >= anchor.bottom, `${place} leaves the button free`).toBe(true);
  }
});
