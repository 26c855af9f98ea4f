import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReplyTree } from '../../domain/reply-tree.ts';
import { InsertError, insertTree } from '../editor.ts';
import { quote, reply, signature } from './cases.ts';
import { makeEditable, tail } from './test-editable.ts';

const paragraph = (text: string): ReplyTree => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const options = { tail, plainTail: (value: string) => value.length };
const insert = (editable: HTMLElement, tree = reply) => insertTree(editable, tree, 'One\n\nTwo', options);

function makeArea(value = ''): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  document.body.replaceChildren(area);
  area.value = value;
  area.focus();
  return area;
}

beforeEach(() => userEvent.setup());
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('undo, as a person types', () => {
  test('gives back what was typed before, and the browser’s undo goes on from there', async () => {
    const { editable } = makeEditable(`<br>${signature}`);
    editable.focus();
    document.getSelection()?.collapse(editable, 0);
    await userEvent.keyboard('Hi Mina');
    const before = editable.innerHTML;
    const insertion = insert(editable);
    expect(insertion.undo()).toBe(true);
    expect(editable.innerHTML).toBe(before);
    document.execCommand('undo');
    expect(editable.textContent).not.toContain('Mina');
    expect(editable.innerHTML).toContain(signature);
  });

  test('takes one Ctrl+Z, and the browser’s redo brings it back', async () => {
    const { editable } = makeEditable(`Hello${signature}${quote}`);
    const before = editable.innerHTML;
    const insertion = insert(editable);
    const after = editable.innerHTML;
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editable.innerHTML).toBe(before);
    expect(insertion.isPresent()).toBe(false);
    expect(insertion.undo()).toBe(false);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(editable.innerHTML).toBe(after);
    expect(insertion.isIntact()).toBe(true);
  });

  test('takes out ours alone when something was typed elsewhere since, and says so to the host', async () => {
    const { editable } = makeEditable(`Hello${signature}`);
    const insertion = insert(editable);
    document.getSelection()?.collapse(editable.firstChild, 5);
    await userEvent.keyboard(' Mina');
    const heard = vi.fn();
    editable.addEventListener('input', heard);
    expect(insertion.isIntact()).toBe(true);
    expect(insertion.undo()).toBe(true);
    expect(editable.innerHTML).toBe(`Hello Mina${signature}`);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['within it', () => userEvent.keyboard(' today')],
    [
      'with a line in between',
      () => {
        const first = [...document.querySelectorAll('div')].find((line) => line.textContent === 'Hi Mina,');
        first?.after(document.createElement('hr'));
      },
    ],
    ['with a line taken away', () => userEvent.keyboard('{Shift>}{Home}{/Shift}{Delete}')],
  ])('and change are refused when it was edited: %s', async (_, edit: () => unknown) => {
    const { editable } = makeEditable(`Hello${signature}`);
    const insertion = insert(editable, [...reply, ...paragraph('Last')]);
    await edit();
    const edited = editable.innerHTML;
    expect(insertion.isIntact()).toBe(false);
    expect(insertion.isPresent()).toBe(true);
    expect(insertion.undo()).toBe(false);
    expect(() => insertion.replace(paragraph('Other'), '')).toThrow(InsertError);
    expect(editable.innerHTML).toBe(edited);
  });

  test('leaves what was typed in another editor of the page', async () => {
    const { editable } = makeEditable(`Hello${signature}`);
    const subject = document.createElement('input');
    document.body.append(subject);
    const insertion = insert(editable);
    subject.focus();
    await userEvent.keyboard('Weekly');
    expect(insertion.undo()).toBe(true);
    expect(editable.innerHTML).toBe(`Hello${signature}`);
    expect(subject.value).toBe('Weekly');
  });

  test.each([
    ['lines', reply, undefined],
    ['words', reply.slice(1), 'caret' as const],
  ])('is exact after the editor was moved in the page: %s', (_, tree, at) => {
    const { editable } = makeEditable(`Hello, ${signature}`);
    document.getSelection()?.collapse(editable.firstChild, 7);
    const before = editable.innerHTML;
    const insertion = insertTree(editable, tree, '', { ...options, ...(at ? { at } : {}) });
    const fullScreen = document.createElement('main');
    document.body.append(fullScreen);
    fullScreen.append(editable);
    expect(insertion.isIntact()).toBe(true);
    expect(insertion.undo()).toBe(true);
    expect(editable.innerHTML).toBe(before);
  });

  test('does nothing in an editor that is gone', () => {
    const { editable } = makeEditable('Hello');
    const insertion = insert(editable);
    editable.remove();
    expect([insertion.undo(), insertion.isPresent(), insertion.isIntact()]).toEqual([false, false, false]);
  });
});

