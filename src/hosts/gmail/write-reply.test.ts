import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReplyDidNotOpenError, ReplyNotFoundError } from '../host-error.ts';
import { parseInert, renameClasses, showPage, translateLabels } from '../test-dom.ts';
import * as gmail from './test-page.ts';
import { openReply } from './write-reply.ts';

const calls: string[] = [];
let stop = new AbortController();
/** How the page answers a press of Reply. */
let answer: (slot: HTMLElement) => void;

const root = (html: string): HTMLElement => parseInert(html).firstElementChild as HTMLElement;
const reply = (shape = {}): HTMLElement =>
  root(gmail.composer({ subject: 'Re: Weekly', thread: '19c0ffee', ...shape }));
const messageOf = (id: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-legacy-message-id="${id}"]`) ?? expect.fail(id);
const slotOf = (id: string): HTMLElement =>
  messageOf(id).closest('[role="listitem"]')?.querySelector<HTMLElement>('.ip, [class~="x-pi"]') ?? expect.fail(id);
const open = (id: string) => openReply(messageOf(id), stop.signal);

const three = ['19a1', '19a2', '19a3'].map((id) => gmail.message({ id, body: `<div>Message ${id}</div>` }));
const old = gmail.view(gmail.conversation([gmail.message({ id: '18ff', body: 'old' })]), 'display:none');
const show = (extra = ''): HTMLElement => showPage(gmail.page(old, gmail.view(gmail.conversation(three))) + extra);

/** Acts as Closure's buttons do: on mouse down and up on the same element, and never on a bare click. */
function listen(): void {
  let pressed: EventTarget | null = null;
  const on = (type: string, act: (target: HTMLElement) => void) =>
    document.addEventListener(type, (event) => act(event.target as HTMLElement), { signal: stop.signal });
  on('mousedown', (target) => {
    pressed = target;
  });
  on('mouseup', (target) => {
    if (target !== pressed) return;
    const number = target.closest('[jslog]')?.getAttribute('jslog')?.split(';')[0] ?? 'none';
    const message = target.closest('[role="listitem"]')?.querySelector<HTMLElement>('[data-legacy-message-id]');
    calls.push(`${number} ${message?.dataset.legacyMessageId}`);
    const slot = message?.closest('[role="listitem"]')?.querySelector<HTMLElement>('.ip, [class~="x-pi"]');
    if (number === '21576' && slot) answer(slot);
  });
  on('click', (target) => {
    if (target.closest('a, [jslog^="32601"]')) calls.push('followed or sent');
  });
}

beforeEach(() => {
  calls.length = 0;
  stop = new AbortController();
  answer = (slot) => setTimeout(() => slot.append(reply()), 20);
  listen();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('opens the reply', () => {
  test('of the message that was asked for, by a whole press of its own Reply', async () => {
    show();
    const composer = await open('19a2');
    expect(slotOf('19a2').contains(composer)).toBe(true);
    expect(calls).toEqual(['21576 19a2']);
    expect(document.activeElement?.getAttribute('g_editable')).toBe('true');
    expect(composer.contains(document.activeElement)).toBe(true);
  });

  test.each([
    ['with every class renamed', renameClasses],
    ['in another language', translateLabels],
  ])('%s', async (_, change) => {
    change(show());
    expect(slotOf('19a1').contains(await open('19a1'))).toBe(true);
  });

  test('and not the Reply all and Forward beside it', async () => {
    show();
    const row = '<span role="link" jslog="21577; u014N">all</span><span role="link" jslog="21578; u014N">on</span>';
    slotOf('19a3').prepend(parseInert(row));
    await open('19a3');
    expect(calls).toEqual(['21576 19a3']);
  });

  test('by a control that can be seen, not a hidden old one', async () => {
    show();
    messageOf('19a3').querySelector('[jslog^="21576;"]')?.remove();
    const hidden = root('<div style="display:none"><div role="button" jslog="21576; old"></div></div>');
    hidden.addEventListener('mousedown', () => calls.push('hidden'));
    slotOf('19a3').before(hidden);
    slotOf('19a3').append(parseInert('<span role="link" jslog="21576; row">Reply</span>'));
    await open('19a3');
    expect(calls).toEqual(['21576 19a3']);
  });

  test('below the whole conversation, when it opens there', async () => {
    show();
    answer = (slot) => slot.closest('[role="list"]')?.after(reply());
    expect(await open('19a1')).toBe(document.querySelector('.M9'));
  });

  test('in plain-text mode', async () => {
    show();
    answer = (slot) => slot.append(reply({ plain: true }));
    const composer = await open('19a1');
    expect(document.activeElement).toBe(composer.querySelector('textarea'));
  });

  test('and waits until signature and quote are in it', async () => {
    show();
    answer = (slot) => {
      const composer = reply({ body: '' });
      const editable = composer.querySelector('[g_editable]') as HTMLElement;
      slot.append(composer);
      setTimeout(() => editable.append(parseInert('<br><div class="gmail_signature">Robin</div>')), 80);
    };
    expect((await open('19a1')).querySelector('.gmail_signature')).not.toBeNull();
  });
});

describe('an open composer', () => {
  test('under the message is taken and focused, and nothing is pressed', async () => {
    show();
    const composer = reply();
    slotOf('19a2').append(composer);
    expect(await open('19a2')).toBe(composer);
    expect(composer.contains(document.activeElement)).toBe(true);
    expect(calls).toEqual([]);
  });

  test('under another message is left alone', async () => {
    show();
    const other = reply();
    slotOf('19a1').append(other);
    const composer = await open('19a2');
    expect(composer).not.toBe(other);
    expect(slotOf('19a2').contains(composer)).toBe(true);
  });

  test('elsewhere in the conversation counts when it names the message', async () => {
    show();
    const composer = reply();
    composer.querySelector('form')?.append(parseInert('<input type="hidden" name="rm" value="#msg-f:19">'));
    messageOf('19a2').dataset.messageId = '#msg-f:19';
    messageOf('19a2').closest('[role="list"]')?.after(composer);
    expect(await open('19a2')).toBe(composer);
    expect(await open('19a3')).not.toBe(composer);
  });

  test('at the bottom edge is never taken, before or after', async () => {
    show(gmail.docked(gmail.composer({ body: 'private' })));
    answer = (slot) => {
      document.body.append(parseInert(gmail.docked(gmail.composer({ body: 'restored' }))));
      setTimeout(() => slot.append(reply()), 50);
    };
    expect(slotOf('19a1').contains(await open('19a1'))).toBe(true);
  });
});

describe('says so', () => {
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error) => error,
    );

  test('when there is no Reply for 4 s', async () => {
    vi.useFakeTimers();
    show();
    for (const control of document.querySelectorAll('[jslog^="21576;"]')) control.remove();
    const error = failure(open('19a1'));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await error).toBeInstanceOf(ReplyNotFoundError);
    expect(calls).toEqual([]);
  });

  test('when nothing opens for 4 s, not earlier, and whatever opens at the bottom edge', async () => {
    vi.useFakeTimers();
    show();
    answer = () => document.body.append(parseInert(gmail.docked(gmail.composer())));
    const error = failure(open('19a1'));
    await vi.advanceTimersByTimeAsync(3_990);
    expect(await Promise.race([error, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(10);
    expect(await error).toBeInstanceOf(ReplyDidNotOpenError);
    expect(calls).toEqual(['21576 19a1']);
  });

  test('when the composer goes away at once', async () => {
    show();
    answer = (slot) => {
      const composer = reply();
      slot.append(composer);
      setTimeout(() => composer.remove(), 10);
    };
    expect(await failure(open('19a1'))).toBeInstanceOf(ReplyDidNotOpenError);
  });

  test('why, when this copy of us ends meanwhile', async () => {
    show();
    answer = () => setTimeout(() => stop.abort(new Error('orphaned')), 20);
    expect(await failure(open('19a1'))).toEqual(new Error('orphaned'));
  });
});

test('Send and the invitation’s own links are never pressed', async () => {
  show();
  messageOf('19a1').append(parseInert(gmail.eventMail()));
  await open('19a1');
  expect(calls).toEqual(['21576 19a1']);
});
