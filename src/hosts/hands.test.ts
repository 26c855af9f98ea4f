import { beforeEach, expect, test, vi } from 'vitest';
import type { Hands } from './hands.ts';

const { fake } = vi.hoisted(() => ({
  fake: { runtime: { id: 'extension@suggest-async' as string | undefined, sendMessage: vi.fn() } },
}));
vi.mock('../platform/native.ts', () => ({ browser: fake }));

const { bringHands, handsOf } = await import('./hands.ts');

const orphaned = vi.fn();
let hands: Hands<{ name: string }>;

beforeEach(() => {
  vi.clearAllMocks();
  fake.runtime.id = 'extension@suggest-async';
  bringHands(undefined);
  hands = handsOf('gmail', orphaned);
});

/** The background answers, and the file has run. */
const arrive = () =>
  fake.runtime.sendMessage.mockImplementation(async () => {
    bringHands({ name: 'both' });
    return {};
  });

test('they come once, however often they are called, and who waits is told', async () => {
  arrive();
  const told = vi.fn(() => expect(hands.here).toEqual({ name: 'both' }));
  hands.whenHere(told, new AbortController().signal);
  await Promise.all([hands.come(), hands.come()]);
  await hands.come();
  expect(fake.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
    type: 'loadParts',
    data: { host: 'gmail', file: 'hands' },
  });
  expect(told).toHaveBeenCalledOnce();
});

test('who has gone by then is not told', async () => {
  arrive();
  const life = new AbortController();
  const told = vi.fn();
  hands.whenHere(told, life.signal);
  life.abort();
  await hands.come();
  expect(told).not.toHaveBeenCalled();
});

test('when they did not come, the next call tries again', async () => {
  fake.runtime.sendMessage.mockResolvedValue({});
  await expect(hands.come()).rejects.toThrow(/did not come/);
  arrive();
  await expect(hands.come()).resolves.toEqual({ name: 'both' });
  expect(orphaned).not.toHaveBeenCalled();
});

test('when the extension is gone, they never come, and this copy ends', async () => {
  fake.runtime.id = undefined;
  await expect(hands.come()).rejects.toThrow();
  expect(orphaned).toHaveBeenCalledOnce();
});
