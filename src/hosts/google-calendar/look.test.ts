import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withCaptures } from '../test-captures.ts';
import { showPage } from '../test-dom.ts';
import { watchPage } from '../watch.ts';
import { lookAtCalendar, trackCalendar } from './look.ts';
import { captures } from './test-captures.ts';
import { chipOf, showGrid } from './test-page.ts';

// By the watch that the entry has: which changes of the page are news to us.
let end: AbortController;
const onChange = vi.fn();
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const the = (selector: string) => document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);

async function watch(): Promise<void> {
  watchPage({
    document,
    look: () => lookAtCalendar(document),
    track: () => trackCalendar(document),
    onChange,
    signal: end.signal,
  });
  await settle();
}
/** Until the watch has seen everything. */
async function settle(): Promise<void> {
  await pass(5_000);
  onChange.mockClear();
}
async function isNews(change: () => void): Promise<boolean> {
  change();
  await pass(2_000);
  const news = onChange.mock.calls.length > 0;
  await settle();
  return news;
}

const grid = () => showGrid([{ day: '2026-11-23', chips: chipOf({ from: 540, to: 600 }) }]);
const card = '<div role="dialog" id="bubble"><div id="xDetDlg" data-eventid="a"><p>Planning</p></div></div>';
const form = '<div data-is-create="true" id="form"><input id="xTiIn"><div id="xGstLst"></div></div>';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'Date'],
  });
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  onChange.mockClear();
});

describe('news is', () => {
  test.each<[string, string, () => void]>([
    ['a card that opens', '', () => document.body.insertAdjacentHTML('beforeend', card)],
    ['a card that goes', card, () => the('#bubble').remove()],
    ['a card that is recycled', card, () => the('#xDetDlg').setAttribute('data-eventid', 'b')],
    ['a card that is filled in', card, () => the('#xDetDlg p').append('x')],
    ['a card that is hidden by its bubble', card, () => the('#bubble').style.setProperty('display', 'none')],
    ['a note that is opened', card, () => the('#xDetDlg').setAttribute('data-open-edit-note', 'true')],
    ['a form that opens', '', () => document.body.insertAdjacentHTML('beforeend', form)],
    ['a form that is hidden', form, () => the('#form').setAttribute('hidden', '')],
    [
      'a guest who is added',
      form,
      () => the('#xGstLst').insertAdjacentHTML('beforeend', '<div data-id="g" data-email="g@f"></div>'),
    ],
    ['our element, gone', `${card}<suggest-async></suggest-async>`, () => the('suggest-async').remove()],
    ['our element, overwritten', '<suggest-async></suggest-async>', () => the('suggest-async').append('Going?')],
    ['our element, marked', '<suggest-async></suggest-async>', () => the('suggest-async').setAttribute('class', 'x')],
  ])('%s', async (_, html, change) => {
    showPage(html);
    await watch();
    expect(await isNews(change)).toBe(true);
  });

  test('a grid that comes and goes', async () => {
    showPage('<main></main>');
    await watch();
    const column = '<div data-datekey="1" data-column-index="0"></div>';
    expect(await isNews(() => the('main').insertAdjacentHTML('beforeend', column))).toBe(true);
    expect(await isNews(() => the('main').replaceChildren())).toBe(true);
  });
});

describe('no news is', () => {
  test.each<[string, () => void]>([
    ['a chip that moves', () => the('[data-eventchip]').style.setProperty('top', '0px')],
    ['a chip that comes', () => the('[data-column-index]').append(the('[data-eventchip]').cloneNode(true))],
    [
      'a day that is drawn anew',
      () => the('[data-column-index]').replaceWith(the('[data-column-index]').cloneNode(true)),
    ],
    ['what happens beside the grid', () => document.body.append('x')],
  ])('%s', async (_, change) => {
    grid();
    await watch();
    expect(await isNews(change)).toBe(false);
  });

  test('a key in a field of the form', async () => {
    showPage(form);
    await watch();
    expect(await isNews(() => the('#xTiIn').setAttribute('value', 'P'))).toBe(false);
  });
});

test('another page looks different, though everything in it is as it was', () => {
  const address = document.location.href;
  showPage(form);
  const before = lookAtCalendar(document);
  history.replaceState(null, '', '/calendar/u/0/r/eventedit');
  expect(lookAtCalendar(document)).not.toEqual(before);
  history.replaceState(null, '', address);
  expect(lookAtCalendar(document)).toEqual(before);
});

withCaptures(() => {
  test('every captured page can be looked at, and looks the same twice', () => {
    for (const html of captures.values()) {
      showPage(html);
      expect(lookAtCalendar(document)).toEqual(lookAtCalendar(document));
      for (const [node, options] of trackCalendar(document))
        new MutationObserver(() => undefined).observe(node, options);
    }
  });
});
