import type { Reading } from './load-event.ts';

/** A calendar's secret iCal address. Whoever has it reads the calendar: it is a password. */
export interface FeedAddress {
  /** As it is fetched, `https:`. */
  url: string;
  host: string;
  /** The match pattern of the permission that fetching needs. */
  pattern: string;
  service: Reading['service'];
  /** Whose calendar it is, where the address tells. */
  owner?: string;
}

/** Why something can't be used. `problem` is a `_locales` key of a sentence, with substitutions. */
export interface FeedProblem {
  problem: string;
  args: string[];
}

/** The services whose feeds are read; the same names stand in the manifest. `*.` stands for one part or more. */
const services: [host: string, service: Reading['service']][] = [
  ['calendar.google.com', 'google'],
  ['outlook.live.com', 'microsoft'],
  ['outlook.office.com', 'microsoft'],
  ['outlook.office365.com', 'microsoft'],
  ['outlook.cloud.microsoft', 'microsoft'],
  ['*.icloud.com', 'other'],
  ['*.fastmail.com', 'other'],
  ['user.fm', 'other'],
  ['calendar.proton.me', 'other'],
  ['calendar.yahoo.com', 'other'],
  ['calendar.zoho.com', 'other'],
  ['calendar.zoho.eu', 'other'],
  ['calendar.zoho.in', 'other'],
];

const longest = 2_000;

const isHost = (host: string, name: string): boolean =>
  name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;

const refuse = (problem: string, ...args: string[]): FeedProblem => ({ problem, args });

/** Google writes the calendar into the path; a person's own has their address. */
function ownerOf({ host, pathname }: URL): { owner?: string } {
  const [, id] = (host === 'calendar.google.com' && /^\/calendar\/ical\/([^/]+)\//.exec(pathname)) || [];
  if (!id) return {};
  try {
    return { owner: decodeURIComponent(id).toLowerCase() };
  } catch {
    return {};
  }
}

/** What a person pasted, as an address to fetch; `webcal:` is understood. Any other host gets the sentence why not. */
export function readFeedAddress(text: string): FeedAddress | FeedProblem {
  const typed = text.trim().replace(/^(?:webcals?|https?):\/\//i, 'https://');
  const url = typed.length > longest ? null : URL.parse(typed);
  if (url?.protocol !== 'https:' || url.username || url.password || /\s/.test(typed)) {
    return refuse('problem_feed_address');
  }
  const [name, service] = services.find(([each]) => isHost(url.hostname, each)) ?? [];
  if (!name || !service || url.port) return refuse('problem_feed_host', url.host);
  url.hash = '';
  return { url: url.href, host: url.hostname, pattern: `https://${name}/*`, service, ...ownerOf(url) };
}

/** As it may be shown: the host, and the last four characters of its secret. */
export function maskAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  const secret = `${pathname}${search}`.replace(/(?:\/[\w-]+)?\.ics$/i, '');
  return `${host}/…${secret.slice(-4)}`;
}
