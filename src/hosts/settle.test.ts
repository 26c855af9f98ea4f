import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settle } from './settle.ts';
import { showPage } from './test-dom.ts';

const patience = { quiet: 400, atLeast: 800, atMost: 4_000 };
let end: AbortController;
let card: HTMLElement;

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Whether the host has settled by now. */
function wait(signal = end.signal): { done: boolean } {
  const state = { done: false };
  void settle(card, patience, signal).then(() => {
    state.done = true;
  });
  return state;
}

/** The host goes on building, each 300 ms, for so many milliseconds. */
async function build(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 300) {
    await pass(300);
    card.append(document.createElement('p'));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  end = new AbortController();
  card = showPage('<main><div id="card"><p></p></div></main><aside></aside>').querySelector('#card') as HTMLElement;
});
afterEach(() => vi.useRealTimers());

describe('a host has settled', () => {
  test('when it was quiet from the start, not before the least', async () => {
    const state = wait();
    await pass(799);
    expect(state.done).toBe(false);
    await pass(1);
    expect(state.done).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a child', () => card.append('x')],
    ['a child below', () => card.firstElementChild?.append('x')],
    ['an attribute below', () => card.firstElementChild?.setAttribute('class', 'x')],
  ])('so long after the last change: %s', async (_, change) => {
    const state = wait();
    await pass(700);
    change();
    await pass(399);
    expect(state.done).toBe(false);
    await pass(1);
    expect(state.done).toBe(true);
  });

  test('whatever happens elsewhere in the page', async () => {
    const state = wait();
    await pass(700);
    document.querySelector('aside')?.append('x');
    await pass(100);
    expect(state.done).toBe(true);
  });

  test('at the latest after the most, though it never rests', async () => {
    const state = wait();
    await build(3_900);
    expect(state.done).toBe(false);
    await pass(100);
    expect(state.done).toBe(true);
  });

  test('at once when nobody waits for it any more', async () => {
    const state = wait();
    await pass(100);
    end.abort();
    await pass(0);
    expect(state.done).toBe(true);
  });

  test('at once when nobody ever waited', async () => {
    end.abort();
    const state = wait();
    await pass(0);
    expect(state.done).toBe(true);
  });
});

test('afterwards nothing is watched, and no timer runs', async () => {
  wait();
  await pass(800);
  card.append('x');
  await pass(0);
  expect(vi.getTimerCount()).toBe(0);
  wait();
  end.abort();
  card.append('x');
  await pass(0);
  expect(vi.getTimerCount()).toBe(0);
});
