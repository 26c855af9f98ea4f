import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showPage } from './test-dom.ts';
import { watchPage } from './watch.ts';

let end: AbortController;
const findNews = () => [...document.querySelectorAll('[data-news]')];
const look = vi.fn(findNews);
const onChange = vi.fn();

/** Lets so many milliseconds and all their frames pass. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const add = (html: string): void => document.body.append(document.createRange().createContextualFragment(html));

async function watch(track?: Parameters<typeof watchPage>[0]['track']) {
  const watching = watchPage({ document, look, onChange, signal: end.signal, ...(track ? { track } : {}) });
  await pass(20);
  expect(onChange).toHaveBeenCalledTimes(1);
  onChange.mockClear();
  look.mockClear();
  return watching;
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'Date'],
  });
  end = new AbortController();
  showPage('<main></main><aside style="display:none"></aside>');
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
  look.mockImplementation(findNews);
});

describe('the watch reports', () => {
  test('once at the start, with what is already there', async () => {
    add('<p data-news></p>');
    await watch();
    await pass(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('what comes and what goes, within two frames', async () => {
    await watch();
    add('<p data-news></p>');
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
    document.querySelector('[data-news]')?.remove();
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('many changes of one frame once', async () => {
    await watch();
    for (let count = 0; count < 50; count++) add('<p data-news></p>');
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('not that something of ours came, but that it went', async () => {
    look.mockImplementation(() => [...document.querySelectorAll('[data-news], suggest-async')]);
    const main = document.querySelector('main') as HTMLElement;
    await watch(() => [[main, { childList: true, subtree: true }]]);
    const ours = document.createElement('suggest-async');
    main.append(ours);
    await pass(40);
    expect(look).toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
    ours.remove();
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
    main.append(ours, document.createElement('p'));
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('that ours went from where nothing else is tracked', async () => {
    look.mockImplementation(() => [...document.querySelectorAll('suggest-async')]);
    await watch();
    add('<suggest-async></suggest-async>');
    await pass(40);
    expect(onChange).not.toHaveBeenCalled();
    document.querySelector('suggest-async')?.remove();
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('nothing that does not concern us', async () => {
    await watch();
    add('<p></p>');
    await pass(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('what is tracked: a view that is shown, a card that gets its address', async () => {
    const aside = document.querySelector('aside') as HTMLElement;
    await watch(() => [[aside, { attributes: true, attributeFilter: ['style'] }]]);
    aside.style.display = '';
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
    aside.title = 'not this';
    await pass(5_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test.each(['hashchange', 'popstate'])('each %s, even if nothing has changed yet', async (type) => {
    await watch();
    window.dispatchEvent(new Event(type));
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('a page that comes back from the cache, and only then', async () => {
    await watch();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await pass(40);
    expect(onChange).not.toHaveBeenCalled();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('on demand', async () => {
    const { refresh } = await watch();
    refresh();
    await pass(40);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('while the page churns for itself, looks become rare', () => {
  const churn = async (milliseconds: number): Promise<void> => {
    for (let at = 0; at < milliseconds; at += 200) {
      for (let count = 0; count < 200; count++) add('<p></p>');
      await pass(200);
    }
  };

  test('10,000 nodes in 10 s are at most 20 looks', async () => {
    await watch();
    await churn(10_000);
    expect(document.querySelectorAll('p')).toHaveLength(10_000);
    expect(look.mock.calls.length).toBeLessThanOrEqual(20);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('news in it are found within a second all the same', async () => {
    await watch();
    await churn(7_000);
    add('<p data-news></p>');
    await churn(1_200);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test.each(['click', 'focusin', 'hashchange'])('and at once when a person acts (%s)', async (type) => {
    await watch();
    await churn(5_000);
    window.dispatchEvent(new Event(type));
    add('<p data-news></p>');
    await pass(40);
    expect(onChange).toHaveBeenCalled();
  });

  test('and at once again when it was quiet for a while', async () => {
    await watch();
    await churn(5_000);
    await pass(3_000);
    add('<p></p>');
    await pass(60);
    add('<p data-news></p>');
    await pass(60);
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

test('after the end nothing is looked at any more', async () => {
  await watch(() => [[document.body, { attributes: true }]]);
  add('<p data-news></p>');
  end.abort();
  document.body.title = 'x';
  window.dispatchEvent(new Event('hashchange'));
  add('<p data-news></p>');
  await pass(5_000);
  expect(look).not.toHaveBeenCalled();
});
