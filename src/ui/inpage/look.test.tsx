// What every state of our parts owes to everybody: no axe violation, no overflow, targets large enough, edges where
// the browser takes the colors away.
import './test-stage.ts';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Notice } from '../../domain/notice.ts';
import { enlargeText } from '../parts/test-enlarge.ts';
import { speak } from '../parts/test-i18n.ts';
import { ComposeButton } from './compose-button.tsx';
import { ComposerLine } from './composer-line.tsx';
import { InviteBar } from './invite-bar.tsx';
import type { PlaceName } from './root.ts';
import { sampleAdvice, sampleChoices, silentBar } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const none = () => {};
const lineEvents = {
  replies: sampleAdvice('suggest-async').replies,
  onChange: none,
  onUndo: none,
  onAnswerNudge: none,
  onAnswerCall: none,
  onUndoCall: none,
};
const failed: Notice = { id: 'reply_did_not_open', actions: ['open-compose-tab', 'copy'] };
const personal: Notice = { id: 'personal', actions: ['insert-anyway', 'copy'] };
const dismissed: Notice = { id: 'dismissed', actions: ['undo-dismiss'] };
const nudge = "I'm intentionally limiting my sync sessions in 2026 to prioritise wellbeing and family.";

const inWriting = 'Could we settle this in writing? If you send me your questions here, I will answer by Thursday.';

interface State {
  place: PlaceName;
  content: VNode;
  /** The button to press first. */
  press?: string;
}

const bar = (verdict: Parameters<typeof sampleAdvice>[0], more: object = {}): VNode => (
  <InviteBar advice={sampleAdvice(verdict)} {...silentBar} {...more} />
);
const line = (more: object): VNode => <ComposerLine {...lineEvents} onAction={none} {...more} />;
const strip = { kind: 'reply', id: 'document-with-date', notes: ['attachment-unread'], changeable: true };

const states: Record<string, State> = {
  'suggest-async': { place: 'invite-bar', content: bar('suggest-async') },
  'ask-agenda': { place: 'invite-bar', content: bar('ask-agenda') },
  'keep-live': { place: 'invite-bar', content: bar('keep-live') },
  neutral: { place: 'invite-bar', content: bar('neutral') },
  busy: { place: 'invite-bar', content: bar('suggest-async', { busy: true }) },
  failed: { place: 'invite-bar', content: bar('suggest-async', { notice: failed }) },
  personal: { place: 'invite-bar', content: bar('quiet', { notice: personal }) },
  dismissed: { place: 'invite-bar', content: bar('suggest-async', { notice: dismissed }) },
  menu: { place: 'invite-bar', content: bar('ask-agenda'), press: '[aria-haspopup=menu]' },
  reasons: { place: 'invite-bar', content: bar('suggest-async'), press: '[aria-haspopup=dialog]' },
  strip: { place: 'composer-line', content: line({ strip }) },
  change: { place: 'composer-line', content: line({ strip }), press: '[aria-haspopup=menu]' },
  nudge: { place: 'composer-line', content: line({ nudge }) },
  call: { place: 'composer-line', content: line({ call: { wording: inWriting, swapped: false } }) },
  swapped: { place: 'composer-line', content: line({ call: { wording: inWriting, swapped: true } }) },
  'compose button': {
    place: 'compose-button',
    content: <ComposeButton choices={sampleChoices} onOpen={none} onInsert={none} />,
  },
  'insert menu': {
    place: 'compose-button',
    content: <ComposeButton choices={sampleChoices} onOpen={none} onInsert={none} />,
    press: 'button',
  },
};

