// Pages for tests: invented, in the shape that facts and captures tell (2026). Short classes are made up.

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

export const me = 'robin.vale@maple.example';

export const mailbox = (address = me): string =>
  `<div id="primaryMailboxRoot_1" role="treeitem" aria-level="1" title="${address}" data-folder-name="${address}">x</div>`;

const persona = (name: string): string =>
  `<span role="button" aria-label="Opens card for ${escapeHtml(name)}" data-lpc-hover-target-id="lpc-1" class="lpcCommonWeb-hoverTarget">${escapeHtml(name)}</span>`;

interface MailShape {
  from?: string;
  to?: string[];
  cc?: string[];
  body?: string;
  date?: string;
}

export const openMail = ({ from = 'Mina Sato', to = [], cc = [], body = 'Words', date = '' }: MailShape = {}): string =>
  `<div class="Xy1zQ wide-content-host"><div role="heading" id="MSG_1_FROM" aria-label="From: ${escapeHtml(from)}">${persona(from.replace(/ <.*/, ''))}</div>
   ${to.length ? `<div role="heading" id="MSG_1_TO">${to.map(persona).join('')}</div>` : ''}
   ${cc.length ? `<div role="heading" id="MSG_1_CC">${cc.map(persona).join('')}</div>` : ''}
   <div role="heading" id="MSG_1_DATETIME">${date}</div>
   <div role="toolbar"><button role="menuitem">Reply</button><button role="menuitem">Forward</button></div>
   <div role="document"><div id="UniqueMessageBody_1">${body}</div></div></div>`;

interface RequestShape {
  title?: string;
  when?: string;
  answers?: string;
  preview?: string;
  organizer?: string;
}

export const answers = (count = 3): string => '<button role="menuitem">x</button>'.repeat(count);
export const preview = `<div role="region" aria-label="x"><div class="inDayScrollContainer"><div class="calendar-SelectionStyles-resizeBoxParent">
  <div data-calitemid="AAMk1"><div role="button" aria-label="Else, 8:00 AM to 9:00 AM, Monday, May 4, 2026, By Kim, Busy" title="Else"></div></div></div></div></div>`;

/** The head of a conversation that holds a meeting request. */
export const requestHead = ({
  title = 'Weekly status',
  when = 'Tue 5/5/2026 11:30 AM - 12:00 PM',
  answers: buttons = answers(),
  preview: region = preview,
  organizer = 'Mina Sato',
}: RequestShape = {}): string =>
  `<div role="heading" id="CONV_q1=_SUBJECT"><div><span title="${title}">${title}</span></div>
   <div><div><span>${when}</span></div>${buttons}<button aria-haspopup="menu">More</button></div>${region}
   <div><div role="heading" id="MSG_1_FROM" aria-label="From: ${organizer}">${persona(organizer)}</div> invited you</div></div>`;

export const row = (id = 'AQQk='): string =>
  `<div id="MailList"><div role="option" data-convid="${id}" aria-selected="true">x</div></div>`;

export const main = (content: string): string => `<div role="main">${content}</div>`;

interface ComposerShape {
  id?: string;
  wells?: string;
  subject?: string;
  body?: string;
  quote?: string;
  from?: string;
  hidden?: boolean;
  marks?: string;
}

export const pill = (name: string, label = name): string =>
  `<span class="_Entity _EType_RECIPIENT_ENTITY _EReadonly_1" contenteditable="false" aria-label="${escapeHtml(label)}"><span class="lpcWrapper lpcCommonWeb-hoverTarget">${escapeHtml(name)}</span></span>`;

export const well = (field: string, content = ''): string =>
  `<button id="recipient-well-label-${field}">x</button><div class="EditorClass" contenteditable="true" role="textbox">${content}</div>`;

export const editor = (body = '<div class="elementToProof"><br></div>'): string =>
  `<div id="editorParent_1"><div role="textbox" aria-multiline="true" contenteditable="true" class="dFcXy" style="min-height: 40px">${body}</div></div>`;

const sendAndDiscard =
  '<button id="splitButton-r1__primaryActionButton">Send</button><button id="discardCompose">x</button>';

