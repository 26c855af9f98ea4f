import { isText } from '../node-kinds.ts';
import { inkOf } from './ink.ts';
import { indexOf } from './lines.ts';
import type { Spot } from './paste-place.ts';

/** An editable element, and how to find the first of signature and quote in it. */
export interface Editor {
  root: HTMLElement;
  tail: (root: HTMLElement) => Element | null;
}

/** What an editor held at one moment. */
export interface State {
  html: string;
  ink: string;
  tail: string;
}

export const tailOf = ({ root, tail }: Editor): string => tail(root)?.outerHTML ?? '';

export const stateOf = (editor: Editor): State => ({
  html: editor.root.innerHTML,
  ink: inkOf(editor.root.textContent),
  tail: tailOf(editor),
});

/** A spot in content that is built anew as it was. */
export interface Path extends Omit<Spot, 'node' | 'offset'> {
  steps: number[];
}

export function pathTo(root: Node, { node, offset, ...rest }: Spot): Path {
  const steps = [offset];
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) steps.unshift(indexOf(at));
  return { steps, ...rest };
}

export function followPath(root: Node, { steps, ...rest }: Path): Spot {
  const node = steps.slice(0, -1).reduce<Node>((at, step) => at.childNodes[step] ?? at, root);
  const length = isText(node) ? node.length : node.childNodes.length;
  return { node, offset: Math.min(steps.at(-1) ?? 0, length), ...rest };
}
