import { find, findAll } from '../select.ts';
import { main, message, subject } from './selectors.ts';

const isShown = (element: Element): boolean => element.checkVisibility();

/** Old and present views. A page without any (a popped-out conversation might lack it [unverified]) is one itself. */
export function findViews(document: Document): HTMLElement[] {
  const views = findAll(document, main);
  return views.length ? views : [document.body];
}

/** The view with an open conversation in it, if any: full width, in the preview pane or in a window of its own. */
export function findConversation(document: Document): HTMLElement | undefined {
  return findViews(document).find((view) => messagesOf(view).length > 0);
}

/** The messages that can be seen, oldest first: Gmail leaves old lists and conversations in the page, hidden. */
export function messagesOf(view: ParentNode): HTMLElement[] {
  return findAll(view, message, isShown);
}

const subjectElement = (view: ParentNode) => find(view, subject, isShown);

/** The subject line as Gmail shows it. */
export function subjectOf(view: ParentNode): string | undefined {
  return subjectElement(view)?.textContent?.trim() || undefined;
}

/** The thread's legacy id, 16 hex digits. (`data-thread-perm-id` became the word "undefined" in November 2025.) */
export function threadOf(view: ParentNode): string | undefined {
  return subjectElement(view)?.getAttribute('data-legacy-thread-id') ?? undefined;
}
