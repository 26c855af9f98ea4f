import { direction, speakFrom, t } from './i18n.ts';
import { lists, named } from './page-word-lists.ts';

/** Brings the words of our own pages, in the language that the browser has chosen. */
async function loadPageWords(): Promise<void> {
  const list = await lists[t('interface_language').replace('-', '_')]?.();
  if (list) speakFrom(new Map(list.default.map((words, index) => [named[index] ?? index.toString(36), words])));
}

/** Makes this page speak our language. To be awaited before anything is drawn in it, or said. */
export async function startPage(): Promise<void> {
  await loadPageWords();
  document.documentElement.lang = t('interface_language');
  document.documentElement.dir = direction();
}
