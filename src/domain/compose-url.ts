export interface ComposeRequest {
  in: 'gmail' | 'outlook' | 'mailto';
  /** The signed-in account, for Gmail. */
  account?: string;
  /** The page's host, for Outlook: work and private mail live on different ones. */
  host?: string;
  to: string;
  subject: string;
  text: string;
}

/**
 * Longest address that works, in characters. Google and Microsoft refuse request lines beyond about 8 kB [unverified];
 * Windows hands no longer `mailto:` to a mail program than 2,048 (INTERNET_MAX_URL_LENGTH is 2,083).
 */
const longest = { gmail: 8000, outlook: 8000, mailto: 2000 };

const outlookHosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com'];

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

/** As much of `text` as takes `room` characters when encoded, up to the end of a word (of a clause in Japanese). */
function fitText(text: string, room: number, newline: string): { encoded: string; cut: boolean } {
  let encoded = '';
  for (const [chunk] of text.trimEnd().matchAll(/\s*[^\s、。！？]+[、。！？]*|\s*[、。！？]+/gu)) {
    const next = encode(chunk).replaceAll('%0A', newline);
    if (encoded.length + next.length > room) return { encoded, cut: true };
    encoded += next;
  }
  return { encoded, cut: false };
}

/**
 * The address that opens a mail service's own composer with the draft in it. Nothing is sent by opening it. `cut` says
 * that the text did not fit whole.
 */
export function composeUrl(request: ComposeRequest): { url: string; cut: boolean } {
  const { to, account, host = '' } = request;
  const limit = longest[request.in];
  const subject = fitText(request.subject, limit / 4, '%20').encoded;
  const outlook = outlookHosts.includes(host) ? host : 'outlook.office.com';
  const start = {
    gmail: `https://mail.google.com/mail/u/?${account ? `authuser=${encode(account)}&` : ''}view=cm&fs=1&tf=1&to=${encode(to)}&su=${subject}&body=`,
    outlook: `https://${outlook}/mail/deeplink/compose?to=${encode(to)}&subject=${subject}&body=`,
    mailto: `mailto:${encode(to).replaceAll('%40', '@')}?subject=${subject}&body=`,
  }[request.in];
  // RFC 6068, 5: line breaks in a mailto's body are CR LF.
  const { encoded, cut } = fitText(request.text, limit - start.length, request.in === 'mailto' ? '%0D%0A' : '%0A');
  return { url: start + encoded, cut };
}
