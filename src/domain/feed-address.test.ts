import { describe, expect, it, test } from 'vitest';
import { contentSecurityPolicy, manifestFor } from '../../manifest.config.ts';
import { maskAddress, readFeedAddress } from './feed-address.ts';

const google = 'https://calendar.google.com/calendar/ical/Mina%40lumen.example/private-0123456789abcdef/basic.ics';

describe('an address', () => {
  it.each([
    [google, 'calendar.google.com', 'google', 'mina@lumen.example'],
    [
      'https://outlook.office365.com/owa/calendar/0f@lumen.example/9a/calendar.ics',
      'outlook.office365.com',
      'microsoft',
    ],
    ['webcal://p12-caldav.icloud.com/published/2/MTIz', '*.icloud.com', 'other'],
    [' WEBCALS://beta.fastmail.com/dav/feed.ics ', '*.fastmail.com', 'other'],
    ['https://user.fm/calendar/v1-abc/Work.ics', 'user.fm', 'other'],
    ['https://calendar.proton.me/api/calendar/v1/url/x/calendar.ics?CacheKey=a&PassphraseKey=b', 'calendar.proton.me'],
    ['http://calendar.zoho.eu/ical/abc', 'calendar.zoho.eu', 'other'],
  ])('%s is read', (text, host, service = 'other', owner?: string) => {
    const address = readFeedAddress(text);
    expect(address).toMatchObject({ pattern: `https://${host}/*`, service });
    expect(address).toHaveProperty('url', expect.stringMatching(/^https:/));
    expect('owner' in address ? address.owner : undefined).toBe(owner);
  });

  it.each(['', 'calendar', 'mailto:mina@lumen.example', 'https://', 'https://mina:pw@user.fm/a.ics', `${google} x`])(
    '“%s” is none',
    (text) => {
      expect(readFeedAddress(text)).toEqual({ problem: 'problem_feed_address', args: [] });
    },
  );

  it.each([
    ['https://calendars.example/mina.ics', 'calendars.example'],
    ['https://mail.google.com/calendar.ics', 'mail.google.com'],
    ['https://icloud.com/a', 'icloud.com'],
    ['https://evilicloud.com/a', 'evilicloud.com'],
    ['https://calendar.google.com.evil.example/a', 'calendar.google.com.evil.example'],
    ['https://calendar.google.com:8443/a', 'calendar.google.com:8443'],
  ])('%s gets the sentence that names its host', (text, host) => {
    expect(readFeedAddress(text)).toEqual({ problem: 'problem_feed_host', args: [host] });
  });

  it('is shown by its host and four characters of the secret', () => {
    expect(maskAddress(google)).toBe('calendar.google.com/…cdef');
    expect(maskAddress('https://p12-caldav.icloud.com/published/2/MTIzNDU2')).toBe('p12-caldav.icloud.com/…NDU2');
    expect(maskAddress('https://user.fm/calendar/v1-abcd/Work.ics')).toBe('user.fm/…abcd');
  });
});

test('fetched is what the manifest allows, and nothing else', () => {
  const connectable = /connect-src ([^;]+)/.exec(contentSecurityPolicy)?.[1]?.split(' ') ?? [];
  const { host_permissions = [], optional_host_permissions = [] } = manifestFor('chrome') as {
    host_permissions?: string[];
    optional_host_permissions?: string[];
  };
  expect(connectable.length).toBeGreaterThan(10);
  for (const source of connectable) {
    const address = readFeedAddress(`${source.replace('*', 'a')}/a.ics`);
    expect(address, source).toHaveProperty('pattern', `${source}/*`);
    expect([...host_permissions, ...optional_host_permissions]).toContain(`${source}/*`);
  }
  for (const pattern of [...host_permissions, ...optional_host_permissions]) {
    const isRead = 'url' in readFeedAddress(pattern.replace(/\*\./, 'a.').replace(/\*$/, 'a.ics'));
    expect(isRead, pattern).toBe(connectable.includes(pattern.slice(0, -2)));
  }
});
