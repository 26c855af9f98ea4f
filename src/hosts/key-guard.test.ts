import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { guardRoot, installKeyGuard } from './key-guard.ts';

const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut', 'compositionstart'];
const seenByPage: string[] = [];
const note = (event: Event) => seenByPage.push(event.type);

// A page's scripts as the guard meets them. Only a window listener that was there earlier could come before it, and
// there is none at document_start.
for (const type of types) for (const capture of [true, false]) document.addEventListener(type, note, capture);
const life = new AbortController();
installKeyGuard(life.signal);
for (const type of types) {
  for (const capture of [true, false]) {
    window.addEventListener(type, note, capture);
    document.addEventListener(type, (event) => note(event), capture);
  }
}

let handled: Event[];
let clicks: number;
let field: HTMLInputElement;
let button: HTMLButtonElement;

beforeEach(() => {
  const host = document.createElement('suggest-async');
  const shadow = host.attachShadow({ mode: 'open' });
  field = document.createElement('input');
  button = document.createElement('button');
  button.addEventListener('click', () => clicks++);
  shadow.append(field, button);
  document.body.replaceChildren(host, document.createElement('textarea'));
  guardRoot(host, (event) => handled.push(event));
  seenByPage.length = 0;
  handled = [];
  clicks = 0;
});

test('what is typed in our part is typed, and the page hears nothing of it', async () => {
  field.focus();
  await userEvent.keyboard('e#{Enter}');
  expect(field.value).toBe('e#');
  expect(seenByPage).toEqual([]);
});

test('copy, cut and paste work and stay with us', async () => {
  field.value = 'mine';
  field.focus();
  await userEvent.keyboard('{Control>}a{/Control}{Control>}x{/Control}{Control>}v{/Control}');
  expect(field.value).toBe('mine');
  expect(handled.map(({ type }) => type)).toEqual(expect.arrayContaining(['cut', 'paste']));
  expect(seenByPage).toEqual([]);
});

test('Enter and Space still press our button', async () => {
  button.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(clicks).toBe(2);
  expect(seenByPage).toEqual([]);
});

test('the handler gets the trusted event and where it happened', async () => {
  field.focus();
  await userEvent.keyboard('e');
  expect(handled.map(({ type }) => type)).toEqual([
    'keydown',
    'keypress',
    'beforeinput',
    'textInput',
    'input',
    'keyup',
  ]);
  expect(handled.every(({ isTrusted }) => isTrusted)).toBe(true);
});

test('the innermost element is known while the event is handled', async () => {
  const innermost: unknown[] = [];
  const host = field.getRootNode() as ShadowRoot;
  guardRoot(host.host, (event) => innermost.push(event.composedPath()[0]));
  field.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(new Set(innermost)).toEqual(new Set([field]));
});

test('a script that makes keys gets nothing done', () => {
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  expect(handled).toEqual([]);
});

test("the page's own typing is left alone", async () => {
  document.querySelector('textarea')?.focus();
  await userEvent.keyboard('e');
  expect(seenByPage).toContain('keydown');
  expect(handled).toEqual([]);
});

test('without its life the guard is gone', async () => {
  life.abort();
  field.focus();
  await userEvent.keyboard('e');
  expect(seenByPage).toContain('keydown');
});
