import { speakFrom, t } from './i18n.ts';
import { lists, named } from './page-word-lists.ts';

/** Brings the words of our own pages, in the language that the browser has chosen. To be awaited before one is drawn. */
export async function loadPageWords(): Promise<void> {
  const list = await lists[t('interface_language').replace('-', '_')]?.();
  if (list) speakFrom(new Map(list.default.map((words, index) => [named[index] ?? index.toString(36), words])));
}
