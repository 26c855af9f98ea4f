import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { type JudgedFiles, judgeFiles } from './judge-files.ts';

/** `failed`: something that should not happen did; the files are as they were. */
export type DryRunState =
  | { kind: 'idle' | 'cancelled' | 'failed' }
  | { kind: 'working'; done: number }
  | { kind: 'done'; result: JudgedFiles; names: string[] };

/**
 * One dry run at a time: a new one, or leaving the page, ends the one before. What is shown is judged again when the
 * settings change.
 */
export function useDryRun(settings: Settings): {
  state: DryRunState;
  start: (files: File[]) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<DryRunState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const judged = useRef<File[]>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (judged.current) void run(judged.current, () => {});
  }, [JSON.stringify(settings)]);

  const run = async (files: File[], onProgress: (done: number) => void) => {
    running.current?.abort();
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    judged.current = files;
    const tell = (next: DryRunState) => signal.aborted || setState(next);
    try {
      const result = await judgeFiles(files, settings, {
        signal,
        onProgress: (done) => signal.aborted || onProgress(done),
      });
      tell({ kind: 'done', result, names: files.map(({ name }) => name) });
    } catch {
      tell({ kind: 'failed' });
    }
  };

  const start = (files: File[]) => {
    const showProgress = (done: number) => setState({ kind: 'working', done });
    showProgress(0);
    void run(files, showProgress);
  };
  const cancel = () => {
    running.current?.abort();
    judged.current = undefined;
    setState({ kind: 'cancelled' });
  };

  return { state, start, cancel };
}
