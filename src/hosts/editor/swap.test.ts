import rooster97 from 'roosterjs/dist/rooster-min.js?raw';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SentenceChangedError } from '../host-error.ts';
import { quote, signature } from './paste-property.ts';
import { type Swap, type SwapTool, swapIn } from './swap.ts';
import { byCommand } from './swap-by-command.ts';
import { byPaste } from './swap-by-paste.ts';
import { checkSwapping } from './swap-property.ts';
import { makeEditable } from './test-editable.ts';
import { loadRooster, makeRooster, type Rooster, tail } from './test-rooster.ts';

let rooster: Rooster;
beforeAll(() => {
  rooster = loadRooster(rooster97);
});
afterEach(() => document.body.replaceChildren());

const sentence = 'Can we hop on a quick call?';
const wording = 'Could we settle this in writing?';

const editors: [string, (html: string) => HTMLElement, SwapTool][] = [
  ['a plain editor of the browser', (html) => makeEditable(html).editable, byCommand],
  ['roosterjs', (html) => makeRooster(rooster, html).root, byPaste],
];

describe.each(editors)('in %s', (_, make, tool) => {
  const swap = (root: HTMLElement, words = sentence): Promise<Swap> =>
    swapIn(root, words, wording, { tail, plainTail: () => 0, tool });
  const text = (root: HTMLElement) => root.textContent?.replaceAll('\u00a0', ' ');

  function putCaret(root: HTMLElement, behind: string): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(behind) ?? -1;
      if (at >= 0) document.getSelection()?.collapse(walker.currentNode, at + behind.length);
    }
    root.focus();
  }

  test.each([
    ['alone in a line', `<div>Hi Mina,</div><div>${sentence}</div><div>Best</div>`],
    ['among others', `<div>The draft is done. ${sentence} It would help.</div>`],
    ['in parts of several styles', `<div>So: Can we hop on a <b>quick</b> call? Thanks</div>`],
    ['in a list', `<ul><li>one</li><li>${sentence}</li></ul>`],
  ])('%s, above signature and quote, and undone exactly', async (__, own) => {
    const root = make(`${own}${signature}${quote}`);
    const [before, words] = [root.innerHTML, text(root)];
    const swapped = await swap(root);
    expect(text(root)).toBe(words?.replace(sentence, wording));
    expect(root.querySelector('#Signature')?.textContent).toBe('Robin ValeMaple');
    expect(swapped.isPresent()).toBe(true);
    expect(swapped.undo()).toBe(true);
    expect(root.innerHTML).toBe(before);
    expect(swapped.isPresent()).toBe(false);
  });

  test('one Ctrl+Z takes it back, and the next key overwrites nothing', async () => {
    const root = make(`<div>Hello. ${sentence}</div><div>Best</div>${signature}`);
    putCaret(root, 'Best');
    await userEvent.keyboard(' Mina');
    const before = root.innerHTML;
    const swapped = await swap(root);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(root.innerHTML).toBe(before);
    swapped.leave();
    await userEvent.keyboard('!');
    expect(text(root)).toContain(`${sentence}Best Mina!`);
  });

  test.each([
    ['before it', 'Hello.', 'Hello.!'],
    ['behind it', 'It would help.', 'It would help.!'],
    ['at its end', sentence, `${wording}!`],
    ['within it', 'hop on', `${wording}!`],
  ])('the caret that was %s stays where it was', async (__, behind, wanted) => {
    const root = make(`<div>Hello. ${sentence} It would help.</div><div>Best</div>${signature}`);
    putCaret(root, behind);
    await swap(root);
    await userEvent.keyboard('!');
    expect(text(root)).toContain(wanted);
  });

  test.each([
    ['is not there any more', '<div>Can we hop on a short call?</div>'],
    ['stands there twice', `<div>${sentence}</div><div>${sentence}</div>`],
    ['stands in the quote', `${quote}<div>${sentence}</div>`],
    ['stands in the signature', `<div>Hi</div><div id="Signature">${sentence}</div>`],
    ['is what somebody else said', `<div>Hi</div><blockquote>${sentence}</blockquote>`],
  ])('nothing is written when the sentence %s', async (__, html) => {
    const root = make(html);
    const before = root.innerHTML;
    await expect(swap(root)).rejects.toThrow(SentenceChangedError);
    expect(root.innerHTML).toBe(before);
  });

  test('of two, the own one is meant and not the quoted one', async () => {
    const root = make(`<div>${sentence}</div><blockquote><div>${sentence}</div></blockquote>`);
    await swap(root);
    expect(text(root)).toBe(wording + sentence);
  });

  test('Undo refuses once the text was changed', async () => {
    const root = make(`<div>${sentence}</div><div>Best</div>${signature}`);
    const swapped = await swap(root);
    putCaret(root, 'Best');
    await userEvent.keyboard('!');
    const edited = root.innerHTML;
    expect(swapped.undo()).toBe(false);
    expect(root.innerHTML).toBe(edited);
  });
});

describe('in a text field', () => {
  const make = (value: string): HTMLTextAreaElement => {
    const area = document.createElement('textarea');
    document.body.replaceChildren(area);
    area.value = value;
    return area;
  };
  const plainTail = (value: string): number => (value.includes('-- ') ? value.indexOf('-- ') : value.length);
  const swap = (area: HTMLTextAreaElement): Promise<Swap> =>
    swapIn(area, sentence, wording, { tail, plainTail, tool: byCommand });

  test('swaps, keeps the caret, and undoes exactly', async () => {
    const before = `Hi,\n${sentence} Thanks.\n\n-- \nRobin`;
    const area = make(before);
    area.setSelectionRange(before.indexOf('Thanks') + 6, before.indexOf('Thanks') + 6);
    const swapped = await swap(area);
    expect(area.value).toBe(before.replace(sentence, wording));
    expect(area.value.slice(0, area.selectionStart)).toMatch(/Thanks$/);
    expect(swapped.undo()).toBe(true);
    expect(area.value).toBe(before);
    expect(area.value.slice(0, area.selectionStart)).toMatch(/Thanks$/);
  });

  test.each([`-- \n${sentence}`, `${sentence} ${sentence}`, 'Hi'])('writes nothing into %j', async (value) => {
    const area = make(value);
    await expect(swap(area)).rejects.toThrow(SentenceChangedError);
    expect(area.value).toBe(value);
  });
});

test('random mails × carets, in a plain editor of the browser', { timeout: 240_000 }, async () => {
  expect(await checkSwapping((html) => makeEditable(html).editable, byCommand, 500)).toBeUndefined();
});

test('random mails × carets, in roosterjs', { timeout: 240_000 }, async () => {
  expect(await checkSwapping((html) => makeRooster(rooster, html).root, byPaste, 500)).toBeUndefined();
});
