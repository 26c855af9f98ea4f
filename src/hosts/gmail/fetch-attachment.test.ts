import { afterEach, describe, expect, test, vi } from 'vitest';
import { AttachmentError, attachmentAddress, fetchCalendarFile } from './fetch-attachment.ts';

const url =
  'https://mail.google.com/mail/u/1?ui=2&ik=4d3f9a01c2&attid=0.1&permmsgid=msg-f:17&th=19a1&view=att&disp=inline';
const file = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

const answer = (...responses: (Response | Error)[]) => {
  const fetch = vi.fn((_url: URL, _init: RequestInit) => {
    const next = responses.shift() ?? new Error('one request too many');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

const problemOf = (work: Promise<string>) =>
  work.then(
    () => 'none',
    (error) => (error instanceof AttachmentError ? error.problem : error),
  );

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the address', () => {
  test.each([
    ['as a link has it', url],
    ['with its prefix twice', `https://mail.google.com/mail/u/1/${url}`],
  ])('is right %s', (_, written) => {
    expect(attachmentAddress(written).href).toBe(url.replace('disp=inline', 'disp=safe').replace('msg-f:', 'msg-f%3A'));
  });

  test.each([
    'https://evil.example/mail/u/0?view=att',
    'https://mail.google.com.evil.example/mail/u/0?view=att',
    'https://mail.google.com@evil.example/mail/u/0?view=att',
    'https://user:pass@mail.google.com/mail/u/0?view=att',
    'http://mail.google.com/mail/u/0?view=att',
    'https://mail.google.com/accounts?view=att',
    'javascript:alert(1)//view=att',
    'data:text/calendar,BEGIN:VCALENDAR?view=att',
    '',
  ])('%s is not in Gmail', async (written) => {
    const fetch = answer();
    expect(await problemOf(fetchCalendarFile(written))).toBe('not-in-gmail');
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([
    'https://mail.google.com/mail/u/0?ui=2&view=om',
    'https://mail.google.com/mail/u/0/?logout&hlor&x=view=att',
    'https://mail.google.com/mail/u/0?url=https://mail.google.com/mail/?view=att',
  ])('%s is not an attachment', async (written) => {
    const fetch = answer();
    expect(await problemOf(fetchCalendarFile(written))).toBe('not-an-attachment');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the file', () => {
  test('is asked for once, from the same origin, without following redirects', async () => {
    const fetch = answer(new Response(file));
    expect(await fetchCalendarFile(url)).toBe(file);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error', credentials: 'same-origin' });
  });

  test('may begin with a byte order mark, and be cut anywhere', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${file.replace('METHOD:REQUEST', 'SUMMARY:Müller 会議')}`);
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    answer(new Response(pieces));
    expect(await fetchCalendarFile(url)).toContain('SUMMARY:Müller 会議');
  });

  test.each([
    ['a sign-in page', new Response('<!doctype html><title>Sign in</title>'), 'not-a-calendar'],
    ['nothing', new Response(''), 'not-a-calendar'],
    ['a refusal', new Response(file, { status: 403 }), 'refused'],
    ['a redirect or no network', new TypeError('Failed to fetch'), 'refused'],
  ])('is not %s', async (_, response, problem) => {
    answer(response);
    expect(await problemOf(fetchCalendarFile(url))).toBe(problem);
  });

  test('is given up as soon as it is too large, without reading the rest', async () => {
    const cancel = vi.fn();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(`BEGIN:VCALENDAR${' '.repeat(99_985)}`));
        sent++;
      },
      cancel,
    });
    answer(new Response(endless));
    expect(await problemOf(fetchCalendarFile(url))).toBe('too-large');
    expect(cancel).toHaveBeenCalled();
    expect(sent).toBeLessThan(30);
  });

  const neverAnswers = (_url: URL, { signal }: RequestInit): Promise<Response> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

  test('is given up after 4 s', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', neverAnswers);
    const problem = problemOf(fetchCalendarFile(url));
    await vi.advanceTimersByTimeAsync(3_999);
    expect(await Promise.race([problem, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await problem).toBe('too-slow');
  });

  test('is given up when this copy of us ends', async () => {
    const end = new AbortController();
    vi.stubGlobal('fetch', neverAnswers);
    const problem = problemOf(fetchCalendarFile(url, end.signal));
    end.abort();
    expect(await problem).toBe('refused');
  });
});
