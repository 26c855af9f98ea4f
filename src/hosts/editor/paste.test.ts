import rooster97 from 'roosterjs/dist/rooster-min.js?raw';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { reply } from './cases.ts';
import { insertByPaste } from './insert-by-paste.ts';
import { InsertError } from './insert-error.ts';
import { checkPasting, quote, signature } from './paste-property.ts';
import { type Driven, loadRooster, makeRooster, type Rooster, type RoosterShape, tail } from './test-rooster.ts';

let rooster: Rooster;
const make = (html: string, shape?: RoosterShape): Driven => makeRooster(rooster, html, shape);

beforeAll(() => {
  rooster = loadRooster(rooster97);
});
afterEach(() => document.body.replaceChildren());

const text = 'Hi Mina,\n\nsee how we work: https://handbook.example/async?a=1&b=2';
const link = '<a href="https://handbook.example/async?a=1&amp;b=2">how we work</a>';
const written = `Hi Mina,<br><br>see ${link}`;
const font = 'style="font-family: Aptos; font-size: 12pt; color: rgb(0, 0, 0);"';
const line = (content: string) => `<div ${font}>${content}</div>`;
const empty = line('<br>');
const paragraph = (words: string): ReplyTree => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];

const insert = ({ root }: Driven, tree = reply, caret: Range | null = null) =>
  insertByPaste({ root, tail }, tree, text, caret);

function caretAt(node: Node | null | undefined, offset: number): Range {
  const range = document.createRange();
  range.setStart(node ?? expect.fail('no node'), offset);
  return range;
}

describe('goes where a person would write', () => {
  test.each([
    ['into the first empty line', `${empty}${empty}${signature}`, `${line(written)}${empty}${signature}`],
    ['behind the own text', `${line('Hello')}${signature}`, `${line(`Hello<br><br>${written}`)}${signature}`],
    [
      'into an empty line apart from the text above',
      `${line('Hello')}${empty}${empty}${signature}`,
      `${line('Hello')}${empty}${line(written)}${signature}`,
    ],
    ['before signature and quote', `${empty}${signature}${quote}`, `${line(written)}${signature}${quote}`],
    ['before a quote', `${empty}${quote}`, `${line(written)}${quote}`],
    ['with nothing else there', '', `<div>${written}</div>`],
  ])('%s', async (_, before, after) => {
    const driven = make(before);
    const [former, wanted] = [driven.root.innerHTML, make(after).root.innerHTML];
    const { root, heard } = make(before);
    const insertion = await insertByPaste({ root, tail }, reply, text, null);
    expect(root.innerHTML).toBe(wanted);
    expect(heard).toContain('changed Paste');
    expect(insertion.undo()).toBe(true);
    expect(root.innerHTML).toBe(former);
  });

  test('below a list, in no item of it', async () => {
    const driven = make(`<ul><li>one</li></ul>${signature}`);
    await insert(driven);
    expect(driven.root.innerHTML).toBe(`<ul><li>one</li></ul><br>${written}${signature}`);
  });

  test('among words, when it is a phrase', async () => {
    const { root } = make(`${line('Please  before')}${signature}`);
    await insertByPaste({ root, tail }, reply.slice(1), text, caretAt(root.querySelector('div')?.firstChild, 7));
    expect(root.querySelector('div')?.textContent).toMatch(/^Please\ssee how we work\s?before$/);
  });

  test('a list as lines with bullets', async () => {
    const items = [[{ type: 'text' as const, text: 'one' }], [{ type: 'text' as const, text: 'two' }]];
    const { root } = make(`${empty}${signature}`);
    await insertByPaste(
      { root, tail },
      [...paragraph('Two ways:'), { type: 'list', items }, ...paragraph('Bye')],
      '',
      null,
    );
    expect(root.firstElementChild?.innerHTML).toBe('Two ways:<br>• one<br>• two<br><br>Bye');
  });
});

