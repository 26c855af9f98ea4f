import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './testing/browser.ts';
import { emptyStore } from './testing/store.ts';
import './main.ts';

const gmail = { id: 7, url: 'https://mail.google.com/mail/u/0/#inbox' };
const ticket = { id: 9, url: 'https://desk.maple.example/7' };
const line = { kind: 'line', id: 'b1', tree: [], preview: 'Mine' };

const openPopup = vi.fn();
const create = vi.fn();
const toTab = vi.fn();
const executeScript = vi.fn();
/** How the host's script answers, by command; what is missing fails. */
let host: Record<string, unknown>;
let taken: { text: string }[];

beforeEach(async () => {
  await emptyStore();
  vi.clearAllMocks();
  openPopup.mockResolvedValue(undefined);
  host = {
    suggest: { done: true },
    openMenu: { done: true },
    listChoices: { choices: [line] },
    insertChoice: { done: true },
  };
  toTab.mockImplementation(async (_id: number, { type }: { type: string }) => ({ value: host[type] }));
  taken = [];
  executeScript.mockImplementation(async ({ args }: { args?: [string, string, { text: string }] }) => {
    if (args?.[1] === 'insert') taken.push(args[2]);
    return [{ result: args?.[1] === 'look' ? { kind: 'ready', text: '' } : true }];
  });
  Object.assign(fake.action, { openPopup });
  Object.assign(fake, { scripting: { executeScript } });
  Object.assign(fake.tabs, {
    sendMessage: toTab,
    create,
    query: async () => [],
    get: async () => ({ incognito: true }),
  });
  fake.contextMenus.entries.splice(0);
});

const [onCommand] = fake.commands.onCommand.listeners;
const [onClicked] = fake.contextMenus.onClicked.listeners;
const press = (name: string, tab: object) => onCommand?.(name, tab);
const choose = (menuItemId: string, tab: object) => onClicked?.({ menuItemId }, tab);
const commandsTo = () => toTab.mock.calls.map(([id, { type }]) => [id, type]);
const settled = (what: () => void) => vi.waitFor(what);

describe('a shortcut over a page of ours', () => {
  it.each([
    ['suggest', 'suggest'],
    ['insert-menu', 'openMenu'],
  ])('%s is done by its script', async (name, command) => {
    press(name, gmail);
    await settled(() => expect(commandsTo()).toEqual([[7, command]]));
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('adds the line that was used last to the mail that is written', async () => {
    press('add-line', gmail);
    await settled(() =>
      expect(toTab).toHaveBeenLastCalledWith(7, { type: 'insertChoice', data: line }, { frameId: 0 }),
    );
  });

  it.each([
    ['suggest', 'no invitation in view', () => Object.assign(host, { suggest: { done: false } })],
    ['add-line', 'no composer', () => Object.assign(host, { listChoices: { choices: [] } })],
    [
      'insert-menu',
      'a tab older than the install',
      () => toTab.mockRejectedValue(new Error('Receiving end does not exist')),
    ],
  ])('%s, %s: the popup says what is here', async (name, _, arrange) => {
    arrange();
    press(name, gmail);
    await settled(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('a shortcut over any other page', () => {
  it('writes the boundary line into the field in focus', async () => {
    press('add-line', ticket);
    await settled(() =>
      expect(taken).toEqual([expect.objectContaining({ text: expect.stringMatching(/limiting my sync/) })]),
    );
    expect(toTab).not.toHaveBeenCalled();
    expect(openPopup).not.toHaveBeenCalled();
  });

  it.each(['suggest', 'insert-menu'])('%s opens the popup, and at once, or Firefox would not', (name) => {
    press(name, ticket);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('opens it in a tab where the browser wants a click for it', async () => {
    openPopup.mockRejectedValue(new Error('only from a user input handler'));
    press('insert-menu', ticket);
    await settled(() =>
      expect(create).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringMatching(/popup.*\?tab=9$/) })),
    );
  });
});

describe('the menu of fields', () => {
  const entries = () => fake.contextMenus.entries;

  it('is made anew at each install and start, never twice', async () => {
    for (let time = 0; time < 3; time++) {
      await fake.runtime.onStartup.trigger();
      await fake.runtime.onInstalled.trigger({ reason: 'update' } as never);
    }
    await settled(() => expect(entries()).toHaveLength(7));
    const { drawContextMenu } = await import('./context-menu.ts');
    await drawContextMenu(Temporal.Now.instant()); // behind those that are under way
    expect(fake.contextMenus.twice).toEqual([]);
    expect(entries()[0]?.title).toBe('Insert from Suggest Async');
    expect(entries().at(-1)).toMatchObject({ parentId: entries()[0]?.id, title: 'More…' });
  });

  it('starts with what was used last', async () => {
    const { noteUse } = await import('./store/usage.ts');
    await noteUse({ kind: 'reply', id: 'shorten' }, Temporal.Now.instant());
    await fake.runtime.onStartup.trigger();
    await settled(() => expect(entries()[1]?.id).toBe('reply:shorten'));
  });

  it('shows what a person named as it is, and in full only where it fits', async () => {
    const { putLinks } = await import('./store/links.ts');
    const { noteUse } = await import('./store/usage.ts');
    await putLinks([{ id: 'l1', title: `Q&A at 100%s ${'x'.repeat(80)}`, url: 'https://maple.example/' }]);
    await noteUse({ kind: 'link', id: 'l1' }, Temporal.Now.instant());
    await fake.runtime.onStartup.trigger();
    await settled(() => expect(entries()[1]?.title).toMatch(/^Q&&A at 100% s x+…$/));
  });

  it('inserts into the field that was clicked, or in the host’s own way', async () => {
    choose('reply:shorten', ticket);
    await settled(() => expect(taken).toHaveLength(1));
    choose('line:b1', gmail);
    await settled(() =>
      expect(toTab).toHaveBeenLastCalledWith(7, { type: 'insertChoice', data: line }, { frameId: 0 }),
    );
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('"More…" opens the popup, as does what could not be inserted', async () => {
    choose('more', ticket);
    expect(openPopup).toHaveBeenCalledOnce();
    choose('reply:no-such-reply', ticket);
    await settled(() => expect(openPopup).toHaveBeenCalledTimes(2));
  });
});
