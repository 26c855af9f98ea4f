import { browser } from '../platform/browser.ts';
import { sendToTab } from '../platform/messages.ts';
import { hostPatterns } from '../platform/sender.ts';
import { drawBadge } from './badge.ts';
import { drawContextMenu } from './context-menu.ts';

/** Tells every open tab of our hosts to ask for advice again; tabs without a script of ours have nothing to ask. */
async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: hostPatterns() });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && sendToTab(id, 'refresh')));
}

/** After a change that pages and badge show. No tab is waited for: a frozen one would hold up the answer. */
export async function announceChange(now: Temporal.Instant): Promise<void> {
  void refreshTabs();
  void drawContextMenu(now);
  await drawBadge(now);
}
