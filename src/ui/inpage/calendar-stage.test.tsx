import './test-stage.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { guardRoot } from '../../hosts/key-guard.ts';
import { speak } from '../parts/test-i18n.ts';
import { calendarDrawing } from './calendar-drawing.tsx';
import { makeCalendarStage } from './calendar-stage.tsx';
import { sampleDraftAdvice, sampleLoad } from './test-calendar-samples.ts';
import { sampleAdvice } from './test-samples.ts';

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
  ...{ onNote: vi.fn(), onBrief: vi.fn(), onAdd: vi.fn() },
};
let end: AbortController;
let stage: ReturnType<typeof makeCalendarStage>;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  end = new AbortController();
  const here = { drawing: calendarDrawing };
  const hands = { here, come: async () => here, whenHere: () => {} };
  stage = makeCalendarStage({ document, guard: guardRoot, hands });
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

const place = (host: HTMLElement, style = ''): HTMLElement => {
  const card = document.createElement('div');
  card.style.cssText = style;
  card.append(host);
  document.body.append(card);
  return card;
};
const scheme = (host: HTMLElement) =>
  getComputedStyle(host.shadowRoot?.querySelector('.surface') as Element).colorScheme;

test('the bar and the mirror stand nowhere before they are put somewhere, and say nothing of anybody', () => {
  const bar = stage.inviteBar(end.signal, document.body);
  const mirror = stage.organizerMirror(end.signal);
  expect(document.querySelector('suggest-async')).toBeNull();
  for (const { host } of [bar, mirror]) place(host);
  bar.draw({ advice: sampleAdvice('suggest-async', { load: sampleLoad() }), ...on });
  mirror.draw({ advice: sampleDraftAdvice(), ...on });
  expect([...document.querySelectorAll('suggest-async')].map((each) => each.outerHTML)).toEqual([
    '<suggest-async data-place="invite-bar"></suggest-async>',
    '<suggest-async data-place="organizer-mirror"></suggest-async>',
  ]);
  expect(bar.host.shadowRoot?.querySelector('.load')?.textContent).toBe('8.5 → 9.5 of 10 h this week');
  expect(mirror.host.shadowRoot?.querySelector('.reasons')?.textContent).toContain('12 guests');
});

test('each is drawn in the colors of the place where it stands by now', () => {
  const { host, draw } = stage.organizerMirror(end.signal);
  place(host, 'background: #fff; color: #222');
  draw({ advice: sampleDraftAdvice(), ...on });
  expect(scheme(host)).toBe('light');
  place(host, 'background: #111; color: #eee');
  draw({ advice: sampleDraftAdvice(), ...on });
  expect(scheme(host)).toBe('dark');
});

test('the bar has the colors of its place before it stands there, and follows them later', () => {
  const card = place(document.createElement('i'), 'background: #111; color: #eee');
  const { host, draw } = stage.inviteBar(end.signal, card);
  expect(scheme(place(host).firstElementChild as HTMLElement)).toBe('dark');
  draw({ advice: sampleAdvice('suggest-async'), ...on });
  expect(scheme(host)).toBe('dark');
  place(host, 'background: #fff; color: #222');
  draw({ advice: sampleAdvice('suggest-async'), ...on });
  expect(scheme(host)).toBe('light');
});

test('a click works at once, and the card that it stands in hears none of it', async () => {
  const { host, draw } = stage.organizerMirror(end.signal);
  const heard = vi.fn();
  const card = place(host);
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown']) {
    card.addEventListener(type, heard);
  }
  draw({ advice: sampleDraftAdvice(), ...on });
  await userEvent.click(page.getByRole('button', { name: 'Add an agenda' }));
  expect(on.onAdd).toHaveBeenCalledExactlyOnceWith('agenda');
  await userEvent.keyboard('{Enter}');
  expect(on.onAdd).toHaveBeenCalledTimes(2);
  expect(heard).not.toHaveBeenCalled();
});

test('each goes with its signal, and the other stays', () => {
  const mine = new AbortController();
  const bar = stage.inviteBar(mine.signal, document.body);
  const mirror = stage.organizerMirror(end.signal);
  for (const { host } of [bar, mirror]) place(host);
  mine.abort();
  expect([bar.host.isConnected, mirror.host.isConnected]).toEqual([false, true]);
});