export const composer = ({
  id = '1',
  wells = well('to') + well('cc'),
  subject,
  body,
  quote = '',
  from = '',
  hidden = false,
  marks = sendAndDiscard,
}: ComposerShape = {}): string =>
  `<div id="docking_InitVisiblePart_${id}" ${hidden ? 'style="display: none"' : ''}>${marks}
   ${from && `<button id="fromContainer1" aria-label="From: ${from}">x</button>`}${wells}
   ${subject === undefined ? '' : `<input id="MSG_${id}_SUBJECT" class="fui-Input__input" value="${escapeHtml(subject)}">`}
   ${editor(body)}${quote && `<div><div role="separator"></div>${quote}</div>`}</div>`;

export interface TileShape {
  id?: string;
  label?: string;
  title?: string;
  from?: number;
  to?: number;
}

export const tile = ({
  id = 'AAMk1',
  label = 'Sync, 9:00 AM to 10:00 AM, Monday, May 4, 2026, Room 4, By Mina Sato, Busy',
  title = 'Sync\nRoom 4\n9:00 AM to 10:00 AM',
  from = 540,
  to = 600,
}: TileShape = {}): string =>
  `<div class="Ab1cD calendar-SelectionStyles-resizeBoxParent"><div data-calitemid="${id}">
   <div role="button" aria-label="${escapeHtml(label)}" title="${escapeHtml(title)}" style="position: absolute; top: ${(from * 48) / 60}px; height: ${((to - from) * 48) / 60}px; width: 50px"></div></div></div>`;

interface CalendarShape {
  days: { day: string; tiles?: string }[];
  view?: string;
  index?: number;
  strip?: string;
  marked?: boolean;
}

/** A calendar with columns of 48 px an hour. */
export const calendar = ({ days, view = 'Week', index = 0, strip = '', marked = true }: CalendarShape): string => {
  const columns = days.map(
    ({ day, tiles = '' }) =>
      `<div ${marked ? `data-column-date="${day}"` : ''} style="position: relative; height: 1152px; width: 60px; display: inline-block">${tiles}</div>`,
  );
  return `<div data-app-section="CalendarModule"><div data-app-section="CalendarModuleSurface"><div data-app-section="Surface_${view}">
    <div data-app-section="calendar-view-header-${index}">${strip}</div>
    <div data-app-section="calendar-view-${index}"><div class="inDayScrollContainer">${columns.join('')}</div></div></div></div></div>`;
};

export const live = (text: string): string => `<div aria-live="polite">${text}</div>`;

const pictureOf = (name: string): string =>
  `<span role="button" aria-label="Opens card for ${name}" data-lpc-hover-target-id="a"><span role="img" aria-label="${name}">XY</span></span>`;

export const guest = (name: string, answer: string): string =>
  `<div>${pictureOf(name)}${persona(name)}<span>${answer}</span></div>`;

/** A card as of 2026: who invites, and how many answered. */
export const card = ({
  title = 'Weekly status',
  when = 'Tue 5/5/2026 9:00 AM - 9:30 AM',
  series = false,
  people = `${pictureOf('Mina Sato')}<div>${persona('Mina Sato')}<span> invited you.</span></div><span>Accepted 3</span>`,
  body = '',
  form = '<div role="group" aria-label="x"><button>Accept</button><div role="textbox" contenteditable="true" style="min-height: 20px"></div></div>',
} = {}): string =>
  `<div data-app-section="CalendarItemPeek"><div><span>${title}</span></div><button>View event</button>
   <div><i data-icon-name="ClockRegular">\ue823</i><span>${when}</span></div>${series ? '<span>Series</span>' : ''}<span>Room 4</span>
   ${people}${body}${form}</div>`;

interface FormShape {
  subject?: string;
  wells?: string;
  body?: string;
  dates?: string[];
  times?: string[];
}

export const eventForm = ({
  subject = 'Planning',
  wells = well('to', pill('Mina Sato', 'mina.sato@lumen.example')),
  body = '',
  dates = ['Tue 5/5/2026'],
  times = ['9:00 AM', '9:30 AM'],
}: FormShape = {}): string =>
  `<div data-app-section="Form_Content"><button id="splitButton-r9__primaryActionButton">Send</button>
   <div id="EVENT_CalendarCompose_1_SUBJECT"><input value="${escapeHtml(subject)}"></div>${wells}
   <div id="EVENT_CalendarCompose_1_DATETIME">${dates.map((value, at) => `<input id="DatePicker${at}" value="${value}">`).join('')}
   ${times.map((value) => `<input class="ms-ComboBox-Input" value="${value}">`).join('')}</div>${editor(body)}</div>`;
