import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Place, Standing } from './stand.ts';
import { showPage } from './test-dom.ts';

let end: AbortController;
let root: HTMLElement;
let standing: Standing;

const parent = (): HTMLElement => root.querySelector('#footer') as HTMLElement;
const find = (): Place | undefined => {
  const footer = root.querySelector('#footer');
  return footer ? { parent: footer, before: footer.querySelector('#row') } : undefined;
};

/** As Google Calendar does when it takes an element of ours for one of its own. */
function overwrite({ host }: Standing): void {
  host.setAttribute('class', 'k7Yxb');
  host.setAttribute('jsname', 'sV9x3c');
  host.setAttribute('style', 'display: none');
  host.removeAttribute('data-place');
  host.append(document.createElement('span'), 'Going?');
}

function stand(): Standing {
  const host = document.createElement('suggest-async');
  host.dataset.place = 'invite-bar';
  host.attachShadow({ mode: 'open' }).append('ours');
  return new Standing(host, find, end.signal);
}

const asLeft = '<suggest-async data-place="invite-bar"></suggest-async>';

beforeEach(() => {
  end = new AbortController();
  root = showPage('<div id="footer"><div id="row"></div></div>');
  standing = stand();
  standing.check();
});
afterEach(() => end.abort());

describe('what the host has overwritten', () => {
  test('is as it was, to the letter, and in its place', () => {
    overwrite(standing);
    expect(standing.check()).toBe(true);
    expect(standing.host.outerHTML).toBe(asLeft);
    expect(standing.host.shadowRoot?.textContent).toBe('ours');
    expect(parent().innerHTML).toBe(`${asLeft}<div id="row"></div>`);
  });

  test.each<[string, (host: HTMLElement) => void]>([
    ['a child', (host) => host.append(document.createElement('span'))],
    ['a text', (host) => host.append('Going?')],
    ['a class', (host) => host.setAttribute('class', 'k7Yxb')],
    ['another place', (host) => host.setAttribute('data-place', 'other')],
    ['no place', (host) => host.removeAttribute('data-place')],
  ])('is seen by %s alone', (_, change) => {
    change(standing.host);
    expect(standing.check()).toBe(true);
    expect(standing.host.outerHTML).toBe(asLeft);
  });

  test('and moved away is back', () => {
    overwrite(standing);
    root.append(standing.host);
    expect(standing.check()).toBe(true);
    expect(parent().innerHTML).toBe(`${asLeft}<div id="row"></div>`);
  });

  test('is put right five times, and then we give in', () => {
    for (let time = 0; time < 5; time++) {
      overwrite(standing);
      expect(standing.check()).toBe(true);
    }
    overwrite(standing);
    expect(standing.check()).toBe(false);
    expect(standing.host.isConnected).toBe(false);
    expect(standing.check()).toBe(false);
    expect(parent().innerHTML).toBe('<div id="row"></div>');
  });

  test('counts together with what was stripped', () => {
    for (let time = 0; time < 5; time++) {
      if (time % 2) overwrite(standing);
      else standing.host.remove();
      expect(standing.check()).toBe(true);
    }
    standing.host.remove();
    expect(standing.check()).toBe(false);
  });

  test('while it was away by our own will counts for nothing', () => {
    for (let time = 0; time < 20; time++) {
      standing.remove();
      overwrite(standing);
      expect(standing.check()).toBe(true);
      expect(standing.host.outerHTML).toBe(asLeft);
    }
  });
});

test('what another extension marks on our element stays, and counts for nothing', () => {
  for (let time = 0; time < 20; time++) {
    standing.host.setAttribute('data-darkreader-inline-color', String(time));
    expect(standing.check()).toBe(true);
  }
  expect(standing.host.dataset.darkreaderInlineColor).toBe('19');
});

test('nothing is written while all is as it was', () => {
  const changes = new MutationObserver(() => undefined);
  changes.observe(root, { childList: true, subtree: true, attributes: true });
  for (let time = 0; time < 20; time++) standing.check();
  expect(changes.takeRecords()).toEqual([]);
  changes.disconnect();
});

test('it follows its place when the host builds that anew', () => {
  root.replaceChildren();
  expect(standing.check()).toBe(false);
  root.append(document.createRange().createContextualFragment('<div id="footer"><div id="row"></div></div>'));
  expect(standing.check()).toBe(true);
  expect(parent().innerHTML).toBe(`${asLeft}<div id="row"></div>`);
});
