import type { CDPSession, FrameLocator, Locator, Page } from 'playwright';
import type { Driven } from './chromium.ts';
import { openQuietPage } from './own-pages.ts';
import { desk } from './server.ts';
import { browserSession, type Target, talkTo, targetsOf } from './target.ts';

/** Opens a page with that editor; `query` as in `e2e/pages/any-editor`. */
export async function openDesk(driven: Driven, query: Record<string, string>): Promise<Page> {
  const { page } = driven;
  await page.goto(`https://${desk}/?${new URLSearchParams(query)}`);
  await page.waitForFunction(() => window.__desk !== undefined);
  return page;
}

/** What the editor's own model holds. */
export const model = (page: Page): Promise<string> => page.evaluate(() => window.__desk.read());

/** Where the editable of a page lies. */
export const editableOf = (where: Page | FrameLocator): Locator =>
  where.locator('[contenteditable]:not([contenteditable="false"]), textarea:visible, input').first();

/** Presses our button in the toolbar over the tab of `address`, as a person does: it opens the popup. */
export async function pressToolbar(driven: Driven, address = desk): Promise<void> {
  const cdp = await browserSession(driven);
  const tab = (await targetsOf(cdp, 'tab')).find(({ url }) => url.includes(address));
  const press = { id: driven.id, targetId: tab?.targetId };
  await cdp.send('Extensions.triggerAction' as 'Browser.close', press as never); // not in Playwright's types
  await cdp.detach();
}

/** The popup that the toolbar's button has opened. Playwright knows it as no page, so it is spoken to by CDP. */
export interface RealPopup {
  evaluate(expression: string): Promise<unknown>;
  press(key: 'Enter'): Promise<void>;
  isOpen(): Promise<boolean>;
}

async function findPopup(cdp: CDPSession, { id, page }: Driven): Promise<Target> {
  for (;;) {
    const address = `chrome-extension://${id}/src/ui/popup/`;
    const found = (await targetsOf(cdp, 'page')).find(({ url }) => url.startsWith(address));
    if (found) return found;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Presses the button, and waits for the popup. */
export async function openRealPopup(driven: Driven): Promise<RealPopup> {
  await pressToolbar(driven);
  const cdp = await browserSession(driven);
  const { targetId } = await findPopup(cdp, driven);
  const call = await talkTo(cdp, { targetId });
  return {
    evaluate: async (expression) => (await call('Runtime.evaluate', { expression })).result?.value,
    press: async (key) => {
      const named = { key, code: key, windowsVirtualKeyCode: 13, text: '\r' };
      for (const type of ['rawKeyDown', 'char', 'keyUp']) void call('Input.dispatchKeyEvent', { type, ...named });
    },
    isOpen: async () => (await targetsOf(cdp, 'page')).some((target) => target.targetId === targetId),
  };
}

declare const chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };

/** The popup as a page of its own, for a tab whose address the browser hides from us. */
export async function openPopupForHidden(driven: Driven): Promise<Page> {
  const own = await openQuietPage(driven);
  const id = await own.evaluate(async () => (await chrome.tabs.query({})).find(({ url }) => !url)?.id);
  await own.goto(`chrome-extension://${driven.id}/src/ui/popup/index.html?tab=${id}`);
  return own;
}

interface Event {
  dispatch(...args: unknown[]): void;
}
declare const self: {
  chrome: { commands: { onCommand: Event }; contextMenus: { onClicked: Event }; tabs: typeof chrome.tabs };
};

/**
 * A shortcut, or a choice of the context menu, in the tab that is in front. A driver's keys don't get as far as the
 * browser's own, so the browser's event is fired in the worker; `activeTab` is had by the toolbar's button before.
 */
export async function callByBrowser(driven: Driven, by: { command: string } | { menuItemId: string }): Promise<void> {
  const worker = driven.context.serviceWorkers().at(-1);
  if (!worker) throw new Error('No worker.');
  await worker.evaluate(async (call) => {
    const [tab] = await self.chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { commands, contextMenus } = self.chrome;
    if ('command' in call) commands.onCommand.dispatch(call.command, tab);
    else contextMenus.onClicked.dispatch(call, tab);
  }, by);
}
