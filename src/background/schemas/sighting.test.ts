import '../testing/browser.ts';

import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../domain/settings.ts';
import { parse } from './parse.ts';
import { settingsSchema } from './settings.ts';
import { composerSchema, sightingSchema } from './sighting.ts';
import { linksSchema } from './user-data.ts';
import { viewSchema } from './view.ts';

const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a sighting', () => {
  it('keeps hostile text as text, cuts what is endless, drops what does not belong', () => {
    const title = '<img onerror=x> {link} javascript:alert(1) \u202e\0';
    const sighting = parse(sightingSchema, {
      host: 'gmail',
      account: ' Mina@Lumen.Example ',
      invite: {
        title,
        description: 'a\u{1F600}'.repeat(100_000),
        attendees: Array(6000).fill({ address: 'A@b.example' }),
      },
      extra: 1,
    });
    expect(sighting.invite.title).toBe(title);
    expect(sighting.account).toBe('mina@lumen.example');
    expect(sighting.invite.description?.length).toBeLessThanOrEqual(200_000);
    expect(sighting.invite.description?.isWellFormed()).toBe(true);
    expect(sighting.invite.attendees).toHaveLength(5000);
    expect(sighting.invite.attendees?.[0]).toEqual({ address: 'a@b.example' });
    expect(sighting).not.toHaveProperty('extra');
  });

  it.each([
    ['nothing', undefined],
    ['another host', { host: 'evil', invite: {} }],
    ['no invitation', { host: 'gmail' }],
    ['a title that is no text', { host: 'gmail', invite: { title: { toString: 'x' } } }],
    ['an answer that does not exist', { host: 'gmail', invite: { myPartstat: 'maybe' } }],
  ])('is refused with %s', (_, data) => {
    expect(refusal(() => parse(sightingSchema, data))).toMatchObject({ problem: 'problem_not_understood' });
  });

  it('is refused with a calendar file that is too large', () => {
    const data = { host: 'gmail', invite: {}, calendarFile: 'x'.repeat(2_000_001) };
    expect(refusal(() => parse(sightingSchema, data))).toMatchObject({ problem: 'problem_too_large' });
  });
});

describe('a composer', () => {
  it('is refused when it does not say whether the recipients are known', () => {
    const composer = {
      host: 'gmail',
      to: [],
      cc: [],
      bcc: [],
      subject: '',
      ownText: '',
      quotedText: '',
      earlierText: '',
      plainTextOnly: false,
    };
    expect(refusal(() => parse(composerSchema, composer))).toMatchObject({ problem: 'problem_not_understood' });
  });
});

describe('a calendar view', () => {
  it('keeps texts as text, and cuts what is endless', () => {
    const chip = {
      eventId: 'e',
      day: '2026-11-23',
      text: '\u{1F600}'.repeat(5_000),
      title: 'x'.repeat(5_000),
      filled: true,
    };
    const view = {
      host: 'google-calendar',
      account: ' Mina@Lumen.Example ',
      calendars: [],
      kind: 'grid',
      days: [],
      chips: [chip],
    };
    const { account, chips } = parse(viewSchema, view);
    expect(account).toBe('mina@lumen.example');
    expect(chips[0]?.text).toHaveLength(2_000);
    expect(chips[0]?.title).toHaveLength(500);
    expect(parse(viewSchema, { ...view, chips: Array(3_000).fill(chip) }).chips).toHaveLength(2_000);
  });

  it.each([{ day: '2026-02-30' }, { from: -1 }, { from: Number.NaN }, { filled: 'yes' }])(
    'with a wrong chip is refused: %j',
    (wrong) => {
      const chip = { eventId: 'e', day: '2026-11-23', text: '', title: '', filled: true, ...wrong };
      const view = { host: 'google-calendar', calendars: [], kind: 'grid', days: [], chips: [chip] };
      expect(refusal(() => parse(viewSchema, view))).toMatchObject({ problem: 'problem_not_understood' });
    },
  );
});

describe('what a page stores', () => {
  it.each([
    ['an address', { me: { name: '', addresses: ['mina at lumen'], domains: [] } }, 'problem_address', 'mina at lumen'],
    [
      'a domain',
      { me: { name: '', addresses: [], domains: ['https://x.example'] } },
      'problem_domain',
      'https://x.example',
    ],
    ['hours', { hours: Array(7).fill({ start: '18:00', end: '09:00' }) }, 'problem_hours', ''],
    ['a zone', { zone: 'Central European Time' }, 'problem_zone', 'Central European Time'],
    ['a first weekday', { weekStart: 8 }, 'problem_not_understood', ''],
    ['days', { dayKinds: ['holiday', null, null, null, null, null, null] }, 'problem_not_understood', 'holiday'],
    ['a notice', { notice: -1 }, 'problem_not_understood', ''],
    ['a length', { longest: 0 }, 'problem_not_understood', ''],
    ['a limit', { limits: { week: -1, day: 0 } }, 'problem_not_understood', ''],
  ])('is refused by name: %s', (_, wrong, problem, about) => {
    expect(refusal(() => parse(settingsSchema, { ...defaultSettings, ...wrong }))).toMatchObject({
      problem,
      args: [about],
    });
  });

  it.each([
    'http://plain.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'handbook',
    'https://a b.example',
  ])('is no link: %s', (url) => {
    expect(refusal(() => parse(linksSchema, [{ id: 'a', title: 'x', url }]))).toMatchObject({
      problem: 'problem_link',
    });
  });
});
