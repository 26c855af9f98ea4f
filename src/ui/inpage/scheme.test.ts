import { afterEach, expect, test } from 'vitest';
import { readScheme } from './scheme.ts';

afterEach(() => {
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});

const placeIn = (...styles: string[]): Element =>
  styles.reduce<Element>((parent, style) => {
    const child = document.createElement('div');
    child.style.cssText = style;
    parent.append(child);
    return child;
  }, document.body);

test.each([
  ['white page', ['background: #fff', ''], 'light'],
  ['dark page', ['background: #111', ''], 'dark'],
  ['light card on a dark page', ['background: #111', 'background: rgb(250 250 250)', ''], 'light'],
  ['glass over a dark page', ['background: #111', 'background: rgb(255 255 255 / 10%)', ''], 'dark'],
  ['light text over a photo', ['color: #eee', ''], 'dark'],
  ['dark text over a photo', ['color: #222', ''], 'light'],
  ['a notation that is not read', ['background: color(display-p3 0 0 0); color: #fff', ''], 'dark'],
])('%s', (_, styles, scheme) => {
  expect(readScheme(placeIn(...styles))).toBe(scheme);
});
