import { render } from 'preact';
import { browser } from '../../platform/browser.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/messages.ts';
import { startPage } from '../../platform/page-words.ts';
import { orRefusal, shelfCalls } from '../../platform/shelf-calls.ts';
import { copyText } from '../parts/copy.ts';
import type { OptionsCalls } from './calls.ts';
import { Options } from './options.tsx';

/** Firefox opens it by a call from 137 on; Chrome and Edge have an address for it. */
function shortcutPage(): (() => void) | undefined {
  const { commands } = browser as { commands: Partial<typeof browser.commands> };
  if (commands.openShortcutSettings) return () => void browser.commands.openShortcutSettings();
  if (browser.runtime.getURL('').startsWith('moz-')) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const calls: OptionsCalls = {
  ...shelfCalls,
  previewReply: (reply) => orRefusal(send('previewReply', reply)),
  async draft(invite, replyId) {
    const sighting = { host: 'gmail' as const, invite };
    const result = await send('draftReply', { sighting, replyId, attachmentUnread: false, insist: true });
    if (result.kind === 'stopped') throw new Error('stopped in spite of insisting');
    return result.draft;
  },
  getFeeds: () => send('getFeeds'),
  addFeed: (address) => orRefusal(send('addFeed', { address })),
  addFeedFile: (name, text) => orRefusal(send('addFeedFile', { name, text })),
  readFeed: (id) => orRefusal(send('readFeed', { id })),
  renameFeed: (id, name) => orRefusal(send('renameFeed', { id, name })),
  removeFeed: (id) => send('removeFeed', { id }),
  restoreFeed: (removed) => orRefusal(send('restoreFeed', removed)),
  allowHost: (pattern) => browser.permissions.request({ origins: [pattern] }),
  getSync: () => send('getSync'),
  setSync: (on) => send('setSync', { on }),
  hasDismissals: () => send('hasDismissals'),
  restoreDismissals: () => orRefusal(send('restoreDismissals')),
  getPromises: () => send('getPromises'),
  answerPromise: (id, how) => orRefusal(send('answerPromise', { id, how })),
  getReport: () => send('getReport'),
  mailSeries: (series, replyId) => send('mailSeries', { series, replyId }),
  allowNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
  getShortcuts: async () =>
    (await browser.commands.getAll()).map(({ name = '', shortcut = '' }) => ({ name, shortcut })),
  changeShortcuts: shortcutPage(),
  copy: copyText,
  exportData: (feeds = false) => send('exportData', { feeds }),
  previewImport: (text) => orRefusal(send('previewImport', { text })),
  importData: (text, merge) => orRefusal(send('importData', { text, merge })),
  getStored: () => send('getStored'),
  takeSnapshot: () => send('takeSnapshot'),
  wipeData: () => orRefusal(send('wipeData')),
  restoreSnapshot: (snapshot) => orRefusal(send('restoreSnapshot', snapshot)),
  getRecent: () => send('getRecent'),
  clearRecent: () => orRefusal(send('clearRecent')),
};

await startPage();
document.title = t('options_title');
render(<Options calls={calls} />, document.body);
