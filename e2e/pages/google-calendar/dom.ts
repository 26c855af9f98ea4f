import { readConfig } from './config.ts';

export const config = readConfig(location.search);

const salt = Math.random().toString(36).slice(2);
const names = new Map<string, string>();

/** Another name at every load, pronounceable by nobody, like Google's own. */
function scramble(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of salt + name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `x${hash.toString(36)}${names.size}`;
}

/** A class as this copy of Google Calendar calls it. */
export function className(name: string): string {
  if (!config.renamed) return name;
  const known = names.get(name) ?? scramble(name);
  names.set(name, known);
  return known;
}

/** A style sheet's text with the classes as this copy of Google Calendar calls them. */
export function renameClasses(css: string): string {
  return css.replace(/\.([A-Za-z][\w-]*)/g, (_, name: string) => `.${className(name)}`);
}

const own = new WeakSet<Node>();

/** Whether the model made this element. Whatever it has not made is foreign to it. */
export const isOwn = (node: Node): boolean => own.has(node);

/** Makes a reused node one of the model's own. */
export const adopt = (node: Node): void => {
  own.add(node);
};

type Child = Node | string | false | undefined;

/** `h('div.nBzcnc', {role: 'row'}, …children)`; `undefined` attributes are left out. */
export function h(
  spec: string,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElement {
  const [tag = 'div', ...classes] = spec.split('.');
  const element = document.createElement(tag);
  own.add(element);
  if (classes.length) element.className = classes.map(className).join(' ');
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A drawing of strokes, 14 px wide. */
export function drawing(strokes: { d: string; stroke: string }[]): SVGElement {
  const make = (tag: string) => document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  const svg = make('svg');
  for (const [name, value] of Object.entries({ width: '14', height: '14', viewBox: '0 0 14 14' }))
    svg.setAttribute(name, value);
  for (const stroke of strokes) {
    const path = make('path');
    for (const [name, value] of Object.entries({ fill: 'none', 'stroke-width': '2', ...stroke }))
      path.setAttribute(name, value);
    own.add(path);
    svg.append(path);
  }
  own.add(svg);
  return svg;
}

let ids = 10;
/** Ids such as `c94`: short, meaningless, different at every load. */
export const nextId = (): string => `c${ids++}`;

export const onClick = (element: HTMLElement, act: (event: MouseEvent) => void): HTMLElement => {
  element.addEventListener('click', act);
  return element;
};

/** A button with nothing but its icon, whose name only assistive technology reads. */
export const iconButton = (label: string, icon: string, attributes: Record<string, string | undefined> = {}) =>
  h(
    'button.pYTkkf-Bz112c-LgbsSe',
    { type: 'button', 'aria-label': label, ...attributes },
    h('span.notranslate.VfPpkd-kBDsod', { 'aria-hidden': 'true' }, icon),
  );
