import { find, findAll } from '../select.ts';
import { findConversation, messagesOf } from './find-conversation.ts';
import { attachmentLink, calendarHint, subjectInput } from './selectors.ts';

/**
 * Whether there is anything to stand beside, for the entry that runs in every page: rather once too often than never,
 * since the parts look closely. To read here what they read again would cost each page that has them 25 kB.
 */
export function seemsOfUse(document: Document): boolean {
  if (find(document, subjectInput)) return true;
  const view = findConversation(document);
  return view !== undefined && messagesOf(view).some(seemsInvitation);
}

const seemsInvitation = (message: Element): boolean =>
  find(message, calendarHint) !== undefined ||
  findAll(message, attachmentLink).some(({ textContent }) => /\.ics\b/i.test(textContent ?? ''));
