import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft, Sighting } from '../domain/advice.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import { insertIntoField } from './insert-into-field.ts';
import type { SeenInvitation } from './mail-host.ts';
import { answer, askedFor, clearBackground, orphan, refuse } from './test-background.ts';
import { showPage } from './test-dom.ts';

vi.mock('../platform/native.ts', async () => ({ browser: (await import('./test-background.ts')).fakeBrowser }));
const { answerByComposeTab, openedNotice, withNote } = await import('./answering.ts');
const { ContextInvalidatedError, RefusedError } = await import('../platform/messages.ts');
const { NoteClosedError } = await import('./host-error.ts');

const sighting: Sighting = { host: 'google-calendar', invite: { title: 'Order' } };
const link = { kind: 'link' as const, id: 'l1', title: 'How we work', tree: [], preview: '' };
const tree: ReplyTree = [{ type: 'paragraph', children: [{ type: 'text', text: 'Thanks, Noor.' }] }];
const make = vi.fn(async () => ({ tree, text: 'Thanks, Noor.' }) as Draft);

let seen: SeenInvitation;

beforeEach(() => {
  clearBackground();
  make.mockClear();
  answer('openComposeTab', { cut: false, to: 'noor@harbor.example' });
  seen = { message: showPage('<div id="card"></div>').firstElementChild as HTMLElement, key: 'a', sighting };
});

describe('in a compose tab', () => {
  test('an answer is the background’s to make: the fitting reply, or the one that was chosen', async () => {
    expect(await answerByComposeTab.writeReply(seen, make, undefined)).toBe('opened');
    expect(await answerByComposeTab.writeReply(seen, make, 'delegate')).toBe('opened');
    expect(askedFor('openComposeTab')).toEqual([{ sighting }, { sighting, replyId: 'delegate' }]);
    expect(make).not.toHaveBeenCalled();
  });

  test('a link goes by its id alone', async () => {
    expect(await answerByComposeTab.insertLink(seen, link)).toBe('opened');
    expect(askedFor('openComposeTab')).toEqual([{ sighting, linkId: 'l1' }]);
  });

  test.each([
    [{ cut: false, to: 'noor@harbor.example' }, 'opened'],
    [{ cut: false, to: '' }, 'opened_without_to'],
    [{ cut: true, to: 'noor@harbor.example' }, 'opened_cut'],
    [{ cut: true, to: '' }, 'opened_cut'],
  ])('what is said of %o is %s', async (opened, notice) => {
    expect(openedNotice(opened)).toBe(notice);
    answer('openComposeTab', opened);
    expect(await answerByComposeTab.writeReply(seen, make, undefined)).toBe(notice);
    expect(await answerByComposeTab.insertLink(seen, link)).toBe(notice);
  });

  test('what fails is the caller’s to say', async () => {
    refuse('openComposeTab', 'problem_store');
    await expect(answerByComposeTab.writeReply(seen, make, undefined)).rejects.toThrow(RefusedError);
    orphan();
    await expect(answerByComposeTab.insertLink(seen, link)).rejects.toThrow(ContextInvalidatedError);
  });

  test('there is no note', () => {
    expect(answerByComposeTab).not.toHaveProperty('isNoteOpen');
  });
});

describe('with a note', () => {
  const findField = (card: HTMLElement) => card.querySelector<HTMLElement>('textarea, [contenteditable]') ?? undefined;
  const answering = withNote(answerByComposeTab, findField, async (...piece) => insertIntoField(...piece));
  const open = (html: string) => {
    seen.message.append(document.createRange().createContextualFragment(html));
    return findField(seen.message) as HTMLTextAreaElement;
  };

  test('a person is offered it while its field is open', () => {
    expect(answering.isNoteOpen?.(seen)).toBe(false);
    const field = open('<textarea></textarea>');
    expect(answering.isNoteOpen?.(seen)).toBe(true);
    field.remove();
    expect(answering.isNoteOpen?.(seen)).toBe(false);
  });

  test.each([
    ['plain', '<textarea>I may be late.</textarea>', (field: HTMLElement) => (field as HTMLTextAreaElement).value],
    ['rich', '<div contenteditable="true"><p>I may be late.</p></div>', (field: HTMLElement) => field.innerHTML],
  ])('the draft stands behind what was written, and is taken back exactly (%s)', async (_, html, content) => {
    const field = open(html);
    const before = content(field);
    const insertion = await answering.writeNote?.(seen, make);
    expect(make).toHaveBeenCalledExactlyOnceWith({});
    expect(content(field)).toMatch(/^(<p>)?I may be late\..*Thanks, Noor\.[^.]*$/s);
    expect(insertion?.isIntact()).toBe(true);
    expect(insertion?.undo()).toBe(true);
    expect(content(field)).toBe(before);
  });

  test('that was closed before the draft was ready, nothing is written', async () => {
    const field = open('<textarea></textarea>');
    make.mockImplementationOnce(async () => {
      field.remove();
      return { tree, text: 'Thanks, Noor.' } as Draft;
    });
    await expect(answering.writeNote?.(seen, make)).rejects.toThrow(NoteClosedError);
    expect(field.value).toBe('');
  });

  test('everything else stays as it was', async () => {
    expect(await answering.writeReply(seen, make, 'delegate')).toBe('opened');
    expect(await answering.insertLink(seen, link)).toBe('opened');
  });
});
