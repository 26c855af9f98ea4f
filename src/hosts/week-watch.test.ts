import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CalendarView } from '../domain/calendar-view.ts';

const sendMessage = vi.hoisted(() => vi.fn());
const runtime = vi.hoisted(() => ({}) as { id?: string });
vi.mock('../platform/native.ts', () => ({ browser: { runtime: Object.assign(runtime, { id: 'ours', sendMessage }) } }));

const { WeekWatch } = await import('./week-watch.ts');

const read = vi.fn(async () => ({ kind: 'grid', chips: [] }) as unknown as CalendarView);
const onNoted = vi.fn();
const orphaned = vi.fn();
let end: AbortController;
let shown: string;
let visibility: DocumentVisibilityState;
let week: InstanceType<typeof WeekWatch>;

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const told = () => sendMessage.mock.calls.length;

function setVisibility(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.clearAllMocks();
  runtime.id = 'ours';
  sendMessage.mockReset().mockResolvedValue({});
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  end = new AbortController();
  shown = 'week 1';
  week = new WeekWatch({ document, signature: () => shown, read, signal: end.signal, onNoted, orphaned });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a week is read', () => {
  test('once, when nothing has stirred for a second and a half', async () => {
    for (let time = 0; time < 3; time++) {
      week.stir();
      await pass(1_000);
    }
    expect(read).not.toHaveBeenCalled();
    await pass(500);
    expect(read).toHaveBeenCalledTimes(1);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'noteView', data: { kind: 'grid', chips: [] } });
    expect(onNoted).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(told()).toBe(1);
  });

  test('after five seconds when it never rests, and not again while it looks the same', async () => {
    for (let time = 0; time < 5; time++) {
      week.stir();
      await pass(999);
    }
    expect(read).not.toHaveBeenCalled();
    for (let time = 0; time < 20; time++) {
      week.stir();
      await pass(999);
    }
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('of what was read, and never rests, ten seconds after the last look', async () => {
    week.stir();
    await pass(1_500);
    shown = 'week 2';
    for (let time = 0; time < 10; time++) {
      week.stir();
      await pass(999);
    }
    expect(told()).toBe(1);
    week.stir();
    await pass(999);
    expect(told()).toBe(2);
  });

  test('not without a stir', async () => {
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
  });

  test('again when it looks different, five seconds after the last time at the earliest', async () => {
    week.stir();
    await pass(1_500);
    shown = 'week 2';
    week.stir();
    await pass(4_999);
    expect(told()).toBe(1);
    await pass(1);
    expect(told()).toBe(2);
    shown = 'week 3';
    await pass(60_000);
    week.stir();
    await pass(1_500);
    expect(told()).toBe(3);
  });

  test('not again while it looks the same', async () => {
    for (let time = 0; time < 50; time++) {
      week.stir();
      await pass(5_000);
    }
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('again after ten minutes though it looks the same: its hours are fresh', async () => {
    week.stir();
    await pass(1_500);
    await pass(10 * 60_000 - 1_500);
    week.stir();
    await pass(1_499);
    expect(told()).toBe(1);
    await pass(1);
    expect(told()).toBe(2);
  });
});

describe('a hidden tab', () => {
  test('is not read', async () => {
    setVisibility('hidden');
    week.stir();
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
  });

  test('is read when a person comes back to it', async () => {
    setVisibility('hidden');
    shown = 'week 2';
    week.stir();
    await pass(60_000);
    setVisibility('visible');
    await pass(1_499);
    expect(read).not.toHaveBeenCalled();
    await pass(1);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('what the background did not take in', () => {
  test.each([
    ['a refusal', () => sendMessage.mockResolvedValueOnce({ refused: 'problem_store', args: [] })],
    ['a failure', () => sendMessage.mockResolvedValueOnce({ failed: 'Error' })],
  ])('is told again at the next change of the page, and not before (%s)', async (_, fail) => {
    fail();
    week.stir();
    await pass(1_500);
    expect(onNoted).not.toHaveBeenCalled();
    await pass(60_000);
    expect(told()).toBe(1);
    week.stir();
    await pass(1_500);
    expect(told()).toBe(2);
    expect(onNoted).toHaveBeenCalledTimes(1);
    expect(orphaned).not.toHaveBeenCalled();
  });

  test('because the extension is gone, ends this copy', async () => {
    delete runtime.id;
    week.stir();
    await pass(1_500);
    expect(orphaned).toHaveBeenCalledTimes(1);
    expect(onNoted).not.toHaveBeenCalled();
  });
});

test('with the end of this copy nothing is read any more', async () => {
  week.stir();
  end.abort();
  await pass(60_000);
  setVisibility('visible');
  await pass(60_000);
  expect(read).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
