import type { Menus, Tabs } from 'webextension-polyfill';
import type { InsertChoice } from '../domain/advice.ts';
import { insertInTab, openPopup } from './in-tab.ts';

/** Inserts what was chosen in the menu; what can't be inserted is said in the popup. */
export async function insertFromMenu(
  { menuItemId }: Pick<Menus.OnClickData, 'menuItemId'>,
  tab: Tabs.Tab | undefined,
  now: Temporal.Instant,
): Promise<void> {
  if (tab?.id === undefined) return;
  const called = { ...tab, id: tab.id };
  const [, kind, id] = /^(reply|link|line):(.+)$/s.exec(String(menuItemId)) ?? [];
  const wanted = id && { kind: kind as InsertChoice['kind'], id };
  const done = wanted && (await insertInTab(called, wanted, now).catch(() => false));
  if (!done) await openPopup(called);
}
