const origin = 'https://mail.google.com';
/** Bytes. The largest real invitation seen is far below; the background refuses longer ones too. */
const sizeLimit = 2_000_000;
/** Milliseconds. */
const patience = 4_000;

export type AttachmentProblem =
  | 'not-in-gmail'
  | 'not-an-attachment'
  | 'refused'
  | 'too-slow'
  | 'too-large'
  | 'not-a-calendar';

/** The calendar file can't be had. The draft then uses what the page shows. */
export class AttachmentError extends Error {
  override name = 'AttachmentError';

  constructor(
    readonly problem: AttachmentProblem,
    options?: ErrorOptions,
  ) {
    super(`Calendar file: ${problem}`, options);
  }
}

/**
 * The attachment's address in its own service. The part in `download_url` may carry the prefix twice [captured 2019 and
 * 2023: `https://mail.google.com/mail/u/0/https://mail.google.com/mail/u/0?ui=2&…`].
 * @throws {AttachmentError} when it is no attachment of this Gmail
 */
export function attachmentAddress(written: string): URL {
  const once = written.replace(/^https:\/\/mail\.google\.com\/[^?#]*(?=https:\/\/mail\.google\.com\/)/, '');
  const url = URL.parse(once);
  if (url?.origin !== origin || url.username || !url.pathname.startsWith('/mail')) {
    throw new AttachmentError('not-in-gmail');
  }
  if (url.searchParams.get('view') !== 'att') throw new AttachmentError('not-an-attachment');
  url.searchParams.set('disp', 'safe');
  return url;
}

/**
 * Reads an invitation's calendar file from the mail service in which it lies: the one request that a content script of
 * ours makes, and only on the person's click. Redirects are refused, so nothing else is ever asked.
 * @throws {AttachmentError}
 */
export async function fetchCalendarFile(written: string, signal?: AbortSignal): Promise<string> {
  const url = attachmentAddress(written);
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), patience);
  try {
    const response = await fetch(url, {
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.any(signal ? [signal, timeout.signal] : [timeout.signal]),
    });
    if (!response.ok || !response.body) throw new AttachmentError('refused');
    return asCalendar(await readBounded(response.body));
  } catch (cause) {
    if (cause instanceof AttachmentError) throw cause;
    throw new AttachmentError(timeout.signal.aborted ? 'too-slow' : 'refused', { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > sizeLimit) {
      await reader.cancel();
      throw new AttachmentError('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** `TextDecoder` has taken a byte order mark away; a sign-in page or an error in HTML ends here. */
function asCalendar(text: string): string {
  if (!/^\s*BEGIN:VCALENDAR\b/i.test(text)) throw new AttachmentError('not-a-calendar');
  return text;
}
