import type { Candidates } from '../select.ts';

// Google Calendar's ids, `data-*` and jsnames have stood since 2018; its classes last months, so none is used here.
// A selector's twin `x_` says how often it is found in captured pages; `selectors.test.ts` counts. Where a twin holds
// only zeros, the element was not captured: it is known from shipping extensions.
export type Expectation = readonly (readonly [count: number, capture: string])[];

/** One day's column of a grid with hours; with several calendars side by side, one for each day and calendar [unverified]. */
export const column: Candidates = [
  '[data-datekey][data-column-index]',
  '[role="gridcell"][data-datekey][data-principal-ids]',
];
export const column_: Expectation = [
  [7, 'week-2025-12-grid.html'],
  [1, 'day-2019-01-ja.html'],
  [0, 'classic-week-2015-03-fullpage.html'],
];

/** An event as a view draws it. The handle for resizing holds the same id, without the first attribute. */
export const chip: Candidates = ['[data-eventchip][data-eventid]'];
export const chip_: Expectation = [
  [18, 'week-2025-12-grid.html'],
  [1, 'day-2019-01-ja.html'],
  [1, 'chip-week-2026-06-accepted.html'],
  [1, 'chip-week-2026-06-declined.html'],
  [0, 'classic-week-2015-03-fullpage.html'],
  [0, 'popover-2026-06-full-loaded.html'],
];

/** The button within an all-day chip, which holds its texts. */
export const stackedChip: Candidates = ['[data-stacked-layout-chip]'];
export const stackedChip_: Expectation = [
  [1, 'week-2025-12-grid.html'],
  [0, 'chip-week-2026-06-accepted.html'],
];

/** The card of an event. It stays in the page, hidden, after it was closed; so only one that is seen counts. */
export const card: Candidates = ['#xDetDlg', '[role="dialog"][data-chips-dialog="true"] [data-eventid]'];
export const card_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [0, 'week-2025-12-grid.html'],
  [0, 'classic-week-2015-03-fullpage.html'],
];

export const cardTitle: Candidates = ['#rAECCd', '[role="heading"]'];
export const cardTitle_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-contentlist.html'],
];

/** A guest's row, in cards and forms. */
export const guest: Candidates = ['[role="tree"] [role="treeitem"][data-email]', '[data-id][data-email]'];
export const guest_: Expectation = [
  [4, 'popover-2026-06-full-loaded.html'],
  [4, 'popover-2026-06-contentlist.html'],
  [0, 'popover-2026-06-footer.html'],
];

/** A mailing list among the guests, whose members are not listed. In no capture; shipping code knows it. */
export const guestGroup: Candidates = ['[data-is-expandable="true"]'];
export const guestGroup_: Expectation = [[0, 'popover-2026-06-full-loaded.html']];

/** The organizer's row among the guests, whoever looks. */
export const organizerRow: Candidates = ['#xDtlDlgOrg[data-email]'];
export const organizerRow_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-contentlist.html'],
];

/** Who organizes; for events without guests the calendar [unverified]. */
export const cardCalendar: Candidates = ['#xDetDlgCal[data-hovercard-id]'];
export const cardCalendar_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-contentlist.html'],
  [1, 'popover-2026-06-notification-organizer-rows.html'],
];

/** How many guests there are, by answers. */
export const guestCount: Candidates = ['#xDetDlgAtt'];
export const guestCount_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-contentlist.html'],
];

/** Not captured; one public description of a page of June 2026 has `data-text`, a hidden label and the text. */
export const cardLocation: Candidates = ['#xDetDlgLoc'];
export const cardLocation_: Expectation = [[0, 'popover-2026-06-full-loaded.html']];

/** Not captured; its first child is a hidden label. */
export const cardDescription: Candidates = ['#xDetDlgDesc'];
export const cardDescription_: Expectation = [[0, 'popover-2026-06-full-loaded.html']];

/** `data-details` repeats the event in the page's language, with "…: Area/City". Only for events with a call. */
export const cardVideo: Candidates = ['#xDetDlgVideo'];
export const cardVideo_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-07-video-row.html'],
];

/** My answer's buttons. They stand in the card of whoever is on the guest list, the organizer too. */
export const yesButton: Candidates = ['#xRsvpYesBu', 'button[jsname="lezaG"]'];
export const yesButton_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-footer.html'],
  [0, 'popover-2026-06-contentlist.html'],
];
export const noButton: Candidates = ['#xRsvpNoBu', 'button[jsname="TtJ8Me"]'];
export const noButton_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-footer.html'],
];
export const maybeButton: Candidates = ['#xRsvpMaybeBu', 'button[jsname="EVpSp"]'];
export const maybeButton_: Expectation = [
  [1, 'popover-2026-06-full-loaded.html'],
  [1, 'popover-2026-06-footer.html'],
];

/** The account's button in the page's header, as in Gmail; its localized label ends in the address. */
export const accountLink: Candidates = ['a[href*="accounts.google.com/SignOutOptions"]'];
export const accountLink_: Expectation = [[0, 'week-2025-12-grid.html']];

