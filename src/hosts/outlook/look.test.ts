import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showPage } from '../test-dom.ts';
import { watchPage } from '../watch.ts';
import { lookAtOutlook, seemsOfUse, trackOutlook } from './look.ts';
import { calendar, card, composer, eventForm, main, openMail, pill, requestHead, tile, well } from './test-page.ts';

// By the watch that the entry has: which changes of the page are news to us.
let end: AbortController;
const onChange = vi.fn();
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const the = (selector: string) => document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html);

/** Until the watch has seen everything. */
async function settle(): Promise<void> {
  await pass(5_000);
  onChange.mockClear();
}

async function isNews(html: string, change: () => void): Promise<boolean> {
  showPage(html);
  watchPage({
    document,
    look: () => lookAtOutlook(document),
    track: () => trackOutlook(document),
    onChange,
    signal: end.signal,
  });
  await settle();
  change();
  await pass(2_000);
  return onChange.mock.calls.length > 0;
}

const week = main(calendar({ days: [{ day: '2026-05-04', tiles: tile() }] }));

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
  document.body.replaceChildren();
});

describe('news is', () => {
  const peek = '[data-app-section="CalendarItemPeek"]';

  test.each<[string, string, () => void]>([
    ['a card that opens', week, () => add(card())],
    ['a card that goes', week + card(), () => the(peek).remove()],
    ['a card that is filled anew', week + card(), () => the(peek).replaceChildren(...the('[role="main"]').childNodes)],
    ['a card whose words change', week + card(), () => the(`${peek} span`).firstChild?.replaceWith('Else')],
    ['a form that opens', week, () => add(eventForm())],
    [
      'a guest who is invited',
      eventForm({ wells: well('to') }),
      () => the('.EditorClass').insertAdjacentHTML('beforeend', pill('Kim Doe')),
    ],
    ['a request that opens', main(''), () => the('[role="main"]').insertAdjacentHTML('beforeend', requestHead())],
    ['a head that is mounted anew', main(requestHead()), () => the('[id^="CONV_"] div').remove()],
    ['a mail that opens', main(''), () => the('[role="main"]').insertAdjacentHTML('beforeend', openMail())],
    ['a composer behind another tab', composer(), () => the('[id^="docking_"]').style.setProperty('display', 'none')],
    ['our element, gone', `${card()}<suggest-async></suggest-async>`, () => the('suggest-async').remove()],
  ])('%s', async (_, html, change) => {
    expect(await isNews(html, change)).toBe(true);
  });
});

describe('no news is', () => {
  test.each<[string, string, () => void]>([
    [
      'a day that is drawn anew',
      week,
      () => the('[data-column-date]').replaceWith(the('[data-column-date]').cloneNode(true)),
    ],
    ['a tile that comes', week, () => the('[data-column-date]').insertAdjacentHTML('beforeend', tile({ id: 'AAMk2' }))],
    ['a tile that moves', week, () => the('[data-calitemid] [role="button"]').style.setProperty('top', '0px')],
    ['what happens in a list', main('<p>A list</p>'), () => the('p').append('x')],
    ['our element in a card', card(), () => the('[role="group"]').before(document.createElement('suggest-async'))],
  ])('%s', async (_, html, change) => {
    expect(await isNews(html, change)).toBe(false);
  });
});

test('another module looks different, though everything in it is as it was', () => {
  const address = document.location.href;
  showPage(week);
  const before = lookAtOutlook(document);
  history.replaceState(null, '', '/mail/');
  expect(lookAtOutlook(document)).not.toEqual(before);
  history.replaceState(null, '', address);
  expect(lookAtOutlook(document)).toEqual(before);
});

test('cards, forms, requests and composers are of use; a week and a list of mails are not', () => {
  for (const html of [card(), eventForm(), main(requestHead()), composer()]) {
    showPage(html);
    expect(seemsOfUse(document)).toBe(true);
  }
  for (const html of [week, main('<p>A list</p>')]) {
    showPage(html);
    expect(seemsOfUse(document)).toBe(false);
  }
});
