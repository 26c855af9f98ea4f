import type { Candidates } from '../select.ts';

// Outlook's short classes change with each build, so roles, ids, `data-*` and the few classes with a name come first
// (facts/outlook.md, rule 1), and no label is ever compared. Accessibility trees hold no `data-*`: where a twin has only
// zeros for them, the mark is known from shipping code or from people who looked.
// A selector's twin `x_` says how often it is found in captured pages; `selectors.test.ts` counts.
export type Expectation = readonly (readonly [count: number, capture: string])[];

const request = 'uia-2026-04-meeting-request-reading-pane.txt';
const reply = 'uia-2026-04-reply-compose-reading-pane.txt';
const week = 'uia-2026-04-calendar-week.txt';
const paneDe = 'html-2026-mailvelope-reading-pane-de.html';
const paneEn = 'html-2026-01-reading-pane-header-en.html';
const body2023 = 'html-2023-compose-body-en.html';

/** The reading pane; pages of one message (`/deeplink/read`) have no main, only the second. */
export const pane: Candidates = ['[role="main"]', '#ItemReadingPaneContainer', '#ReadingPaneContainerId'];
export const pane_: Expectation = [
  [1, request],
  [1, paneDe],
  [1, week],
  [0, body2023],
];

/** The head of a conversation; in a meeting request it holds when, answers and a part of the calendar. */
export const conversationHead: Candidates = ['[id^="CONV_"][id$="_SUBJECT"]', '[role="heading"][aria-level="2"]'];
export const conversationHead_: Expectation = [
  [1, request],
  [1, paneEn],
  [0, reply],
];

/** The bare subject within the head. */
export const subjectText: Candidates = ['span[title]'];
export const subjectText_: Expectation = [[1, paneEn]];

/** Answers stand here, and actions on a mail elsewhere. */
export const menuItem: Candidates = ['[role="menuitem"]'];
export const menuItem_: Expectation = [
  [15, request],
  [3, paneDe],
];

/** Around what is no answer: the actions on a mail, and an open menu. */
export const actions: Candidates = ['[role="toolbar"], [role="menu"]'];
export const actions_: Expectation = [
  [3, request],
  [1, paneDe],
];

export const region: Candidates = ['[role="region"]'];
export const region_: Expectation = [
  [1, request],
  [1, paneDe],
];

/** What a part of the calendar within a mail is known by. */
export const previewTile: Candidates = [
  '[data-calitemid]',
  '.calendar-SelectionStyles-resizeBoxParent',
  '.inDayScrollContainer',
];
export const previewTile_: Expectation = [
  [3, request],
  [0, reply],
  [0, paneDe],
];

/** A sign for a series. */
export const seriesIcon: Candidates = ['[data-icon-name*="ArrowRepeat"]'];
export const seriesIcon_: Expectation = [[0, request]];

/** What somebody wrote, in an open message. */
export const messageBody: Candidates = ['[id^="UniqueMessageBody"]'];
export const messageBody_: Expectation = [
  [1, request],
  [1, paneDe],
  [0, reply],
];

/** Who wrote a message; older pages show the address in a label of a span. */
export const sender: Candidates = ['[id^="MSG_"][id$="_FROM"]', '[role="region"] [aria-label*="@"]'];
export const sender_: Expectation = [
  [2, request],
  [1, paneDe],
  [0, reply],
];

/** To whom a message went. */
export const messageTo: Candidates = ['[id^="MSG_"][id$="_TO"]', '[data-testid="RecipientWell"]'];
export const messageTo_: Expectation = [
  [1, request],
  [1, paneDe],
];
export const messageCc: Candidates = ['[id^="MSG_"][id$="_CC"]'];
export const messageCc_: Expectation = [[0, request]];
export const messageDate: Candidates = ['[id^="MSG_"][id$="_DATETIME"]'];
export const messageDate_: Expectation = [[1, request]];

/** A person, in mails, wells and cards; the attribute is Microsoft's own for the card that opens. */
export const persona: Candidates = ['[data-lpc-hover-target-id]', '.lpcCommonWeb-hoverTarget'];
export const persona_: Expectation = [
  [1, 'html-lpc-persona-button-en.html'],
  [2, request],
  [1, reply],
];

/** The row of the list that is open. */
export const selectedRow: Candidates = [
  '#MailList [data-convid][aria-selected="true"]',
  '[data-convid][aria-selected="true"]',
];
export const selectedRow_: Expectation = [
  [1, paneDe],
  [0, request],
];

