import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MissingElementError } from '../select.ts';
import { type Place, Standing } from '../stand.ts';
import { nextFrame, renameClasses, showPage } from '../test-dom.ts';
import { editableOf, findComposers } from './find-composers.ts';
import { areaOfRow, placeForBar, placeForComposeButton, placeForStrip } from './place.ts';
import { senderElementOf } from './read-message.ts';
import { attachmentCard, composer, conversation, docked, eventMail, message, page, view } from './test-page.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.documentElement.dir = '';
  document.body.removeAttribute('style');
});

const standAt = (find: () => Place | undefined, content = '<div style="height:28px"></div>'): Standing => {
  const host = document.createElement('suggest-async');
  host.attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(content));
  return new Standing(host, find, end.signal);
};

const only = (root: HTMLElement): HTMLElement => root.querySelector<HTMLElement>('[data-message-id]') ?? expect.fail();

describe('the bar', () => {
  const html = page(view(conversation([message({ body: eventMail(), attachments: attachmentCard() })])));

  test.each([
    ['as it is', () => undefined],
    ['with every class renamed', renameClasses],
    [
      "with nothing left of the body's marks",
      (root: Element) => {
        renameClasses(root);
        for (const element of root.querySelectorAll('[jslog]')) element.removeAttribute('jslog');
      },
    ],
  ])('stands once between header and body %s', (_, change) => {
    const root = showPage(html);
    change(root);
    const standing = standAt(() => placeForBar(only(root)));
    expect(standing.check()).toBe(true);
    expect(standing.check()).toBe(true);
    const { host } = standing;
    expect(root.querySelectorAll('suggest-async')).toHaveLength(1);
    expect(host.parentElement?.closest('table')).toBeNull();
    expect(
      host.compareDocumentPosition(senderElementOf(only(root)) as Element) & Node.DOCUMENT_POSITION_PRECEDING,
    ).toBeTruthy();
    for (const after of ['a[href*="RESPOND"]', '[download_url]']) {
      expect(
        host.compareDocumentPosition(root.querySelector(after) as Element) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).toBeTruthy();
    }
  });

  test('takes its row from the top of the body', () => {
    const root = showPage(html);
    const place = placeForBar(only(root));
    const area = areaOfRow(place);
    const standing = standAt(() => place, '<div style="height:32px;margin:4px 0"></div>');
    standing.host.style.display = 'flow-root';
    standing.check();
    const bar = standing.host.getBoundingClientRect();
    expect(bar.top).toBeGreaterThanOrEqual(area.top);
    expect(bar.bottom).toBeLessThanOrEqual(area.bottom);
    expect(area.bottom - area.top).toBeLessThan(80);
  });

  test('has no place in a message without anything', () => {
    const root = showPage(
      '<div data-message-id="1"><h3><span class="gD" email="a@b.example" name="A"></span></h3></div>',
    );
    expect(() => placeForBar(only(root))).toThrow(MissingElementError);
  });

  test('comes back when it is stripped, five times, and then gives in', () => {
    const root = showPage(html);
    const standing = standAt(() => placeForBar(only(root)));
    expect(standing.check()).toBe(true);
    for (let time = 0; time < 5; time++) {
      standing.host.remove();
      expect(standing.check()).toBe(true);
      expect(standing.host.isConnected).toBe(true);
    }
    standing.host.remove();
    expect(standing.check()).toBe(false);
    expect(standing.host.isConnected).toBe(false);
  });

  test('may be taken away and put back by us as often as we like', () => {
    const root = showPage(html);
    const standing = standAt(() => placeForBar(only(root)));
    for (let time = 0; time < 20; time++) {
      expect(standing.check()).toBe(true);
      standing.remove();
      expect(standing.host.isConnected).toBe(false);
    }
  });

  test('goes with its signal', () => {
    const root = showPage(html);
    const standing = standAt(() => placeForBar(only(root)));
    standing.check();
    end.abort();
    expect(document.querySelector('suggest-async')).toBeNull();
    expect(standing.check()).toBe(false);
  });
});

const rect = (element: Element | null): DOMRect => element?.getBoundingClientRect() ?? expect.fail('missing');
const sendOf = (root: Element) => root.querySelector('[jslog^="32601;"]');

function openComposer(html: string, change: (root: Element) => void = () => undefined) {
  change(showPage(html));
  return findComposers(document)[0] ?? expect.fail('no composer');
}

/** Rectangles of all that is Gmail's in a composer, to see whether anything has moved. */
const layout = (root: Element) =>
  [...root.querySelectorAll('*')]
    .filter((one) => one.localName !== 'suggest-async')
    .map((one) => JSON.stringify(rect(one)));

