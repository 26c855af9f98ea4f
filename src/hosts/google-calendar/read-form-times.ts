import type { Invite } from '../../domain/invite.ts';
import { type Candidates, find } from '../select.ts';
import { allDayBox, endDate, endTime, pageZone, startDate, startTime } from './selectors.ts';

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/**
 * Start and end as the form holds them, in any language: `data-ical` around each input, `20260831` and `T090000`
 * [captured 2018]; `data-date` on a page that can't be edited, which tells no hours [in shipping code].
 */
export function readFormTimes(form: ParentNode, timeZone: string): Pick<Invite, 'start' | 'end' | 'allDay'> {
  const box = find(form, allDayBox);
  const allDay = box ? box.getAttribute('aria-checked') === 'true' : undefined;
  const from = dateIn(form, startDate);
  const to = dateIn(form, endDate) ?? from;
  if (allDay) {
    const after = to?.add({ days: 1 }).toString();
    return { allDay, ...(from && { start: from.toString() }), ...(after && { end: after }) };
  }
  const document = form.ownerDocument ?? undefined;
  const zone = (document && find(document, pageZone)?.textContent?.trim()) || timeZone;
  const start = at(from, timeIn(form, startTime), zone);
  const end = at(to, timeIn(form, endTime), zone);
  return { ...(start && { start }), ...(end && { end }), ...(allDay !== undefined && { allDay }) };
}

/** The wrapper's value; options of the input's list have the attribute too, but are not around the input. */
const icalAround = (form: ParentNode, input: Candidates): string =>
  find(form, input, isSeen)?.closest<HTMLElement>('[data-ical]')?.dataset.ical ?? '';

function dateIn(form: ParentNode, input: Candidates): Temporal.PlainDate | undefined {
  const text = icalAround(form, input) || find(form, input, isSeen)?.dataset.date || '';
  return parse(() => (/^\d{8}$/.test(text) ? Temporal.PlainDate.from(text) : undefined));
}

function timeIn(form: ParentNode, input: Candidates): Temporal.PlainTime | undefined {
  const text = icalAround(form, input) || find(form, input, isSeen)?.dataset.initialValue || '';
  return parse(() => (/^T\d{6}$/.test(text) ? Temporal.PlainTime.from(text) : undefined));
}

const at = (date: Temporal.PlainDate | undefined, time: Temporal.PlainTime | undefined, timeZone: string) =>
  date && time && parse(() => date.toPlainDateTime(time).toZonedDateTime(timeZone).toString());

function parse<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
