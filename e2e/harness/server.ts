import 'temporal-polyfill/global';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { writeCalendarFile } from '../pages/gmail/calendar-file.ts';
import type { Scenario } from '../pages/gmail/invitation.ts';
import { makeScenarios } from '../pages/gmail/scenarios.ts';
import { makeCertificate } from './certificate.ts';
import { type Answer, serveEditor, serveModule, servePage } from './model-files.ts';

/** One request that some browser made, to whatever host. */
export interface Asked {
  host: string;
  method: string;
  /** With query. */
  path: string;
  /** `Sec-Fetch-Dest`: `document`, `script`, `empty` for fetch … Missing for the browser's own requests. */
  dest: string | undefined;
  /** `Sec-Fetch-Site`, `Origin` and `Referer`, to tell who asked. */
  site: string | undefined;
  origin: string | undefined;
  referer: string | undefined;
  initiator: 'navigation' | 'page' | 'script' | 'browser';
}

/** What happens to requests for an attachment. */
export type AttachmentMood = 'ok' | 'missing' | 'redirected' | 'slow' | 'not-a-calendar' | 'oversized';

export interface HostServer {
  port: number;
  asked: Asked[];
  attachment: AttachmentMood;
  /** Called for each request; an answer wins over the living page's. */
  override: ((asked: Asked) => Answer | undefined) | undefined;
  /** What answers at an address that is typed into the options. */
  feeds: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** From now on no secure connection with that host comes about. */
  distrust(host: string): void;
  /** Lets the answers of `slow` attachments go. */
  release(): void;
  /** As it was at first, and with nothing asked. */
  reset(): void;
  close(): Promise<void>;
}

const gmail = 'mail.google.com';
const calendar = 'calendar.google.com';
/** Some ticket system, on which nothing of ours runs by itself. */
export const desk = 'desk.maple.example';
/** Where attachments come from, if not from the mail service itself. */
const foreign = 'mail-attachment.googleusercontent.com';
/** Outlook on the web answers under each of these. */
export const outlookHosts = [
  'outlook.cloud.microsoft',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
];
const hosts = [gmail, calendar, ...outlookHosts, desk, foreign, 'accounts.google.com'];

/** Who asked. A living page makes no `fetch` of its own, so each one is a content script's or an extension page's. */
function initiatorOf(dest: string | undefined, mode: string | undefined): Asked['initiator'] {
  if (!dest) return 'browser';
  if (mode === 'navigate') return 'navigation';
  return dest === 'empty' ? 'script' : 'page';
}

function readRequest(request: IncomingMessage): Asked {
  const header = (name: string) => request.headers[name] as string | undefined;
  const dest = header('sec-fetch-dest');
  return {
    host: (request.headers.host ?? '').replace(/:\d+$/, ''),
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    dest,
    site: header('sec-fetch-site'),
    origin: header('origin'),
    referer: header('referer'),
    initiator: initiatorOf(dest, header('sec-fetch-mode')),
  };
}

/**
 * Stands for every host of the internet on a loopback port: the living pages under their real names, nothing under any
 * other, and a log of all that was asked for.
 */
