import { describe, expect, it } from 'vitest';
import { finish, finishInSlices, sliceLength, type Work } from './slices.ts';

/** A piece of work of so many steps, each of which takes a while by `clock`. */
function* work(steps: number, clock: { time: number }, each: number): Work<string> {
  for (let step = 1; step <= steps; step++) {
    clock.time += each;
    yield step / steps;
  }
  return 'done';
}

const paced = (clock: { time: number }, signal?: AbortSignal) => {
  const slices: number[] = [];
  const progress: number[] = [];
  let began = clock.time;
  return {
    slices,
    progress,
    pace: {
      now: () => clock.time,
      rest: async () => {
        slices.push(clock.time - began);
        began = clock.time;
      },
      onProgress: (done: number) => progress.push(done),
      ...(signal && { signal }),
    },
  };
};

describe('long work', () => {
  it('rests whenever a slice is over, and says how far it is', async () => {
    const clock = { time: 0 };
    const { slices, progress, pace } = paced(clock);
    expect(await finishInSlices(work(100, clock, 10), pace)).toBe('done');
    expect(slices).toHaveLength(33); // 1,000 ms, three steps of 10 ms a slice
    expect(Math.max(...slices)).toBeLessThan(sliceLength + 10);
    expect(progress[0]).toBe(0.03);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('takes no rest that it does not need', async () => {
    const clock = { time: 0 };
    const { slices, pace } = paced(clock);
    await finishInSlices(work(100, clock, 0), pace);
    expect(slices).toEqual([]);
  });

  it('ends when it is called off', async () => {
    const clock = { time: 0 };
    const stop = new AbortController();
    const { slices, pace } = paced(clock, stop.signal);
    const halfway = { ...pace, onProgress: (done: number) => done > 0.5 && stop.abort() };
    await expect(finishInSlices(work(100, clock, 10), halfway)).rejects.toThrow('abort');
    expect(slices.length).toBeLessThan(20);
  });

  it('can be done at once', () => expect(finish(work(100, { time: 0 }, 10))).toBe('done'));
});
