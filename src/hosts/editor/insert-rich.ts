import type { ReplyTree } from '../../domain/reply-tree.ts';
import { bookmark } from './bookmark.ts';
import { buildLines, emptyLine } from './build-lines.ts';
import { findPlace, type Place, placeBefore } from './find-place.ts';
import { withGuard, withScrollKept } from './guard.ts';
import { InsertError } from './insert-error.ts';
import { findPiece, type Piece } from './piece.ts';
import { placeCaret } from './place-caret.ts';
import { countBefore, htmlWithout, serialize } from './ranges.ts';

/** An editable element, and how to find the first of signature and quote in it. */
interface Editor {
  root: HTMLElement;
  tail: (root: HTMLElement) => Element | null;
}

const isPhrase = (tree: ReplyTree): boolean => tree.length === 1 && tree[0]?.type === 'paragraph';

/** Inserts by the editor's own command: one undo step, a trusted `input`, and nothing but the reply changes. */
export function insertRich(editor: Editor, tree: ReplyTree, caret: Range | null): RichInsertion {
  const find = (withinLine: boolean) => findPlace(editor.root, editor.tail(editor.root), caret, withinLine);
  const place = find(isPhrase(tree));
  try {
    return insertAt(editor, tree, place);
  } catch (error) {
    if (!(error instanceof InsertError) || place.kind === 'lines') throw error;
    return insertAt(editor, tree, find(false)); // within a link of theirs, say
  }
}

function contentFor(tree: ReplyTree, place: Place): Node[] {
  const lines = buildLines(tree);
  if (lines.length === 0) throw new InsertError('There is nothing to insert');
  if (place.kind === 'words') return lines.flatMap((line) => [...line.childNodes]);
  return [...(place.apart ? [emptyLine()] : []), ...lines, ...(place.hold ? [document.createElement('br')] : [])];
}

function insertAt(editor: Editor, tree: ReplyTree, place: Place): RichInsertion {
  const { root } = editor;
  const page = root.ownerDocument;
  const content = contentFor(tree, place);
  const html = serialize(...content);
  const before = root.innerHTML;
  const former = [...root.cloneNode(true).childNodes];
  const back = bookmark(root, place.container, place.offset);
  const charactersBefore = countBefore(root, place.container, place.offset);
  root.focus({ preventScroll: true });
  page.getSelection()?.collapse(place.container, place.offset);
  withScrollKept(root, () => withGuard(root, place, () => page.execCommand('insertHTML', false, html)));
  const piece = findPiece(root, place, content, charactersBefore);
  if (!piece || htmlWithout(root, piece.range(), place.kind === 'words') !== before) {
    restore(root, before, former);
    throw new InsertError('The editor did not take the text as it is');
  }
  placeCaret(piece.range(), place.hold ? 1 : 0);
  return new RichInsertion(editor, place.kind, piece, before, back);
}

function restore(root: HTMLElement, before: string, former: Node[]): void {
  if (root.innerHTML === before) return;
  root.ownerDocument.execCommand('undo');
  if (root.innerHTML !== before) root.replaceChildren(...former);
}

/** One reply in an editable element. */
export class RichInsertion {
  readonly #after: string;

  constructor(
    private readonly editor: Editor,
    private readonly kind: Place['kind'],
    private readonly piece: Piece,
    private readonly before: string,
    /** Where it went, in the content as it was before. */
    private readonly back: () => [Node, number],
  ) {
    this.#after = editor.root.innerHTML;
  }

  isPresent(): boolean {
    const { root } = this.editor;
    return root.isConnected && this.piece.isIn(root);
  }

  isIntact(): boolean {
    return this.isPresent() && this.piece.isWhole();
  }

  undo(): boolean {
    return this.#takeOut() !== undefined;
  }

  replace(tree: ReplyTree): RichInsertion {
    const gap = this.#takeOut();
    if (!gap) throw new InsertError('The text was edited since');
    if (this.kind === 'words') return insertRich(this.editor, tree, gap);
    const { root, tail } = this.editor;
    return insertAt(this.editor, tree, placeBefore(root, tail(root), gap.startContainer, gap.startOffset));
  }

  /** Where it stood; undefined, and nothing done, when it was edited since. */
  #takeOut(): Range | undefined {
    if (!this.isIntact()) return undefined;
    const { root } = this.editor;
    const gap = this.piece.range().cloneRange();
    if (root.innerHTML === this.#after && this.#undoByEditor()) {
      gap.setStart(...this.back());
      gap.collapse(true);
      return gap;
    }
    gap.deleteContents();
    root.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContent' }));
    return gap;
  }

  /** The page has one undo stack for all its editors in Chromium: the step on top may be another's. */
  #undoByEditor(): boolean {
    const { root } = this.editor;
    root.focus({ preventScroll: true });
    root.ownerDocument.execCommand('undo');
    if (root.innerHTML === this.before) return true;
    root.ownerDocument.execCommand('redo');
    return false;
  }
}
