import type { FieldAdvice, InsertChoice } from '../domain/advice.ts';
import { mailWith } from '../domain/any-mail.ts';
import { type AnyEditor, anyEditorMeeting, type FieldState } from '../platform/any-editor.ts';
import { browser } from '../platform/browser.ts';
import { adviseAnyMail } from './any-mail.ts';
import type { Asker } from './guard.ts';
import { partNames, partPath } from './part-files.ts';
import { recordInsertion } from './remember.ts';

/**
 * Puts the hands for any editor into the top frame of a tab and calls it there. The browser allows it on our own hosts and,
 * by `activeTab`, in the tab in which a person has just called us.
 * @throws where the browser lets no extension in
 */
async function callIn<K extends keyof AnyEditor>(
  tabId: number,
  name: K,
  ...args: Parameters<AnyEditor[K]>
): Promise<Awaited<ReturnType<AnyEditor[K]>>> {
  const target = { tabId, frameIds: [0] };
  const files = partNames('any-editor', 'hands').map((name) => partPath(name, 'hands'));
  await browser.scripting.executeScript({ target, files, injectImmediately: true });
  const [done] = await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    func: (meeting: string, called: string, given: unknown) => {
      const met = (globalThis as unknown as Record<symbol, Record<string, (given: unknown) => unknown> | undefined>)[
        Symbol.for(meeting)
      ];
      return met?.[called]?.(given);
    },
    args: [anyEditorMeeting, name, args[0] ?? null],
  });
  return done?.result as Awaited<ReturnType<AnyEditor[K]>>;
}

async function look(tabId: number): Promise<FieldState> {
  try {
    return (await callIn(tabId, 'look')) ?? { kind: 'closed' };
  } catch {
    return { kind: 'closed' }; // a page of the browser's own, or one that nobody has called us in
  }
}

/** What can be inserted into the field that has the focus in this tab, in the language that is written there. */
export async function lookAtField({ tabId }: { tabId: number }, { now }: Asker): Promise<FieldAdvice> {
  const state = await look(tabId);
  if (state.kind !== 'ready') return state;
  return { kind: 'ready', choices: (await adviseAnyMail(state.text, now)).choices };
}

/** The choice of that name among those that fit now; without an id the first of its kind: what was used last. */
export const findChoice = (choices: InsertChoice[], { kind, id }: { kind: string; id?: string }) =>
  choices.find((choice) => choice.kind === kind && (id === undefined || choice.id === id));

/**
 * Inserts something of ours into the field that has the focus in this tab, as one undo step at the caret.
 * @returns false when nothing that we write into has the focus, or it did not take it; nothing has changed then
 */
export async function insertIntoField(
  { tabId, ...wanted }: { tabId: number; kind: InsertChoice['kind']; id?: string },
  { now }: Asker,
): Promise<{ done: boolean }> {
  const state = await look(tabId);
  if (state.kind !== 'ready') return { done: false };
  const choice = findChoice((await adviseAnyMail(state.text, now)).choices, wanted);
  if (!choice) return { done: false };
  const { kind, id, tree, preview, promise } = choice;
  const done = await callIn(tabId, 'insert', { tree, text: preview, apart: kind === 'line' }).catch(() => false);
  if (done) {
    const { incognito } = await browser.tabs.get(tabId);
    const insertion = {
      ...{ id: crypto.randomUUID(), kind, choiceId: id, composer: mailWith('') },
      ...(kind === 'line' && { lineId: id }),
      ...(promise && { promise }),
    };
    await recordInsertion(insertion, { now, incognito });
  }
  return { done };
}

/**
 * What the page in this tab is built of, without anything that somebody wrote.
 * @throws where the browser lets no extension in
 */
export async function readSkeleton({ tabId }: { tabId: number }): Promise<{ text: string }> {
  return { text: await callIn(tabId, 'skeleton') };
}
