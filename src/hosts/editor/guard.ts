// insertHTML is at home in a browser's own idea of lines, and there it joins the last inserted line with whatever
// follows: Chromium writes *into* a signature that the caret stands directly before, and takes spaces at the edge of
// a text for layout, which Firefox does too. So for the one command, and for nothing that is ever painted, a style
// sheet of ours tells the engine that the neighbors are foreign to it and that every space counts. No node, attribute
// or style in the editable changes. Measured in Chromium 156 and Firefox 153, isolated world, under Trusted Types.
// Only an engine that knows `-webkit-user-modify` (Chromium) needs the neighbors guarded; in Firefox, where a caret
// between two elements stays there, `inline-block` would make it move. An engine that does neither is found out by
// `insertRich`, which looks at what came of it.

import { isElement } from '../node-kinds.ts';
import type { Place } from './find-place.ts';
import { indexOf } from './lines.ts';

function pathTo(element: Element): string {
  const parent = element.parentNode as ParentNode | null;
  if (!parent || parent.nodeType === Node.DOCUMENT_NODE) return ':root';
  const path = isElement(parent) ? pathTo(parent) : ':host';
  return `${path}>:nth-child(${1 + Array.prototype.indexOf.call(parent.children, element)})`;
}

/** Selects the element children that are there now, and none that is added at `offset`. */
function neighborsOf(container: Element, offset: number): string {
  const before = [...container.children].filter((child) => indexOf(child) < offset).length;
  const path = pathTo(container);
  return `${path}>:nth-child(-n+${before}),${path}>:nth-last-child(-n+${container.children.length - before})`;
}

const canProtect = '(-webkit-user-modify:read-only)';

/** Runs one editing command at a place between two children, with its neighbors and all spaces held. */
export function withGuard<T>(root: HTMLElement, { container, offset, spaces }: Place, command: () => T): T {
  const { ownerDocument: page } = root;
  const keepSpaces = `${pathTo(root)}{white-space:pre-wrap!important}`;
  const rules = [spaces ? keepSpaces : `@supports not ${canProtect}{${keepSpaces}}`];
  if (isElement(container)) {
    const protect = 'display:inline-block!important;-webkit-user-modify:read-only!important';
    rules.push(`@supports ${canProtect}{${neighborsOf(container, offset)}{${protect}}}`);
  }
  const tree = root.getRootNode() as Document | ShadowRoot;
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(rules.join(''));
  const release = () => {
    const at = tree.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) tree.adoptedStyleSheets.splice(at, 1);
  };
  tree.adoptedStyleSheets.push(sheet);
  // The host may measure its editor when it hears `input`, which is fired before the command returns.
  window.addEventListener('input', release, { capture: true, once: true });
  try {
    return command();
  } finally {
    window.removeEventListener('input', release, { capture: true });
    release();
  }
}

/** Keeps what scrolls around the editor where it is, while the guard changes its height for a moment. */
export function withScrollKept<T>(root: Element, work: () => T): T {
  const kept: [Element, number, number][] = [];
  for (let at: Element | null = root; at; at = at.parentElement) {
    if (at.scrollTop || at.scrollLeft) kept.push([at, at.scrollTop, at.scrollLeft]);
  }
  try {
    return work();
  } finally {
    for (const [element, top, left] of kept) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
  }
}
