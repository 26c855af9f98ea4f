import { decodeEventId } from '../google-link.ts';

export interface EventRef {
  /** Google's id, with the suffix of the instance. */
  eventId: string;
  /** Address of the calendar that it lies in, lower case. */
  calendar?: string;
}

/** Tasks are drawn like events, and their ids decode to nothing [captured]. */
export const isTaskId = (id: string): boolean => /^(?:tasks[_.]|ttb_)/.test(id);

/** `2:["event id","calendar" or null,…]` in the logging attribute: filled in cards, without calendar in chips [captured]. */
const logged = /(?:^|[;\s])2:\["([\w@.-]{5,1024})",(?:"([^"\\\s]{3,320})")?/;

/**
 * Which event a chip, card or form stands for, by `data-eventid`, else by its logging attribute.
 * @returns nothing for tasks and for what names no event
 */
export function readEventId(element: Element): EventRef | undefined {
  const id = element.getAttribute('data-eventid') ?? '';
  if (isTaskId(id)) return undefined;
  const decoded = decodeEventId(id);
  if (decoded) return { eventId: decoded.eventId, ...(decoded.address && { calendar: decoded.address }) };
  const [, eventId, calendar] = logged.exec(element.getAttribute('jslog') ?? '') ?? [];
  return eventId ? { eventId, ...(calendar?.includes('@') && { calendar: calendar.toLowerCase() }) } : undefined;
}

/** The account that the page logs as its user: `1:["account",1]` [captured]. */
export function readLoggedAccount(element: Element): string | undefined {
  return /(?:^|[;\]\s])1:\["([^"\\\s@]+@[^"\\\s@]+)",1\]/.exec(element.getAttribute('jslog') ?? '')?.[1]?.toLowerCase();
}
