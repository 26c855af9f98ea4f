import { afterEach, expect, test, vi } from 'vitest';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { showPage } from '../test-dom.ts';
import { findComposers } from './find-composers.ts';
import { makeMailEyes } from './mail-eyes.ts';
import { makeOutlookHost } from './outlook-host.ts';
import * as outlook from './test-page.ts';
import { type Writing, writing } from './writing.ts';

const tree: ReplyTree = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words' }] }];
const body = () => document.querySelector<HTMLElement>('[aria-multiline="true"]') ?? expect.fail('no body');

function compose(): HTMLElement {
  showPage(outlook.main(outlook.composer({ body: '<div>Mine</div>' })));
  return findComposers(document)[0] ?? expect.fail('no composer');
}

/** Hands that note what they were asked for; they come with the first of it. */
function makeHost() {
  const asked: unknown[][] = [];
  const note = (name: string) => vi.fn(async (...what: unknown[]) => void asked.push([name, ...what]));
  const names = ['openReply', 'writeDraft', 'writeInto'] as const;
  const fake = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Writing;
  const come = vi.fn(async () => ({ writing: fake }));
  const hands = { here: undefined, come, whenHere: () => {} };
  return { host: makeOutlookHost(hands, () => outlook.me), asked, come };
}

afterEach(() => document.body.replaceChildren());

test('reads without hands, and tells the account it was told', () => {
  const root = compose();
  const { host, come } = makeHost();
  expect(host.readComposer(root)).toMatchObject({ host: 'outlook', account: outlook.me, ownText: 'Mine' });
  expect(come).not.toHaveBeenCalled();
});

test('a draft has its own place; what is chosen goes to the caret that was, else to the present one; a line to the end', async () => {
  const root = compose();
  const { host, asked } = makeHost();
  const range = document.createRange();
  await host.writeDraft(root, tree, 'Words');
  await host.insertAtCaret(root, tree, 'Words', range);
  await host.insertAtCaret(root, tree, 'Words', null);
  await host.appendToOwnText(root, tree, 'Words');
  expect(asked).toEqual([
    ['writeDraft', root, tree, 'Words'],
    ['writeInto', root, tree, 'Words', range],
    ['writeInto', root, tree, 'Words', 'caret'],
    ['writeInto', root, tree, 'Words'],
  ]);
});

test('knows the caret in what is written, and no other', () => {
  const root = compose();
  const { host } = makeHost();
  document.getSelection()?.collapse(body().firstChild?.firstChild ?? null, 2);
  expect(host.caretOf(root)?.startOffset).toBe(2);
  document.getSelection()?.collapse(document.body, 0);
  expect(host.caretOf(root)).toBeNull();
  host.focusEditable(root);
  expect(document.activeElement).toBe(body());
});

test('there is no calendar file to fetch', async () => {
  const { host } = makeHost();
  await expect(host.fetchCalendarFile('https://else.example/a.ics', new AbortController().signal)).rejects.toThrow();
});

test('a note is written at the end of its field, whatever that is', async () => {
  const field = showPage('<textarea>Mine</textarea>').querySelector('textarea') ?? expect.fail('no field');
  const piece = await writing.writeField(field, tree, 'Words');
  expect(field.value).toBe('Mine\n\nWords');
  piece.undo();
  expect(field.value).toBe('Mine');
});

test('the eyes see request and composers, and say what a page lacks', () => {
  const eyes = makeMailEyes(document, () => outlook.me);
  document.body.replaceChildren();
  expect(eyes.missingMark()).toBe('reading pane');
  expect([eyes.findInvitation(), eyes.findComposers()]).toEqual([undefined, []]);
  showPage(outlook.main(outlook.requestHead() + outlook.openMail() + outlook.composer()));
  expect(eyes.missingMark()).toBeUndefined();
  expect(eyes.findInvitation()?.sighting).toMatchObject({ account: outlook.me, invite: { title: 'Weekly status' } });
  const [root] = eyes.findComposers();
  expect(root && eyes.composerAround(body())).toBe(root);
  expect(eyes.composerAround(document.body)).toBeUndefined();
});

test('a window with a composer and nothing else lacks nothing', () => {
  showPage(outlook.composer());
  expect(makeMailEyes(document, () => undefined).missingMark()).toBeUndefined();
});
