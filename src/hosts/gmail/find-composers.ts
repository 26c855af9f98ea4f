import { find, findAll, findAround } from '../select.ts';
import { composerRoot, editable, plainEditable, quote, signature, subjectInput } from './selectors.ts';

/**
 * Every open composer: docked, inline, full screen, popped out, minimized. A composer is what has a subject input and a
 * body; one that is being closed stands in the page for a while with neither.
 */
export function findComposers(document: Document): HTMLElement[] {
  const roots = findAll(document, subjectInput).map(rootAround);
  return [...new Set(roots)].filter((root) => root !== undefined);
}

/** The composer around one of its elements, such as what has the focus. */
export function composerAround(element: Element): HTMLElement | undefined {
  return findComposers(element.ownerDocument).find((root) => root.contains(element));
}

/** False once a composer is closed, even if its shell stays in the page. */
export function isComposer(root: HTMLElement): boolean {
  return root.isConnected && find(root, subjectInput) !== undefined && bodyOf(root) !== undefined;
}

/** Without any mark of a root: the smallest element with a subject and a body. */
function rootAround(subject: HTMLElement): HTMLElement | undefined {
  const marked = findAround(subject, composerRoot);
  if (marked && bodyOf(marked)) return marked;
  for (let at = subject.parentElement; at && at !== at.ownerDocument.body; at = at.parentElement) {
    if (bodyOf(at)) return at;
  }
  return undefined;
}

const bodyOf = (root: ParentNode): HTMLElement | undefined => find(root, editable) ?? find(root, plainEditable);

/** Where the person writes: the rich body, in plain-text mode the textarea. Undefined when the composer is closed. */
export function editableOf(root: HTMLElement): HTMLElement | undefined {
  return isPlainText(root) ? find(root, plainEditable) : find(root, editable);
}

/**
 * Both bodies are always in the page, and one is hidden below their common ancestor. (`input[name=ishtml]` says 0 in a
 * captured rich composer.)
 */
export function isPlainText(root: HTMLElement): boolean {
  const rich = find(root, editable);
  const plain = find(root, plainEditable);
  if (!rich || !plain) return plain !== undefined;
  return isHiddenApartFrom(rich, plain) && !isHiddenApartFrom(plain, rich);
}

function isHiddenApartFrom(element: HTMLElement, other: HTMLElement): boolean {
  for (let at: HTMLElement | null = element; at && !at.contains(other); at = at.parentElement) {
    if (getComputedStyle(at).display === 'none') return true;
  }
  return false;
}

/**
 * Where own text ends: the first signature or quote, in document order; it may lie deeper than the editable's children.
 * `undefined` in plain text and where there is neither (a collapsed quote is not in the editable at all).
 */
export function tailOf(body: HTMLElement): HTMLElement | undefined {
  return find(body, [`${signature.join()}, ${quote.join()}`]);
}
