// What needs no editor: a text area, a single line, an element that can be edited, in the page, in a frame of its own
// and in a shadow root; and what nothing is to be written into.
import { html, lines, open, place, readHtml } from './desk.ts';

const kind = new URLSearchParams(location.search).get('kind') ?? 'textarea';

function fieldOf(name: string, parent: ParentNode): HTMLElement {
  const [tag = '', type] = name.split('-');
  const field = document.createElement(tag);
  parent.append(field);
  if (field instanceof HTMLTextAreaElement) {
    field.value = lines.join('\n');
    field.rows = 12;
    field.readOnly = type === 'readonly';
  } else if (field instanceof HTMLInputElement) {
    if (type) field.type = type;
    field.value = type === 'number' ? '7' : (lines[0] ?? '');
  } else {
    field.contentEditable = type === 'plaintext' ? 'plaintext-only' : 'true';
    if (type === 'plaintext') field.textContent = lines.join('\n');
    else field.innerHTML = html;
    field.style.whiteSpace = type === 'plaintext' ? 'pre-wrap' : '';
  }
  return field;
}

function holderOf(where: string): ParentNode {
  if (where === 'shadow') return place().attachShadow({ mode: 'open' });
  if (where !== 'frame') return document.body;
  return place('iframe').contentDocument?.body ?? document.body;
}

const [name = '', where = ''] = kind.split('@');
const field = fieldOf(name, holderOf(where));
const read = (): string => {
  if ('value' in field) return String(field.value);
  // biome-ignore lint/performance/useDomNodeTextContent: a line break may be an element
  return field.contentEditable === 'true' ? readHtml(field.innerHTML) : field.innerText;
};
open({ read });
