import { expect, it } from 'vitest';
import { hasMarkup, htmlToText } from './html-to-text.ts';

it('makes lines, list items and links that can be read', () => {
  expect(
    htmlToText('<p>Hello &amp; welcome</p><ul><li>one<li>two</ul><a href="https://docs.lumen.example/x">Draft</a>'),
  ).toBe('Hello & welcome\n\n- one\n- two\nDraft <https://docs.lumen.example/x>');
});

it('leaves out what a browser would not show, closed or not', () => {
  expect(htmlToText('a<script>alert(1)</script>b<!-- c -->d<style>e</style>f<!-- never closed')).toBe('abdf');
  expect(htmlToText('a<script>alert(1)')).toBe('a');
});

it('makes no link of anything but https, http and mailto', () => {
  expect(htmlToText('<a href="javascript:alert(1)">x</a>')).toBe('x');
});

it('takes addresses and names in angle brackets for what they are', () => {
  expect(hasMarkup('Join<https://meet.lumen.example/x> with Bo <bo@lumen.example>')).toBe(false);
  expect(htmlToText('First day <Lumen>')).toBe('First day <Lumen>');
});

it('decodes references once, and leaves impossible ones', () => {
  expect(htmlToText('&#8364; &#x1F600; &amp;lt; &#xD800; &nope;')).toBe('€ 😀 &lt; &#xD800; &nope;');
});

it('is done at once with a hostile text', () => {
  for (const piece of ['<!--', '<script>', '<a href="', '<li', '&#']) htmlToText(piece.repeat(25_000));
});
