/** Where a link leads: Google sends links in mails and descriptions through `google.com/url?q=`. */
export function unwrapLink(address: string): URL | undefined {
  const url = URL.parse(address);
  const isRedirect = url?.pathname === '/url' && /^(www\.)?google\.com$/.test(url.hostname);
  const target = isRedirect && (url.searchParams.get('q') ?? url.searchParams.get('url'));
  return (target ? URL.parse(target) : url) ?? undefined;
}

/** Most ids: nothing to decode, and a page with hundreds of them is spared most of the work. */
const isAscii = /^[\0-\x7f]*$/;

/** The text in Google's base64: URL alphabet, no padding. */
export function decodeBase64(text: string): string | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    if (isAscii.test(binary)) return binary;
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How Google shortens hosts: `m` [captured], `g` [in shipping code], `v` (holidays) and `i` (imported) [unverified]. */
const shortHosts: Record<string, string> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
  i: 'import.calendar.google.com',
};

/** A calendar's address in full, lower case; those of a Workspace stay whole. */
export const expandAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/@([a-z])$/, (short, host: string) => (shortHosts[host] ? `@${shortHosts[host]}` : short));

/** What an `eid` and `data-eventid` tell: base64 of "<event id> <calendar's address>". */
export function decodeEventId(eid: string): { eventId: string; address?: string } | undefined {
  const [, eventId, hint = ''] = /^([\w@.-]{5,1024})(?: (\S{3,320}))?$/.exec(decodeBase64(eid) ?? '') ?? [];
  if (!eventId) return undefined;
  const address = expandAddress(hint);
  return /^[^@]+@[^@]+\.[^@]+$/.test(address) ? { eventId, address } : { eventId };
}

/** Google names one occurrence of a series `<series>_<start in UTC>`; `_R…` belongs to the id (a series split). */
export function splitOccurrence(eventId: string): { uid: string; recurrenceId?: string } {
  const [, uid, recurrenceId] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(eventId) ?? [];
  return uid && recurrenceId ? { uid, recurrenceId } : { uid: eventId };
}
