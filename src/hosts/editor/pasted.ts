import type { ReplyTree } from '../../domain/reply-tree.ts';
import type { Insertion } from '../editor.ts';
import { isElement, isText } from '../node-kinds.ts';
import { inkBefore, inkOf, rangeOfInk, shapeOf } from './ink.ts';
import { InsertError } from './insert-error.ts';
import type { Spot } from './paste-place.ts';
import { type Editor, followPath, type Path, type State, stateOf } from './paste-state.ts';
import { pressDelete, pressRedo, pressUndo } from './rooster-keys.ts';

/** As any insertion; only that the editor takes a moment for another in its place. */
export interface PastedInsertion extends Omit<Insertion, 'replace'> {
  /** @throws InsertError when a person edited it since, or the editor refuses. */
  replace(tree: ReplyTree, text: string): Promise<PastedInsertion>;
}

interface Piece {
  /** Characters with ink before it when it came. */
  from: number;
  ink: string;
  shape: string;
  /** Where it went, in the content as it was before. */
  path: Path;
}

/** One reply that was pasted. The editor builds its elements anew as it likes, so it is followed by its words. */
export class Pasted implements PastedInsertion {
  readonly #after: State;

  constructor(
    private readonly editor: Editor,
    private readonly piece: Piece,
    private readonly before: State,
    private readonly pasteAgain: (tree: ReplyTree, text: string, spot: Spot) => Promise<PastedInsertion>,
  ) {
    this.#after = stateOf(editor);
  }

  isPresent(): boolean {
    const { root } = this.editor;
    if (!root.isConnected) return false;
    const now = inkOf(root.textContent);
    if (now === this.before.ink) return false;
    const lines = this.piece.shape.split('\n').map((line) => inkOf(line.replace(/\[\S+ |\]/g, '')));
    return this.#find() !== null || lines.some((line) => line && now.includes(line) && !this.before.ink.includes(line));
  }

  isIntact(): boolean {
    return this.editor.root.isConnected && this.#find() !== null;
  }

  undo(): boolean {
    return this.#takeOut() !== undefined;
  }

  async replace(tree: ReplyTree, text: string): Promise<PastedInsertion> {
    const spot = this.#takeOut();
    if (!spot) throw new InsertError('The text was edited since');
    return this.pasteAgain(tree, text, spot);
  }

  /** Where it stands now; null when it was edited, or there are two and nothing tells which is ours. */
  #find(): Range | null {
    const { root } = this.editor;
    const { ink, shape, from } = this.piece;
    const now = inkOf(root.textContent);
    const fromEnd = now.length - (this.#after.ink.length - from);
    const first = now.indexOf(ink);
    const only = first === now.lastIndexOf(ink) ? [first] : [];
    for (const at of [from, fromEnd, ...only]) {
      const range = at >= 0 && now.startsWith(ink, at) ? rangeOfInk(root, at, ink.length) : null;
      if (range && shapeOf(range) === shape) return range;
    }
    return null;
  }

  /** Where it stood; undefined, and nothing done, when it was edited since. */
  #takeOut(): Spot | undefined {
    const { root } = this.editor;
    if (!root.isConnected) return undefined;
    const range = this.#find();
    if (!range) return undefined;
    if (inkOf(root.textContent) === this.#after.ink && this.#undoByEditor()) return followPath(root, this.piece.path);
    return this.#delete(range);
  }

  /** The step on top may be somebody else's. */
  #undoByEditor(): boolean {
    const { root } = this.editor;
    const now = root.innerHTML;
    root.focus({ preventScroll: true });
    if (!pressUndo(root)) return false;
    if (root.innerHTML === this.before.html) return true;
    if (root.innerHTML !== now) pressRedo(root);
    return false;
  }

  /** As a person would: selected, with the empty lines that came with it, and the Delete key. */
  #delete(found: Range): Spot | undefined {
    const { root } = this.editor;
    const { path } = this.piece;
    const range = this.#find() ?? found; // redo has built the elements anew
    const ink = inkOf(root.textContent);
    const from = inkBefore(root, range.startContainer, range.startOffset);
    withLead(range, path.lead);
    root.focus({ preventScroll: true });
    const selection = root.ownerDocument.getSelection();
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    root.ownerDocument.dispatchEvent(new Event('selectionchange'));
    if (!pressDelete(root)) root.ownerDocument.execCommand('delete');
    const wanted = ink.slice(0, from) + ink.slice(from + this.piece.ink.length);
    if (inkOf(root.textContent) !== wanted) {
      if (inkOf(root.textContent) !== ink) pressUndo(root);
      const again = this.#find();
      if (again) cutOut(root, again, path.lead);
      if (inkOf(root.textContent) !== wanted) return undefined;
    }
    const caret = selection?.rangeCount ? selection.getRangeAt(0) : range;
    return { node: caret.startContainer, offset: caret.startOffset, lead: path.lead, font: path.font };
  }
}

/** Without the editor, which is told of it. A line that held nothing else is an empty line again. */
function cutOut(root: HTMLElement, range: Range, lead: number): void {
  withLead(range, lead);
  range.deleteContents();
  const { startContainer: at } = range;
  const line = isElement(at) ? at : at.parentElement;
  if (line && !line.textContent && !line.querySelector('br')) line.append(document.createElement('br'));
  root.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContent' }));
}

/** Stretches a range over the breaks directly before it. */
function withLead(range: Range, lead: number): void {
  for (let left = lead; left > 0; left--) {
    const { startContainer, startOffset } = range;
    if (isText(startContainer)) {
      if (inkOf(startContainer.data.slice(0, startOffset))) return;
      range.setStartBefore(startContainer);
      left++;
      continue;
    }
    const previous = startContainer.childNodes[startOffset - 1];
    if (previous?.nodeName === 'BR') range.setStartBefore(previous);
    else if (!previous && isElement(startContainer) && getComputedStyle(startContainer).display === 'inline') {
      range.setStartBefore(startContainer);
      left++;
    } else return;
  }
}