describe('looks like what stands around it', () => {
  test.each([
    ['light', false],
    ['dark', true],
  ])('font and color of the line, in %s', async (_, dark) => {
    const { root } = make(
      `<div style="font-family: Georgia; font-size: 14pt; color: rgb(0, 0, 255);">Hi</div>${signature}`,
      { dark },
    );
    const style = root.firstElementChild?.getAttribute('style');
    await insertByPaste({ root, tail }, reply, text, null);
    expect(root.firstElementChild?.getAttribute('style')).toBe(style);
    expect(root.firstElementChild?.querySelector('[style], font')).toBeNull();
  });

  test.each(['mergeFormat', 'asPlainText'] as const)('with the setting %s', async (pasteType) => {
    const { root } = make(`${empty}${signature}`, { pasteType });
    await insertByPaste({ root, tail }, paragraph('In writing?'), 'In writing?', null);
    expect(root.firstElementChild?.outerHTML).toBe(line('In writing?'));
  });
});

test('text only, when a person has set it so: breaks stay, and the address is written out', async () => {
  const driven = make(`${line('Hello')}${empty}${empty}${signature}`, { pasteType: 'asPlainText' });
  const before = driven.root.innerHTML;
  const insertion = await insert(driven);
  expect([...driven.root.children].map((each) => each.textContent)).toEqual([
    'Hello',
    '',
    'Hi Mina,',
    '',
    'see how we work: https://handbook.example/async?a=1&b=2',
    'Robin ValeMaple',
  ]);
  expect(insertion.isIntact()).toBe(true);
  expect(insertion.undo()).toBe(true);
  expect(driven.root.innerHTML).toBe(before);
});

describe('undo, as a person types', () => {
  test('one Ctrl+Z takes exactly it away, and what was typed before stays', async () => {
    const driven = make(`${empty}${empty}${signature}`);
    const { root } = driven;
    root.focus();
    document.getSelection()?.collapse(root.firstElementChild, 0);
    await userEvent.keyboard('Dear Mina');
    const before = root.innerHTML;
    const insertion = await insert(driven);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(root.innerHTML).toBe(before);
    expect(insertion.isPresent()).toBe(false);
    expect(insertion.undo()).toBe(false);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(insertion.isIntact()).toBe(true);
  });

  test('what is typed next comes behind it, and in no link', async () => {
    const driven = make(`${empty}${signature}`);
    const insertion = await insert(driven);
    await userEvent.keyboard(' today');
    expect(driven.root.firstElementChild?.innerHTML).toMatch(/how we work<\/a>(?: |&nbsp;)today$/);
    expect(insertion.isIntact()).toBe(true);
    expect(insertion.undo()).toBe(true);
    expect(driven.root.firstElementChild?.textContent?.trim()).toBe('today');
    expect(driven.root.querySelector('#Signature')?.textContent).toBe('Robin ValeMaple');
  });

  test('is refused when it was edited, and so is a change', async () => {
    const driven = make(`${empty}${signature}`);
    const insertion = await insert(driven);
    document.getSelection()?.collapse(driven.root.firstElementChild?.firstChild ?? null, 2);
    await userEvent.keyboard('!');
    const edited = driven.root.innerHTML;
    expect([insertion.isIntact(), insertion.isPresent(), insertion.undo()]).toEqual([false, true, false]);
    await expect(insertion.replace(paragraph('Other'), 'Other')).rejects.toThrow(InsertError);
    expect(driven.root.innerHTML).toBe(edited);
  });

  test('another in its place, however often, leaves one', async () => {
    const driven = make(`${line('Hello')}${empty}${signature}`);
    const before = driven.root.innerHTML;
    const first = await insert(driven);
    const second = await first.replace(paragraph('Other'), 'Other');
    const third = await second.replace(reply, text);
    expect(driven.root.textContent?.split('how we work')).toHaveLength(2);
    expect(third.undo()).toBe(true);
    expect(driven.root.innerHTML).toBe(before);
  });
});

test('an editor that takes no paste gets it by the browser’s command, and our own undo takes it back', async () => {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  root.append(...new DOMParser().parseFromString(`<div>Hello</div>${signature}`, 'text/html').body.childNodes);
  const before = root.innerHTML;
  const insertion = await insertByPaste({ root, tail }, reply, text, null);
  expect(root.textContent).toContain('how we work');
  expect(root.querySelector('#Signature')?.outerHTML).toBe(signature);
  expect(insertion.undo()).toBe(true);
  expect(root.innerHTML).toBe(before);
});

test('random contents × carets × replies', { timeout: 240_000 }, async () => {
  expect(await checkPasting((html) => make(html), 1_000)).toBeUndefined();
});
