import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showPage } from './test-dom.ts';

const { fake } = vi.hoisted(() => ({ fake: { runtime: { id: 'extension@suggest-async' } as { id?: string } } }));
vi.mock('../platform/native.ts', () => ({ browser: fake }));

const { rootName, startLife } = await import('./life.ts');

/** As if this copy ran in another world: it can't see what the first one keeps in its own. */
function inAnotherWorld<T>(work: () => T): T {
  const key = Symbol.for('suggest-async.life');
  const world = globalThis as Record<symbol, unknown>;
  const kept = world[key];
  delete world[key];
  const result = work();
  world[key] = kept;
  return result;
}

const roots = () => document.querySelectorAll(rootName).length;
const addRoot = () => document.body.append(document.createElement(rootName));
const lives: ReturnType<typeof startLife>[] = [];
const start = () => {
  lives.push(startLife(document));
  return lives.at(-1) as (typeof lives)[0];
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  fake.runtime = { id: 'extension@suggest-async' };
  showPage('<main></main>');
});

afterEach(() => {
  for (const life of lives.splice(0)) life.end();
  vi.useRealTimers();
});

test('a new copy removes what an earlier one left', () => {
  addRoot();
  const life = start();
  expect(life.signal.aborted).toBe(false);
  expect(roots()).toBe(0);
});

test('the end takes every element along', () => {
  const life = start();
  addRoot();
  addRoot();
  life.end();
  expect(life.signal.aborted).toBe(true);
  expect(roots()).toBe(0);
});

describe('an orphan ends', () => {
  const orphan = () => {
    const life = start();
    addRoot();
    return life;
  };

  test('when the extension is reloaded, without anybody doing anything', () => {
    const life = orphan();
    vi.advanceTimersByTime(5_000);
    expect(life.signal.aborted).toBe(false);
    delete fake.runtime.id;
    vi.advanceTimersByTime(1_000);
    expect(life.signal.aborted).toBe(true);
    expect(roots()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('before a click reaches its buttons', () => {
    const life = orphan();
    delete fake.runtime.id;
    document.querySelector(rootName)?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(life.signal.aborted).toBe(true);
  });

  test('when the browser objects to being asked', () => {
    const life = orphan();
    Object.defineProperty(fake, 'runtime', {
      configurable: true,
      get: () => {
        throw new Error('dead object');
      },
    });
    vi.advanceTimersByTime(1_000);
    expect(life.signal.aborted).toBe(true);
    Object.defineProperty(fake, 'runtime', { value: {}, writable: true, configurable: true });
  });

  test('when its successor starts, in whatever world', () => {
    const life = orphan();
    delete fake.runtime.id;
    const successor = inAnotherWorld(() => {
      const heard = vi.fn();
      document.addEventListener('suggest-async:here', heard);
      document.dispatchEvent(new Event('suggest-async:anybody-here'));
      document.removeEventListener('suggest-async:here', heard);
      return heard;
    });
    expect(life.signal.aborted).toBe(true);
    expect(successor).not.toHaveBeenCalled();
  });
});

describe('two copies are never two bars', () => {
  test('of one extension: the newer one stays', () => {
    const older = start();
    addRoot();
    const newer = start();
    expect(older.signal.aborted).toBe(true);
    expect(newer.signal.aborted).toBe(false);
    expect(roots()).toBe(0);
  });

  test('of two installations: the older one stays, and keeps its elements', () => {
    const older = start();
    addRoot();
    const newer = inAnotherWorld(start);
    expect(newer.signal.aborted).toBe(true);
    expect(older.signal.aborted).toBe(false);
    newer.end();
    expect(roots()).toBe(1);
  });
});

test('a page that plays a second copy ends nobody', () => {
  const life = start();
  addRoot();
  document.dispatchEvent(new Event('suggest-async:anybody-here'));
  document.dispatchEvent(new Event('suggest-async:here'));
  expect(life.signal.aborted).toBe(false);
  expect(roots()).toBe(1);
});
