import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { find, MissingElementError } from '../select.ts';
import { type Place, Standing } from '../stand.ts';
import { withCaptures } from '../test-captures.ts';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { areaOfRow, isCard, placeForBar, placeInForm } from './place.ts';
import { card, contentList, moreActions, notifications, yesButton } from './selectors.ts';
import { captures } from './test-captures.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** Puts a row of ours there, as the bar is. */
function stand(find: () => Place | undefined): HTMLElement {
  const host = document.createElement('suggest-async');
  host.style.cssText = 'display: block; height: 40px';
  host.attachShadow({ mode: 'open' });
  const standing = new Standing(host, find, end.signal);
  expect(standing.check()).toBe(true);
  expect(standing.check()).toBe(true);
  return host;
}

/** The host's own, as it is without what is ours. */
function without(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('suggest-async')) each.remove();
  return copy.innerHTML;
}

const follows = (one: Element, other: Element) =>
  Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
const the = (selectors: Parameters<typeof find>[1]) => find(document, selectors) ?? expect.fail('not there');

const changes: [string, (root: Element) => void][] = [
  ['as it is', () => undefined],
  ['with every class renamed', renameClasses],
  ['in another language', translateLabels],
  [
    'without ids',
    (root) => {
      for (const element of root.querySelectorAll('[id]:not(#xDetDlg, #xNtList, #xTiIn)'))
        element.removeAttribute('id');
    },
  ],
];

/** What stands in the card of an event, put together as the page does. */
const cardOf = (...parts: string[]) => `<div id="xDetDlg" data-eventid="REDACTED">${parts.join('')}</div>`;
const part = (name: string) => captures.get(`popover-2026-06-${name}.html`) ?? '';

withCaptures(() => {
  describe.each<[string, () => string]>([
    ['the captured full card', () => part('full-loaded')],
    ['the captured list with the captured footer', () => cardOf(part('contentlist'), part('footer'))],
  ])('in %s the bar', (_, html) => {
    test.each(changes)('is the first row of the footer, and changes nothing else (%s)', (_, change) => {
      const root = showPage(html());
      change(root);
      const before = root.innerHTML;
      const host = stand(() => placeForBar(the(card)));
      const footer = host.parentElement as HTMLElement;
      expect(footer.contains(the(yesButton))).toBe(true);
      expect(footer.contains(the(moreActions))).toBe(true);
      expect(footer.contains(the(contentList))).toBe(false);
      expect(footer.parentElement?.contains(the(contentList))).toBe(true);
      expect(host).toBe(footer.firstElementChild);
      expect(without(root)).toBe(before);
    });

    test('moves what is above it not at all, and what is below by its own height', () => {
      const root = showPage(html());
      const find = () => [...root.querySelectorAll('*')].filter(({ localName }) => localName !== 'suggest-async');
      const all = find();
      const tops = all.map((each) => each.getBoundingClientRect().top);
      const lefts = all.map((each) => each.getBoundingClientRect().left);
      const host = stand(() => placeForBar(the(card)));
      const footer = host.parentElement as HTMLElement;
      expect(find()).toEqual(all);
      for (const [index, each] of all.entries()) {
        const moved = each.getBoundingClientRect().top - (tops[index] ?? 0);
        if (!follows(each, host) && each !== footer)
          expect(Math.abs(moved), each.outerHTML.slice(0, 80)).toBeLessThan(1);
        expect(each.getBoundingClientRect().left).toBeCloseTo(lefts[index] ?? 0, 0);
      }
      expect(the(yesButton).getBoundingClientRect().top).toBeGreaterThanOrEqual(host.getBoundingClientRect().bottom);
    });

    test('has the same place without a button for more actions, and without a list that we know', () => {
      showPage(html());
      const { parent } = placeForBar(the(card));
      the(moreActions).remove();
      expect(placeForBar(the(card)).parent).toBe(parent);
      showPage(html());
      const { parent: known } = placeForBar(the(card));
      the(contentList).removeAttribute('jsname');
      expect(placeForBar(the(card)).parent).toBe(known);
    });
  });

  test('in the captured list alone it is the last row', () => {
    const root = showPage(cardOf(part('contentlist')));
    const before = root.innerHTML;
    const host = stand(() => placeForBar(the(card)));
    expect(host.parentElement).toBe(the(contentList));
    expect(host.nextElementSibling).toBeNull();
    expect(without(root)).toBe(before);
  });

  test('in the captured footer alone it is the first row', () => {
    showPage(cardOf(part('footer')));
    const { parent, before } = placeForBar(the(card));
    expect(parent.contains(the(yesButton)) && parent.contains(the(moreActions))).toBe(true);
    expect(before).toBe(parent.firstElementChild);
  });

  describe.each(['new', 'existing'])('in the captured form of 2022 (%s event) the row', (name) => {
    const show = () =>
      showPage(`<div data-is-create="${name === 'new'}"><input id="xTiIn">
        ${captures.get(`eventedit-2022-01-${name}-event-brave.html`)}</div>`);
    const form = () => document.querySelector<HTMLElement>('[data-is-create]') as HTMLElement;

    test.each(changes)('stands above that of the notifications, and changes nothing else (%s)', (_, change) => {
      const root = show();
      change(root);
      const before = root.innerHTML;
      const host = stand(() => placeForBar(form()));
      expect(host.nextElementSibling).toBe(the(notifications).parentElement);
      expect(follows(the(notifications), host)).toBe(true);
      expect(without(root)).toBe(before);
    });

    test('takes the area above it', () => {
      show();
      const area = areaOfRow(placeForBar(form()));
      const host = stand(() => placeForBar(form())).getBoundingClientRect();
      expect(area).toMatchObject({ top: host.top, bottom: host.bottom, left: host.left, right: host.right });
    });
  });
});

