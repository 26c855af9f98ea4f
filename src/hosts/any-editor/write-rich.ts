import { type Block, type Inline, inlineText, type ReplyTree } from '../../domain/reply-tree.ts';
import type { Piece } from '../../platform/any-editor.ts';
import { inkBefore, inkOf, rangeOfInk } from '../editor/ink.ts';
import { insertByPaste } from '../editor/insert-by-paste.ts';
import { InsertError } from '../editor/insert-error.ts';
import { caretWithin } from './caret-within.ts';
import type { Field } from './find-field.ts';

/** What is more than one paragraph goes on lines of its own; this one is never written. */
const nothing: Block = { type: 'paragraph', children: [] };

type RichField = Extract<Field, { kind: 'rich' }>;

/** Milliseconds in which editors take what comes for one step with what was typed: Quill 1000, ProseMirror 500. */
const grouping = 1_000;
const groups = '.ql-editor, .ProseMirror';

/**
 * Writes into an element that can be edited, whoever made an editor of it. Editors with a model of their own take a paste
 * as one step of their own undo; what takes none has the browser's. An editor that knows no links gets their addresses.
 * @param since when nothing more was typed, as `performance.now()`
 * @throws InsertError with the former content in place
 */
export async function writeRich(field: RichField, { tree: given, text, apart }: Piece, since: number): Promise<void> {
  const { element: root } = field;
  const tree = apart ? [...given, nothing] : given;
  const caret = caretWithin(root);
  const back = keepPlace(root, caret);
  const rest = since + grouping - performance.now();
  if (rest > 0 && root.matches(groups)) await new Promise((resolve) => setTimeout(resolve, rest));
  if (field.plain) return writeText(root, text, caret);
  const editor = { root, tail: () => null };
  try {
    await insertByPaste(editor, tree, text, caret);
  } catch (error) {
    if (!(error instanceof InsertError) || !holdsLink(tree)) throw error;
    await insertByPaste(editor, withoutLinks(tree), text, back());
  }
}

/** The same place in content that reads as it did, whichever nodes carry it by then. */
function keepPlace(root: HTMLElement, caret: Range | null): () => Range | null {
  if (!caret) return () => null;
  const { endContainer, endOffset } = caret;
  const ink = inkBefore(root, endContainer, endOffset);
  return () => {
    if (!root.contains(endContainer)) return ink > 0 ? rangeOfInk(root, ink - 1, 1) : null;
    const range = new Range();
    range.setStart(endContainer, endOffset);
    return range;
  };
}

const inlinesOf = (tree: ReplyTree): Inline[] =>
  tree.flatMap((block) => (block.type === 'paragraph' ? block.children : block.items.flat()));

const holdsLink = (tree: ReplyTree): boolean => inlinesOf(tree).some(({ type }) => type === 'link');

const writtenOut = (inline: Inline): Inline =>
  inline.type === 'link' ? { type: 'text', text: inlineText(inline) } : inline;

function withoutLinks(tree: ReplyTree): ReplyTree {
  return tree.map((block) =>
    block.type === 'paragraph'
      ? { ...block, children: block.children.map(writtenOut) }
      : { ...block, items: block.items.map((item) => item.map(writtenOut)) },
  );
}

/** What is more than one line does not go on in the line that the caret is in. */
function leadTo(text: string, caret: Range | null): string {
  const line = caret?.endContainer.nodeType === Node.TEXT_NODE ? (caret.endContainer as Text).data : '';
  return text.includes('\n') && /[^\n]$/.test(line.slice(0, caret?.endOffset)) ? '\n\n' : '';
}

/** At the caret, in the browser's own way; only what leaves ink is compared. */
function writeText(root: HTMLElement, text: string, caret: Range | null): void {
  const page = root.ownerDocument;
  const before = inkOf(root.textContent);
  root.focus({ preventScroll: true });
  const selection = page.getSelection();
  if (caret) selection?.collapse(caret.endContainer, caret.endOffset);
  else selection?.selectAllChildren(root);
  if (!caret) selection?.collapseToEnd();
  const at = caret ? inkBefore(root, caret.endContainer, caret.endOffset) : before.length;
  page.execCommand('insertText', false, leadTo(text, caret) + text);
  if (inkOf(root.textContent) === before.slice(0, at) + inkOf(text) + before.slice(at)) return;
  if (inkOf(root.textContent) !== before) page.execCommand('undo');
  throw new InsertError('The editor did not take the text as it is');
}