export async function startServer(): Promise<HostServer> {
  const today = Temporal.Now.plainDateISO().toString();
  const scenarios = makeScenarios(today);
  let letGo = () => {};
  let held = new Promise<void>((resolve) => {
    letGo = resolve;
  });

  const calendarFile = (query: URLSearchParams): string | undefined => {
    const messages = scenarios.flatMap((scenario) => scenario.messages);
    const invitation = messages.find((message) => message.id === query.get('th'))?.invitation;
    return invitation && writeCalendarFile(invitation);
  };

  const attachment = async (query: URLSearchParams): Promise<Answer> => {
    const file = calendarFile(query);
    const headers = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment' };
    if (!file || server.attachment === 'missing') return { status: 404, body: 'gone' };
    if (server.attachment === 'redirected')
      return { status: 302, headers: { location: `https://${foreign}/attachment/u/0/?view=att` }, body: '' };
    if (server.attachment === 'slow') await held;
    if (server.attachment === 'not-a-calendar') return { headers, body: '<!doctype html><title>Sign in</title>' };
    if (server.attachment === 'oversized') return { headers, body: `${file}${' '.repeat(8_000_000)}` };
    return { headers, body: file };
  };

  const answer = async (asked: Asked): Promise<Answer> => {
    const overridden = server.override?.(asked);
    if (overridden) return overridden;
    const url = new URL(asked.path, `https://${asked.host}`);
    if (url.pathname.startsWith('/_model/')) return serveModule(url.pathname.slice('/_model/'.length));
    if (asked.host === gmail && /^\/mail\/u\/(\d+\/?)?$/.test(url.pathname)) {
      return url.searchParams.get('view') === 'att'
        ? attachment(url.searchParams)
        : servePage('gmail/index.html', today);
    }
    if (asked.host === calendar && /^\/calendar(\/u\/\d+)?\/r(\/|$)/.test(url.pathname))
      return servePage('google-calendar/index.html', today);
    if (outlookHosts.includes(asked.host) && /^\/(mail|calendar)(\/|$)/.test(url.pathname))
      return servePage('outlook/index.html', today);
    if (asked.host === desk && url.pathname === '/') return serveEditor(url.searchParams.get('editor') ?? 'plain');
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'nobody lives here' };
  };

  const distrusted = new Set<string>();
  const secrets = {
    ...makeCertificate(hosts),
    SNICallback: (host: string, done: (error: Error | null) => void) =>
      done(distrusted.has(host) ? new Error(`${host} is not trusted`) : null),
  };
  const listener = createServer(secrets, async (request, response) => {
    const asked = readRequest(request);
    server.asked.push(asked);
    const feed = server.feeds.get(`https://${asked.host}${asked.path}`);
    if (feed) return feed(request, response);
    const { status = 200, headers = {}, body } = await answer(asked);
    response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  const server: HostServer = {
    port: (listener.address() as AddressInfo).port,
    asked: [],
    attachment: 'ok',
    override: undefined,
    feeds: new Map(),
    distrust: (host) => {
      distrusted.add(host);
      listener.closeIdleConnections();
    },
    release: () => {
      letGo();
      held = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    reset: () => {
      server.release();
      server.asked.length = 0;
      server.attachment = 'ok';
      server.override = undefined;
      server.feeds.clear();
      distrusted.clear();
    },
    close: async () => {
      letGo();
      listener.closeAllConnections();
      listener.close();
      await once(listener, 'close');
    },
  };
  return server;
}

/** One of the model's conversations by its name. */
export function findScenario(name: string): Scenario {
  const found = makeScenarios(Temporal.Now.plainDateISO().toString()).find((scenario) => scenario.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
}

/**
 * The address of a route of Google Calendar, `week/2026/11/23` or `eventedit`, with the model's own query parameters.
 * Without a path it is this week.
 */
export function calendarAddress(path = '', query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `https://${calendar}/calendar/u/0/r${path && `/${path}`}${search && `?${search}`}`;
}

/** The address at which a scenario's conversation is open, or the list, with the model's own query parameters. */
export function gmailAddress(scenario?: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  const hash = scenario ? `#inbox/${findScenario(scenario).token}` : '#inbox';
  return `https://${gmail}/mail/u/0/${search ? `?${search}` : ''}${hash}`;
}

/**
 * The address of a route of Outlook on the web, `mail/`, `calendar/view/week`, with the model's own query parameters.
 * @param host one of the four; the newest without it
 */
export function outlookAddress(path = 'mail/', query: Record<string, string> = {}, host = outlookHosts[0]): string {
  const search = new URLSearchParams(query).toString();
  return `https://${host}/${path}${search && `?${search}`}`;
}
