import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReplyDidNotOpenError, ReplyNotFoundError } from '../host-error.ts';
import { parseInert, renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { editorOf } from './find-composers.ts';
import * as outlook from './test-page.ts';
import { openReply } from './write-reply.ts';

const pressedItems: string[] = [];
let stop = new AbortController();
/** How the page answers a press of Reply. */
let answer: (pane: HTMLElement) => void;

const item = (name: string, icon = '') =>
  `<button role="menuitem" data-is="${name}">${icon && `<i data-icon-name="${icon}"></i>`}x</button>`;
const row = (named: boolean) =>
  `<div role="toolbar">${item('reply', named ? 'ArrowReplyRegular' : '')}${item('all', named ? 'ArrowReplyAllRegular' : '')}${item('forward', named ? 'ArrowForwardRegular' : '')}</div>`;

function show(named = true, extra = ''): HTMLElement {
  const mail = outlook.openMail().replace(/<div role="toolbar">.*?<\/div>/s, named ? row(true) : '');
  return showPage(outlook.main(outlook.requestHead() + mail + row(named) + extra));
}

const head = (): HTMLElement => document.querySelector<HTMLElement>('[id^="CONV_"]') ?? expect.fail('no head');
const open = (message = head()) => openReply(message, stop.signal);
const composer = (shape = {}): HTMLElement =>
  parseInert(outlook.composer({ subject: 'Re: Weekly status', ...shape })).firstElementChild as HTMLElement;

beforeEach(() => {
  pressedItems.length = 0;
  stop = new AbortController();
  answer = (pane) => setTimeout(() => pane.prepend(composer()), 20);
  document.addEventListener(
    'click',
    (event) => {
      const control = (event.target as Element).closest<HTMLElement>('button');
      pressedItems.push(control?.dataset.is ?? control?.id ?? 'else');
      const pane = document.querySelector<HTMLElement>('[role="main"]');
      if (control?.dataset.is === 'reply' && pane) answer(pane);
    },
    { signal: stop.signal },
  );
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('opens the reply', () => {
  test.each([
    ['by its icon', true],
    ['by its row, where icons have no names', false],
  ])('%s', async (_, named) => {
    show(named);
    const root = await open();
    expect(pressedItems).toEqual(['reply']);
    expect(document.activeElement).toBe(editorOf(root));
  });

  test('with other classes and labels', async () => {
    const page = show();
    renameClasses(page);
    translateLabels(page);
    expect((await open()).id).toMatch(/^docking/);
    expect(pressedItems).toEqual(['reply']);
  });

  test('from the message as from the head', async () => {
    show();
    await open(document.querySelector<HTMLElement>('[id^="UniqueMessageBody"]') ?? expect.fail('no body'));
    expect(pressedItems).toEqual(['reply']);
  });

  test('or takes the one that is open', async () => {
    const page = show();
    page.querySelector('[role="main"]')?.prepend(composer());
    const root = await open();
    expect(pressedItems).toEqual([]);
    expect(document.activeElement).toBe(editorOf(root));
  });

  test('and leaves the draft of another mail alone', async () => {
    const page = show();
    const other = composer({ id: '7', subject: 'Numbers' });
    page.querySelector('[role="main"]')?.prepend(other);
    answer = (pane) => {
      other.style.display = 'none';
      pane.prepend(composer({ id: '8' }));
    };
    expect((await open()).id).toBe('docking_InitVisiblePart_8');
  });
});

describe('says what went wrong', () => {
  test('no Reply in the pane, within 4 s', async () => {
    vi.useFakeTimers();
    showPage(outlook.main(outlook.requestHead()));
    const failed = expect(open()).rejects.toThrow(ReplyNotFoundError);
    await vi.advanceTimersByTimeAsync(4_000);
    await failed;
  });

  test('nothing came of it, within 4 s', async () => {
    vi.useFakeTimers();
    show();
    answer = () => {};
    const failed = expect(open()).rejects.toThrow(ReplyDidNotOpenError);
    await vi.advanceTimersByTimeAsync(4_000);
    await failed;
  });

  test('it went away again', async () => {
    show();
    answer = (pane) => {
      const root = composer();
      pane.prepend(root);
      setTimeout(() => root.remove(), 5);
    };
    await expect(open()).rejects.toThrow(ReplyDidNotOpenError);
  });

  test('the page moved on', async () => {
    show();
    answer = () => stop.abort(new Error('gone'));
    await expect(open()).rejects.toThrow('gone');
  });
});