/** The zone that the page shows times in; shipping code read it until 2025, unknown since. */
export const pageZone: Candidates = ['#xUserInfo #xTimezone'];
export const pageZone_: Expectation = [
  [1, 'userinfo-2022-xUserInfo.html'],
  [0, 'week-2025-12-grid.html'],
];

/** The page of one event, new or existing; shipping code knows it. */
export const form: Candidates = ['[data-is-create]', '[role="main"]', 'body'];
export const form_: Expectation = [[0, 'eventedit-2022-01-new-event-brave.html']];

/** What only the page of an event has: title or date of one that can be edited, or of one that can't. */
export const formMark: Candidates = ['#xTiIn', '#xStDaIn', '#xStDaRo', '#xGstLst'];
export const formMark_: Expectation = [
  [1, 'eventedit-2018-08-es.html'],
  [0, 'popover-2026-06-full-loaded.html'],
];

export const titleInput: Candidates = ['input#xTiIn', '#xTiIn input'];
export const titleInput_: Expectation = [[1, 'eventedit-2018-08-es.html']];

/** Start and end. A wrapper of each input says in `data-ical` what it holds, as do the options of its list. */
export const startDate: Candidates = ['#xStDaIn', '#xStDaRo'];
export const startDate_: Expectation = [[1, 'eventedit-2018-08-es.html']];
export const endDate: Candidates = ['#xEnDaIn', '#xEnDaRo'];
export const endDate_: Expectation = [[0, 'eventedit-2018-08-es.html']];
export const startTime: Candidates = ['#xStTiIn'];
export const startTime_: Expectation = [[1, 'eventedit-2018-08-es.html']];
export const endTime: Candidates = ['#xEnTiIn'];
export const endTime_: Expectation = [[0, 'eventedit-2018-08-es.html']];
export const allDayBox: Candidates = ['#xAlDaCbx'];
export const allDayBox_: Expectation = [[0, 'eventedit-2018-08-es.html']];

export const guestList: Candidates = ['#xGstLst'];
export const guestList_: Expectation = [[0, 'eventedit-2022-01-existing-event-brave.html']];

/** Two inputs lie over each other; the disabled one is a placeholder. */
export const locationInput: Candidates = ['#xLocIn input[role="combobox"]', '#xLocIn input:not([disabled])'];
export const locationInput_: Expectation = [
  [1, 'eventedit-2022-01-existing-event-brave.html'],
  [1, 'eventedit-2022-01-new-event-brave.html'],
];

export const descriptionInput: Candidates = ['#xDescIn [contenteditable="true"]', '#xDescIn textarea', '#xDesc'];
export const descriptionInput_: Expectation = [
  [1, 'eventedit-2022-01-existing-event-brave.html'],
  [1, 'eventedit-2022-01-new-event-brave.html'],
];

/** Busy (0) or free (1); the second list beside it is about who may see the event. */
export const shownAs: Candidates = ['#xBusySel [data-value][aria-selected="true"]', '#xBusySel[data-value]'];
export const shownAs_: Expectation = [
  [2, 'eventedit-2022-01-existing-event-brave.html'],
  [2, 'eventedit-2022-01-new-event-brave.html'],
];

/** The calendar that a form writes to, in base64. */
export const formCalendar: Candidates = ['#xCalSel [data-value][aria-selected="true"]', '[data-calendar-id]'];
export const formCalendar_: Expectation = [[1, 'eventedit-2022-01-existing-event-brave.html']];

export const formVideo: Candidates = ['#xRTCIn'];
export const formVideo_: Expectation = [[1, 'eventedit-2022-01-existing-event-brave.html']];

/** The button that opens further actions: note, another time. */
export const moreActions: Candidates = ['[aria-controls="Q2Tw1b"]', 'button[jslog^="53783;"]'];
export const moreActions_: Expectation = [
  [1, 'popover-2026-06-footer.html'],
  [1, 'popover-2026-06-full-loaded.html'],
  [0, 'popover-2026-06-contentlist.html'],
];

/** What a card says of its event, row by row. */
export const contentList: Candidates = ['[jsname="sV9x3c"]'];
export const contentList_: Expectation = [
  [1, 'popover-2026-06-contentlist.html'],
  [1, 'popover-2026-06-full-loaded.html'],
];

/** The field for a note to the organizer, once it was asked for. Never captured: any field of the card that is seen. */
export const noteInput: Candidates = ['textarea', '[contenteditable="true"]'];
export const noteInput_: Expectation = [
  [0, 'popover-2026-06-full-loaded.html'],
  [0, 'popover-2026-06-footer.html'],
];

/** The list of an event's notifications, in its form. */
export const notifications: Candidates = ['#xNtList'];
export const notifications_: Expectation = [
  [1, 'eventedit-2022-01-new-event-brave.html'],
  [1, 'eventedit-2022-01-existing-event-brave.html'],
];
