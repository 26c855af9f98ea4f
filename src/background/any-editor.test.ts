import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InsertChoice } from '../domain/advice.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import type { AnyEditor } from '../platform/any-editor.ts';

/** A page with our file in it; calls are answered as this has it. */
const page: { [K in keyof AnyEditor]: ReturnType<typeof vi.fn<(data: unknown) => unknown>> } = {
  look: vi.fn(),
  insert: vi.fn(),
  skeleton: vi.fn(),
};
const executeScript = vi.fn();
const tab = { id: 9, incognito: false };

beforeEach(async () => {
  await emptyStore();
  vi.clearAllMocks();
  tab.incognito = false;
  page.look.mockReturnValue({ kind: 'ready', text: '' });
  page.insert.mockReturnValue(true);
  page.skeleton.mockReturnValue('html');
  executeScript.mockImplementation(async ({ args }: { args?: [string, keyof AnyEditor, unknown] }) => [
    { result: args ? page[args[1]](args[2]) : undefined },
  ]);
  Object.assign(fake, { scripting: { executeScript } });
  Object.assign(fake.tabs, { get: async () => tab, query: async () => [] });
});

const fromPage = async (type: string, data: unknown) => (await ask(type, data, ownPage)).value;
const choices = async () => ((await fromPage('lookAtField', { tabId: 9 })) as { choices: InsertChoice[] }).choices;
const insert = (kind: string, id: string) => fromPage('insertIntoField', { tabId: 9, kind, id });

describe('a field in whatever page', () => {
  it('is offered everything, in the language that is written there', async () => {
    page.look.mockReturnValue({
      kind: 'ready',
      text: 'Hallo Theo, vielen Dank für die Zahlen. Ich sehe sie mir an und schreibe dir, was mir auffällt.',
    });
    const [reply] = (await choices()).filter(({ kind }) => kind === 'reply');
    expect(reply?.preview).toMatch(/ich|und|Sie/);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 9, frameIds: [0] },
      files: expect.arrayContaining(['parts/any-editor-hands.js']),
    });
  });

  it.each([['none'], ['unfit']])('that is %s is said to be', async (kind) => {
    page.look.mockReturnValue({ kind });
    expect(await fromPage('lookAtField', { tabId: 9 })).toEqual({ kind });
    expect(await insert('reply', 'shorten')).toEqual({ done: false });
    expect(page.insert).not.toHaveBeenCalled();
  });

  it('is closed where the browser lets nobody in', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await fromPage('lookAtField', { tabId: 9 })).toEqual({ kind: 'closed' });
    expect(await insert('reply', 'shorten')).toEqual({ done: false });
  });

  it('gets what was chosen, which comes first the next time', async () => {
    const [, second] = await choices();
    if (!second) throw new Error('nothing to choose');
    expect(await insert(second.kind, second.id)).toEqual({ done: true });
    expect(page.insert).toHaveBeenCalledWith({ tree: second.tree, text: second.preview, apart: false });
    expect((await choices())[0]?.id).toBe(second.id);
  });

  it('gets nothing that is not on the list', async () => {
    expect(await insert('reply', 'no-such-reply')).toEqual({ done: false });
    expect(page.insert).not.toHaveBeenCalled();
  });

  it.each([
    ['it was not taken', () => page.insert.mockReturnValue(false), false],
    ['it is a private window', () => Object.assign(tab, { incognito: true }), true],
  ])('%s: nothing is remembered', async (_, arrange, done) => {
    await choices();
    const before = await dumpStore();
    arrange();
    expect(await insert('reply', 'shorten')).toEqual({ done });
    expect(await dumpStore()).toEqual(before);
  });
});

it.each(['lookAtField', 'insertIntoField', 'readSkeleton'])('%s is refused to a content script', async (type) => {
  const data = { tabId: 9, kind: 'reply', id: 'shorten' };
  expect(await ask(type, data, gmailTab())).toMatchObject({ refused: 'problem_sender' });
  expect(executeScript).not.toHaveBeenCalled();
});

it('the skeleton of a page comes as it is', async () => {
  expect(await fromPage('readSkeleton', { tabId: 9 })).toEqual({ text: 'html' });
});
