import type { Tabs } from 'webextension-polyfill';
import { sendToTab } from '../platform/messages.ts';
import { askHost, type CalledTab, insertInTab, isHostTab, openPopup } from './in-tab.ts';

/** The manifest's commands. What a page can't do is said in the popup. */
const shortcuts: Record<string, (tab: CalledTab, now: Temporal.Instant) => Promise<boolean>> = {
  suggest: (tab) => askHost(() => sendToTab(tab.id, 'suggest', {})),
  'insert-menu': (tab) => askHost(() => sendToTab(tab.id, 'openMenu')),
  'add-line': (tab, now) => insertInTab(tab, { kind: 'line' }, now),
};

/** Carries out a keyboard shortcut in the tab that is in front. */
export async function runShortcut(name: string, tab: Tabs.Tab | undefined, now: Temporal.Instant): Promise<void> {
  const run = shortcuts[name];
  if (!run || tab?.id === undefined) return;
  const called = { ...tab, id: tab.id };
  // At once: Firefox opens no popup that is asked for later than the key.
  if (name !== 'add-line' && !isHostTab(tab)) return openPopup(called);
  const done = await run(called, now).catch(() => false);
  if (!done) await openPopup(called);
}
