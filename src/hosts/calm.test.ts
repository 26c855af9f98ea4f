import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calm } from './calm.ts';
import { showPage } from './test-dom.ts';

const area = { left: 100, right: 300, top: 50, bottom: 90 };
let end: AbortController;
let calm: Calm;

const move = (clientX: number, clientY: number): void => {
  window.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY }));
};
const type = (): void => {
  document.querySelector('input')?.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** Whether the wait is over after so many milliseconds. */
async function isFree(wait: Promise<void>, milliseconds = 40): Promise<boolean> {
  let free = false;
  void wait.then(() => {
    free = true;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return free;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'Date'] });
  vi.advanceTimersByTime(10_000);
  end = new AbortController();
  showPage('<input>');
  calm = new Calm(window, end.signal);
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('nothing to wait for', async () => {
  expect(await isFree(calm.whenFree(() => area))).toBe(true);
  move(100, 91);
  expect(await isFree(calm.whenFree(() => area))).toBe(true);
});

test('under the pointer it waits until the pointer is elsewhere', async () => {
  move(200, 60);
  const wait = calm.whenFree(() => area);
  expect(await isFree(wait, 60_000)).toBe(false);
  move(210, 70);
  expect(await isFree(wait)).toBe(false);
  move(210, 95);
  expect(await isFree(wait)).toBe(true);
});

test('or until the place has been scrolled away from it', async () => {
  move(200, 60);
  let top = 50;
  const wait = calm.whenFree(() => ({ ...area, top, bottom: top + 40 }));
  expect(await isFree(wait)).toBe(false);
  top = 300;
  window.dispatchEvent(new Event('scroll'));
  expect(await isFree(wait)).toBe(true);
});

test('or has left the window', async () => {
  move(200, 60);
  document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
  expect(await isFree(calm.whenFree(() => area))).toBe(true);
});

test('while somebody types it waits for a pause', async () => {
  type();
  const wait = calm.whenFree(() => area);
  expect(await isFree(wait, 700)).toBe(false);
  type();
  expect(await isFree(wait, 700)).toBe(false);
  expect(await isFree(wait, 200)).toBe(true);
});

test('after the end it waits for nothing', async () => {
  move(200, 60);
  const wait = calm.whenFree(() => area);
  await isFree(wait);
  end.abort();
  move(0, 0);
  expect(await isFree(wait)).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('a pause is one after typing, and each key puts it off', async () => {
  const pause = calm.afterTyping(600);
  expect(await isFree(pause, 5_000)).toBe(false);
  for (let keys = 0; keys < 5; keys++) {
    type();
    expect(await isFree(pause, 500)).toBe(false);
  }
  expect(await isFree(pause, 100)).toBe(true);
});

test('keys cost one timer, not one each', async () => {
  const timers = vi.spyOn(window, 'setTimeout');
  const pause = calm.afterTyping(600);
  for (let keys = 0; keys < 200; keys++) {
    type();
    await isFree(pause, 10);
  }
  expect(timers.mock.calls.length).toBeLessThan(8);
});

test('after the end of life no pause comes', async () => {
  const pause = calm.afterTyping(600);
  type();
  await isFree(pause, 100);
  end.abort();
  expect(await isFree(pause, 5_000)).toBe(false);
});
