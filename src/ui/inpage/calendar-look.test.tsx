// As look.test.tsx, for what stands in a calendar: no axe violation, no overflow, nothing that matters cut off.
import './test-stage.ts';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Notice } from '../../domain/notice.ts';
import { enlargeText } from '../parts/test-enlarge.ts';
import { speak } from '../parts/test-i18n.ts';
import { InviteBar } from './invite-bar.tsx';
import { OrganizerMirror } from './organizer-mirror.tsx';
import type { PlaceName } from './root.ts';
import { sampleDraftAdvice, sampleLoad } from './test-calendar-samples.ts';
import { sampleAdvice, silentBar } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const none = () => {};
const barEvents = { ...silentBar, onNote: none };
const mirrorEvents = { onBrief: none, onAdd: none, onDismiss: none, onAction: none };

type State = [place: PlaceName, content: VNode];
const bar = (verdict: Parameters<typeof sampleAdvice>[0], load = {}, more: object = {}): State => [
  'invite-bar',
  <InviteBar advice={sampleAdvice(verdict, { load: sampleLoad(load) })} {...barEvents} {...more} />,
];
const mirror = (advice: object = {}, notice?: Notice): State => [
  'organizer-mirror',
  <OrganizerMirror advice={sampleDraftAdvice(advice)} notice={notice} {...mirrorEvents} />,
];
const long = { otherWeek: true, inRow: 12, before: 2215, after: 2275, limit: 2400 };

const states: Record<string, State> = {
  'bar, suggest-async': bar('suggest-async'),
  'bar, ask-agenda': bar('ask-agenda'),
  'bar, keep-live': bar('keep-live'),
  'bar, neutral': bar('neutral'),
  'bar, a long line': bar('suggest-async', long),
  'bar, opened': bar('suggest-async', {}, { notice: { id: 'opened_without_to', actions: [] } }),
  'bar, noted': bar('neutral', {}, { notice: { id: 'noted', actions: ['undo-insert'] } }),
  mirror: mirror(),
  'mirror, writing fits': mirror({ asyncFits: true }),
  'mirror, one reason': mirror({ reasons: [{ id: 'no-agenda', args: [] }], texts: ['agenda'] }),
  'mirror, added': mirror({}, { id: 'added', actions: ['undo-insert'] }),
  'mirror, refused': mirror({}, { id: 'undo_refused', actions: [] }),
};

async function enter([place, content]: State, ...how: [('light' | 'dark')?, string?]): Promise<ShadowRoot> {
  const root = stage(place, ...how);
  root.update(content);
  for (const animation of root.shadow.getAnimations()) animation.finish();
  return root.shadow;
}

afterEach(async () => {
  clearStage();
  speak('en');
  await page.viewport(800, 700);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});

const outside = (shadow: ShadowRoot, width: number): string[] =>
  [...shadow.querySelectorAll('.surface *')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > width + 0.5;
    })
    .map((element) => element.outerHTML);

/** Whether all of a text can be seen: in its own box, and that box in the bar. */
function isWhole(element: Element): boolean {
  const bar = element.closest('.bar')?.getBoundingClientRect() as DOMRect;
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].every(
    ({ left, right, top, bottom }) => left >= bar.left && right <= bar.right && top >= bar.top && bottom <= bar.bottom,
  );
}

for (const [name, state] of Object.entries(states)) {
  test.each([
    ['light', 'en', 'ltr'],
    ['dark', 'en', 'ltr'],
    ['light', 'de', 'ltr'],
    ['dark', 'ar', 'rtl'],
  ] as const)(`${name}: axe finds nothing (%s, %s, %s)`, async (scheme, language, writing) => {
    speak(language, writing);
    await enter(state, scheme);
    const { violations, passes } = await axe.run('suggest-async', { resultTypes: ['violations', 'passes'] });
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });

  for (const width of [320, 416]) {
    for (const [language, writing] of [
      ['en', 'ltr'],
      ['de', 'ltr'],
      ['ja', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      test(`${name}: fits into ${width} px, with its hours whole, and with text twice as large (${language}, ${writing})`, async () => {
        await page.viewport(width, 640);
        speak(language, writing);
        const shadow = await enter(state, 'light', 'width: 100%');
        for (const grow of [() => {}, () => enlargeText(shadow)]) {
          grow();
          expect(outside(shadow, width)).toEqual([]);
          expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
          for (const each of shadow.querySelectorAll('.load, .said, button')) {
            if (each.getClientRects().length) expect(isWhole(each), each.outerHTML).toBe(true);
          }
        }
      });
    }
  }

  test(`${name}: every target is at least 24 px`, async () => {
    const shadow = await enter(state);
    for (const target of shadow.querySelectorAll('button')) {
      const { width, height } = target.getBoundingClientRect();
      if (width) expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
}

test.each(['bar, suggest-async', 'bar, ask-agenda', 'bar, neutral', 'bar, a long line', 'mirror'])(
  "%s: the hours or the reasons can be seen in a card's width",
  async (name) => {
    await page.viewport(416, 640);
    const shadow = await enter(states[name] as State, 'light', 'width: 100%');
    const told = shadow.querySelector('.load') ?? shadow.querySelector('.reasons');
    expect(told?.checkVisibility()).toBe(true);
    expect(told?.getBoundingClientRect().width).toBeGreaterThan(100);
  },
);

test.each(['bar, suggest-async', 'bar, neutral', 'mirror, one reason'])(
  '%s: one row of 32 px where there is room',
  async (name) => {
    const shadow = await enter(states[name] as State, 'light', 'width: 780px');
    expect(shadow.querySelector('.bar')?.getBoundingClientRect().height).toBe(32);
  },
);

test.each(['bar, suggest-async', 'mirror'])("%s: two rows in a card's width", async (name) => {
  await page.viewport(416, 640);
  const shadow = await enter(states[name] as State, 'light', 'width: 100%');
  expect(shadow.querySelector('.bar')?.getBoundingClientRect().height).toBeLessThanOrEqual(92);
});

test('right to left, the mirror begins at the right and × stands at the left', async () => {
  speak('en', 'rtl');
  const shadow = await enter(states['mirror, one reason'] as State, 'light', 'width: 780px');
  const centers = ['.reasons', '.main', '.quiet', '.close'].map((selector) => {
    const { left, right } = (shadow.querySelector(selector) as Element).getBoundingClientRect();
    return left + right;
  });
  expect(centers).toEqual(centers.toSorted((a, b) => b - a));
});

test.each(['mirror', 'mirror, writing fits', 'bar, neutral'])(
  '%s: with forced colors, its button has an edge',
  async (name) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const main = (await enter(states[name] as State)).querySelector('.main') as Element;
    expect(getComputedStyle(main).borderTopWidth).toBe('1px');
    expect(getComputedStyle(main).borderTopStyle).toBe('solid');
  },
);

test('the mirror’s first button shows that it has the focus', async () => {
  const shadow = await enter(states.mirror as State);
  (shadow.querySelector('.main') as HTMLElement).focus({ focusVisible: true } as FocusOptions);
  expect(getComputedStyle(shadow.querySelector('.main') as Element).outlineStyle).toBe('solid');
});
