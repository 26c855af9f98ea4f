// A composer with a text field: how Outlook looks in plain-text mode is not known, what must be right there is.
import { afterEach, describe, expect, test } from 'vitest';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { showPage } from '../test-dom.ts';
import { findComposers } from './find-composers.ts';
import { isSignatureMarked, plainTailOf } from './plain-tail.ts';
import { readComposer } from './read-composer.ts';
import * as outlook from './test-page.ts';
import { writeDraft, writeInto } from './write-draft.ts';

const text = 'Could we do this in writing?\n\nThanks';
const tree: ReplyTree = [{ type: 'paragraph', children: [{ type: 'text', text: 'not for a text field' }] }];
const quote = `${'_'.repeat(32)}\nFrom: Mina\nLet us meet`;

function compose(value: string, caret = 0): { root: HTMLElement; field: HTMLTextAreaElement } {
  showPage(outlook.main(outlook.composer().replace(/<div id="editorParent_1">.*?<\/div><\/div><\/div>/s, '')));
  const field = document.createElement('textarea');
  document.querySelector('[id^="docking_"]')?.append(field);
  field.value = value;
  field.setSelectionRange(caret, caret);
  return { root: findComposers(document)[0] ?? expect.fail('no composer'), field };
}

afterEach(() => document.body.replaceChildren());

test.each([
  ['Mine\n\n', 6, quote],
  ['Mine\n\n', 6, '-----Original Message-----\nFrom: Mina'],
  ['Mine\n\n', 6, '-- \nRobin'],
  ['Mine\n\n', 6, '> Let us meet'],
  ['Mine --- and more_', 18, ''],
])('own text ends before %j…', (own, end, rest) => {
  expect(plainTailOf(own + rest)).toBe(end);
});

test('a signature is told by its line alone', () => {
  expect(isSignatureMarked('Mine\n-- \nRobin')).toBe(true);
  expect(isSignatureMarked('Mine\n--- \nRobin')).toBe(false);
});

describe('a draft', () => {
  test('goes above an unmarked signature, where the caret is, and undo gives back what was there', async () => {
    const before = `\n\nRobin\nMaple\n${quote}`;
    const { root, field } = compose(before);
    const draft = await writeDraft(root, tree, text);
    expect(field.value).toBe(text + before);
    expect(draft.isPresent()).toBe(true);
    expect(draft.undo()).toBe(true);
    expect(field.value).toBe(before);
  });

  test('goes behind the own text, where a line announces the signature', async () => {
    const { root, field } = compose('Mine\n\n-- \nRobin');
    await writeDraft(root, tree, text);
    expect(field.value).toBe(`Mine\n\n${text}\n\n-- \nRobin`);
  });

  test('is written once, and another takes its place', async () => {
    const { root, field } = compose(`\n\nRobin`);
    const draft = await writeDraft(root, tree, text);
    expect(await writeDraft(root, tree, text)).toBe(draft);
    await draft.replace(tree, 'Another');
    expect(field.value).toBe(`Another\n\nRobin`);
  });

  test('never goes into the quote', async () => {
    const { root, field } = compose(`\n${quote}`, 40);
    await writeInto(root, tree, text, 'caret');
    expect(field.value.indexOf(text)).toBe(0);
    expect(field.value.endsWith(quote)).toBe(true);
  });
});

test('is read as text, own and quoted apart', () => {
  const { root } = compose(`Mine\n\n${quote}`);
  expect(readComposer(root)).toMatchObject({ ownText: 'Mine', quotedText: quote, plainTextOnly: true });
});
