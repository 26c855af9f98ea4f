import { render } from 'preact';
import { mailWith } from '../../domain/any-mail.ts';
import { browser } from '../../platform/browser.ts';
import { NobodyListensError, RefusedError, send, sendToTab } from '../../platform/messages.ts';
import { startPage } from '../../platform/page-words.ts';
import { inWords } from '../../platform/shelf-calls.ts';
import { copyText } from '../parts/copy.ts';
import { Popup, type PopupCalls } from './popup.tsx';
import { readPopupView, type TabSources } from './tab-view.ts';

/** As a page in a tab the popup serves the tab that `?tab=` names. */
async function findTabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? browser.tabs.TAB_ID_NONE;
}

const tabId = findTabId();

const ready = startPage();

/** Asked at once, while the page's words come; from the second time on anew. */
function ahead<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let first: Promise<Answer> | undefined = ask();
  first.catch(() => {}); // whoever takes the answer hears of it
  return () => {
    const answer = first ?? ask();
    first = undefined;
    return answer;
  };
}

const sources: TabSources = {
  findTab: async () => {
    const { url, incognito } = await browser.tabs.get(await tabId);
    return { url, incognito };
  },
  patterns: (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches),
  hasAccess: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  describeTab: async () => {
    try {
      return await sendToTab(await tabId, 'describeTab');
    } catch (error) {
      if (error instanceof NobodyListensError) return undefined;
      throw error;
    }
  },
  listChoices: async () => (await sendToTab(await tabId, 'listChoices')).choices,
  lookAtField: async () => send('lookAtField', { tabId: await tabId }),
  listAnyChoices: async () => (await send('adviseComposer', { composer: mailWith('') })).choices,
  getControls: async () => {
    try {
      return await send('getControls');
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      await ready;
      return { problem: inWords(error), switches: [] };
    }
  },
};

const calls: PopupCalls = {
  look: ahead(() => readPopupView(sources)),
  getWeek: ahead(() => send('getWeek', {})),
  getDuePromises: async () => (await send('getPromises')).due,
  answerPromise: (id, how) => send('answerPromise', { id, how }),
  allow: (pattern) => browser.permissions.request({ origins: [pattern] }),
  async reload() {
    const id = await tabId;
    const loaded = new Promise<void>((resolve) => {
      browser.tabs.onUpdated.addListener(function onUpdated(updated, { status }) {
        if (updated !== id || status !== 'complete') return;
        browser.tabs.onUpdated.removeListener(onUpdated);
        resolve();
      });
    });
    await browser.tabs.reload(id);
    await loaded;
  },
  suggest: async (replyId) => (await sendToTab(await tabId, 'suggest', replyId === undefined ? {} : { replyId })).done,
  insert: async (choice) => (await sendToTab(await tabId, 'insertChoice', choice)).done,
  insertElsewhere: async ({ kind, id }) => (await send('insertIntoField', { tabId: await tabId, kind, id })).done,
  readSkeleton: async () => (await send('readSkeleton', { tabId: await tabId })).text,
  copy: copyText,
  setPause: (until) => send('setPause', until === undefined ? {} : { until }),
  setSwitch: (name, on) => send('setSwitch', { name, on }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  giveWay() {
    if (browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
  },
};

await ready;
render(<Popup calls={calls} now={() => Temporal.Now.zonedDateTimeISO()} />, document.body);
