import type { ComponentChildren, VNode } from 'preact';

type Props = Record<string, unknown> & { children?: ComponentChildren };

/**
 * Draws components as elements, once and for the eye: no listeners, no state. What stands in a host page is looked at
 * far more often than it is used, and Preact's share of a page's heap is as large as that of all our reading. It comes
 * with the first touch and takes these elements over (`hydrate`), so they have to be what it would have made.
 */
export function sketch(content: ComponentChildren, into: Element): void {
  into.replaceChildren();
  append(content, into);
}

function append(content: ComponentChildren, into: Element): void {
  if (Array.isArray(content)) for (const child of content) append(child, into);
  else if (typeof content === 'string' || typeof content === 'number') into.append(String(content));
  else if (content && typeof content === 'object') appendNode(content as VNode<Props>, into);
}

function appendNode({ type, props }: VNode<Props>, into: Element): void {
  if (typeof type === 'function') {
    append((type as (props: Props) => ComponentChildren)(props), into);
    return;
  }
  const element = into.ownerDocument.createElement(type);
  for (const name in props) setAttribute(element, name, props[name]);
  append(props.children, element);
  into.append(element);
}

/** As Preact does: `false` is a word for ARIA's attributes, and no attribute for the others. */
function setAttribute(element: Element, name: string, value: unknown): void {
  if (name === 'children' || value === undefined || value === null || typeof value === 'function') return;
  if (value === false && !name.startsWith('aria-')) return;
  element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
}
