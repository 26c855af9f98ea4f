/**
 * Waits until `look` sees something, looking again whenever something below `scope` comes, goes, is shown or hidden.
 * @param patience milliseconds
 * @returns undefined when nothing was seen in time
 * @throws the signal's reason when it is aborted
 */
export function waitFor<T>(
  scope: Node,
  look: () => T | undefined,
  patience: number,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const done = new AbortController();
    const finish = (seen: T | undefined) => {
      done.abort();
      resolve(seen);
    };
    const again = () => {
      const seen = look();
      if (seen !== undefined) finish(seen);
    };
    const observer = new MutationObserver(again);
    const timer = setTimeout(() => finish(look()), patience);
    done.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    signal.addEventListener(
      'abort',
      () => {
        done.abort();
        reject(signal.reason);
      },
      { signal: done.signal },
    );
    observer.observe(scope, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'class'] });
    again();
  });
}

/** Waits until nothing below `scope` has changed for `quiet` milliseconds, at most `patience` of them. */
export async function waitForQuiet(scope: Node, quiet: number, patience: number, signal: AbortSignal): Promise<void> {
  let since = performance.now();
  const end = since + patience;
  const observer = new MutationObserver(() => {
    since = performance.now();
  });
  observer.observe(scope, { childList: true, subtree: true, characterData: true });
  try {
    for (let left = quiet; left > 0; left = Math.min(since + quiet, end) - performance.now()) await pause(left, signal);
  } finally {
    observer.disconnect();
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()), milliseconds);
  });
