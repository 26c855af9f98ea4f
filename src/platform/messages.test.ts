import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, gmailTab, ownId, ownPage } from '../background/testing/browser.ts';
import {
  ContextInvalidatedError,
  NobodyListensError,
  onTabMessage,
  RefusedError,
  send,
  sendToTab,
} from './messages.ts';
import { whoSent } from './sender.ts';

const nobody = new Error('Could not establish connection. Receiving end does not exist.');

describe('send', () => {
  const post = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(fake.runtime, 'sendMessage').mockImplementation(post);
    post.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    fake.runtime.id = ownId;
  });

  it('tries again while nobody receives, and gives the answer', async () => {
    post.mockRejectedValueOnce(nobody).mockRejectedValueOnce(nobody).mockResolvedValueOnce({ value: undefined });
    const sent = send('openOptions');
    await vi.runAllTimersAsync();
    await expect(sent).resolves.toBeUndefined();
    expect(post).toHaveBeenCalledTimes(3);
  });

  it('gives up within 4 s, with an error that says so', async () => {
    post.mockRejectedValue(nobody);
    const began = Date.now();
    const outcome = send('openOptions').catch((error) => ({ error, after: Date.now() - began }));
    await vi.runAllTimersAsync();
    const { error, after } = (await outcome) as { error: unknown; after: number };
    expect(error).toBeInstanceOf(NobodyListensError);
    expect(after).toBeGreaterThan(2000);
    expect(after).toBeLessThanOrEqual(4000);
  });

  it.each([
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  ])('sends once what may have run: %s', async (message) => {
    post.mockRejectedValue(new Error(message));
    await expect(send('openOptions')).rejects.toThrow(message);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('sends once a command that no listener knows', async () => {
    post.mockResolvedValue(undefined);
    await expect(send('openOptions')).rejects.toBeInstanceOf(NobodyListensError);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('sends once what failed over there', async () => {
    post.mockResolvedValue({ failed: 'TypeError: no' });
    await expect(send('openOptions')).rejects.toThrow('TypeError: no');
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('brings a refusal with its sentence', async () => {
    post.mockResolvedValue({ refused: 'problem_store', args: ['x'] });
    const error = await send('getShelf').catch((e) => e);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ problem: 'problem_store', args: ['x'] });
  });

  it('knows that the extension is gone, before sending and by the error', async () => {
    post.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    await expect(send('openOptions')).rejects.toBeInstanceOf(ContextInvalidatedError);
    (fake.runtime as { id?: string | undefined }).id = undefined;
    await expect(send('openOptions')).rejects.toBeInstanceOf(ContextInvalidatedError);
    expect(post).toHaveBeenCalledTimes(1);
  });
});

describe('a tab', () => {
  const toTop = vi.fn();
  beforeEach(() => {
    Object.assign(fake.tabs, { sendMessage: toTop });
    toTop.mockReset();
  });
  afterEach(() => fake.runtime.onMessage.removeAllListeners());

  const handlers = {
    describeTab: () => ({ host: 'gmail' as const, health: { state: 'ok' as const }, composer: false }),
    suggest: () => Promise.reject(new RefusedError('problem_store')),
    listChoices: () => ({ shown: true, choices: [] }),
    insertChoice: () => ({ done: true }),
    openMenu: () => ({ done: false }),
    refresh: () => {},
  };
  const deliver = (message: unknown, sender: object) =>
    new Promise((resolve) => {
      void fake.runtime.onMessage.trigger(message, sender, resolve).then(([taken]) => taken || resolve('not taken'));
    });

  it('is asked in its top frame, once', async () => {
    toTop.mockRejectedValue(nobody);
    await expect(sendToTab(7, 'suggest', { replyId: 'x' })).rejects.toBeInstanceOf(NobodyListensError);
    expect(toTop).toHaveBeenCalledExactlyOnceWith(7, { type: 'suggest', data: { replyId: 'x' } }, { frameId: 0 });
  });

  it('answers this extension, in words where it refuses, and nobody else', async () => {
    const stop = onTabMessage(handlers);
    const ask = { type: 'describeTab' };
    expect(await deliver(ask, { id: ownId })).toMatchObject({ value: { host: 'gmail' } });
    expect(await deliver({ type: 'suggest', data: {} }, { id: ownId })).toEqual({ refused: 'problem_store', args: [] });
    expect(await deliver(ask, { id: 'another-extension' })).toBe('not taken');
    expect(await deliver({ type: 'toString' }, { id: ownId })).toBe('not taken');
    expect(await deliver(null, { id: ownId })).toBe('not taken');
    stop();
    expect(fake.runtime.onMessage.hasListeners()).toBe(false);
  });
});

describe('whoSent', () => {
  it('knows our pages and the hosts of the manifest by their origin', () => {
    expect(whoSent(ownPage)).toBe('page');
    expect(whoSent(gmailTab())).toBe('host');
    expect(whoSent({ ...gmailTab(), url: 'about:blank' })).toBe('host');
  });

  it.each([
    ['another extension', { ...ownPage, id: 'another-extension' }],
    ['another extension that claims a host', { ...gmailTab(), id: 'another-extension' }],
    ['a page that is not in the manifest', { ...gmailTab(), origin: 'https://evil.example' }],
    ['a host over http', { ...gmailTab(), origin: 'http://mail.google.com' }],
    ['a sandboxed frame', { ...gmailTab(), origin: 'null' }],
    ['a url of ours with the origin of a page', { ...ownPage, origin: 'https://evil.example' }],
    ['no origin', { id: ownId, url: ownPage.url }],
  ])('turns away %s', (_, sender) => {
    expect(whoSent(sender as typeof ownPage)).toBeUndefined();
  });
});
