import './test-stage.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InviteAdvice } from '../../domain/advice.ts';
import type { VerdictName } from '../../domain/verdict.ts';
import { speak } from '../parts/test-i18n.ts';
import type { InviteBarProps } from './bar-frame.tsx';
import { InviteBar } from './invite-bar.tsx';
import { sampleAdvice } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const on = {
  onSuggest: vi.fn(),
  onCopy: vi.fn(),
  onInsertLink: vi.fn(),
  onPartner: vi.fn(),
  onDismiss: vi.fn(),
  onSwitchRule: vi.fn(),
  onAction: vi.fn(),
};

let root: ReturnType<typeof stage>;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
});
afterEach(clearStage);

function show(verdict: VerdictName, more: Partial<InviteAdvice> = {}, props: Partial<InviteBarProps> = {}): void {
  root = stage('invite-bar');
  update(verdict, more, props);
}

const update = (verdict: VerdictName, more: Partial<InviteAdvice> = {}, props: Partial<InviteBarProps> = {}): void =>
  root.update(<InviteBar advice={sampleAdvice(verdict, more)} {...on} {...props} />);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const entries = () => [...root.shadow.querySelectorAll('[role^=menuitem]')].map((entry) => entry.textContent);
const focused = () => root.shadow.activeElement?.textContent || root.shadow.activeElement?.ariaLabel;

test.each([
  ['suggest-async', ['Suggest async', 'More replies', 'Why?', 'Hide']],
  ['ask-agenda', ['Ask for an agenda', 'More replies', 'Why?', 'Hide']],
  ['keep-live', ['Worth meeting live', 'Add working agreement', 'More replies', 'Hide']],
  ['neutral', ['Suggest async', 'More replies', 'Hide']],
  ['quiet', []],
] as const)('%s: its buttons, in a named region', (verdict, names) => {
  show(verdict);
  const buttons = [...root.shadow.querySelectorAll('button')];
  expect(buttons.map((each) => each.ariaLabel ?? each.textContent)).toEqual(names);
  expect(root.shadow.querySelector('section')?.ariaLabel ?? null).toBe(verdict === 'quiet' ? null : 'Suggest Async');
});

test('at most two reasons stand in the row, all of them behind Why?', async () => {
  show('suggest-async', { reasons: ['one', 'two', 'three'].map((id) => ({ id, args: [] })) });
  await expect.element(page.getByText('One · Two', { exact: true })).toBeVisible();
  await userEvent.click(button('Why?'));
  await expect.element(page.getByRole('dialog', { name: 'Why this?' })).toHaveTextContent(/One.*Two.*Three/);
});

const given = (...ids: string[]) => ({ reasons: ids.map((id) => ({ id, args: [] })) });
const toggles = () =>
  [...root.shadow.querySelectorAll('[role=switch]')].map((each) => [each.textContent, each.ariaChecked]);

test('behind Why? each reason is switched off, stays where it was, and is switched on again', async () => {
  show('suggest-async', given('one', 'two', 'three'));
  await userEvent.click(button('Why?'));
  await userEvent.click(page.getByRole('switch', { name: 'Two' }));
  expect(on.onSwitchRule).toHaveBeenLastCalledWith('two', false);
  update('suggest-async', given('one', 'four'));
  expect(toggles()).toEqual([
    ['One', 'true'],
    ['Two', 'false'],
    ['Four', 'true'],
  ]);
  expect(focused()).toBe('Two');
  await userEvent.keyboard(' ');
  expect(on.onSwitchRule).toHaveBeenLastCalledWith('two', true);
  update('suggest-async', given('one', 'two', 'three'));
  expect(toggles().map(([name]) => name)).toEqual(['One', 'Two', 'Three']);
});

test('opened again, Why? tells what counts by then', async () => {
  show('suggest-async', given('one', 'two'));
  await userEvent.click(button('Why?'));
  await userEvent.click(page.getByRole('switch', { name: 'Two' }));
  update('suggest-async', given('one'));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(button('Why?'));
  expect(toggles()).toEqual([['One', 'true']]);
});

test('what can not be switched here is only told', async () => {
  show('suggest-async', { ...given('one', 'two'), fixed: ['one'] });
  await userEvent.click(button('Why?'));
  expect(toggles()).toEqual([['Two', 'true']]);
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/One.*Two/);
});

test('closed, Why? leaves the focus in the bar where its own button has gone', async () => {
  show('suggest-async', given('one'));
  await userEvent.click(button('Why?'));
  await userEvent.click(page.getByRole('switch', { name: 'One' }));
  update('neutral', given());
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('Suggest async');
});

