import { pointAfter } from './bookmark.ts';
import { indexOf } from './lines.ts';
import { countBefore } from './ranges.ts';

interface KeptCaret {
  /** To where it was, in content that reads as it did. */
  asBefore(): void;
  /** To the same place beside other words; from within what was swapped it goes behind the new ones, where editors leave it. */
  asAfter(): void;
}

const lengthOf = (root: Node): number => countBefore(root, root, root.childNodes.length);

/** Remembers the caret while a stretch of `root` is swapped. */
export function keepCaret(root: HTMLElement, stretch: Range, caret: Range | null): KeptCaret {
  const length = lengthOf(root);
  const node = caret?.endContainer ?? stretch.endContainer;
  const offset = caret ? caret.endOffset : stretch.endOffset;
  const steps = pathTo(root, node);
  const characters = countBefore(root, node, offset);
  const isText = node.nodeType === Node.TEXT_NODE;
  const side = caret ? sideOf(stretch, node, offset) : 0;
  const put = (at: Node, index: number) => root.ownerDocument.getSelection()?.collapse(at, index);
  const toElement = (): void => {
    const at = followPath(root, steps);
    put(at, Math.min(offset, at.childNodes.length));
  };
  return {
    asBefore: () => (isText ? put(...pointAfter(root, characters)) : toElement()),
    asAfter: () => {
      if (side === 0) return;
      if (isText) put(...pointAfter(root, side < 0 ? characters : lengthOf(root) - (length - characters)));
      else toElement();
    },
  };
}

/** −1 before the stretch, 1 behind it, 0 in it or at its edge. */
function sideOf(stretch: Range, node: Node, offset: number): number {
  const at = stretch.comparePoint(node, offset);
  const isAtEdge = node === stretch.endContainer && offset === stretch.endOffset;
  return isAtEdge ? 0 : at;
}

function pathTo(root: Node, node: Node): number[] {
  const steps: number[] = [];
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) steps.unshift(indexOf(at));
  return steps;
}

const followPath = (root: Node, steps: number[]): Node =>
  steps.reduce<Node>((at, step) => at.childNodes[step] ?? at, root);
