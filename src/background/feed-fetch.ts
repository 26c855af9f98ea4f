import { type FeedAddress, type FeedProblem, readFeedAddress } from '../domain/feed-address.ts';

/** What a service calls the copy that we have. */
export interface Copy {
  etag?: string;
  modified?: string;
}

export type Fetched =
  | ({ kind: 'fresh'; bytes: Uint8Array } & Copy)
  | { kind: 'same' }
  /** `wait`: milliseconds that the service asks for. */
  | ({ kind: 'failed'; wait?: number } & FeedProblem);

/** Milliseconds without a byte; a worker that waits 30 s for an answer is ended by Chrome. */
const patience = 25_000;
/** Milliseconds in all. */
const longestWait = 120_000;
/** Bytes. */
const mostBytes = 20_000_000;
const fatigue = 'timed out';

const failed = (problem: string, ...args: string[]): Fetched => ({ kind: 'failed', problem, args });

export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Nothing of ours goes along, and nothing of the answer stays in the browser's cache: the address is a password. */
const request = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

/** Browsers don't tell why a request failed. One that we may not follow can be told by not following it. */
async function whyNot({ url, host }: FeedAddress, signal: AbortSignal): Promise<Fetched> {
  if (isOffline()) return failed('problem_feed_offline');
  const answer = await fetch(url, { ...request, redirect: 'manual', signal }).catch(() => undefined);
  void answer?.body?.cancel();
  return failed(answer?.type === 'opaqueredirect' ? 'problem_feed_moved' : 'problem_feed_unreachable', host);
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Milliseconds of a Retry-After, in seconds or as a date (RFC 9110 10.2.3). */
function waitOf(header: string | null, now: Temporal.Instant): { wait?: number } {
  if (/^\d{1,9}$/.test(header ?? '')) return { wait: Number(header) * 1_000 };
  const [, day, month = '', year, time] = /^\w{3}, (\d\d) (\w{3}) (\d{4}) ([\d:]{8}) GMT$/.exec(header ?? '') ?? [];
  const number = String(months.indexOf(month) / 3 + 1).padStart(2, '0');
  try {
    return { wait: now.until(`${year}-${number}-${day}T${time}Z`).total('milliseconds') };
  } catch {
    return {};
  }
}

function refusalOf({ status, headers }: Response, host: string, now: Temporal.Instant): Fetched {
  const wait = waitOf(headers.get('retry-after'), now);
  if (status === 401 || status === 403) return failed('problem_feed_denied', host);
  if (status === 404 || status === 410) return failed('problem_feed_gone', host);
  if (status === 429) return { ...failed('problem_feed_busy', host), ...wait };
  if (status >= 500) return { ...failed('problem_feed_service', host), ...wait };
  return failed('problem_feed_status', host, String(status));
}

/** The body, or nothing once it grows too large. */
async function readBody(body: ReadableStream<Uint8Array>, onBytes: () => void): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    onBytes();
    length += value.length;
    if (length > mostBytes) {
      void reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Fetches a calendar, once. Whatever goes wrong is the answer's problem, in which the address never stands. */
export async function fetchFeed(address: FeedAddress, copy: Copy, now: Temporal.Instant): Promise<Fetched> {
  const { url, host } = address;
  const stop = new AbortController();
  const giveUp = () => stop.abort(fatigue);
  const end = setTimeout(giveUp, longestWait);
  let pause = setTimeout(giveUp, patience);
  const onBytes = () => {
    clearTimeout(pause);
    pause = setTimeout(giveUp, patience);
  };
  const { signal } = stop;
  const headers = {
    ...(copy.etag !== undefined && { 'if-none-match': copy.etag }),
    ...(copy.modified !== undefined && { 'if-modified-since': copy.modified }),
  };
  try {
    const response = await fetch(url, { ...request, redirect: 'follow', headers, signal });
    onBytes();
    if (response.redirected && !('url' in readFeedAddress(response.url))) return failed('problem_feed_moved', host);
    if (response.status === 304) return { kind: 'same' };
    if (!response.ok) return refusalOf(response, host, now);
    if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return failed('problem_feed_page', host);
    if (Number(response.headers.get('content-length')) > mostBytes) return failed('problem_feed_too_large');
    const bytes = response.body ? await readBody(response.body, onBytes) : new Uint8Array();
    if (!bytes) return failed('problem_feed_too_large');
    if (bytes.length === 0) return failed('problem_feed_empty', host);
    const [etag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')];
    return { kind: 'fresh', bytes, ...(etag !== null && { etag }), ...(modified !== null && { modified }) };
  } catch {
    if (signal.aborted) return failed('problem_feed_timeout', host);
    return await whyNot(address, signal);
  } finally {
    clearTimeout(end);
    clearTimeout(pause);
    stop.abort(); // what was not read of the body is not to come
  }
}
