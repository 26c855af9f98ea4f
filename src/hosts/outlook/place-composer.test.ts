import { afterEach, describe, expect, test } from 'vitest';
import { showPage } from '../test-dom.ts';
import { findComposers } from './find-composers.ts';
import { placeForComposeButton, placeForStrip } from './place-composer.ts';
import { composer, main } from './test-page.ts';

const element = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) as HTMLElement;
const editable = () => element('[aria-multiline="true"]');
const size = 28;

function open(shape: Parameters<typeof composer>[0] = {}): HTMLElement {
  showPage(main(composer(shape)));
  return findComposers(document)[0] as HTMLElement;
}

const button = (root: HTMLElement) => placeForComposeButton(root)?.float?.box(size);
const strip = (root: HTMLElement, height = 32) => placeForStrip(root)?.float?.box(height);

afterEach(() => document.body.replaceChildren());

describe('the compose button', () => {
  const row = '<button id="splitButton-r1__primaryActionButton">Send</button><button id="discardCompose">x</button>';
  const marks = `<div id="row" style="display: flex">${row}<button id="last">Another of Outlook's</button></div>`;

  for (const dir of ['ltr', 'rtl']) {
    test(`stands behind every control of the row, in it, ${dir}`, () => {
      const root = open({ marks });
      root.dir = dir;
      const box = button(root);
      const controls = [...root.querySelectorAll('#row > *')].map((control) => control.getBoundingClientRect());
      for (const { left, right } of controls) {
        if (dir === 'ltr') expect(right).toBeLessThanOrEqual(box?.left ?? 0);
        else expect(left).toBeGreaterThanOrEqual((box?.left ?? 0) + size);
      }
      const { top, height } = element('#row').getBoundingClientRect();
      expect(box?.edge).toEqual({ top: top + height / 2 - size / 2 });
    });

    test(`stands in the far corner of what is written in, beside the strip, where the row has no room, ${dir}`, () => {
      const root = open({ marks });
      root.dir = dir;
      root.style.width = '90px';
      const text = editable().getBoundingClientRect();
      const box = button(root);
      expect(box?.edge).toEqual({ bottom: text.bottom - 4 });
      const line = strip(root);
      const [start, end] = [line?.left ?? 0, (line?.left ?? 0) + (line?.width ?? 0)];
      if (dir === 'ltr') expect(end).toBeLessThanOrEqual(box?.left ?? 0);
      else expect(start).toBeGreaterThanOrEqual((box?.left ?? 0) + size);
    });
  }
});

describe('the strip', () => {
  const quote = `<div style="height: 80px"><div role="separator"></div>From: Mina</div>`;

  test('stands along the lower edge of what is written in', () => {
    const root = open();
    editable().style.minHeight = '120px';
    const { left, width, bottom } = editable().getBoundingClientRect();
    expect(strip(root)).toEqual({ left, width, edge: { bottom: bottom - 4 } });
  });

  test('covers no words of the person’s that reach down to that edge, where a quote is below', () => {
    const root = open({ body: '<div>Mine</div><div id="Signature">Robin</div>', quote });
    const { bottom } = editable().getBoundingClientRect();
    expect(strip(root)?.edge).toEqual({ top: bottom + 4 });
    editable().style.minHeight = '160px';
    expect(strip(root)?.edge).toEqual({ bottom: editable().getBoundingClientRect().bottom - 4 });
  });

  test('stays within the composer where nothing is below', () => {
    const root = open({ body: '<div>Mine</div><div id="Signature">Robin</div>' });
    const { bottom } = editable().getBoundingClientRect();
    expect(strip(root)?.edge).toEqual({ bottom: bottom - 4 });
  });
});

describe('where composers scroll', () => {
  function openTall(): { root: HTMLElement; scroller: HTMLElement } {
    const root = open({ body: '<div>x</div>'.repeat(60), quote: '<hr>' });
    const scroller = element('[role="main"]');
    scroller.style.cssText = 'height: 200px; overflow: auto';
    return { root, scroller };
  }

  test('the strip stands at the lower edge of what is seen', () => {
    const { root, scroller } = openTall();
    expect(strip(root)?.edge).toEqual({ bottom: scroller.getBoundingClientRect().bottom - 4 });
  });

  test('nothing floats over what is not the composer once that is out of sight', () => {
    const { root, scroller } = openTall();
    const after = document.createElement('div');
    after.style.height = '600px';
    scroller.append(after);
    scroller.scrollTop = 10_000;
    expect(button(root)).toBeUndefined();
    expect(strip(root)).toBeUndefined();
  });

  test('the button goes with its row', () => {
    const { root, scroller } = openTall();
    expect(button(root)).toBeDefined();
    scroller.scrollTop = 300;
    expect(button(root)).toBeUndefined();
    expect(strip(root)).toBeDefined();
  });
});

describe('both', () => {
  test('keep out of the editable', () => {
    const root = open();
    for (const place of [placeForComposeButton(root), placeForStrip(root)]) {
      expect(place && editable().contains(place.parent)).toBe(false);
    }
  });

  test('are gone with the composer, and out of sight while it is hidden behind a tab', () => {
    const root = open();
    root.style.display = 'none';
    expect(button(root)).toBeUndefined();
    expect(strip(root)).toBeUndefined();
    root.remove();
    expect(placeForComposeButton(root)).toBeUndefined();
    expect(placeForStrip(root)).toBeUndefined();
  });
});
