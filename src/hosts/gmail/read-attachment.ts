import { findAll } from '../select.ts';
import { attachmentCard, attachmentLink } from './selectors.ts';

export interface CalendarAttachment {
  /** Where it lies in Gmail, as the page writes it; `fetch-attachment.ts` checks it. */
  url?: string;
}

const isCalendarType = (type: string): boolean => /^(application\/ics|text\/calendar)\b/i.test(type);
const isCalendarName = (name: string): boolean => /\.ics$/i.test(name.trim());

/**
 * The calendar file attached to a message: by the card's drag-out attribute, else (Firefox may have none) by the card's
 * link with the file's type or name. Cards that have not loaded yet have neither.
 */
export function findCalendarAttachment(message: ParentNode): CalendarAttachment | undefined {
  for (const card of findAll(message, attachmentCard)) {
    const file = parseDownloadUrl(card.getAttribute('download_url') ?? '');
    if (file && (isCalendarType(file.type) || isCalendarName(file.name))) return inGmail(file.url);
  }
  for (const link of findAll<HTMLAnchorElement>(message, attachmentLink)) {
    if (isCalendarType(loggedTypeOf(link)) || namesCalendarFile(link)) return inGmail(link.href);
  }
  return undefined;
}

const inGmail = (url: string): CalendarAttachment => (url.startsWith('https://mail.google.com/') ? { url } : {});

/** `MIME:file name:address`; the name is URL-encoded [captured], the address holds colons of its own. */
function parseDownloadUrl(value: string): { type: string; name: string; url: string } | undefined {
  const [, type = '', name = '', url = ''] = /^([^:]*):([^:]*):(.*)$/s.exec(value) ?? [];
  return url ? { type, name: decode(name), url } : undefined;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Field 43 of the card's log record is `["application/pdf",78600]` in base64 [captured 2023]. */
function loggedTypeOf(link: Element): string {
  const [, field = ''] = /\b43:([\w+/-]+)/.exec(link.getAttribute('jslog') ?? '') ?? [];
  try {
    return String(JSON.parse(atob(field))[0]);
  } catch {
    return '';
  }
}

/** The file's name stands alone in one of the card's innermost elements (`.aV3`). */
const namesCalendarFile = (link: Element): boolean =>
  [...link.querySelectorAll('*')].some((part) => !part.firstElementChild && isCalendarName(part.textContent ?? ''));
