import { readConfig } from './config.ts';

export const config = readConfig(location.search);

/** Deterministic and pronounceable by nobody, like Gmail's own. */
function scramble(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of `renamed:${name}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `x${hash.toString(36)}`;
}

/** A class as this copy of Gmail calls it. `gmail_…` classes are part of mails, and stay. */
export function className(name: string): string {
  return config.renamed && !name.startsWith('gmail_') ? scramble(name) : name;
}

/** A style sheet's text with the classes as this copy of Gmail calls them. */
export function renameClasses(css: string): string {
  return css.replace(/\.([A-Za-z][\w-]*)/g, (_, name: string) => `.${className(name)}`);
}

export const byClass = (scope: ParentNode, name: string): HTMLElement | null =>
  scope.querySelector<HTMLElement>(`.${CSS.escape(className(name))}`);

type Child = Node | string | false | undefined;

/** `h('div.nH.a98', {role: 'list'}, …children)`; `undefined` attributes are left out. */
export function h(
  spec: string,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElement {
  const [tag = 'div', ...classes] = spec.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.map(className).join(' ');
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

let ids = 0x40;
/** Ids such as `:4f`: short, meaningless, different at every load. */
export const nextId = (): string => `:${(ids++).toString(36)}`;

export const onClick = (element: HTMLElement, act: (event: MouseEvent) => void): HTMLElement => {
  element.addEventListener('click', act);
  return element;
};
