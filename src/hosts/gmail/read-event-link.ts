import { decodeEventId, unwrapLink } from '../google-link.ts';

/** What one of Google Calendar's links in a mail says. Read, never followed: a RESPOND link answers the invitation. */
export interface EventLink {
  action: 'RESPOND' | 'VIEW';
  eventId: string;
  /** Whom the invitation was for, or the calendar it lies in: a hint. */
  address?: string;
}

/** An open invitation is read whenever its page changes, and its links stay the same. */
const known = new WeakMap<Element, { address: string; says: EventLink | undefined }>();

/** Reads a link by its own address, else by the one that Gmail keeps beside it. */
export function readEventLink(link: Element): EventLink | undefined {
  const href = link.getAttribute('href') ?? '';
  const beside = link.getAttribute('data-saferedirecturl') ?? '';
  const address = `${href} ${beside}`;
  const before = known.get(link);
  if (before?.address === address) return before.says;
  const says = parseEventUrl(href) ?? parseEventUrl(beside);
  known.set(link, { address, says });
  return says;
}

/** `https://calendar.google.com/calendar/event?action=RESPOND&eid=…`, bare or behind `google.com/url?q=`. */
function parseEventUrl(address: string): EventLink | undefined {
  const url = unwrapLink(address);
  if (!url || !/^(calendar|www)\.google\.com$/.test(url.hostname)) return undefined;
  if (!/^\/calendar\/(u\/\d+\/)?event$/.test(url.pathname)) return undefined;
  const action = url.searchParams.get('action');
  const event = decodeEventId(url.searchParams.get('eid') ?? '');
  return event && (action === 'RESPOND' || action === 'VIEW') ? { action, ...event } : undefined;
}