describe('undo in plain text, as a person types', () => {
  test('takes one Ctrl+Z, and what was typed directly before stays', async () => {
    const area = makeArea();
    await userEvent.keyboard('Hi Mina');
    const insertion = insert(area);
    expect(area.value).toBe('Hi Mina\n\nOne\n\nTwo');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(area.value).toBe('Hi Mina');
    expect(insertion.isPresent()).toBe(false);
  });

  test('leaves what was typed in another editor of the page', async () => {
    const area = makeArea('Hello');
    const subject = document.createElement('input');
    document.body.append(subject);
    const insertion = insert(area);
    subject.focus();
    await userEvent.keyboard('Weekly');
    expect(insertion.undo()).toBe(true);
    expect([area.value, subject.value]).toEqual(['Hello', 'Weekly']);
  });

  test('of what was typed directly behind does not take ours along', async () => {
    const area = makeArea('Hello');
    const insertion = insert(area);
    await userEvent.keyboard(' zz');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(area.value).toBe('Hello\n\nOne\n\nTwo');
    expect(insertion.undo()).toBe(true);
    expect(area.value).toBe('Hello');
  });

  test('takes out ours alone when something was typed elsewhere since', async () => {
    const area = makeArea('Hello');
    const insertion = insert(area);
    area.setSelectionRange(0, 0);
    await userEvent.keyboard('Oh, ');
    expect(insertion.undo()).toBe(true);
    expect(area.value).toBe('Oh, Hello');
  });

  test('is refused when it was edited', async () => {
    const area = makeArea('Hello');
    const insertion = insert(area);
    await userEvent.keyboard('{Backspace}');
    expect([insertion.isIntact(), insertion.isPresent(), insertion.undo()]).toEqual([false, true, false]);
    expect(() => insertion.replace(reply, 'Other')).toThrow(InsertError);
    expect(area.value).toBe('Hello\n\nOne\n\nTw');
  });
});

describe('an editor that does not take it', () => {
  const commands = (fake: (name: string, html: string) => boolean) => {
    const real = document.execCommand.bind(document);
    vi.spyOn(document, 'execCommand').mockImplementation((name, _, value) =>
      /^insert/.test(name) ? fake(name, value ?? '') : real(name),
    );
  };
  const nowhere = () => false;
  const intoSignature = (_: string, html: string) => {
    const block = document.querySelector('.gmail_signature') as HTMLElement;
    block.innerHTML = html + block.innerHTML;
    return true;
  };
  const intoArea = () => {
    (document.querySelector('textarea') as HTMLTextAreaElement).value = 'x';
    return true;
  };
  const withoutSpaces = (_: string, html: string) => {
    const [text] = document.querySelector('[contenteditable]')?.childNodes ?? [];
    (text as Text).data = (text as Text).data.trim();
    (text as Text).after(document.createRange().createContextualFragment(`<div><br></div>${html}`));
    return true;
  };

  test.each([
    ['does nothing', nowhere],
    ['writes into the signature', intoSignature],
    ['loses a space of theirs', withoutSpaces],
  ])('%s: the content is as it was, and the error says so', (_, fake) => {
    const { editable } = makeEditable(`Hello ${signature}`);
    const before = editable.innerHTML;
    commands(fake);
    expect(() => insert(editable)).toThrow(InsertError);
    expect(editable.innerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test.each([
    ['does nothing', nowhere],
    ['writes elsewhere', intoArea],
  ])('in plain text %s', (_, fake) => {
    const area = makeArea('Hello');
    commands(fake);
    expect(() => insert(area)).toThrow(InsertError);
    expect(area.value).toBe('Hello');
  });

  test('is hidden', () => {
    const { editable } = makeEditable(`Hello${signature}`);
    editable.style.display = 'none';
    expect(() => insert(editable)).toThrow(InsertError);
    expect(editable.innerHTML).toBe(`Hello${signature}`);
  });

  test.each([[[]], [paragraph(' \0')]])('is not troubled with an empty reply', (tree) => {
    const { editable } = makeEditable('Hello');
    expect(() => insert(editable, tree)).toThrow(InsertError);
    expect(editable.innerHTML).toBe('Hello');
  });
});

describe('what is inserted', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'not a url', ''])('a link to "%s" is text', (href) => {
    const { editable } = makeEditable('');
    insert(editable, [{ type: 'paragraph', children: [{ type: 'link', text: 'here', href }] }]);
    expect(editable.innerHTML).toBe('<div>here</div>');
  });

  test('HTML, placeholders and line breaks in a value are text in one line', () => {
    const { editable } = makeEditable('');
    insert(editable, paragraph('<img src=x onerror=alert(1)>\r\n{title} &amp; \0'));
    expect(editable.innerHTML).toBe('<div>&lt;img src=x onerror=alert(1)&gt; {title} &amp;amp;</div>');
  });

  test('what is typed next stands behind it, outside of the link', async () => {
    const { editable } = makeEditable(`Hello${signature}`);
    insert(editable);
    await userEvent.keyboard('!');
    expect(editable.innerHTML).toContain(`how we work</a>!</div>${signature}`);
  });

  test('in view already moves nothing that scrolls', () => {
    const { editable } = makeEditable(`${'<div>line</div>'.repeat(50)}${signature}${'<div>more</div>'.repeat(50)}`);
    editable.style.cssText = 'height: 300px; overflow: auto';
    editable.querySelector('.gmail_signature')?.scrollIntoView({ block: 'center' });
    const { scrollTop } = editable;
    insert(editable);
    expect(scrollTop).toBeGreaterThan(300);
    expect(editable.scrollTop).toBe(scrollTop);
  });

  test('gets the focus from wherever it was, and is scrolled to', () => {
    const { editable } = makeEditable(`${'<div>line</div>'.repeat(100)}${signature}${'<div>more</div>'.repeat(100)}`);
    editable.style.cssText = 'height: 100px; overflow: auto';
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    insert(editable);
    expect(document.activeElement).toBe(editable);
    const link = editable.querySelector('a')?.getBoundingClientRect();
    const frame = editable.getBoundingClientRect();
    expect(link && link.top >= frame.top && link.bottom <= frame.bottom).toBe(true);
  });
});
