import { readConfig } from './config.ts';

export const config = readConfig(location.search);

const salt = Math.random().toString(36).slice(2);
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const known = new Map<string, string>();

/** Outlook's short classes differ in each build; here in each load. */
function hashed(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of salt + name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, place) => letters[Math.floor(hash / 52 ** place) % 26 || place]).join('');
}

/** A class as this load calls it. A name with a capital or a hyphen in it is one of those that stay. */
export function className(name: string): string {
  if (/[A-Z-]/.test(name)) return name;
  const found = known.get(name) ?? `${hashed(name)}${known.size}`;
  known.set(name, found);
  return found;
}

/** A style sheet's text with the classes as this load calls them. */
export const renameClasses = (css: string): string =>
  css.replace(/\.([A-Za-z][\w-]*)/g, (_, name: string) => `.${className(name)}`);

const own = new WeakSet<Node>();

/** Whether the model made this element. Whatever it has not made is foreign to it. */
export const isOwn = (node: Node): boolean => own.has(node);

type Child = Node | string | false | undefined;

/** `h('div.pane', {role: 'main'}, …children)`; `undefined` attributes are left out. */
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

export const onClick = (element: HTMLElement, act: (event: MouseEvent) => void): HTMLElement => {
  element.addEventListener('click', act);
  return element;
};

/** Icons are empty elements with a name. */
export const icon = (name: string): HTMLElement => h('i.icon', { 'data-icon-name': name, 'aria-hidden': 'true' });

export const button = (label: string, attributes: Record<string, string | undefined> = {}, ...more: Child[]) =>
  h('button.fui-Button', { type: 'button', 'aria-label': label, ...attributes }, ...(more.length ? more : [label]));

let count = 10;
/** Numbers that mean nothing and differ at every load. */
export const nextNumber = (): number => count++;

/** Such as `AAF873ouQAA`; another one at every load. */
export const randomId = (text: string): string => `AAF${hashed(text)}${hashed(`id ${text}`).slice(0, 2)}`;
