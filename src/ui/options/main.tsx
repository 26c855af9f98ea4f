import { render } from 'preact';
import type { Outcome } from '../../domain/shelf.ts';
import { browser } from '../../platform/browser.ts';
import { direction, t, tryT } from '../../platform/i18n.ts';
import { RefusedError, send } from '../../platform/messages.ts';
import { loadPageWords } from '../../platform/page-words.ts';
import { copyText } from '../parts/copy.ts';
import type { OptionsCalls } from './calls.ts';
import { Options } from './options.tsx';

/** A refusal is an outcome like another, with its sentence. */
async function orRefusal<Answer>(answer: Promise<Answer>): Promise<Answer | Extract<Outcome, { ok: false }>> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { ok: false, problem: error.problem, args: error.args };
  }
}

/** Firefox opens it by a call from 137 on; Chrome and Edge have an address for it. */
function shortcutPage(): (() => void) | undefined {
  const { commands } = browser as { commands: Partial<typeof browser.commands> };
  if (commands.openShortcutSettings) return () => void browser.commands.openShortcutSettings();
  if (browser.runtime.getURL('').startsWith('moz-')) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const calls: OptionsCalls = {
  async getShelf() {
    try {
      return await send('getShelf');
    } catch (error) {
      const fallback = t('notice_not_answering');
      throw new Error(error instanceof RefusedError ? tryT(error.problem, error.args, fallback) : fallback);
    }
  },
  saveSettings: (settings) => orRefusal(send('saveSettings', settings)),
  saveLinks: (links) => orRefusal(send('saveLinks', links)),
  saveLines: (lines) => orRefusal(send('saveLines', lines)),
  saveReply: (reply) => orRefusal(send('saveReply', reply)),
  restoreReply: (ref) => orRefusal(send('restoreReply', ref)),
  savePartner: (partner) => orRefusal(send('savePartner', partner)),
  removePartner: (key) => orRefusal(send('removePartner', { key })),
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
  exportData: () => send('exportData'),
  previewImport: (text) => orRefusal(send('previewImport', { text })),
  importData: (text, merge) => orRefusal(send('importData', { text, merge })),
  getStored: () => send('getStored'),
  takeSnapshot: () => send('takeSnapshot'),
  wipeData: () => orRefusal(send('wipeData')),
  restoreSnapshot: (snapshot) => orRefusal(send('restoreSnapshot', snapshot)),
  getRecent: () => send('getRecent'),
  clearRecent: () => orRefusal(send('clearRecent')),
};

await loadPageWords();
document.documentElement.lang = t('interface_language');
document.documentElement.dir = direction();
document.title = t('options_title');
render(<Options calls={calls} />, document.body);