describe('a card', () => {
  const footer =
    '<div id="footer"><div id="row"><b><button id="xRsvpYesBu"></button></b><i aria-controls="Q2Tw1b"></i></div></div>';

  test('without footer and list has no place', () => {
    showPage(cardOf('<p>Title</p>'));
    expect(() => placeForBar(the(card))).toThrow('event card footer');
    expect(() => placeForBar(the(card))).toThrow(MissingElementError);
  });

  test('whose answer’s buttons alone are found has none: they would be pushed aside', () => {
    showPage(cardOf('<div><p>Title</p><div><button id="xRsvpYesBu"></button></div></div>'));
    expect(() => placeForBar(the(card))).toThrow(MissingElementError);
  });

  test('may hold the footer’s row itself', () => {
    showPage(cardOf('<div id="row"><button id="xRsvpYesBu"></button><i aria-controls="Q2Tw1b"></i></div>'));
    expect(placeForBar(the(card)).parent.id).toBe('row');
  });

  test('that holds a row of ours already has the same place', () => {
    showPage(cardOf('<div jsname="sV9x3c"></div>', footer));
    const place = placeForBar(the(card));
    const [first, second] = [stand(() => placeForBar(the(card))), stand(() => placeForBar(the(card)))];
    expect(placeForBar(the(card))).toEqual(place);
    expect(place.before?.id).toBe('row');
    first.remove();
    second.remove();
  });

  test('is told from the page of an event', () => {
    showPage(`${cardOf(footer)}<form data-is-create="false"></form>`);
    expect(isCard(the(card))).toBe(true);
    expect(isCard(document.querySelector('form') as Element)).toBe(false);
    expect(isCard(document.querySelector('#row') as Element)).toBe(false);
  });

  test('takes the area at the end of its list, where there is no footer', () => {
    showPage(cardOf('<div jsname="sV9x3c" style="height: 90px"></div>'));
    const list = the(contentList).getBoundingClientRect();
    expect(areaOfRow(placeForBar(the(card)))).toMatchObject({ top: list.bottom, left: list.left, right: list.right });
  });
});

describe('a form', () => {
  const show = (html: string) => showPage(`<form>${html}</form>`).querySelector('form') as HTMLElement;
  const guests = '<section><div id="xGstLst">Guests</div></section>';
  const title = '<header><input id="xTiIn"></header>';

  test.each([
    ['above the guests', `${title}${guests}`, '#xGstLst'],
    ['above the guests, when the notifications are hidden', `${guests}<p hidden><b id="xNtList"></b></p>`, '#xGstLst'],
    ['above the guests, when the notifications have no row of their own', `${guests}<b id="xNtList">1</b>`, '#xGstLst'],
    ['above its title', title, '#xTiIn'],
    ['above its title, when the guests are hidden', `${title}<div id="xGstLst" hidden></div>`, '#xTiIn'],
  ])('has its row %s', (_, html, before) => {
    const form = show(html);
    expect(placeInForm(form)).toEqual({
      parent: form.querySelector(before)?.parentElement,
      before: form.querySelector(before),
    });
  });

  test('that shows nothing we know has no place', () => {
    expect(() => placeInForm(show('<div hidden><input id="xTiIn"></div>'))).toThrow('event form');
  });
});
