// What every page of this folder has in common: three lines, and what the editor's own model holds, as text.

/** The lines in each editor. Ours goes behind the second. */
export const lines = ['Hello Theo,', 'thanks for the numbers.', 'Robin'];

export const html = lines.map((line) => `<p>${line}</p>`).join('');

export interface Desk {
  /** The model, line by line, links as `[text](address)`. */
  read(): string;
}

/** The same of markup that a model was written out as. */
export function readHtml(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const link of body.querySelectorAll('a'))
    link.replaceWith(`[${link.textContent}](${link.getAttribute('href')})`);
  for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...body.querySelectorAll('p, li, div:not(:has(p, div, li))')];
  const texts = blocks.map((block) => (block.textContent ?? '').replace(/\n$/, ''));
  return (blocks.length > 0 ? texts.join('\n') : (body.textContent ?? '')).replaceAll('\u00a0', ' ');
}

declare global {
  interface Window {
    __desk: Desk;
  }
}

/** Says that the editor is there. */
export function open(desk: Desk): void {
  window.__desk = desk;
}

/** An element for an editor to stand in. */
export function place<Name extends keyof HTMLElementTagNameMap = 'div'>(name?: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name ?? 'div') as HTMLElementTagNameMap[Name];
  document.body.append(element);
  return element;
}
