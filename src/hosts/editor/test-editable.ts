// Editables for tests, in any page.

/** Finds the first of signature and quote, as in Gmail. */
export const tail = (editable: HTMLElement): Element | null =>
  editable.querySelector('.gmail_signature_prefix,.gmail_signature,.gmail_quote');

/** A fresh editable on the page with the carets taken out and set. */
export function makeEditable(html: string): { editable: HTMLElement; caret: Range | undefined } {
  const editable = document.createElement('div');
  editable.contentEditable = 'true';
  document.body.replaceChildren(editable);
  editable.append(...nodesOf(html));
  const marks: [Node, number][] = [];
  const walker = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = node.data.indexOf('^'); at >= 0; at = node.data.indexOf('^')) {
      node.deleteData(at, 1);
      marks.push([node, at]);
    }
  }
  const [start, end = start] = marks;
  if (!start || !end) return { editable, caret: undefined };
  const caret = document.createRange();
  caret.setStart(...outOfNothing(start));
  caret.setEnd(...outOfNothing(end));
  for (const [node] of marks) if (node.textContent === '') (node as Text).remove();
  return { editable, caret };
}

/** A text that held the mark alone goes; the caret stands between its neighbors. */
function outOfNothing([node, offset]: [Node, number]): [Node, number] {
  const parent = node.parentNode as Node;
  return node.textContent === '' ? [parent, [...parent.childNodes].indexOf(node as ChildNode)] : [node, offset];
}

const nodesOf = (html: string): ChildNode[] => [
  ...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes,
];

/** What of ours could be seen in the editable while it was written to. */
export function watchTraces(editable: HTMLElement): () => string[] {
  const traces: string[] = [];
  const read = (records: MutationRecord[]) => {
    for (const record of records) {
      if (record.type === 'attributes') traces.push(`attribute ${record.attributeName}`);
      for (const added of record.addedNodes) {
        if (added instanceof Element) traces.push(...[added, ...added.querySelectorAll('*')].flatMap(traceOf));
      }
    }
  };
  const observer = new MutationObserver(read);
  observer.observe(editable, { subtree: true, childList: true, attributes: true });
  return () => {
    read(observer.takeRecords());
    observer.disconnect();
    return traces;
  };
}

function traceOf(element: Element): string[] {
  const plain = element.attributes.length === 0 && /^(?:div|br|ul|li)$/.test(element.localName);
  return plain || /^<a href="[^"]*"><\/a>$/.test((element.cloneNode() as Element).outerHTML) ? [] : [element.outerHTML];
}
