import { parseInert } from '../test-dom.ts';
import { treeToDom } from './tree-to-dom.ts';

const files = import.meta.glob<string>('../../../../shared/captures/outlook/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Captures of Outlook by file name: markup and accessibility trees. They stay outside of this repository. */
export const captures = new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\//, ''), text]));

/** Captures that can be shown as a page. */
export const pages: readonly string[] = [...captures.keys()].filter((name) => /^html-|^uia-|^aria-/.test(name));

/** A capture as a page would have it; of a tree what its roles, names, ids and classes tell. */
export function captureOf(name: string): DocumentFragment {
  const text = captures.get(name);
  if (text === undefined) throw new Error(`no capture ${name}`);
  return name.endsWith('.html') ? parseInert(text) : treeToDom(text);
}

/** Shows a capture as the only content of the test's page. */
export function showCapture(name: string): HTMLElement {
  document.body.replaceChildren(captureOf(name));
  return document.body;
}
