import { fakeBrowser } from '@webext-core/fake-browser';
import type { Runtime } from 'webextension-polyfill';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };

// The browser as background and messages see it. To be imported first: `platform/native.ts` reads the global once.

export const ownId = 'suggest-async-under-test';
const ownOrigin = `chrome-extension://${ownId}`;

/** What `t` says in English. */
function inEnglish(key: string, args: string | string[] = []): string {
  const { message } = (en as Record<string, { message: string } | undefined>)[key] ?? { message: '' };
  return message.replace(/\$(\d)/g, (_, place) => [args].flat()[Number(place) - 1] ?? '');
}

/** An event that a test fires by calling what listens. */
function event<Listener>() {
  const listeners: Listener[] = [];
  return { listeners, addListener: (listener: Listener) => void listeners.push(listener) };
}

/** The menu of fields that can be written in. */
interface MenuEntry {
  id: string;
  parentId?: string;
  title: string;
}
const entries: MenuEntry[] = [];
/** Ids that were given a second time, which browsers refuse. */
const twice: string[] = [];

export const fake = Object.assign(fakeBrowser, {
  i18n: { ...fakeBrowser.i18n, getMessage: inEnglish },
  commands: {
    getAll: async (): Promise<{ name: string; shortcut: string }[]> => [],
    onCommand: event<(name: string, tab: object) => void>(),
  },
  contextMenus: {
    entries,
    twice,
    create: (entry: MenuEntry) => {
      if (entries.some(({ id }) => id === entry.id)) twice.push(entry.id);
      else entries.push(entry);
    },
    removeAll: async () => {
      entries.splice(0);
      await new Promise((answered) => setTimeout(answered)); // another process does it
    },
    onClicked: event<(click: { menuItemId: string }, tab: object) => void>(),
  },
});
Object.assign(fake.runtime, {
  id: ownId,
  getURL: (path: string) => `${ownOrigin}/${path}`,
  getManifest: () => ({
    host_permissions: ['https://mail.google.com/*', 'https://outlook.live.com/*'],
    options_ui: { page: 'src/ui/options/index.html' },
  }),
});
Object.assign(globalThis, { browser: fake, chrome: fake });

/** The sender of a content script in Gmail, as Chromium and Firefox give it. */
export function gmailTab(tab: { incognito?: boolean; id?: number } = {}): Runtime.MessageSender {
  const sender = {
    id: ownId,
    origin: 'https://mail.google.com',
    url: 'https://mail.google.com/mail/u/0/#inbox/abc',
    tab: { id: 7, index: 2, windowId: 1, incognito: false, ...tab },
  };
  return sender as unknown as Runtime.MessageSender;
}

/** The sender of the popup. */
export const ownPage = {
  id: ownId,
  origin: ownOrigin,
  url: `${ownOrigin}/src/ui/popup/index.html`,
} as Runtime.MessageSender;

/** Sends a command as `sender` to whoever listens, and gives the raw answer. */
export function ask(type: string, data: unknown, sender: Runtime.MessageSender): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    void fake.runtime.onMessage.trigger({ type, data }, sender as never, resolve as never).then((taken) => {
      if (!taken.some(Boolean)) reject(new Error(`nobody takes ${type}`));
    });
  });
}
