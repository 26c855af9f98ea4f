/** A long piece of work that stops often. What it yields is how far it is, from 0 to 1; what it returns is its result. */
export type Work<Result> = Generator<number, Result>;

/** When to let others work. */
export interface Pace {
  /** Milliseconds of any clock that runs forward. */
  now(): number;
  /** Lets whatever waits have its turn. */
  rest(): Promise<void>;
  onProgress?(done: number): void;
  /** Ends the work with the signal's reason. */
  signal?: AbortSignal;
}

/** Milliseconds of a slice. Half of what a person may feel (50 ms), since a single step can't be cut. */
export const sliceLength = 25;

/** Does all of it at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does it in slices, with a rest between two of them.
 * @throws the signal's reason once it is aborted
 */
export async function finishInSlices<Result>(work: Work<Result>, pace: Pace): Promise<Result> {
  for (;;) {
    pace.signal?.throwIfAborted();
    const started = pace.now();
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (pace.now() - started < sliceLength) continue;
      pace.onProgress?.(step.value);
      break;
    }
    await pace.rest();
  }
}
