import { showPage } from '../test-dom.ts';
import { captures } from './test-captures.ts';

export const encodeId = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** `2026-11-23` as the page's own key. */
export function dateKey(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return ((year - 1970) << 9) | (month << 5) | date;
}

/** A captured page, with what no capture holds: the body's attributes and the height of the columns. */
export function showCapture(
  name: string,
  { pixelsPerHour = 48, body = {} as Record<string, string> } = {},
): HTMLElement {
  const root = showPage(captures.get(name) ?? '');
  describePage(body);
  setScale(root, pixelsPerHour);
  return root;
}

/** What the page says of itself. */
export function describePage(dataset: Record<string, string>): void {
  for (const name of Object.keys(document.body.dataset)) delete document.body.dataset[name];
  Object.assign(document.body.dataset, dataset);
}

/** As the page's styles do: a column of 24 hours and one pixel, chips laid over each other. */
export function setScale(root: Element, pixelsPerHour: number): void {
  for (const column of root.querySelectorAll<HTMLElement>('[data-column-index]')) {
    column.style.cssText = `position: relative; overflow: hidden; height: ${24 * pixelsPerHour + 1}px`;
  }
}

interface Drawn {
  id?: string;
  calendar?: string;
  from: number;
  to: number;
  title?: string;
  text?: string;
  filled?: boolean;
  style?: string;
}

/** Our own model of a chip, with the minutes of its day; written after the captured ones. */
export function chipOf({
  id = 'abcde12345',
  calendar = 'me@m',
  from,
  to,
  title = 'Sync',
  text,
  filled = true,
  style = '',
}: Drawn) {
  const eventId = encodeId(`${id} ${calendar}`);
  const height = Math.max(((to - from) / 60) * 48 - 2, 10);
  const color = filled ? 'background-color: rgb(3, 155, 229);' : '';
  return `<div role="button" data-eventchip data-eventid="${eventId}" data-dragsource-type="2"
    style="top: ${(from / 60) * 48 - 1}px; height: ${height}px; ${color} border-color: rgb(3, 155, 229);">
    <div>${text ?? `9am to 10am, ${title}, Me Myself, Accepted, No location, November 23, 2026`}</div>
    <div aria-hidden="true"><div><i class="notranslate">videocam</i><span style="${style}"><b>${title}</b></span></div></div>
    <div aria-hidden="true" data-eventid="${eventId}" data-dragsource-type="3"></div></div>`;
}

interface Shown {
  day: string;
  chips?: string;
  calendar?: string;
}

/** Our own model of a grid, at 48 px an hour. */
export function showGrid(columns: Shown[], { before = '', after = '' } = {}): HTMLElement {
  const cells = columns.map(
    ({ day, chips = '', calendar = 'me@gmail.com' }, index) =>
      `<div role="gridcell" data-column-index="${index}" data-datekey="${dateKey(day)}" data-principal-ids="${encodeId(calendar)}">
        <div role="presentation">${chips}</div></div>`,
  );
  const root = showPage(`${before}<div role="main"><div role="row">${cells.join('')}</div></div>${after}`);
  describePage({ viewfamily: 'EVENT', viewkey: 'WEEK' });
  setScale(root, 48);
  return root;
}
