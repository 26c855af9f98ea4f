import type { Tabs } from 'webextension-polyfill';
import type { InsertChoice } from '../domain/advice.ts';
import { browser } from '../platform/browser.ts';
import { NobodyListensError, sendToTab } from '../platform/messages.ts';
import { isHostOrigin } from '../platform/sender.ts';
import { findChoice, insertIntoField } from './any-editor.ts';
import { openBeside } from './open-beside.ts';

/** A tab that a person has just called us in. */
export type CalledTab = Tabs.Tab & { id: number };

/** Whether a script of ours is at home there; it knows its composers better than we do from outside. */
export const isHostTab = ({ url }: Tabs.Tab): boolean => isHostOrigin(URL.parse(url ?? '')?.origin);

/** Asks the host's script; false when it is not there, as in a tab that is older than the install. */
export async function askHost(ask: () => Promise<{ done: boolean }>): Promise<boolean> {
  try {
    return (await ask()).done;
  } catch (error) {
    if (error instanceof NobodyListensError) return false;
    throw error;
  }
}

/**
 * Inserts into what is being written in this tab: in the host's own way, else at the caret of the field in focus.
 * @param wanted without an id: the one of that kind that was used last
 */
export async function insertInTab(
  tab: CalledTab,
  wanted: { kind: InsertChoice['kind']; id?: string },
  now: Temporal.Instant,
): Promise<boolean> {
  if (!isHostTab(tab)) return (await insertIntoField({ tabId: tab.id, ...wanted }, { now, incognito: false })).done;
  return askHost(async () => {
    const choice = findChoice((await sendToTab(tab.id, 'listChoices')).choices, wanted);
    return choice ? sendToTab(tab.id, 'insertChoice', choice) : { done: false };
  });
}

/** Opens the popup, where what can be done here is said; as a page in a tab where the browser wants a click for it. */
export async function openPopup(tab: CalledTab): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openBeside(tab, browser.runtime.getURL(`src/ui/popup/index.html?tab=${tab.id}`));
  }
}
