import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { type JudgedFiles, judgeFiles } from './judge-files.ts';

/** `failed`: something that should not happen did; the files are as they were. */
export type DryRunState =
  | { kind: 'idle' | 'cancelled' | 'failed' }
  | { kind: 'working'; done: number }
  | { kind: 'done'; result: JudgedFiles; names: string[] };

/** One dry run at a time: a new one, or leaving the page, ends the one before. */
export function useDryRun(settings: Settings): {
  state: DryRunState;
  start: (files: File[]) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<DryRunState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (files: File[]) => {
    running.current?.abort();
    const stop = new AbortController();
    const { signal } = stop;
    running.current = stop;
    const tell = (next: DryRunState) => signal.aborted || setState(next);
    tell({ kind: 'working', done: 0 });
    try {
      const result = await judgeFiles(files, settings, {
        signal,
        onProgress: (done) => tell({ kind: 'working', done }),
      });
      tell({ kind: 'done', result, names: files.map(({ name }) => name) });
    } catch {
      tell({ kind: 'failed' });
    }
  };

  const cancel = () => {
    running.current?.abort();
    setState({ kind: 'cancelled' });
  };

  return { state, start: (files) => void start(files), cancel };
}
