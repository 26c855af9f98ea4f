import rooster97 from 'roosterjs/dist/rooster-min.js?raw';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { loadRooster, makeRooster, type Rooster } from '../editor/test-rooster.ts';
import { ComposerClosedError } from '../host-error.ts';
import { showPage } from '../test-dom.ts';
import { editorOf } from './find-composers.ts';
import * as outlook from './test-page.ts';
import { writeDraft, writeInto } from './write-draft.ts';

const text = 'Could we do this in writing?';
const paragraph = (words: string): ReplyTree => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
const tree = paragraph(text);
const empty = '<div><br></div>';
const signature = '<div id="Signature"><div>Robin</div></div>';
const quote = '<div id="appendonsend"></div><div id="divRplyFwdMsg"><b>From:</b> Mina</div><div>Let us meet</div>';

let rooster: Rooster;
beforeAll(() => {
  rooster = loadRooster(rooster97);
});
afterEach(() => document.body.replaceChildren());

/** Composers in one page, each with a real editor in it. */
function compose(...bodies: string[]): HTMLElement[] {
  showPage(outlook.main(bodies.map((_, id) => outlook.composer({ id: String(id), quote: 'Let us meet' })).join('')));
  const roots = [...document.querySelectorAll<HTMLElement>('[id^="docking_"]')];
  roots.forEach((root, index) => {
    makeRooster(rooster, bodies[index] ?? '', { root: bodyOf(root) });
  });
  return roots;
}

const first = (...bodies: string[]): HTMLElement => compose(...bodies)[0] ?? expect.fail('no composer');
const bodyOf = (root: HTMLElement): HTMLElement => editorOf(root) ?? expect.fail('no body');

describe('a composer', () => {
  test('gets the reply above signature and quote, and undo gives back what was there', async () => {
    const root = first(empty + signature + quote);
    const [before, beside] = [bodyOf(root).innerHTML, root.lastElementChild?.outerHTML];
    const draft = await writeDraft(root, tree, text);
    expect(bodyOf(root).innerHTML).toBe(before.replace('<br>', text));
    expect(root.lastElementChild?.outerHTML).toBe(beside);
    expect(draft.undo()).toBe(true);
    expect(bodyOf(root).innerHTML).toBe(before);
  });

  test('gets it once, however often it is asked for, even at the same time', async () => {
    const root = first(empty + signature);
    const [one, two] = await Promise.all([writeDraft(root, tree, text), writeDraft(root, tree, text)]);
    expect(two).toBe(one);
    const swapped = await one.replace(paragraph('Other'), 'Other');
    expect(await writeDraft(root, tree, text)).toBe(swapped);
    expect(bodyOf(root).textContent).toBe('OtherRobin');
    swapped.undo();
    await writeDraft(root, tree, text);
    expect(bodyOf(root).textContent).toBe(`${text}Robin`);
  });

  test('beside another gets what is meant for it', async () => {
    const [one, two] = compose('<div>one</div>', '<div>two</div>');
    if (!one || !two) expect.fail('no composers');
    bodyOf(one).focus();
    await writeDraft(two, tree, text);
    expect(bodyOf(one).textContent).toBe('one');
    expect(bodyOf(two).textContent).toBe(`two${text}`);
  });

  test('gets it at the caret when asked there, else at the end', async () => {
    const root = first(`<div>Hi, bye</div>${signature}`);
    bodyOf(root).focus();
    document.getSelection()?.collapse(bodyOf(root).querySelector('div')?.firstChild ?? null, 3);
    await writeInto(root, tree, text, 'caret');
    await writeInto(root, paragraph('At the end.'), 'At the end.');
    expect(bodyOf(root).textContent?.replaceAll('\u00a0', ' ')).toMatch(
      /^Hi,Could we do this in writing\? ?byeAt the end\.Robin$/,
    );
  });
});

test.each([
  ['taken away', (root: HTMLElement) => root.remove()],
  ['emptied, its shell left', (root: HTMLElement) => root.replaceChildren()],
])('a composer that was closed meanwhile: %s', async (_, close) => {
  const root = first(empty);
  close(root);
  await expect(writeDraft(root, tree, text)).rejects.toThrow(ComposerClosedError);
});
