import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome, Shelf } from '../../domain/shelf.ts';
import { type ShelfCalls, storePatch } from './calls.ts';
import { invertPatch, joinPatches, patchShelf, type ShelfPatch } from './shelf-patch.ts';

export interface Change {
  /** Names the field: changes of one field that follow each other are one undo step. */
  key: string;
  /** The field's name for the person. */
  label: string;
  patch: ShelfPatch;
}

/** Applies one change, at once. */
export type Commit = (change: Change) => void;

/** How the last change went, for the toast. */
export type News =
  | { kind: 'saved'; label: string; undo: () => void }
  | { kind: 'undone' }
  | { kind: 'failed'; key: string; label: string; problem: string; args: string[]; retry: () => void };

export interface ShelfState {
  shelf: Shelf | undefined;
  /** The sentence that says why there is no shelf. */
  problem: string | undefined;
  news: News | undefined;
  commit: Commit;
  /** The person left a field: its next change is a step of its own. */
  endStep: () => void;
  tell: (news: News | undefined) => void;
  reload: () => Promise<void>;
}

const unreachable: Outcome = { ok: false, problem: 'notice_not_answering', args: [] };

/** The stored data, shown as changed at once and stored one change after the other. What fails stays visible. */
export function useShelf(calls: ShelfCalls): ShelfState {
  const [shelf, setShelf] = useState<Shelf>();
  const [problem, setProblem] = useState<string>();
  const [news, setNews] = useState<News>();
  const latest = useRef<Shelf | undefined>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const step = useRef<{ key: string; back: ShelfPatch } | undefined>(undefined);
  const pending = useRef(0);
  /** The last change that is not being stored yet: whoever types on in its field adds to it, and never waits for a queue. */
  const waiting = useRef<(Change & { done: News }) | undefined>(undefined);
  const failures = useRef(new Set<string>());

  const show = (next: Shelf) => {
    latest.current = next;
    setShelf(next);
  };

  const reload = async () => {
    try {
      const stored = await calls.getShelf();
      if (pending.current === 0) show(stored);
      setProblem(undefined);
    } catch (error) {
      if (!latest.current) setProblem((error as Error).message);
    }
  };

  const put = (change: Change, done: News) => {
    if (!latest.current) return;
    show(patchShelf(latest.current, change.patch));
    const last = waiting.current;
    const joined = last?.key === change.key ? joinPatches(last.patch, change.patch) : undefined;
    if (last && joined) {
      Object.assign(last, { patch: joined, done });
      return;
    }
    const next = { ...change, done };
    waiting.current = next;
    pending.current += 1;
    queue.current = queue.current.then(async () => {
      if (waiting.current === next) waiting.current = undefined;
      const { key, label, patch } = next;
      const outcome = await storePatch(calls, patch).catch(() => unreachable);
      pending.current -= 1;
      if (outcome.ok) {
        failures.current.delete(key);
        setNews((news) => (news?.kind === 'failed' && news.key !== key ? news : next.done));
        if ('restore' in patch && patch.restore.length > 0) await reload();
      } else {
        failures.current.add(key);
        setNews({ ...outcome, kind: 'failed', key, label, retry: () => put({ key, label, patch }, next.done) });
      }
    });
  };

  const commit = (change: Change) => {
    if (!latest.current) return;
    const { key, label } = change;
    const back = step.current?.key === key ? step.current.back : invertPatch(latest.current, change.patch);
    step.current = { key, back };
    const undo = () => {
      step.current = undefined;
      put({ key, label, patch: back }, { kind: 'undone' });
    };
    put(change, { kind: 'saved', label, undo });
  };

  useEffect(() => {
    void reload();
    // Other tabs and the popup write too; but what could not be stored is not to be overwritten.
    const refresh = () => {
      if (document.visibilityState === 'visible' && failures.current.size === 0) void reload();
    };
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);

  const endStep = () => {
    step.current = undefined;
  };
  return { shelf, problem, news, commit, endStep, tell: setNews, reload };
}
