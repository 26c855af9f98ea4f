import './test-stage.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { guardRoot } from '../../hosts/key-guard.ts';
import { speak } from '../parts/test-i18n.ts';
import type { InviteBarProps } from './bar-frame.tsx';
import { type Drawing, drawing } from './drawing.tsx';
import type { Drawn } from './make-drawing.ts';
import { makeStage } from './stage.tsx';
import { sampleAdvice, sampleChoices } from './test-samples.ts';
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
const propsOf = (verdict: Parameters<typeof sampleAdvice>[0]): InviteBarProps => ({
  advice: sampleAdvice(verdict),
  ...on,
});

let life = new AbortController();

/** Hands that come when the test says so. */
function distantHands() {
  const waiting = new Set<() => void>();
  const hands = {
    here: undefined as { drawing: Drawing } | undefined,
    come: vi.fn(() => new Promise<{ drawing: Drawing }>(() => {})),
    whenHere: (act: () => void) => waiting.add(act),
    arrive() {
      hands.here = { drawing };
      for (const act of waiting) act();
    },
  };
  return hands;
}

function stand() {
  const hands = distantHands();
  const drawings = makeStage({ document, guard: guardRoot, hands });
  const put = <Props,>(drawn: Drawn<Props>) => {
    document.querySelector('main')?.append(drawn.host);
    return drawn;
  };
  const bar = put(drawings.inviteBar(life.signal, document.body));
  const button = put(drawings.composeButton(life.signal));
  const line = put(drawings.composerLine(life.signal));
  return { hands, bar, button, line };
}

const inside = ({ host }: { host: HTMLElement }) => host.shadowRoot as ShadowRoot;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  stage('invite-bar').remove();
});
afterEach(() => {
  life.abort();
  life = new AbortController();
  clearStage();
});

test.each(['suggest-async', 'ask-agenda', 'keep-live', 'neutral', 'quiet'] as const)(
  '%s: what is sketched is what Preact draws, and stays when it takes over',
  (verdict) => {
    const { hands, bar } = stand();
    bar.draw(propsOf(verdict));
    const row = inside(bar).querySelector('.row');
    const elements = [...(row?.querySelectorAll('*') ?? [])];
    const sketched = row?.outerHTML;
    expect(row === null).toBe(verdict === 'quiet');
    hands.arrive();
    expect([...(inside(bar).querySelector('.row')?.querySelectorAll('*') ?? [])]).toEqual(elements);
    const drawn = stage('invite-bar');
    drawn.update(drawing.inviteBar(propsOf(verdict)));
    expect(sketched).toBe(drawn.shadow.querySelector('.row')?.outerHTML);
  },
);

test('nobody comes for what is only looked at', () => {
  const { hands, bar, button } = stand();
  bar.draw(propsOf('suggest-async'));
  button.draw({ choices: undefined, onOpen: () => {}, onInsert: () => {} });
  inside(bar)
    .querySelector('button')
    ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  inside(bar).querySelector('button')?.click();
  expect(hands.come).not.toHaveBeenCalled();
});

test('a click before anybody is here is carried out once, when they are', async () => {
  const { hands, bar } = stand();
  bar.draw(propsOf('suggest-async'));
  await userEvent.click(page.getByRole('button', { name: 'Suggest async' }));
  expect(hands.come).toHaveBeenCalled();
  expect(on.onSuggest).not.toHaveBeenCalled();
  hands.arrive();
  expect(on.onSuggest).toHaveBeenCalledExactlyOnceWith(undefined);
  bar.draw(propsOf('suggest-async'));
  expect(on.onSuggest).toHaveBeenCalledOnce();
});

test('by keyboard: the focus calls, the menu opens once they are here, and Escape gives the focus back', async () => {
  const { hands, button } = stand();
  const onOpen = vi.fn();
  button.draw({ choices: sampleChoices, onOpen, onInsert: () => {} });
  inside(button).querySelector('button')?.focus();
  expect(hands.come).toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(inside(button).activeElement?.ariaLabel).toBe('Insert from Suggest Async');
  hands.arrive();
  await expect.poll(() => inside(button).activeElement?.role).toBe('combobox');
  expect(onOpen).toHaveBeenCalledOnce();
  await userEvent.keyboard('as{Escape}');
  expect(inside(button).activeElement?.ariaLabel).toBe('Insert from Suggest Async');
});

test('what is under the pointer is not drawn anew, and shows the latest once they are here', async () => {
  const { hands, bar } = stand();
  bar.draw(propsOf('suggest-async'));
  const main = inside(bar).querySelector('.main');
  await userEvent.hover(page.getByRole('button', { name: 'Suggest async' }));
  bar.draw(propsOf('ask-agenda'));
  expect(inside(bar).querySelector('.main')).toBe(main);
  expect(main?.textContent).toBe('Suggest async');
  hands.arrive();
  expect(main?.textContent).toBe('Ask for an agenda');
  expect(inside(bar).querySelector('.bar')?.getAttribute('data-verdict')).toBe('ask-agenda');
});

test('what says something about a deed calls at once', () => {
  const { hands, line } = stand();
  const draw = (more: object) =>
    line.draw({
      replies: [],
      onChange: () => {},
      onUndo: () => {},
      onAnswerNudge: () => {},
      onAnswerCall: () => {},
      onUndoCall: () => {},
      onAction: () => {},
      ...more,
    });
  draw({ notice: { id: 'copied', actions: [] } });
  expect(hands.come).toHaveBeenCalled();
  hands.arrive();
  expect(inside(line).querySelector('[role=status]')?.textContent).toBe('Copied.');
});
