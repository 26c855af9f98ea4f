import type { Candidates } from '../select.ts';

// Gmail has no stable classes to promise, and every label is localized. So attributes come first, classes that have
// stood for years second, logging numbers (`jslog`, the same in every language captured) last.
// A selector's twin `x_` says how often it is found in captured pages; `selectors.test.ts` counts.
export type Expectation = readonly (readonly [count: number, capture: string])[];

/** A view. Old ones stay in the page, hidden. In no capture (fragments only), on record since 2016 and in 2026. */
export const main: Candidates = ['[role="main"]'];
export const main_: Expectation = [[0, 'gmail/thread-open-2023-08-vi.html']];

/** Subject line of an open conversation. The attribute is also on rows of the list, so not alone. */
export const subject: Candidates = [
  'h2[data-legacy-thread-id]',
  'h2.hP',
  '[data-legacy-thread-id]:not([role="row"] *)',
];
export const subject_: Expectation = [
  [1, 'gmail/thread-open-2023-08-vi.html'],
  [1, 'gmail/thread-header-buttons-2024-en-adapted.html'],
  [0, 'gmail/thread-row-2014-can-read-row.html'],
];

/** One message of a conversation, open or collapsed. One just sent has no legacy id until it is synced. */
export const message: Candidates = ['[data-message-id]', '[data-legacy-message-id]', '.adn.ads'];
export const message_: Expectation = [
  [1, 'gmail/thread-open-2023-08-vi.html'],
  [1, 'gmail/fragment-flowcrypt-mock-message-synthetic.html'],
  [0, 'gmail/compose-popup-2020-10-en.html'],
];

/** A message's body. A second one, empty and hidden, stands beside it; the logging number is on the first only. */
export const messageBody: Candidates = ['.ii.gt', '[jslog^="20277;"]', '.a3s', '.adP'];
export const messageBody_: Expectation = [
  [2, 'gmail/thread-open-2023-08-vi.html'],
  [1, 'gmail/message-2025-08-en.html'],
  [2, 'gmail/message-attachments-2023-05-en.html'],
  [1, 'gmail/fragment-flowcrypt-mock-message-synthetic.html'],
];

/** Who wrote a message: `email` and `name` hold both in full. */
export const sender: Candidates = ['.gD[email]', '[email][name]'];
export const sender_: Expectation = [
  [1, 'gmail/thread-open-2023-08-vi.html'],
  [1, 'gmail/message-2025-08-en.html'],
  [1, 'gmail/fragment-flowcrypt-mock-message-synthetic.html'],
  [0, 'gmail/message-attachments-2023-05-en.html'],
];

/** To whom: my own `name` is a localized "me"; long lists are cut until the details are opened. */
export const recipient: Candidates = ['.g2[email]', '[email]:not(h3 *)'];
export const recipient_: Expectation = [
  [1, 'gmail/thread-open-2023-08-vi.html'],
  [1, 'gmail/message-2025-08-en.html'],
  [0, 'gmail/message-attachments-2023-05-en.html'],
];

/** A loaded attachment card: `MIME:name:address`. Made for dragging out in Chrome; Firefox may lack it [unverified]. */
export const attachmentCard: Candidates = ['[download_url]'];
export const attachmentCard_: Expectation = [
  [1, 'gmail/message-attachments-2023-05-en.html'],
  [1, 'gmail/attachment-card-2015-file-generic.html'],
  [0, 'gmail/attachment-card-2015-file-generic-partial-load.html'],
  [0, 'gmail/attachment-card-2015-unloaded-not-loaded.html'],
];

/** The same card's link, without drag-out attribute. */
export const attachmentLink: Candidates = ['a[href*="view=att"]'];
export const attachmentLink_: Expectation = [
  [1, 'gmail/message-attachments-2023-05-en.html'],
  [1, 'gmail/attachment-card-2015-file-doc.html'],
  [0, 'gmail/attachment-card-2015-file-generic-partial-load.html'],
  [0, 'gmail/message-2025-08-en.html'],
];

