import './test-stage.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DraftAdvice } from '../../domain/advice.ts';
import type { Notice } from '../../domain/notice.ts';
import { speak } from '../parts/test-i18n.ts';
import { OrganizerMirror } from './organizer-mirror.tsx';
import { sampleDraftAdvice } from './test-calendar-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const on = { onBrief: vi.fn(), onAdd: vi.fn(), onDismiss: vi.fn(), onAction: vi.fn() };
const added: Notice = { id: 'added', actions: ['undo-insert'] };

let root: ReturnType<typeof stage>;

const update = (more: Partial<DraftAdvice> = {}, notice?: Notice): void =>
  root.update(<OrganizerMirror advice={sampleDraftAdvice(more)} notice={notice} {...on} />);
const buttons = () => [...root.shadow.querySelectorAll('button')].map((each) => each.ariaLabel ?? each.textContent);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => root.shadow.activeElement?.textContent || root.shadow.activeElement?.ariaLabel;
const status = () => root.shadow.querySelector('[role=status]');

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  root = stage('organizer-mirror');
});
afterEach(clearStage);

describe('the mirror', () => {
  test('is a named region with what its guests may find, and what would help', () => {
    update();
    expect(root.shadow.querySelector('section')?.ariaLabel).toBe('Suggest Async');
    expect(root.shadow.querySelector('.reasons')?.textContent).toBe('No agenda yet · 12 guests · A series without end');
    expect(buttons()).toEqual(['Turn into an async brief', 'Add an agenda', 'Add working agreement', 'Hide']);
  });

  test('speaks German', () => {
    speak('de');
    update();
    expect(buttons()).toEqual([
      'Als schriftliche Anfrage',
      'Agenda einfügen',
      'Arbeitsvereinbarung einfügen',
      'Ausblenden',
    ]);
  });

  test('says three things at most', () => {
    update({ reasons: ['one', 'two', 'three', 'four'].map((id) => ({ id, args: [] })) });
    expect(root.shadow.querySelector('.reasons')?.textContent).toBe('One · Two · Three');
  });

  test('offers no text that is there', () => {
    update({ texts: ['agreement'] });
    expect(buttons()).toEqual(['Turn into an async brief', 'Add working agreement', 'Hide']);
    update({ texts: [] });
    expect(buttons()).toEqual(['Turn into an async brief', 'Hide']);
  });

  test('fills the brief’s button only where writing would do, and says that nothing is sent', () => {
    update({ asyncFits: false });
    expect(root.shadow.querySelector('.filled')).toBeNull();
    update({ asyncFits: true });
    expect(root.shadow.querySelector('.filled')?.textContent).toBe('Turn into an async brief');
    expect(root.shadow.querySelector('.main')).toHaveAttribute('title', 'Opens a draft. Nothing is sent.');
  });
});

test('every button does what it says', async () => {
  update();
  for (const [name, told, args] of [
    ['Turn into an async brief', on.onBrief, []],
    ['Add an agenda', on.onAdd, ['agenda']],
    ['Add working agreement', on.onAdd, ['agreement']],
    ['Hide', on.onDismiss, []],
  ] as const) {
    await userEvent.click(button(name));
    expect(told).toHaveBeenLastCalledWith(...args);
  }
});

test('a script that clicks gets nothing done', () => {
  update({}, added);
  for (const each of root.shadow.querySelectorAll('button')) {
    each.click();
    each.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }
  for (const told of Object.values(on)) expect(told).not.toHaveBeenCalled();
});

test('a notice is told in the live region that was there before, in the place of the reasons', async () => {
  update();
  const before = status();
  expect(before?.textContent).toBe('');
  update({}, added);
  expect(status()).toBe(before);
  expect(before?.textContent).toBe('Added to the description.');
  expect(root.shadow.querySelector('.reasons')).toBeNull();
  await userEvent.click(button('Undo'));
  expect(on.onAction).toHaveBeenCalledExactlyOnceWith('undo-insert');
  update();
  expect(before?.textContent).toBe('');
});

describe('by keyboard', () => {
  test('the order is that of the eye', async () => {
    update({}, added);
    const order: unknown[] = [];
    for (let step = 0; step < 5; step++) {
      await userEvent.tab();
      order.push(focused());
    }
    expect(order).toEqual(['Undo', 'Turn into an async brief', 'Add an agenda', 'Add working agreement', 'Hide']);
  });

  test('Enter and Space press', async () => {
    update();
    (root.shadow.querySelector('.main') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(on.onBrief).toHaveBeenCalledTimes(1);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(on.onAdd).toHaveBeenCalledExactlyOnceWith('agenda');
  });

  test('a button that goes hands its focus to the first, never to another text', async () => {
    update();
    (root.shadow.querySelectorAll('.quiet')[0] as HTMLElement).focus();
    expect(focused()).toBe('Add an agenda');
    update({ texts: ['agreement'] }, added);
    expect(focused()).toBe('Undo');
  });
});

test('whatever an event holds is text', () => {
  const evil = '<img src=x onerror=alert(1)>\u202E{me.name}';
  update({ reasons: [{ id: 'many-guests', args: [evil] }] });
  expect(root.shadow.querySelector('img')).toBeNull();
  expect(root.shadow.querySelector('.reasons')?.textContent).toBe('<img src=x onerror=alert(1)> {me.name} guests');
});
