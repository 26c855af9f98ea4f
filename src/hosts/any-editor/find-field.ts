import { isElement, isTextArea } from '../node-kinds.ts';

/** Something that a person writes in. */
export type Field =
  | { kind: 'area'; element: HTMLTextAreaElement }
  | { kind: 'line'; element: HTMLInputElement }
  /** `plain`: takes no markup. */
  | { kind: 'rich'; element: HTMLElement; plain: boolean };

type Found = { kind: 'ready'; field: Field } | { kind: 'none' } | { kind: 'unfit' };

/** Single lines of text. Addresses and numbers are no place for a reply, a password even less. */
const lineTypes = ['text', 'search', 'url', 'tel'];

/**
 * What has the focus, through open shadow roots and frames of the same origin. Opening a popup takes the focus from the
 * window, and leaves `activeElement` as it was.
 */
export function findField(page: Document): Found {
  const at = deepest(page);
  if (!at) return { kind: 'none' };
  if (isTextArea(at)) return writable(at) ? ready({ kind: 'area', element: at }) : { kind: 'unfit' };
  if (at.localName === 'input') {
    const input = at as HTMLInputElement;
    if (/^(?:button|submit|reset|checkbox|radio|image|file|color|range|hidden)$/.test(input.type)) {
      return { kind: 'none' };
    }
    return writable(input) && lineTypes.includes(input.type)
      ? ready({ kind: 'line', element: input })
      : { kind: 'unfit' };
  }
  const root = editableAround(at);
  if (root) return ready({ kind: 'rich', element: root, plain: /^plaintext/i.test(root.contentEditable ?? '') });
  return { kind: /^(?:iframe|frame|select|object|embed)$/.test(at.localName) ? 'unfit' : 'none' };
}

const ready = (field: Field): Found => ({ kind: 'ready', field });

const writable = (element: HTMLInputElement | HTMLTextAreaElement): boolean =>
  !element.readOnly && !element.matches(':disabled');

function deepest(page: Document): Element | null {
  let at = page.activeElement;
  for (;;) {
    const inner = at?.shadowRoot?.activeElement ?? frameOf(at)?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/** The document of a frame of the same origin; another's is out of reach. */
function frameOf(element: Element | null): Document | null {
  if (!element || !/^i?frame$/.test(element.localName)) return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The outermost element that can be edited around `inner`. */
function editableAround(inner: Element): HTMLElement | undefined {
  if (inner.ownerDocument.designMode === 'on') return inner.ownerDocument.body;
  let root: HTMLElement | undefined;
  for (let at: Element | null = inner; at && isEditable(at); at = at.parentElement) root = at;
  return root;
}

const isEditable = (element: Element): element is HTMLElement =>
  isElement(element) && (element as HTMLElement).isContentEditable === true;

/** What is written in a field. */
export const textOf = (field: Field): string =>
  (field.kind === 'rich' ? field.element.textContent : field.element.value) ?? '';
