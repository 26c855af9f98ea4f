// For tests: what an accessibility tree tells of a page, as a page. UI Automation shows role, name, id and class and never
// `data-*`; names come from labels or from content, so a node without children gets both.

interface Line {
  depth: number;
  role: string;
  name: string | undefined;
  texts: string[];
  attributes: Record<string, string>;
  live: boolean;
}

const roles =
  'main|region|group|heading|toolbar|document|button|menuitem|menu|tab|text|edit|image|option|treeitem|listbox|list|combobox|checkbox|separator|generic|StaticText';
const node = new RegExp(`^(\\s*)(?:[\\d,]+ |… |[a-z ]+: |\\(not an event:\\) )?(${roles})\\b(.*)$`);

function toLines(line: string): Line[] {
  const [, indent = '', role = '', rest = ''] = node.exec(line) ?? [];
  if (!role) return [];
  const [own = '', ...beside] = role === 'text' ? [rest] : rest.split(new RegExp(`(?: / |; )(?=(?:${roles}) ")`));
  const plain = own.replace(/\s<- .*$/, '');
  const attributes = Object.fromEntries(
    [...plain.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const texts = [...plain.replace(/\w+="[^"]*"/g, '').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const name = attributes.name ?? texts[0];
  const live = plain.includes('(live region)');
  return [
    { depth: indent.length, role, name, texts, attributes, live },
    ...beside.flatMap((each) => toLines(indent + each)),
  ];
}

function toElement({ role, name, texts, attributes, live }: Line): HTMLElement {
  const isInput = role === 'edit' && attributes.value !== undefined;
  const element = document.createElement(isInput ? 'input' : /^(?:text|StaticText)$/.test(role) ? 'span' : 'div');
  if (element instanceof HTMLInputElement) element.value = attributes.value ?? '';
  else if (role === 'edit') {
    // A field of several lines: UI Automation calls a single line's value, and none of the others'.
    for (const [key, value] of [
      ['role', 'textbox'],
      ['contenteditable', 'true'],
      ['aria-multiline', 'true'],
    ] as const) {
      element.setAttribute(key, value);
    }
  } else if (element.localName === 'span') element.textContent = role === 'text' ? texts.join('\n') : (texts[0] ?? '');
  else if (role !== 'generic') element.setAttribute('role', role === 'image' ? 'img' : role);
  if (name !== undefined && element.localName !== 'span') element.setAttribute('aria-label', name);
  if (attributes.id) element.id = attributes.id;
  if (attributes.class) element.className = attributes.class.replace('…', '').trim();
  if (live) element.setAttribute('aria-live', 'polite');
  return element;
}

/** A name from content holds its descendants' names; what stands before the first of them is text of its own. */
function addOwnText(element: HTMLElement): void {
  const name = element.getAttribute('aria-label');
  if (!name || element.matches('input, [contenteditable]')) return;
  if (!element.childElementCount) element.textContent = name;
  else if (element.getAttribute('role') === 'heading') {
    const first = element.querySelector('[aria-label]')?.getAttribute('aria-label');
    const at = first ? name.indexOf(first) : name.length;
    const own = document.createElement('span');
    own.title = at < 0 ? name : name.slice(0, at).trim();
    own.textContent = own.title;
    if (own.title) element.prepend(own);
  }
}

/** The page that a captured tree tells of. Lines that are no node (remarks of who captured it) are left out. */
export function treeToDom(tree: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: { depth: number; parent: ParentNode & Node }[] = [{ depth: -1, parent: fragment }];
  for (const line of tree
    .split('\n')
    .filter((each) => !each.startsWith('#'))
    .flatMap(toLines)) {
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    const element = toElement(line);
    (open.at(-1)?.parent ?? fragment).append(element);
    open.push({ depth: line.depth, parent: element });
  }
  for (const element of fragment.querySelectorAll<HTMLElement>('*')) addOwnText(element);
  return fragment;
}
