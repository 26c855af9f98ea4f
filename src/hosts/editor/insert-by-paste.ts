// roosterjs, the editor in Outlook, keeps undo steps of its own. What comes by `execCommand` makes none, so that Ctrl+Z
// would take a person's last words along. What is pasted is one step. The editor reads a synthetic paste like any other,
// a moment later. Seen with roosterjs 9.7 and 9.59 in Chromium 156 and Firefox 153.

import type { ReplyTree } from '../../domain/reply-tree.ts';
import { isElement } from '../node-kinds.ts';
import { inkBefore, inkLines, inkOf, linesOf, rangeOfInk, shapeOf } from './ink.ts';
import { InsertError } from './insert-error.ts';
import { insertRich } from './insert-rich.ts';
import { late } from './late.ts';
import { pasteContent } from './paste-html.ts';
import { findSpot, type Spot } from './paste-place.ts';
import { type Editor, followPath, type Path, pathTo, type State, stateOf, tailOf } from './paste-state.ts';
import { Pasted, type PastedInsertion } from './pasted.ts';
import { placeCaret } from './place-caret.ts';
import { pressUndo } from './rooster-keys.ts';
import { pasteInto } from './synthetic-paste.ts';

export type { PastedInsertion };

const isPhrase = (tree: ReplyTree): boolean => tree.length === 1 && tree[0]?.type === 'paragraph';

/**
 * Inserts a reply as the editor's own paste: one undo step, and the host hears of it as of any other.
 * @param text the same reply, for an editor that is set to paste text only
 * @param caret where it was asked for, when in the own text; else the own text's end
 * @throws InsertError with the former content in place
 */
export async function insertByPaste(
  editor: Editor,
  tree: ReplyTree,
  text: string,
  caret: Range | null,
): Promise<PastedInsertion> {
  const { root, tail } = editor;
  return pasteAt(editor, tree, text, findSpot(root, tail(root), caret, isPhrase(tree)));
}

async function pasteAt(editor: Editor, tree: ReplyTree, text: string, spot: Spot): Promise<PastedInsertion> {
  const { root } = editor;
  const { html, content } = pasteContent(tree, spot.lead, spot.font);
  const forms = formsOf(content, text);
  const before = stateOf(editor);
  const from = inkBefore(root, spot.node, spot.offset);
  const path = pathTo(root, spot);
  root.focus({ preventScroll: true });
  root.ownerDocument.getSelection()?.collapse(spot.node, spot.offset);
  const least = before.ink.length + Math.min(...forms.map(({ ink }) => ink.length));
  const arrived = () => inkOf(root.textContent).length >= least;
  await pasteInto(root, html, '\n'.repeat(spot.lead) + text, arrived);
  const form = tailOf(editor) === before.tail ? forms.find((each) => stands(each, root, from, before)) : undefined;
  const range = form && rangeOfInk(root, from, form.ink.length);
  if (!form || !range) return byCommand(editor, tree, before, path);
  leaveCaret(root, range);
  const again = (other: ReplyTree, its: string, gap: Spot) => pasteAt(editor, other, its, gap);
  return new Pasted(editor, { from, ink: form.ink, path, shape: shapeOf(range) }, before, again);
}

/** What may come of a paste. */
interface Form {
  ink: string;
  lines: string[];
  links: string;
}

/** With links, or, for a person who set the editor to paste text only, with addresses. */
function formsOf(content: Element, text: string): Form[] {
  const whole = new Range();
  whole.selectNodeContents(content);
  const links = goals(content.querySelectorAll('a'));
  return [
    { ink: inkOf(content.textContent), lines: linesOf(whole), links },
    ...(inkOf(text) ? [{ ink: inkOf(text), lines: inkLines(text), links: '' }] : []),
  ];
}

/** Whether exactly this came, there, and nothing else changed. */
function stands({ ink, lines, links }: Form, root: HTMLElement, from: number, before: State): boolean {
  if (inkOf(root.textContent) !== before.ink.slice(0, from) + ink + before.ink.slice(from)) return false;
  const range = rangeOfInk(root, from, ink.length);
  return range !== null && linesOf(range).join('\n') === lines.join('\n') && (!links || linksIn(range) === links);
}

/** The editor did not take a paste: what the browser's own command brings has the browser's own undo, and ours. */
function byCommand({ root, tail }: Editor, tree: ReplyTree, before: State, path: Path): PastedInsertion {
  if (root.innerHTML !== before.html) pressUndo(root);
  if (root.innerHTML !== before.html) throw new InsertError('The editor did not take the text as it is');
  const { node, offset } = followPath(root, path);
  const range = new Range();
  range.setStart(node, offset);
  return late(insertRich({ root, tail }, tree, range));
}

/** Where the links of a stretch lead; the editor joins neighbors that lead to the same place. */
function goals(links: Iterable<Element>): string {
  const hrefs = [...links].map((link) => link.getAttribute('href'));
  return hrefs.filter((href, index) => href !== hrefs[index - 1]).join('\n');
}

function linksIn(range: Range): string {
  const { commonAncestorContainer: holder } = range;
  const around = (isElement(holder) ? holder : holder.parentElement)?.closest('a');
  return goals(around ? [around] : range.cloneContents().querySelectorAll('a'));
}

/** Behind the last word, and outside of a link, so that what is typed next is no part of that. */
function leaveCaret(root: HTMLElement, range: Range): void {
  const link = range.endContainer.parentElement?.closest('a');
  if (!link || !root.contains(link)) return;
  const behind = new Range();
  behind.selectNode(link);
  placeCaret(behind, 0);
}
