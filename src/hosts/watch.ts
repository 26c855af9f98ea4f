import { passedSince } from './clock.ts';
import { rootName } from './life.ts';

// Host pages churn: rows come and go by the thousand, and measuring each added node costs more than all else we do
// (1 to 2 µs a node [measured], ten times our budget). So the one observer only notes *that* something happened, and a
// cheap look tells whether it concerns us. Looks follow each other at once while they find news or a person acts, and
// ever more slowly while the page churns for itself.

/** Milliseconds: pause after the first look without news; each further one triples it, up to the longest. */
const firstPause = 16;
const longestPause = 1_000;
/** Milliseconds without a look after which the page counts as quiet, and the next change is looked at at once. */
const quiet = 1_500;

export interface WatchOptions {
  document: Document;
  /**
   * What concerns us, in some order: news are told by comparing with the last answer. Called in a frame of its own, at
   * up to 60 a second while things happen: one simple selector at a time (a list of three costs fifty times one).
   */
  look: () => readonly unknown[];
  /** Nodes whose attributes or children concern us beyond what `look` tells, such as views that are shown and hidden. */
  track?: () => Iterable<readonly [node: Node, options: MutationObserverInit]>;
  /** The page has changed in whatever way; with what the look told. Called with each, so it has to be cheap. */
  onStir?: (seen: readonly unknown[]) => void;
  /** Something that concerns us may have changed. */
  onChange: () => void;
  signal: AbortSignal;
}

export interface Watch {
  /** Looks and reports in the next frame, whatever has changed. */
  refresh(): void;
}

/** That something of ours came is no news; that it has gone is. */
const isOurs = (one: unknown): one is Element => (one as Partial<Element>).localName === rootName;

const isOurDoing = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isOurs);

/** Watches a page until `signal` aborts; reports once at the start. To be called when the page has a body. */
export function watchPage({ document, look, track, onStir, onChange, signal }: WatchOptions): Watch {
  const window = document.defaultView ?? globalThis.window;
  let seen: readonly unknown[] = [];
  let standing: readonly Element[] = [];
  let pause = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let dirty = true;
  let frame = 0;
  let timer = 0;

  const act = (): void => {
    frame = 0;
    lookedAt = Date.now();
    const now = look();
    onStir?.(now);
    const theirs = now.filter((one) => !isOurs(one));
    const ours = now.filter(isOurs);
    const went = standing.some((one) => !one.isConnected);
    const came = ours.length > standing.length;
    const news = went || theirs.length !== seen.length || theirs.some((one, index) => one !== seen[index]);
    standing = ours;
    if (news || dirty) {
      seen = theirs;
      dirty = false;
      retrack();
      onChange();
    }
    pause = news || came ? 0 : Math.min(Math.max(pause * 3, firstPause), longestPause);
  };
  const nextFrame = (): void => {
    timer = 0;
    frame ||= window.requestAnimationFrame(act);
  };
  const note = (): void => {
    if (frame || timer) return;
    const waited = passedSince(lookedAt);
    if (waited > quiet) pause = 0;
    if (waited >= pause) nextFrame();
    else timer = window.setTimeout(nextFrame, pause - waited);
  };
  const hurry = (): void => {
    pause = 0;
    window.clearTimeout(timer);
    nextFrame();
  };
  const refresh = (): void => {
    dirty = true;
    hurry();
  };

  const children = new MutationObserver(note);
  const tracked = new MutationObserver((records) => {
    if (records.every(isOurDoing)) return;
    dirty = true;
    note();
  });
  const retrack = (): void => {
    tracked.disconnect();
    for (const [node, options] of track?.() ?? []) tracked.observe(node, options);
  };

  children.observe(document.body, { childList: true, subtree: true });
  const capture = { capture: true, passive: true, signal };
  for (const type of ['click', 'focusin']) window.addEventListener(type, hurry, capture);
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, refresh, capture);
  window.addEventListener('pageshow', (event) => event.persisted && refresh(), capture);
  window.navigation?.addEventListener('currententrychange', refresh, { signal });
  signal.addEventListener(
    'abort',
    () => {
      children.disconnect();
      tracked.disconnect();
      window.clearTimeout(timer);
      window.cancelAnimationFrame(frame);
    },
    { once: true },
  );
  nextFrame();
  return { refresh };
}
