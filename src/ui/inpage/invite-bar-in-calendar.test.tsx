import './test-stage.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InviteAdvice } from '../../domain/advice.ts';
import { speak } from '../parts/test-i18n.ts';
import type { InviteBarProps } from './bar-frame.tsx';
import { InviteBar } from './invite-bar.tsx';
import { sampleLoad } from './test-calendar-samples.ts';
import { sampleAdvice } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

// What an invite bar has in a calendar alone: what the invitation does to its week, and the note that goes with an answer.
const on = {
  ...{
    onSuggest: vi.fn(),
    onCopy: vi.fn(),
    onInsertLink: vi.fn(),
    onPartner: vi.fn(),
    onDismiss: vi.fn(),
    onSwitchRule: vi.fn(),
    onAction: vi.fn(),
  },
  onNote: vi.fn(),
};

let root: ReturnType<typeof stage>;

const update = (
  verdict: InviteAdvice['verdict'],
  more: Partial<InviteAdvice> = {},
  props: Partial<InviteBarProps> = {},
): void => root.update(<InviteBar advice={sampleAdvice(verdict, more)} {...on} {...props} />);
const load = () => root.shadow.querySelector('.load')?.textContent;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  root = stage('invite-bar');
});
afterEach(clearStage);

describe('the load line', () => {
  test.each([
    ['en', {}, '8.5 → 9.5 of 10 h this week'],
    ['en', { otherWeek: true as const }, '8.5 → 9.5 of 10 h that week'],
    ['en', { before: 0, after: 25, limit: 480 }, '0 → 0.4 of 8 h this week'],
    ['en', { inRow: 2 }, '8.5 → 9.5 of 10 h this week'],
    ['en', { inRow: 3 }, '8.5 → 9.5 of 10 h this week · third in a row'],
    ['en', { inRow: 7 }, '8.5 → 9.5 of 10 h this week · 7 in a row'],
    ['de', {}, '8,5 → 9,5 von 10 h in dieser Woche'],
    ['de', { otherWeek: true as const, inRow: 3 }, '8,5 → 9,5 von 10 h in jener Woche · die dritte in Folge'],
  ] as const)('%s %o: %s', (language, change, text) => {
    speak(language);
    update('suggest-async', { load: sampleLoad(change) });
    expect(load()).toBe(text);
  });

  test('comes after the reasons, and is left out while it is not known', () => {
    update('suggest-async', { load: sampleLoad() });
    const { textContent } = root.shadow.querySelector('.because') as HTMLElement;
    expect(textContent?.indexOf('8.5')).toBeGreaterThan(textContent?.indexOf('No agenda') ?? 99);
    update('suggest-async');
    expect(load()).toBeUndefined();
  });

  test('stands in a neutral bar too, which tells no reasons', () => {
    update('neutral', { load: sampleLoad() });
    expect(load()).toBe('8.5 → 9.5 of 10 h this week');
    expect(root.shadow.querySelector('.reasons')).toBeNull();
  });

  test('makes room for what is said, in the live region that was there before', () => {
    update('suggest-async', { load: sampleLoad() });
    const status = root.shadow.querySelector('[role=status]');
    update('suggest-async', { load: sampleLoad() }, { notice: { id: 'opened', actions: [] } });
    expect(root.shadow.querySelector('[role=status]')).toBe(status);
    expect(status?.textContent).toBe('The draft is open in a new tab. Nothing was sent.');
    expect(load()).toBeUndefined();
  });
});

describe('the note', () => {
  const more = async () => {
    await userEvent.click(page.getByRole('button', { name: 'More replies' }));
    return [...root.shadow.querySelectorAll('[role^=menuitem]')].map((entry) => entry.textContent);
  };

  test('is offered before Copy while its field is open', async () => {
    update('suggest-async');
    const entries = await more();
    expect(entries.indexOf('Put into the RSVP note')).toBe(entries.indexOf('Copy') - 1);
    await userEvent.click(page.getByRole('menuitem', { name: 'Put into the RSVP note' }));
    expect(on.onNote).toHaveBeenCalledExactlyOnceWith();
    expect(on.onCopy).not.toHaveBeenCalled();
  });

  test('is not offered else', async () => {
    update('suggest-async', {}, { onNote: undefined });
    expect(await more()).not.toContain('Put into the RSVP note');
  });

  test('is taken back by Undo', async () => {
    update('suggest-async', {}, { notice: { id: 'noted', actions: ['undo-insert'] } });
    await expect.element(page.getByRole('status')).toHaveTextContent('The draft is in your note. Nothing was sent.');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(on.onAction).toHaveBeenCalledExactlyOnceWith('undo-insert');
  });

  test('a script that opens the menu and clicks writes none', () => {
    update('suggest-async');
    for (const each of root.shadow.querySelectorAll('button')) each.click();
    for (const each of root.shadow.querySelectorAll<HTMLElement>('[role^=menuitem]')) each.click();
    for (const told of Object.values(on)) expect(told).not.toHaveBeenCalled();
  });
});