async function enter({ place, content, press }: State, ...how: [('light' | 'dark')?, string?]): Promise<ShadowRoot> {
  const root = stage(place, ...how);
  root.update(content);
  if (press) {
    (root.shadow.querySelector(press) as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  }
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

for (const [name, state] of Object.entries(states)) {
  test.each([
    ['light', 'en', 'ltr'],
    ['dark', 'en', 'ltr'],
    ['light', 'ar', 'rtl'],
  ] as const)(`${name}: axe finds nothing (%s, %s, %s)`, async (scheme, language, writing) => {
    speak(language, writing);
    await enter(state, scheme);
    const { violations, passes } = await axe.run('suggest-async', { resultTypes: ['violations', 'passes'] });
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  });

  test.each([
    ['en', 'ltr'],
    ['de', 'ltr'],
    ['ja', 'ltr'],
    ['ar', 'rtl'],
  ] as const)(`${name}: fits into 320 px, and with text twice as large (%s, %s)`, async (language, writing) => {
    await page.viewport(320, 640);
    speak(language, writing);
    const shadow = await enter(state, 'light', 'width: 100%');
    for (const grow of [() => {}, () => enlargeText(shadow)]) {
      grow();
      expect(outside(shadow, 320)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    }
  });

  test(`${name}: every target is at least 24 px`, async () => {
    const shadow = await enter(state);
    const targets = [...shadow.querySelectorAll('button, input')].filter((each) => each.getClientRects().length > 0);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
}

test.each(['suggest-async', 'ask-agenda', 'keep-live', 'neutral', 'busy', 'personal', 'strip', 'nudge', 'call'])(
  '%s: one row of 32 px where there is room',
  async (name) => {
    const shadow = await enter(states[name] as State, 'light', 'width: 760px');
    expect(shadow.querySelector('.bar')?.getBoundingClientRect().height).toBe(32);
  },
);

test.each(['suggest-async', 'ask-agenda', 'keep-live'])('%s: two rows below 360 px', async (name) => {
  await page.viewport(320, 640);
  const shadow = await enter(states[name] as State, 'light', 'width: 100%');
  expect(shadow.querySelector('.bar')?.getBoundingClientRect().height).toBeLessThanOrEqual(60);
});

test('right to left, the row begins at the right and × stands at the left', async () => {
  speak('en', 'rtl');
  const shadow = await enter(states['suggest-async'] as State);
  const centers = ['.main', '[aria-haspopup=menu]', '.reasons', '.close'].map((selector) => {
    const { left, right } = (shadow.querySelector(selector) as Element).getBoundingClientRect();
    return left + right;
  });
  expect(centers).toEqual(centers.toSorted((a, b) => b - a));
});

test('with forced colors, buttons have edges and the highlighted option an outline', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const filled = (await enter(states['suggest-async'] as State)).querySelector('.main') as Element;
  expect(getComputedStyle(filled).borderTopWidth).toBe('1px');
  const glyphs = [...(filled.getRootNode() as ShadowRoot).querySelectorAll('.glyph')].map((each) =>
    getComputedStyle(each),
  );
  expect(glyphs.map((each) => each.backgroundColor === getComputedStyle(filled).color)).toEqual([true, true, true]);
  const option = (await enter(states['insert menu'] as State)).querySelector('[aria-selected=true]') as Element;
  expect(getComputedStyle(option).outlineStyle).toBe('solid');
});

test("each glyph is cut to its shape, in its text's color, and the large mark is larger", async () => {
  const shadow = await enter(states['suggest-async'] as State);
  const glyphs = [...shadow.querySelectorAll('.glyph')];
  const shapes = glyphs.map((each) => getComputedStyle(each).clipPath);
  expect(new Set(shapes).size).toBe(3);
  for (const shape of shapes) expect(shape).toMatch(/^path\(/);
  for (const each of glyphs) expect(getComputedStyle(each).backgroundColor).toBe(getComputedStyle(each).color);
  expect(glyphs[0]?.getBoundingClientRect().width).toBe(16);
  const [mark] = (await enter(states['compose button'] as State)).querySelectorAll('.glyph');
  expect(mark?.getBoundingClientRect().width).toBe(20);
});

test('with reduced motion nothing fades', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  const { shadow, update } = stage('invite-bar');
  update(bar('neutral'));
  const moving = shadow.getAnimations().filter((animation) => animation.effect?.getComputedTiming().duration !== 0);
  expect(moving).toEqual([]);
});

test('a button with the focus shows it', async () => {
  const shadow = await enter(states['suggest-async'] as State);
  await userEvent.tab();
  expect(shadow.activeElement?.textContent).toBe('Suggest async');
  expect(getComputedStyle(shadow.activeElement as Element).outlineStyle).toBe('solid');
});
