import type { Candidates } from '../select.ts';
import type { Expectation } from './selectors.ts';

/** One message with all that belongs to it: its buttons and the slot in which its reply opens. */
export const messageItem: Candidates = ['[role="listitem"]'];
export const messageItem_: Expectation = [
  [1, 'gmail/thread-open-2023-08-vi.html'],
  [0, 'gmail/message-2025-08-en.html'],
];

/**
 * Reply, and neither Reply all nor Forward, whose numbers are others: in the message's head, in the row below it, and
 * in an old hidden one. Every label is localized and the glyph is an image, so nothing else tells Reply apart.
 */
export const replyControl: Candidates = ['[jslog^="21576;"]', '.ams.bkH', '.aaq'];
export const replyControl_: Expectation = [
  [3, 'gmail/thread-open-2023-08-vi.html'],
  [1, 'gmail/message-2025-08-en.html'],
  [0, 'gmail/compose-popup-2020-10-en.html'],
];

/** Which message a composer answers, as `#msg-f:` and a number; empty in a new mail. */
export const answeredInput: Candidates = ['input[name="rm"]'];
export const answeredInput_: Expectation = [
  [1, 'gmail/compose-popup-2020-10-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
];
