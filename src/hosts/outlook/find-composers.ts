import { find, findAll, findAround } from '../select.ts';
import { eventMark, peek } from './calendar-selectors.ts';
import { composerMark, composerRoot, editor, pane, plainEditor, quoteStart, signature } from './selectors.ts';

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/** What is written in; of text fields, which pages have others of, only those within a composer. */
function areasIn(root: ParentNode): HTMLElement[] {
  const areas = findAll(root, editor, isSeen);
  if (areas.length) return areas;
  return findAll(root, plainEditor, (area) => isSeen(area) && findAround(area, composerRoot) !== undefined);
}

/**
 * Every composer that is seen: inline reply, new mail in the pane, a window of its own. Drafts in other tabs of the pane
 * stay in the page, hidden. A mail can be sent or thrown away; the form of an event is none.
 */
export function findComposers(document: Document): HTMLElement[] {
  const roots = areasIn(document).map(rootAround);
  return [...new Set(roots)].filter((root) => root !== undefined);
}

/** The composer around one of its elements, such as what has the focus. */
export function composerAround(element: Element): HTMLElement | undefined {
  return findComposers(element.ownerDocument).find((root) => root.contains(element));
}

/** False once a composer is closed, even if its shell stays in the page. */
export function isComposer(root: HTMLElement): boolean {
  return root.isConnected && editorOf(root) !== undefined && find(root, composerMark) !== undefined;
}

/** Where the person writes. Undefined when the composer is closed. */
export const editorOf = (root: HTMLElement): HTMLElement | undefined => areasIn(root)[0];

/**
 * Where own text ends: the first signature or quote within the editor, in document order. The quote of a reply stands
 * beside the editor since 2026 [captured], so there may be neither.
 */
export const tailOf = (editor: HTMLElement): HTMLElement | undefined =>
  find(editor, [`${signature.join()}, ${quoteStart.join()}`]);

/** A composer's own mark, else the smallest element with Send or Discard; never one with another draft in it. */
function rootAround(area: HTMLElement): HTMLElement | undefined {
  if (findAround(area, peek) || findAround(area, eventMark)) return undefined;
  const marked = findAround(area, composerRoot);
  const root = marked && find(marked, composerMark) ? marked : smallestAround(area);
  if (!root || find(root, eventMark)) return undefined;
  return areasIn(root).length === 1 ? root : undefined;
}

function smallestAround(area: HTMLElement): HTMLElement | undefined {
  for (let at = area.parentElement; at; at = at.parentElement) {
    if (find(at, composerMark)) return at;
    if (at.matches(pane.join())) return undefined;
  }
  return undefined;
}
