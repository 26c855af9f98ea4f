import type { Candidates } from '../select.ts';
import type { Expectation } from './selectors.ts';

// As selectors.ts, for the calendar.

const week = 'uia-2026-04-calendar-week.txt';
const peekTree = 'aria-2026-04-calendar-event-peek.txt';
const request = 'uia-2026-04-meeting-request-reading-pane.txt';

/** Where a calendar is drawn. Mails and side panes show parts of it too, outside of these. */
export const surface: Candidates = [
  '[data-app-section="CalendarModuleSurface"]',
  '[data-app-section="CalendarModule"]',
  '[role="main"]',
];
export const surface_: Expectation = [[1, week]];

/** The view, by name. */
export const viewSurface: Candidates = ['[data-app-section^="Surface_"]'];
export const viewSurface_: Expectation = [[0, week]];

/** An event as a view draws it. */
export const tile: Candidates = [
  '[data-calitemid] [role="button"][aria-label]',
  '[data-calitemid][role="button"][aria-label]',
  '.calendar-SelectionStyles-resizeBoxParent [role="button"][aria-label]',
];
export const tile_: Expectation = [
  [12, week],
  [5, request],
];

/** Parts of a calendar around a form, a card and a mail show events a second time. */
export const aside: Candidates = [
  '[data-app-section="Form_Content"], [data-app-section="CalendarItemPeek"], [id^="EVENT_"], [id^="CONV_"]',
];
export const aside_: Expectation = [
  [1, request],
  [0, week],
];

/** What names a tile's event. */
export const tileItem: Candidates = ['[data-calitemid]'];
export const tileItem_: Expectation = [[0, week]];

/** What names a day: a column of hours, a cell of a month. */
export const dayMark: Candidates = ['[data-column-date]', '[id^="monthDayCell_"]'];
export const dayMark_: Expectation = [[0, week]];

/** Columns of hours; nobody captured one. */
export const column: Candidates = ['[data-column-date]'];
export const column_: Expectation = [[0, week]];

/** The part with hours. */
export const hours: Candidates = ['.inDayScrollContainer'];
export const hours_: Expectation = [
  [1, week],
  [1, request],
];

/** One of the calendars that are drawn, `calendar-view-0` and so on. */
export const drawnCalendar: Candidates = ['[data-app-section^="calendar-view-"]'];
export const drawnCalendar_: Expectation = [[0, week]];

/** What is said to screen readers. */
export const liveRegion: Candidates = ['[aria-live], [role="status"], [role="alert"]'];
export const liveRegion_: Expectation = [[1, week]];

/** The card of an event, at the end of the body [in shipping code from 2022 to 2026]. */
export const peek: Candidates = ['[data-app-section="CalendarItemPeek"]'];
export const peek_: Expectation = [
  [0, peekTree],
  [0, week],
];

/** The field for a note to the organizer, in the part of a card that asks for an answer. */
export const noteInput: Candidates = [
  '[role="group"] [role="textbox"]',
  '[role="group"] [contenteditable="true"], [role="group"] textarea',
];
export const noteInput_: Expectation = [[0, peekTree]];

/** That part: within a card groups ask for an answer. */
export const answerForm: Candidates = ['[role="group"]'];
export const answerForm_: Expectation = [[1, peekTree]];

/** What is pressed in a card. */
export const pressable: Candidates = ['button, [role="button"], [role="menuitem"]'];
export const pressable_: Expectation = [[5, peekTree]];

/** Parts of the form of an event: one public userscript of August 2026 knows them. */
export const eventMark: Candidates = ['[id^="EVENT_CalendarCompose"]', 'input[id^="DatePicker"]'];
export const eventMark_: Expectation = [
  [0, week],
  [0, 'uia-2026-04-reply-compose-reading-pane.txt'],
];

/** What holds the form. */
export const eventForm: Candidates = [
  '[data-app-section="Form_Content"]',
  '[id^="ModalFocusTrapZone"]',
  '[role="main"]',
  'body',
];
export const eventForm_: Expectation = [[0, peekTree]];

export const eventSubject: Candidates = [
  '[id^="EVENT_"][id$="_SUBJECT"] input',
  'input[id^="EVENT_"][id$="_SUBJECT"]',
  '[id$="_SUBJECT"] input',
];
export const eventSubject_: Expectation = [[0, week]];
export const eventDate: Candidates = ['input[id^="DatePicker"]'];
export const eventDate_: Expectation = [[0, week]];
export const eventTime: Candidates = ['[id$="_DATETIME"] input.ms-ComboBox-Input', 'input.ms-ComboBox-Input'];
export const eventTime_: Expectation = [[0, week]];

/** The picture of a person, whose label is the bare name; the button around it says so in a sentence. */
export const picture: Candidates = ['[role="img"][aria-label]'];
export const picture_: Expectation = [[1, 'html-lpc-persona-button-en.html']];
