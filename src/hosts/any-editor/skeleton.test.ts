import { afterEach, expect, test } from 'vitest';
import { showPage } from '../test-dom.ts';
import { mask, skeletonOf } from './skeleton.ts';

afterEach(() => document.body.replaceChildren());

const skeleton = (html: string): string => {
  showPage(html);
  return skeletonOf(document);
};

test('tags, ids, roles and names of data, one element a line', () => {
  expect(skeleton('<div id="main" role="main" data-thread-id="7"><span dir="auto">Hi</span></div>')).toContain(
    '  div#main[role=main][data-thread-id]\n   span',
  );
});

test('nothing that somebody wrote, wherever it stands', () => {
  const canary = 'canary';
  const everywhere = `
    <title>${canary}</title>
    <div class="${canary}" title="${canary}" aria-label="${canary}" data-name="${canary}" style="--x: ${canary}">
      <a href="https://${canary}.example/?q=${canary}">${canary}</a>
      <img alt="${canary}"><input value="${canary}" placeholder="${canary}" name="${canary}">
      <textarea>${canary}</textarea><!-- ${canary} -->
      <div id="${canary}@lumen.example"></div><div id="1f4${canary}-9c2b-4d55-8e1a-0a1b2c3d4e5f"></div>
      <div role="${canary} writes to mina"></div><div data-${canary}@x="1" onclick="${canary}"></div>
      <div id="msg-f:1849373647291${canary}isnotshort"></div>
    </div>`;
  const text = skeleton(everywhere);
  expect(text).toContain('textarea');
  expect(text).not.toContain(canary);
  expect(text).not.toMatch(/\d/);
});

test.each([
  ['main', 'main'],
  ['row-17', 'row-#'],
  ['docking_InitVisiblePart_3', 'docking_InitVisiblePart_#'],
  ['thread-f:18493mina', 'thread-f:#'],
  ['a-record-whose-name-has-no-end-at-all', '…'],
  [':1a3', '…'],
  ['mina@lumen.example', '…'],
  ['Mina Marsh', '…'],
])('%s is shown as %s', (name, shown) => {
  expect(mask(name)).toBe(shown);
});

test('our own parts are left out, and a page without end is cut', () => {
  expect(skeleton('<suggest-async></suggest-async><p></p>')).not.toContain('suggest-async');
  const lines = skeleton('<p></p>'.repeat(3_000)).split('\n');
  expect(lines.length).toBeLessThanOrEqual(1_501);
  expect(lines.at(-1)).toBe('…');
  expect(skeleton(`${'<div>'.repeat(60)}<b>`)).not.toMatch(/^ *b$/m);
});