describe.each([
  ['ltr', 'docked', docked(composer())],
  ['rtl', 'docked', docked(composer())],
  [
    'ltr',
    'inline',
    page(
      view(
        conversation([message({ body: 'Hi' }).replace('<div class="ip iq">', `<div class="ip iq adB">${composer()}`)]),
      ),
    ),
  ],
  [
    'rtl',
    'inline',
    page(
      view(
        conversation([message({ body: 'Hi' }).replace('<div class="ip iq">', `<div class="ip iq adB">${composer()}`)]),
      ),
    ),
  ],
  ['ltr', 'plain text', docked(composer({ plain: true }))],
])('in a composer (%s, %s)', (dir, _, html) => {
  const open = (change?: (root: Element) => void) => {
    document.documentElement.dir = dir;
    return openComposer(html, change);
  };

  test.each([
    ['as it is', undefined],
    ['with every class renamed', renameClasses],
  ])('the button floats in the free part of the bar and moves nothing %s', async (_, change) => {
    const root = open(change);
    const before = layout(root);
    const standing = standAt(() => placeForComposeButton(root), '<div style="width:28px;height:28px"></div>');
    expect(standing.check()).toBe(true);
    await nextFrame();
    expect(layout(root)).toEqual(before);
    const button = rect(standing.host);
    const bar = rect(root.querySelector('[role="group"]'));
    expect(button.width).toBe(28);
    expect(button.top).toBeGreaterThanOrEqual(bar.top);
    expect(button.bottom).toBeLessThanOrEqual(bar.bottom);
    for (const control of root.querySelectorAll('[role="group"] [role="button"]')) {
      const { left, right } = rect(control);
      expect(button.right <= left || button.left >= right).toBe(true);
    }
    const icon = rect(root.querySelector('[command="+link"]'));
    expect(dir === 'rtl' ? icon.left - button.right : button.left - icon.right).toBeCloseTo(4, 0);
  });

  test('the strip floats above the bar, outside of what is written in, and moves nothing', async () => {
    const root = open();
    const before = layout(root);
    const standing = standAt(() => placeForStrip(root), '<div style="height:32px"></div>');
    standing.host.style.display = 'block';
    expect(standing.check()).toBe(true);
    await nextFrame();
    expect(layout(root)).toEqual(before);
    const bar = rect(root.querySelector('[role="group"]'));
    expect(rect(standing.host)).toMatchObject({ left: bar.left, width: bar.width, bottom: bar.top - 4 });
    expect(editableOf(root)?.contains(standing.host)).toBe(false);
  });

  test('both follow the composer when it grows, moves and scrolls', async () => {
    const root = open();
    const button = standAt(() => placeForComposeButton(root));
    const strip = standAt(() => placeForStrip(root));
    button.check();
    strip.check();
    const [oldButton, oldSend] = [rect(button.host), rect(sendOf(root))];
    const { x, y } = { x: oldButton.left - oldSend.left, y: oldButton.top - oldSend.top };
    const body = editableOf(root) as HTMLElement;
    body.style.height = '200px';
    await nextFrame();
    const moved = [rect(button.host), rect(sendOf(root))] as const;
    expect(moved[0].left - moved[1].left).toBeCloseTo(x, 0);
    expect(moved[0].top - moved[1].top).toBeCloseTo(y, 0);
    expect(rect(strip.host).bottom).toBeCloseTo(rect(root.querySelector('[role="group"]')).top - 4, 0);
  });
});

test('the strip grows upward when its words take two lines', async () => {
  const root = openComposer(docked(composer()));
  const standing = standAt(() => placeForStrip(root), '<div></div>');
  standing.check();
  const line = standing.host.shadowRoot?.firstElementChild as HTMLElement;
  for (const height of ['32px', '64px']) {
    line.style.height = height;
    await nextFrame();
    expect(rect(standing.host).bottom).toBe(rect(root.querySelector('[role="group"]')).top - 4);
  }
});

describe('the button', () => {
  test("stands above the bar's far end when there is no room in the bar", () => {
    const root = openComposer(docked(composer()));
    const icons = root.querySelector('[command="+link"]') as HTMLElement;
    icons.style.width = '350px';
    const standing = standAt(() => placeForComposeButton(root), '<div style="width:28px;height:28px"></div>');
    standing.check();
    const bar = rect(root.querySelector('[role="group"]'));
    expect(rect(standing.host)).toMatchObject({ right: bar.right - 4, bottom: bar.top - 4 });
  });

  test('moves on when Gmail adds an icon', async () => {
    const root = openComposer(docked(composer()));
    const standing = standAt(() => placeForComposeButton(root), '<div style="width:28px;height:28px"></div>');
    standing.check();
    const icon = root.querySelector('[command="+link"]') as HTMLElement;
    icon.style.width = '100px';
    await nextFrame();
    expect(rect(standing.host).left).toBeCloseTo(rect(icon).right + 4, 0);
  });

  test('stays with a composer that goes to full screen and back, and hides with one that is minimized', async () => {
    showPage(docked(composer()));
    const [root] = findComposers(document);
    const standing = standAt(() => placeForComposeButton(root as HTMLElement));
    standing.check();
    const dialog = root?.closest('[role="dialog"]') as HTMLElement;
    const full = document.createElement('div');
    full.style.cssText = 'position:fixed;inset:20px';
    document.body.append(full);
    full.append(dialog);
    await nextFrame();
    standing.check();
    const bar = rect(root?.querySelector('[role="group"]') ?? null);
    expect(rect(standing.host).top).toBeGreaterThanOrEqual(bar.top);
    expect(rect(standing.host).bottom).toBeLessThanOrEqual(bar.bottom);
    (dialog.lastElementChild as HTMLElement).style.display = 'none';
    await nextFrame();
    expect(standing.host.checkVisibility()).toBe(false);
    (dialog.lastElementChild as HTMLElement).style.display = '';
    await nextFrame();
    expect(standing.host.checkVisibility()).toBe(true);
  });

  test('goes with a closed composer, even when its shell stays', () => {
    const root = openComposer(docked(composer()));
    const standing = standAt(() => placeForComposeButton(root));
    standing.check();
    root.replaceChildren();
    expect(standing.check()).toBe(false);
    expect(document.querySelector('suggest-async')).toBeNull();
  });

  test('a composer without a bar is said to miss it', () => {
    const root = openComposer(docked(composer()), (page) => page.querySelector('table')?.remove());
    expect(() => placeForComposeButton(root)).toThrow('composer toolbar');
    expect(() => placeForStrip(root)).toThrow(MissingElementError);
  });
});
