import { render } from 'preact';
import { direction, t, tryT } from '../../platform/i18n.ts';
import { RefusedError, send } from '../../platform/messages.ts';
import { loadPageWords } from '../../platform/page-words.ts';
import { copyText } from '../parts/copy.ts';
import type { WelcomeCalls } from './calls.ts';
import { Welcome } from './welcome.tsx';

const calls: WelcomeCalls = {
  async getShelf() {
    try {
      return await send('getShelf');
    } catch (error) {
      const fallback = t('notice_not_answering');
      throw new Error(error instanceof RefusedError ? tryT(error.problem, error.args, fallback) : fallback);
    }
  },
  saveSettings: (settings) => send('saveSettings', settings),
  saveLinks: (links) => send('saveLinks', links),
  saveLines: (lines) => send('saveLines', lines),
  saveReply: (reply) => send('saveReply', reply),
  restoreReply: (ref) => send('restoreReply', ref),
  savePartner: (partner) => send('savePartner', partner),
  removePartner: (key) => send('removePartner', { key }),
  copy: copyText,
};

await loadPageWords();
document.documentElement.lang = t('interface_language');
document.documentElement.dir = direction();
document.title = t('welcome_title');
render(<Welcome calls={calls} />, document.body);
