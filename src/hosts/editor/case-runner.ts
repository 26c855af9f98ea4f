import type { ReplyTree } from '../../domain/reply-tree.ts';
import { type Insertion, insertTree } from '../editor.ts';
import { type Case, type PlainCase, plainReply, reply } from './cases.ts';
import { makeEditable, tail, watchTraces } from './test-editable.ts';

/** Runs one row, with undo and a swap after it. Returns what was wrong. */
export function runCase({ before, tree = reply, after }: Case): string[] {
  const { editable, caret } = makeEditable(before);
  const former = editable.innerHTML;
  const traces = watchTraces(editable);
  const heard: string[] = [];
  editable.addEventListener('input', (event) => {
    const display = [...editable.children].map((child) => getComputedStyle(child).display);
    heard.push(event.isTrusted && !display.includes('inline-block') ? 'trusted' : `${event.isTrusted} ${display}`);
  });
  const options = { tail, plainTail: () => 0, ...(caret ? { at: caret } : {}) };
  const insertion: Insertion = insertTree(editable, tree, '', options);
  const wrong = [
    ...differ('after', editable.innerHTML, after),
    ...differ('input', heard.join(), 'trusted'),
    ...differ('caret', textBeforeCaret(editable), after.includes('a recording') ? 'a recording' : 'how we work'),
    ...differ('focus', String(document.activeElement === editable), 'true'),
    ...differ('sheets', String(document.adoptedStyleSheets.length), '0'),
    ...traces().map((trace) => `trace: ${trace}`),
  ];
  const swapped = insertion.replace(other(tree), '');
  wrong.push(...differ('swapped', editable.innerHTML, afterInserting(before, other(tree))));
  if (!swapped.undo()) wrong.push('undo: refused');
  return [...wrong, ...differ('undo', editable.innerHTML, former)];
}

/** Another reply of the same kind: one that goes among words, or one that doesn't. */
const other = (tree: ReplyTree): ReplyTree =>
  tree.map(() => ({ type: 'paragraph', children: [{ type: 'text', text: 'Another' }] }));

function afterInserting(before: string, tree: ReplyTree): string {
  const shown = [...document.body.childNodes];
  const { editable, caret } = makeEditable(before);
  insertTree(editable, tree, '', { tail, plainTail: () => 0, ...(caret ? { at: caret } : {}) });
  document.body.replaceChildren(...shown);
  return editable.innerHTML;
}

function textBeforeCaret(editable: HTMLElement): string {
  const range = document.createRange();
  const selection = document.getSelection();
  if (!selection?.focusNode || !selection.isCollapsed) return 'no caret';
  if ([...editable.querySelectorAll('a')].some((link) => link.contains(selection.focusNode))) return 'in a link';
  range.setStart(editable, 0);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return /(?:how we work|a recording)$/.exec(range.toString())?.[0] ?? range.toString();
}

const differ = (what: string, is: string, wanted: string): string[] =>
  is === wanted ? [] : [`${what}: ${is}\n  wanted: ${wanted}`];

/** As `runCase`, in a textarea. */
export function runPlainCase({ before, text = plainReply, after }: PlainCase): string[] {
  const area = document.createElement('textarea');
  document.body.replaceChildren(area);
  const [start = -1, end = start] = [before.indexOf('^'), before.lastIndexOf('^')];
  const former = before.replaceAll('^', '');
  area.value = former;
  if (start >= 0) area.setSelectionRange(start, Math.max(start, end - 1));
  const heard: boolean[] = [];
  area.addEventListener('input', (event) => heard.push(event.isTrusted));
  const plainTail = (value: string) => {
    const at = value.search(/^-- $/m);
    return at < 0 ? value.length : at;
  };
  const options = { tail, plainTail, ...(start >= 0 ? { at: 'caret' as const } : {}) };
  const insertion = insertTree(area, [], text, options);
  const shown = text.replace(/\r/g, '').replace('\0', '');
  const wrong = [
    ...differ('after', area.value, after),
    ...differ('input', String(heard.length > 0 && heard.every(Boolean)), 'true'),
    ...differ('caret', String(area.selectionEnd), String(after.indexOf(shown) + shown.length)),
    ...differ('selection', String(area.selectionStart), String(area.selectionEnd)),
  ];
  const swapped = insertion.replace([], 'Another\nreply');
  if (!area.value.includes('Another\nreply')) wrong.push('swap: not there');
  if (!swapped.undo()) wrong.push('undo: refused');
  return [...wrong, ...differ('undo', area.value, former)];
}
