import { describe, expect, test } from 'vitest';
import { type ComposeRequest, composeUrl } from './compose-url.ts';
import { replyAddress } from './organizer-address.ts';
import { replySubject } from './reply-subject.ts';

const request: ComposeRequest = {
  in: 'gmail',
  account: 'robin+work@maple.example',
  to: 'mina@lumen.example',
  subject: 'Re: Plans & numbers',
  text: 'Hello Mina,\n\n100 % yes + “more”? #1 & done',
};

describe('composeUrl', () => {
  test('Gmail, for the account that is signed in', () => {
    const { url, cut } = composeUrl(request);
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe('https://mail.google.com/mail/u/');
    expect(Object.fromEntries(searchParams)).toEqual({
      authuser: request.account,
      view: 'cm',
      fs: '1',
      tf: '1',
      to: request.to,
      su: request.subject,
      body: request.text,
    });
    expect(cut).toBe(false);
    const { account: _, ...without } = request;
    expect(composeUrl(without).url).not.toContain('authuser');
  });

  test.each([
    ['outlook.live.com', 'outlook.live.com'],
    ['outlook.cloud.microsoft', 'outlook.cloud.microsoft'],
    ['evil.example', 'outlook.office.com'],
    ['mail.google.com', 'outlook.office.com'],
  ])('Outlook at %s opens at %s', (host, expected) => {
    const { url } = composeUrl({ ...request, in: 'outlook', host });
    expect(url).toContain(`https://${expected}/mail/deeplink/compose?`);
    const { to, subject, body } = Object.fromEntries(new URL(url).searchParams);
    expect({ to, subject, text: body }).toEqual({ to: request.to, subject: request.subject, text: request.text });
    expect(url).not.toContain('+');
  });

  test('mailto, with the line breaks that it asks for', () => {
    const { url } = composeUrl({ ...request, in: 'mailto' });
    expect(url).toMatch(
      /^mailto:mina@lumen\.example\?subject=Re%3A%20Plans%20%26%20numbers&body=Hello%20Mina%2C%0D%0A%0D%0A/,
    );
  });

  test('an address can not add recipients or fields', () => {
    const to = 'a@b.example?bcc=c@d.example&x=1,e@f.example';
    expect(composeUrl({ ...request, in: 'mailto', to }).url).toMatch(
      /^mailto:a@b\.example%3Fbcc%3Dc@d\.example%26x%3D1%2C/,
    );
    expect(new URL(composeUrl({ ...request, to }).url).searchParams.get('to')).toBe(to);
  });

  test.each(['gmail', 'outlook', 'mailto'] as const)(
    '%s: a long text ends with a whole word, and says so',
    (service) => {
      const words = Array.from({ length: 5000 }, (_, index) => `wörd${index}`).join(' ');
      const { url, cut } = composeUrl({ ...request, in: service, text: words, subject: words });
      expect(cut).toBe(true);
      expect(url.length).toBeLessThanOrEqual(service === 'mailto' ? 2000 : 8000);
      expect(url.length).toBeGreaterThan(service === 'mailto' ? 1900 : 7900);
      const body = decodeURIComponent(url.slice(url.indexOf('body=') + 5));
      expect(`${words} `.startsWith(`${body} `)).toBe(true);
    },
  );

  test('Japanese is cut between clauses; half a character is no reason to fail', () => {
    const { url, cut } = composeUrl({ ...request, in: 'mailto', text: 'ありがとうございます。'.repeat(100) });
    expect(cut).toBe(true);
    expect(decodeURIComponent(url)).toMatch(/ございます。$/);
    expect(composeUrl({ ...request, text: 'a\uD83D' }).url).toMatch(/body=a%EF%BF%BD$/);
  });
});

test.each([
  ['Weekly status', 'Re: Weekly status'],
  ['Re: Weekly status', 'Re: Weekly status'],
  ['RE: AW: Re: Weekly status', 'Re: Weekly status'],
  ['Updated invitation: Weekly status', 'Re: Weekly status'],
  ['Invitation: Weekly status @ Tue Dec 1, 2026 10:00 - 10:30 (CET) (robin@maple.example)', 'Re: Weekly status'],
  ['Weekly\r\nBcc: x@evil.example\u0000\u202E', 'Re: Weekly Bcc: x@evil.example'],
  ['Invitation: ', ''],
  [undefined, ''],
])('replySubject of %j is %j', (title, expected) => {
  expect(replySubject(title)).toBe(expected);
});

test('a subject of 100 kB is shortened', () => {
  expect(replySubject('status '.repeat(15_000)).length).toBeLessThanOrEqual(204);
});

test.each([
  ['mina@lumen.example', { to: 'mina@lumen.example' }],
  ["o'neil+cal@lumen.example", { to: "o'neil+cal@lumen.example" }],
  ['norepla@lumen.example', { to: 'norepla@lumen.example' }],
  ['lumen.example_7k2f@group.calendar.google.com', { to: '', note: 'organizer-is-calendar' }],
  ['room-4@resource.calendar.google.com', { to: '', note: 'organizer-is-calendar' }],
  ['unknownorganizer@calendar.google.com', { to: '', note: 'organizer-is-calendar' }],
  ['2_GEZDA@imip.me.com', { to: '', note: 'organizer-is-calendar' }],
  ['calendar-notification@google.com', { to: '', note: 'no-organizer' }],
  ['no-reply@zoom.us', { to: '', note: 'no-organizer' }],
  ['NoReply+abc@lumen.example', { to: '', note: 'no-organizer' }],
  ['mina@lumen.example,x@evil.example', { to: '', note: 'no-organizer' }],
  ['mina@lumen.example\nBcc: x@evil.example', { to: '', note: 'no-organizer' }],
  ['x,mina@lumen.example', { to: '', note: 'no-organizer' }],
  ['mina', { to: '', note: 'no-organizer' }],
  ['', { to: '', note: 'no-organizer' }],
])('a reply to %j goes to %j', (address, expected) => {
  expect(replyAddress({ address })).toEqual(expected);
});

test('without an organizer it goes nowhere', () => {
  expect(replyAddress(undefined)).toEqual({ to: '', note: 'no-organizer' });
  expect(replyAddress({ name: 'Mina Sato' })).toEqual({ to: '', note: 'no-organizer' });
});