test('what the day is kept for stands beside the load', () => {
  show('neutral', { day: { id: 'no-meeting-day', args: [] }, load: { before: 480, after: 510, limit: 600, inRow: 1 } });
  const told = root.shadow.querySelector('.because')?.textContent;
  expect(told).toBe('8 → 8.5 of 10 h this week · On a day that you keep free');
});

test('the main button drafts the fitting reply, the menu any other', async () => {
  show('suggest-async');
  await userEvent.click(button('Suggest async'));
  expect(on.onSuggest).toHaveBeenLastCalledWith(undefined);
  await userEvent.click(button('More replies'));
  await userEvent.click(page.getByRole('menuitem').nth(1));
  expect(on.onSuggest).toHaveBeenLastCalledWith('recorded-walkthrough');
});

test.each([
  ['ask-agenda', 'contribute-async'],
  ['keep-live', 'document-with-date'],
] as const)('%s: Suggest async comes first in the menu', async (verdict, replyId) => {
  show(verdict);
  await userEvent.click(button('More replies'));
  await expect.element(page.getByRole('menuitem').first()).toHaveTextContent('Suggest async');
  await userEvent.keyboard('{Enter}');
  expect(on.onSuggest).toHaveBeenCalledExactlyOnceWith(replyId);
});

test('the name of a meeting worth having opens the reasons; the agreement is one click', async () => {
  show('keep-live');
  await userEvent.click(button('Worth meeting live'));
  await expect.element(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await userEvent.click(button('Add working agreement'));
  expect(on.onSuggest).toHaveBeenCalledExactlyOnceWith('accept-kick-off');
});

test('without such a reply no agreement is offered', () => {
  show('keep-live', { replies: [] });
  expect(root.shadow.textContent).not.toContain('Add working agreement');
});

test('series, person and domain are offered only where there are any', async () => {
  show('neutral', { recurring: false, person: '', domain: '', links: [], reasons: [] });
  await userEvent.click(button('More replies'));
  expect(entries().slice(-1)).toEqual(['Copy']);
});

test('every entry of the menu does what it says', async () => {
  show('suggest-async', { outside: true });
  for (const [name, told, args] of [
    ['How we work async', on.onInsertLink, [sampleAdvice('neutral').links[0]]],
    ['Copy', on.onCopy, []],
    ['Partner and agreement…', on.onPartner, []],
    ['Not for this series', on.onDismiss, ['series']],
    ['Never for Theo Marsh', on.onDismiss, ['person']],
    ['Never for lumen.example', on.onDismiss, ['domain']],
  ] as const) {
    await userEvent.click(button('More replies'));
    await userEvent.click(page.getByRole('menuitem', { name }));
    expect(told).toHaveBeenLastCalledWith(...args);
  }
});

test('Why this? in the menu opens the reasons there', async () => {
  show('neutral');
  await userEvent.click(button('More replies'));
  await userEvent.click(page.getByRole('menuitem', { name: 'Why this?' }));
  await expect.element(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('More replies');
});

test('by keyboard alone: open, walk round, jump by letter, leave', async () => {
  show('suggest-async');
  (root.shadow.querySelector('[aria-label="More replies"]') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const names = entries();
  const walk: [string, number][] = [
    ['{ArrowDown}', 1],
    ['{ArrowUp}', 0],
    ['{ArrowUp}', names.length - 1],
    ['{ArrowDown}', 0],
    ['{End}', names.length - 1],
    ['{Home}', 0],
    ['n', names.indexOf('Not for this series')],
    ['n', names.indexOf('Never for Theo Marsh')],
    ['n', names.indexOf('Never for lumen.example')],
    ['n', names.indexOf('Not for this series')],
  ];
  expect(focused()).toBe(names[0]);
  for (const [key, index] of walk) {
    await userEvent.keyboard(key);
    expect(focused()).toBe(names[index]);
  }
  await userEvent.keyboard('{Escape}');
  expect(focused()).toBe('More replies');
  expect(root.shadow.querySelector(':popover-open')).toBeNull();
  await userEvent.keyboard(' {Tab}');
  expect(focused()).toBe('Why?');
  expect(root.shadow.querySelector(':popover-open')).toBeNull();
});

test('one at a time; a click outside closes and leaves the focus where it went', async () => {
  show('suggest-async');
  const field = document.body.appendChild(document.createElement('textarea'));
  field.style.marginTop = '300px';
  await userEvent.click(button('More replies'));
  await userEvent.click(button('Why?'));
  expect([...root.shadow.querySelectorAll(':popover-open')].map(({ id }) => id)).toEqual(['why']);
  await userEvent.click(button('Why?'));
  expect(root.shadow.querySelector(':popover-open')).toBeNull();
  await userEvent.click(button('Why?'));
  await userEvent.click(field);
  expect(root.shadow.querySelector(':popover-open')).toBeNull();
  expect(document.activeElement).toBe(field);
});

test('while a draft is made, nothing makes another', async () => {
  show('suggest-async', {}, { busy: true });
  await expect.element(page.getByRole('status')).toHaveTextContent('Making the draft…');
  (root.shadow.querySelector('.main') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button('More replies'));
  await userEvent.click(page.getByRole('menuitem').first());
  expect(on.onSuggest).not.toHaveBeenCalled();
});

test('a notice is told in the live region that was there before, with its ways out', async () => {
  show('suggest-async');
  const status = root.shadow.querySelector('[role=status]');
  update('suggest-async', {}, { notice: { id: 'reply_did_not_open', actions: ['open-compose-tab', 'copy'] } });
  expect(root.shadow.querySelector('[role=status]')).toBe(status);
  expect(status?.textContent).toBe("The reply didn't open. Nothing was changed.");
  await userEvent.click(button('Open compose tab'));
  await userEvent.click(button('Copy'));
  expect(on.onAction.mock.calls).toEqual([['open-compose-tab'], ['copy']]);
});

test('what turned out to be personal is only said, with Insert anyway', async () => {
  show('quiet', {}, { notice: { id: 'personal', actions: ['insert-anyway', 'copy'] } });
  expect([...root.shadow.querySelectorAll('button')].map((each) => each.ariaLabel ?? each.textContent)).toEqual([
    'Insert anyway',
    'Copy',
    'Hide',
  ]);
  await userEvent.click(button('Insert anyway'));
  expect(on.onAction).toHaveBeenCalledExactlyOnceWith('insert-anyway');
});

test('× hides this one at once, then asks about more; undo stays', async () => {
  show('suggest-async');
  await userEvent.click(button('Hide'));
  expect(on.onDismiss).toHaveBeenLastCalledWith('invite');
  const notice = { id: 'dismissed', actions: ['undo-dismiss'] } as NonNullable<InviteBarProps['notice']>;
  update('suggest-async', {}, { notice });
  await expect.element(page.getByRole('status')).toHaveTextContent('Hidden for this invitation.');
  await userEvent.click(button('Never for lumen.example'));
  expect(on.onDismiss).toHaveBeenLastCalledWith('domain');
  await expect.element(page.getByRole('status')).toHaveTextContent('Hidden for everyone at that domain.');
  await userEvent.click(button('Undo'));
  expect(on.onAction).toHaveBeenCalledExactlyOnceWith('undo-dismiss');
});

test('where there is no domain to stay away from, × asks about the person', async () => {
  show('suggest-async', { domain: '' });
  await userEvent.click(button('Hide'));
  update('suggest-async', { domain: '' }, { notice: { id: 'dismissed', actions: ['undo-dismiss'] } });
  await userEvent.click(button('Never for Theo Marsh'));
  expect(on.onDismiss).toHaveBeenLastCalledWith('person');
  await expect.element(page.getByRole('status')).toHaveTextContent('Hidden for this person.');
});

test('whatever an invitation holds is text', async () => {
  const evil = '<img src=x onerror=alert(1)>\u202E"{me.name}"';
  show('keep-live', { domain: evil, replies: [{ id: 'own-1', title: evil }], reasons: [{ id: 'x', args: [evil] }] });
  await userEvent.click(button('More replies'));
  expect(root.shadow.querySelector('img')).toBeNull();
  expect(entries()).toContain('<img src=x onerror=alert(1)> "{me.name}"');
});

describe('the language of the reply', () => {
  const told = () => root.shadow.querySelector('.because')?.textContent ?? '';

  test.each(['suggest-async', 'ask-agenda', 'keep-live', 'neutral'] as const)(
    'is said in a bar that says %s',
    (verdict) => {
      update(verdict, { language: 'de' });
      expect(told()).toContain('Reply in German');
    },
  );

  test('is not, where it is the own one', () => {
    update('neutral', { language: 'en' });
    expect(told()).toBe('');
  });
});