/** Links that may name an event of Google Calendar, bare or behind a redirect; `read-event-link.ts` looks closer. */
export const eventLink: Candidates = ['a[href*="eid="], a[href*="eid%3D"], a[data-saferedirecturl*="eid"]'];
export const eventLink_: Expectation = [
  [5, 'gmail/invite-mail-body-google-2026-06-en.html'],
  [0, 'gmail/message-2025-08-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
];

/**
 * What may be an invitation, for a first look: a calendar file by the card's type or name or by its log record (base64
 * of `["text/calendar` and `["application/ics`), a link to an event.
 */
export const calendarHint: Candidates = [
  '[download_url^="text/calendar" i], [download_url^="application/ics" i], [download_url*=".ics:" i]',
  '[jslog*="43:WyJ0ZXh0L2NhbGVuZGFy"], [jslog*="43:WyJhcHBsaWNhdGlvbi9pY3M"]',
  ...eventLink,
];
export const calendarHint_: Expectation = [
  [5, 'gmail/invite-mail-body-google-2026-06-en.html'],
  [0, 'gmail/message-2025-08-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
  [0, 'gmail/message-attachments-2023-05-en.html'],
];

/** schema.org event in the mail's source. What Gmail's sanitizer leaves of it is unknown: a bonus where it is. */
export const eventMicrodata: Candidates = ['[itemtype$="schema.org/Event"]'];
export const eventMicrodata_: Expectation = [
  [1, 'gmail/invite-mail-body-google-2026-06-en.html'],
  [0, 'gmail/message-2025-08-en.html'],
];

/** The account's button in the page's header; its localized label ends in the address. */
export const accountLink: Candidates = ['a[href*="accounts.google.com/SignOutOptions"]'];
export const accountLink_: Expectation = [[0, 'gmail/account-switcher-new-single-user.html']];

/** What the mail formats themselves mark as not written by hand. Classes of mails, not of Gmail's page. */
export const signature: Candidates = ['.gmail_signature_prefix, .gmail_signature, [data-smartmail="gmail_signature"]'];
export const signature_: Expectation = [[0, 'gmail/compose-popup-2020-10-en.html']];

export const quote: Candidates = ['.gmail_quote, .gmail_extra, blockquote[type="cite"]'];
export const quote_: Expectation = [[0, 'gmail/compose-popup-2020-10-en.html']];

/** The one input that every composer has; 0 px wide in an inline reply. */
export const subjectInput: Candidates = ['input[name="subjectbox"]'];
export const subjectInput_: Expectation = [
  [1, 'gmail/compose-popup-2020-10-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
  [0, 'gmail/fragment-outboxiq-compose-synthetic.html'],
];

/** Where a mail is written. `g_editable` in captures of 2020 to 2025. */
export const editable: Candidates = [
  '[g_editable="true"]',
  '[role="textbox"][contenteditable="true"]',
  '.Am[contenteditable="true"]',
];
export const editable_: Expectation = [
  [1, 'gmail/compose-popup-2020-10-en.html'],
  [1, 'gmail/compose-body-2024-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
];

/** The same in plain-text mode; always there, under the same label. */
export const plainEditable: Candidates = ['textarea[form="nosend"]', 'textarea.Ak', 'textarea:not([name])'];
export const plainEditable_: Expectation = [
  [1, 'gmail/compose-popup-2020-10-en.html'],
  [0, 'gmail/compose-body-2024-en.html'],
];

/** What holds one composer and nothing else. `data-compose-id` came after 2020. */
export const composerRoot: Candidates = [
  '.M9',
  '[role="region"][data-compose-id]',
  '[role="region"]',
  '[role="dialog"]',
];
export const composerRoot_: Expectation = [
  [1, 'gmail/compose-popup-2020-10-en.html'],
  [1, 'gmail/compose-region-2025-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
];

/** Rows of recipients; textareas of these names until 2021. */
export const toField: Candidates = ['[name="to"]'];
export const toField_: Expectation = [[1, 'gmail/compose-popup-2020-10-en.html']];
export const ccField: Candidates = ['[name="cc"]'];
export const ccField_: Expectation = [[1, 'gmail/compose-popup-2020-10-en.html']];
export const bccField: Candidates = ['[name="bcc"]'];
export const bccField_: Expectation = [[1, 'gmail/compose-popup-2020-10-en.html']];

/** One recipient. Suggestions are options too, without the attribute; hidden twins have the attribute, without the role. */
export const chip: Candidates = ['[role="option"][data-hovercard-id]'];
export const chip_: Expectation = [
  [1, 'gmail/recipient-chip-2024-en.html'],
  [3, 'gmail/fragment-outboxiq-compose-synthetic.html'],
  [0, 'gmail/compose-popup-2020-10-en.html'],
];

/** The collapsed line of recipients, which does not say who is To and who is Cc. */
export const recipientSummary: Candidates = ['[email][data-hovercard-id]'];
export const recipientSummary_: Expectation = [[0, 'gmail/compose-popup-2020-10-en.html']];

/** Hidden inputs of the composer's form: From (empty unless chosen), thread and message that are answered. */
export const fromInput: Candidates = ['input[name="from"]'];
export const fromInput_: Expectation = [[1, 'gmail/compose-popup-2020-10-en.html']];
export const threadInput: Candidates = ['input[name="lts"]'];
export const threadInput_: Expectation = [[1, 'gmail/compose-popup-2020-10-en.html']];

/** The From that shows when there are aliases. Shipping code reads it; in no capture. */
export const fromShown: Candidates = ['.az2'];
export const fromShown_: Expectation = [[0, 'gmail/compose-popup-2020-10-en.html']];

/** The bottom bar with Send, icons and Discard. */
export const toolbar: Candidates = ['table[role="group"]', '.aDh > *'];
export const toolbar_: Expectation = [
  [1, 'gmail/compose-popup-2020-10-en.html'],
  [0, 'gmail/thread-open-2023-08-vi.html'],
];
