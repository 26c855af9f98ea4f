import { afterEach, describe, expect, test } from 'vitest';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { ComposerClosedError } from '../host-error.ts';
import { showPage } from '../test-dom.ts';
import { editableOf } from './find-composers.ts';
import { plainTailOf } from './plain-tail.ts';
import * as gmail from './test-page.ts';
import { writeDraft, writeInto } from './write-draft.ts';

const tree: ReplyTree = [{ type: 'paragraph', children: [{ type: 'text', text: 'Could we do this in writing?' }] }];
const text = 'Could we do this in writing?';
const signature = '<div class="gmail_signature"><b>Robin</b></div>';
const quote =
  '<div class="gmail_quote gmail_quote_container"><blockquote class="gmail_quote">Let us meet</blockquote></div>';

function compose(shape: Parameters<typeof gmail.composer>[0]): HTMLElement {
  showPage(gmail.docked(gmail.composer(shape)));
  return document.querySelector<HTMLElement>('.M9') ?? expect.fail('no composer');
}

const bodyOf = (root: HTMLElement): HTMLElement => editableOf(root) ?? expect.fail('no body');
const textOf = (root: HTMLElement): string => (bodyOf(root) as HTMLTextAreaElement).value;

afterEach(() => document.body.replaceChildren());

describe('a rich composer', () => {
  const body = `<br>${signature}<br>${quote}`;

  test('gets the reply above signature and quote, and undo gives back what was there', () => {
    const root = compose({ body });
    const draft = writeDraft(root, tree, text);
    expect(bodyOf(root).innerHTML).toBe(`<div>${text}</div>${body}`);
    expect(draft.undo()).toBe(true);
    expect(bodyOf(root).innerHTML).toBe(body);
  });

  test('gets it once, however often it is asked for', () => {
    const root = compose({ body });
    const draft = writeDraft(root, tree, text);
    expect(writeDraft(root, tree, text)).toBe(draft);
    const swapped = draft.replace([{ type: 'paragraph', children: [{ type: 'text', text: 'Other' }] }], 'Other');
    expect(writeDraft(root, tree, text)).toBe(swapped);
    expect(bodyOf(root).innerHTML).toBe(`<div>Other</div>${body}`);
    swapped.undo();
    writeDraft(root, tree, text);
    expect(bodyOf(root).innerHTML).toBe(`<div>${text}</div>${body}`);
  });

  test('gets it again after the browser’s own undo', () => {
    const root = compose({ body });
    const draft = writeDraft(root, tree, text);
    document.execCommand('undo');
    expect(draft.isPresent()).toBe(false);
    expect(writeDraft(root, tree, text).isPresent()).toBe(true);
    expect(bodyOf(root).innerHTML).toBe(`<div>${text}</div>${body}`);
  });

  test('beside another gets what is meant for it', () => {
    showPage(gmail.docked(gmail.composer({ body: 'one' })) + gmail.docked(gmail.composer({ body: 'two' })));
    const [one, two] = [...document.querySelectorAll<HTMLElement>('.M9')] as [HTMLElement, HTMLElement];
    bodyOf(one).focus();
    writeDraft(two, tree, text);
    expect(bodyOf(one).innerHTML).toBe('one');
    expect(bodyOf(two).textContent).toBe(`two${text}`);
  });
});

describe('a plain-text composer', () => {
  const value = '\n\n\n-- \nRobin\n\nOn Tue, 24 Nov 2026 Mina Sato <mina.sato@lumen.example>\nwrote:\n\n> Let us meet';

  test('gets the text above signature and quote, and undo gives back what was there', () => {
    const root = compose({ plain: true, text: value });
    const before = textOf(root);
    const draft = writeDraft(root, tree, text);
    expect(before).toBe(value.slice(1)); // the parser takes the first line break
    expect(textOf(root)).toBe(text + before);
    expect(writeDraft(root, tree, text)).toBe(draft);
    expect(draft.undo()).toBe(true);
    expect(textOf(root)).toBe(before);
  });

  test('gets it at the caret when asked there', () => {
    const root = compose({ plain: true, text: 'Hi,  bye\n-- \nRobin' });
    (bodyOf(root) as HTMLTextAreaElement).setSelectionRange(4, 4);
    writeInto(root, tree, text, 'caret');
    expect(textOf(root)).toBe(`Hi, ${text} bye\n-- \nRobin`);
  });
});

describe('a composer that was closed meanwhile', () => {
  test.each([
    ['taken away', (root: HTMLElement) => root.remove()],
    ['emptied, its shell left', (root: HTMLElement) => root.replaceChildren()],
  ])('%s', (_, close) => {
    const root = compose({});
    close(root);
    expect(() => writeDraft(root, tree, text)).toThrow(ComposerClosedError);
  });
});

describe('where signature and quote begin in plain text', () => {
  test.each([
    ['nowhere', 'Hello\nyou', ''],
    ['signature', 'Hello\n-- \nRobin', '-- \nRobin'],
    ['signature whose space was trimmed', 'Hello\n--\nRobin', '--\nRobin'],
    ['a dash in the text is none', 'Hello -- you\n--- \n-- x', ''],
    ['quote', 'Hello\n> you', '> you'],
    ['quote with attribution', 'Hello\nOn 1 Nov Mina wrote:\n> you', 'On 1 Nov Mina wrote:\n> you'],
    ['attribution, empty line', 'Hello\n\nOn 1 Nov Mina wrote:\n\n> you', 'On 1 Nov Mina wrote:\n\n> you'],
    [
      'wrapped attribution',
      'Hello\nOn 1 Nov Mina <m@lumen.example>\nwrote:\n\n> you',
      'On 1 Nov Mina <m@lumen.example>\nwrote:\n\n> you',
    ],
    ['Japanese attribution', 'はい\n2026年11月24日 Mina：\n> こんにちは', '2026年11月24日 Mina：\n> こんにちは'],
    ['signature before quote', 'Hello\n-- \nRobin\n> you', '-- \nRobin\n> you'],
    ['quote before signature', 'Hello\n> you\n-- \nRobin', '> you\n-- \nRobin'],
    ['from the start', '> you', '> you'],
  ])('%s', (_, value, tail) => {
    expect(value.slice(plainTailOf(value))).toBe(tail);
  });
});
