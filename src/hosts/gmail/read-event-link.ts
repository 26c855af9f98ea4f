/** What one of Google Calendar's links in a mail says. Read, never followed: a RESPOND link answers the invitation. */
export interface EventLink {
  action: 'RESPOND' | 'VIEW';
  eventId: string;
  /** Whom the invitation was for, or the calendar it lies in: a hint. */
  address?: string;
}

/** Reads a link by its own address, else by the one that Gmail keeps beside it. */
export function readEventLink(link: Element): EventLink | undefined {
  for (const name of ['href', 'data-saferedirecturl']) {
    const found = parseEventUrl(link.getAttribute(name) ?? '');
    if (found) return found;
  }
  return undefined;
}

/** `https://calendar.google.com/calendar/event?action=RESPOND&eid=…`, bare or behind `google.com/url?q=`. */
function parseEventUrl(address: string): EventLink | undefined {
  const url = unwrap(address);
  if (!url || !/^(calendar|www)\.google\.com$/.test(url.hostname)) return undefined;
  if (!/^\/calendar\/(u\/\d+\/)?event$/.test(url.pathname)) return undefined;
  const action = url.searchParams.get('action');
  const event = decodeEventId(url.searchParams.get('eid') ?? '');
  return event && (action === 'RESPOND' || action === 'VIEW') ? { action, ...event } : undefined;
}

function unwrap(address: string): URL | undefined {
  const url = URL.parse(address);
  const isRedirect = url?.pathname === '/url' && /^(www\.)?google\.com$/.test(url.hostname);
  const target = isRedirect && (url.searchParams.get('q') ?? url.searchParams.get('url'));
  return (target ? URL.parse(target) : url) ?? undefined;
}

/** `eid` is unpadded base64 of "<event id> <address>" [decoded]; Google writes `@m` for `@gmail.com` [unverified]. */
function decodeEventId(eid: string): { eventId: string; address?: string } | undefined {
  let text: string;
  try {
    const bytes = Uint8Array.from(atob(eid.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const [, eventId, hint = ''] = /^([\w@.-]{5,1024})(?: (\S{3,320}))?$/.exec(text) ?? [];
  if (!eventId) return undefined;
  const address = hint.toLowerCase().replace(/@m$/, '@gmail.com');
  return /^[^@]+@[^@]+\.[^@]+$/.test(address) ? { eventId, address } : { eventId };
}

/** Google names one occurrence of a series `<series>_<start in UTC>`; `_R…` belongs to the id (a series split). */
export function splitOccurrence(eventId: string): { uid: string; recurrenceId?: string } {
  const [, uid, recurrenceId] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(eventId) ?? [];
  return uid && recurrenceId ? { uid, recurrenceId } : { uid: eventId };
}
