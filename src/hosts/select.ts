/**
 * One named thing in a host page: selectors in the order of trust, tried one at a time (a comma list would answer in
 * document order). A comma inside one candidate means that both shapes are meant, and both are found.
 */
export type Candidates = readonly [string, ...string[]];

/** The host page lacks something that we can't do without: the host's health turns to "stepped back". */
export class MissingElementError extends Error {
  override name = 'MissingElementError';

  constructor(readonly element: string) {
    super(`The page has no ${element}`);
  }
}

/** What the first candidate finds that finds anything acceptable, in document order. */
export function findAll<E extends HTMLElement = HTMLElement>(
  root: ParentNode,
  candidates: Candidates,
  accept: (element: E) => boolean = () => true,
): E[] {
  for (const candidate of candidates) {
    const found = [...root.querySelectorAll<E>(candidate)].filter(accept);
    if (found.length) return found;
  }
  return [];
}

/** The first of `findAll`, without touching the others. */
export function find<E extends HTMLElement = HTMLElement>(
  root: ParentNode,
  candidates: Candidates,
  accept?: (element: E) => boolean,
): E | undefined {
  for (const candidate of candidates) {
    const found = accept ? [...root.querySelectorAll<E>(candidate)].find(accept) : root.querySelector<E>(candidate);
    if (found) return found;
  }
  return undefined;
}

/** @throws {MissingElementError} that names `element` */
export function requireElement(root: ParentNode, candidates: Candidates, element: string): HTMLElement {
  const found = find(root, candidates);
  if (!found) throw new MissingElementError(element);
  return found;
}

/** The nearest ancestor (or `element` itself) by the first candidate that has one. */
export function findAround(element: Element, candidates: Candidates): HTMLElement | undefined {
  for (const candidate of candidates) {
    const found = element.closest<HTMLElement>(candidate);
    if (found) return found;
  }
  return undefined;
}
