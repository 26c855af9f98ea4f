import './test-stage.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { ComposerLine, type ComposerLineProps, type InsertedStrip } from './composer-line.tsx';
import { sampleAdvice } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const on = {
  onChange: vi.fn(),
  onUndo: vi.fn(),
  onAnswerNudge: vi.fn(),
  onAnswerCall: vi.fn(),
  onUndoCall: vi.fn(),
  onAction: vi.fn(),
};
const drafted: InsertedStrip = { kind: 'reply', id: 'own-1', title: 'My own', notes: [], changeable: true };
const replies = [{ id: 'own-1', title: 'My own' }, ...sampleAdvice('ask-agenda').replies];

let root: ReturnType<typeof stage>;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  root = stage('composer-line');
});
afterEach(clearStage);

const show = (props: Partial<ComposerLineProps>): void =>
  root.update(<ComposerLine {...{ replies, ...on, ...props }} />);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const names = () => [...root.shadow.querySelectorAll('button')].map((each) => each.textContent?.trim());

test('with nothing to say it takes no room', () => {
  show({});
  expect(root.host.getBoundingClientRect().height).toBe(0);
});

test('says what was drafted; Undo takes it back', async () => {
  show({ strip: drafted });
  await expect.element(page.getByRole('status')).toHaveTextContent('Drafted: My own');
  await userEvent.click(button('Undo'));
  expect(on.onUndo).toHaveBeenCalledOnce();
});

test('says in which language, where that is not the own one', async () => {
  show({ strip: { ...drafted, language: 'de', notes: ['no-organizer'] } });
  await expect.element(page.getByRole('status')).toHaveTextContent('Drafted in German: My own · Please fill in To');
  speak('de');
  show({ strip: { ...drafted, language: 'de' } });
  await expect.element(page.getByRole('status')).toHaveTextContent('Entwurf: My own');
});

test('Change offers the other replies and shows which one it is', async () => {
  show({ strip: drafted });
  await userEvent.click(button('Change'));
  await expect.element(page.getByRole('menuitemradio', { checked: true })).toHaveTextContent('My own');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(on.onChange).toHaveBeenCalledExactlyOnceWith('agenda-first');
});

test('what cannot be changed offers no Change', () => {
  show({ strip: { ...drafted, kind: 'line', changeable: false } });
  expect(names()).toEqual(['Undo']);
  expect(root.shadow.querySelector('[role=status]')?.textContent).toBe('Added: My own');
});

test('a note about the draft stands beside it', () => {
  show({ strip: { ...drafted, notes: ['attachment-unread'] } });
  expect(root.shadow.querySelector('[role=status]')?.textContent).toMatch(/^Drafted: My own · \S/);
});

test('a nudge shows its line and takes an answer', async () => {
  show({ nudge: 'I am limiting my sync sessions.' });
  await expect.element(page.getByText('I am limiting my sync sessions.')).toBeVisible();
  await userEvent.click(button('Not now'));
  await userEvent.click(button('Add'));
  expect(on.onAnswerNudge.mock.calls).toEqual([[false], [true]]);
});

test('other words for a call are shown before they are swapped in, and take an answer', async () => {
  show({ call: { wording: 'Could we settle this in writing?', swapped: false } });
  await expect.element(page.getByRole('status')).toHaveTextContent('Could this go in writing?');
  await expect.element(page.getByText('Could we settle this in writing?')).toBeVisible();
  for (const name of ['Swap in', 'Not now', 'Never']) await userEvent.click(button(name));
  expect(on.onAnswerCall.mock.calls).toEqual([['swap'], ['not-now'], ['never']]);
});

test('once swapped, there is Undo', async () => {
  show({ call: { wording: 'Could we settle this in writing?', swapped: true } });
  await expect.element(page.getByRole('status')).toHaveTextContent('Swapped in');
  expect(names()).toEqual(['Undo']);
  await userEvent.click(button('Undo'));
  expect(on.onUndoCall).toHaveBeenCalledOnce();
});

test('a notice comes first, in the same live region', async () => {
  show({ nudge: 'A line.' });
  const status = root.shadow.querySelector('[role=status]');
  show({ nudge: 'A line.', strip: drafted, notice: { id: 'insert_failed', actions: ['copy'] } });
  expect(root.shadow.querySelector('[role=status]')).toBe(status);
  expect(status?.textContent).toBe('The text could not be inserted. What you wrote is as it was.');
  await userEvent.click(button('Copy'));
  expect(on.onAction).toHaveBeenCalledExactlyOnceWith('copy');
});
