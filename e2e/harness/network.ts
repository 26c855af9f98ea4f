import { type Asked, desk, outlookHosts } from './server.ts';

/** What a Chromium or Firefox asks for by itself, with every switch against it set. Exact, so that nothing else passes. */
const browsersOwn: [host: string, path: RegExp][] = [
  ['accounts.google.com', /^\/ListAccounts\?gpsia=1&source=ChromiumBrowser&/],
  ['update.googleapis.com', /^\/service\/update2\/json\b/],
  ['firefox.settings.services.mozilla.com', /^\/v1\//],
  ['content-autofill.googleapis.com', /^\/v1\/pages\//],
  // A spelling dictionary, for whatever field is typed into.
  ['redirector.gvt1.com', /^\/edgedl\/chrome\/dict\//],
];

const isBrowsersOwn = ({ host, path, initiator }: Asked): boolean =>
  initiator !== 'navigation' && browsersOwn.some(([own, pattern]) => own === host && pattern.test(path));

/** Hosts with a living page, which loads its own modules from there. */
const living = ['mail.google.com', 'calendar.google.com', ...outlookHosts, desk];

const isAttachment = ({ host, path, method }: Asked): boolean =>
  host === 'mail.google.com' && method === 'GET' && /[?&]view=att&/.test(path);

/** The invitation attachments that our content script fetched. */
export const attachmentsAsked = (asked: Asked[]): Asked[] =>
  asked.filter((request) => request.initiator === 'script' && isAttachment(request));

/**
 * Requests that nothing allows: all but what a person navigated to, what the living page loads of itself, and
 * attachments of the mail service, and `feeds`, which were typed in. Redirects of an attachment are refused, so their goal
 * must not appear.
 */
export function findForbidden(asked: Asked[], feeds: ReadonlyMap<string, unknown> = new Map()): string[] {
  return asked
    .filter((request) => {
      if (isBrowsersOwn(request)) return false;
      if (request.initiator === 'navigation') return false;
      const isFeed = feeds.has(`https://${request.host}${request.path}`) && request.method === 'GET';
      if (request.initiator === 'script') return !isAttachment(request) && !isFeed;
      return !living.includes(request.host);
    })
    .map(({ method, host, path, initiator }) => `${initiator}: ${method} https://${host}${path.slice(0, 200)}`);
}