/** Where a mail is written. Wells of recipients can be edited too, but have one line. */
export const editor: Candidates = [
  '[role="textbox"][contenteditable="true"][aria-multiline="true"]',
  '[id^="editorParent_"] [contenteditable="true"]',
];
export const editor_: Expectation = [
  [1, body2023],
  [1, reply],
  [0, request],
  [0, paneDe],
];

/** The same in plain-text mode, which nobody has captured: within a composer, a text field is taken for it. */
export const plainEditor: Candidates = ['textarea'];
export const plainEditor_: Expectation = [[0, reply]];

/** What holds one composer: in the reading pane, in a window of its own (and a calendar's form). */
export const composerRoot: Candidates = ['[id^="docking_InitVisiblePart"]', '[data-app-section="Form_Content"]'];
export const composerRoot_: Expectation = [
  [1, reply],
  [0, request],
];

/** Only a form that is sent or thrown away is a composer. */
export const composerMark: Candidates = [
  '#discardCompose, [id^="splitButton-"][id$="__primaryActionButton"], [data-testid="ComposeSendButton"]',
];
export const composerMark_: Expectation = [
  [2, reply],
  [0, request],
  [0, 'html-2026-mailvelope-ribbon-de.html'],
];

/** Rows of recipients. */
export const well: Candidates = ['[contenteditable="true"]:not([aria-multiline="true"])', '.EditorClass'];
export const well_: Expectation = [
  [2, reply],
  [0, body2023],
];
export const toLabel: Candidates = ['#recipient-well-label-to'];
export const toLabel_: Expectation = [[1, reply]];
export const ccLabel: Candidates = ['#recipient-well-label-cc'];
export const ccLabel_: Expectation = [[1, reply]];

/** One recipient. */
export const pill: Candidates = ['._EType_RECIPIENT_ENTITY', '[id^="REK"]', '[contenteditable="false"]'];
export const pill_: Expectation = [
  [1, reply],
  [0, request],
];

export const subjectInput: Candidates = [
  'input[id^="MSG_"][id$="_SUBJECT"]',
  'input.fui-Input__input',
  'input[type="text"][autocomplete="off"]',
  'input.ms-TextField-field',
];
export const subjectInput_: Expectation = [
  [1, reply],
  [0, request],
];

/** The From that shows when it can be chosen. */
export const fromButton: Candidates = ['[id^="fromContainer"]'];
export const fromButton_: Expectation = [
  [1, reply],
  [0, request],
];

export const signature: Candidates = ['#Signature'];
export const signature_: Expectation = [[1, body2023]];

/** Where a quote begins that lies within the editor. In no capture: general knowledge of Outlook's mails. */
export const quoteStart: Candidates = ['#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container'];
export const quoteStart_: Expectation = [
  [0, body2023],
  [0, reply],
];

/** The same in a mail that was received: ids get `x_` before them. */
export const receivedQuote: Candidates = ['[id$="divRplyFwdMsg"], [id$="appendonsend"], blockquote'];
export const receivedQuote_: Expectation = [[0, paneDe]];

/** The line above a quote that stands beside the editor. */
export const quoteLine: Candidates = ['[role="separator"], hr'];
export const quoteLine_: Expectation = [[1, reply]];

/** The mailbox in the folder pane: the address, on work accounts perhaps a name. */
export const mailbox: Candidates = ['[id^="primaryMailboxRoot_"]', '[role="treeitem"][aria-level="1"]'];
export const mailbox_: Expectation = [
  [1, 'html-2026-mailvelope-mailbox-root.html'],
  [0, request],
];
export const selectedFolder: Candidates = ['[role="treeitem"][aria-selected="true"]'];
export const selectedFolder_: Expectation = [[0, 'html-2026-mailvelope-mailbox-root.html']];

/** The account, once a person has opened its card. */
export const accountAddress: Candidates = ['#mectrl_currentAccount_secondary'];
export const accountAddress_: Expectation = [[1, 'html-2026-09-me-control-en.html']];
export const accountName: Candidates = ['#mectrl_currentAccount_primary'];
export const accountName_: Expectation = [[1, 'html-2026-09-me-control-en.html']];

/** The account's button; its label is the name [captured]. */
export const accountButton: Candidates = ['#owa-me-control-container button'];
export const accountButton_: Expectation = [[1, 'html-2026-09-me-control-en.html']];
