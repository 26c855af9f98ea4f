import type { Candidates } from '../select.ts';
import type { Expectation } from './selectors.ts';

/** What Reply is drawn with: an empty element that names its picture, the same in every language [captured in German]. */
export const replyIcon: Candidates = ['i[data-icon-name="ArrowReplyRegular"]', 'i[data-icon-name="ArrowReplyFilled"]'];
export const replyIcon_: Expectation = [
  [1, 'html-2026-mailvelope-reading-pane-de.html'],
  [0, 'uia-2026-04-meeting-request-reading-pane.txt'],
];

/** What is pressed around an icon. */
export const pressed: Candidates = ['[role="menuitem"]', 'button, [role="button"]'];
export const pressed_: Expectation = [[3, 'html-2026-mailvelope-reading-pane-de.html']];

/** Rows of actions, above a message's body and below it. */
export const toolbar: Candidates = ['[role="toolbar"]'];
export const toolbar_: Expectation = [
  [2, 'uia-2026-04-meeting-request-reading-pane.txt'],
  [1, 'html-2026-mailvelope-reading-pane-de.html'],
];
