import { afterEach, describe, expect, test } from 'vitest';
import { findField, textOf } from './find-field.ts';

afterEach(() => document.body.replaceChildren());

/** Shows an element with the focus. */
function focus(html: string, selector = '*', into: ParentNode & Node = document.body): HTMLElement {
  const made = new DOMParser().parseFromString(html, 'text/html').body;
  into.append(...made.childNodes);
  const element = into.querySelector<HTMLElement>(selector) ?? expect.fail('nothing to focus');
  element.focus();
  return element;
}

const found = () => {
  const state = findField(document);
  return state.kind === 'ready' ? state.field : state.kind;
};

describe('is written into', () => {
  test.each(['text', 'search', 'url', 'tel', ''])('a line of %s', (type) => {
    const element = focus(`<input type="${type}" value="Hello">`);
    expect(found()).toEqual({ kind: 'line', element });
  });

  test('a text area, whose text is told', () => {
    const element = focus('<textarea>Hello Theo</textarea>');
    expect(found()).toEqual({ kind: 'area', element });
    expect(textOf({ kind: 'area', element: element as HTMLTextAreaElement })).toBe('Hello Theo');
  });

  test('the whole of what can be edited, around the part that has the focus', () => {
    const inner = focus('<div contenteditable><p tabindex="0">Hello</p></div>', 'p');
    expect(found()).toEqual({ kind: 'rich', element: inner.parentElement, plain: false });
  });

  test('what takes text only, as such', () => {
    expect(focus('<div contenteditable="plaintext-only"></div>')).toBeTruthy();
    expect(found()).toMatchObject({ kind: 'rich', plain: true });
  });

  test('a field in a shadow root within a shadow root', () => {
    const outer = focus('<div></div>').attachShadow({ mode: 'open' });
    const holder = document.createElement('div');
    outer.append(holder);
    const element = focus('<textarea></textarea>', '*', holder.attachShadow({ mode: 'open' }));
    expect(found()).toEqual({ kind: 'area', element });
  });

  test('a page in a frame that can be edited as a whole', () => {
    const frame = focus('<iframe></iframe>') as HTMLIFrameElement;
    const inner = frame.contentDocument ?? expect.fail('no frame');
    inner.designMode = 'on';
    inner.body.focus();
    frame.focus();
    expect(found()).toMatchObject({ kind: 'rich', element: inner.body });
  });
});

describe('is left alone', () => {
  test.each(['password', 'number', 'email', 'date'])('a field for a %s', (type) => {
    focus(`<input type="${type}">`);
    expect(found()).toBe('unfit');
  });

  test.each(['<input readonly>', '<textarea readonly></textarea>', '<select><option>A</option></select>'])(
    '%s',
    (html) => {
      focus(html);
      expect(found()).toBe('unfit');
    },
  );

  test("a frame of another site's", () => {
    focus('<iframe sandbox="allow-scripts" srcdoc="<textarea autofocus></textarea>"></iframe>');
    expect(found()).toBe('unfit');
  });

  test.each(['<button>A</button>', '<input type="checkbox">', '<a href="#">A</a>'])(
    '%s is nothing to write in',
    (html) => {
      focus(html);
      expect(found()).toBe('none');
    },
  );

  test('a page in which nothing has the focus', () => {
    expect(found()).toBe('none');
  });
});
