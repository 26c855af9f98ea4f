import './testing/browser.ts';

import { describe, expect, it } from 'vitest';
import { newPartner } from '../domain/partner.ts';
import { defaultSettings } from '../domain/settings.ts';
import { RefusedError } from '../platform/messages.ts';
import { readExport } from './import-data.ts';

const whole = {
  format: 'suggest-async',
  version: 1,
  settings: { ...defaultSettings, composeIn: 'mailto' },
  links: [{ id: 'a', title: 'How we work', url: 'https://handbook.lumen.example/async' }],
  lines: [{ id: 'b', text: 'I answer within a day.', language: 'en' }],
  replies: [{ id: 'own-1', language: 'en', formality: 'internal', title: 'Later', body: 'Thanks, later this week.' }],
  partners: [{ ...newPartner('harbor.example'), name: 'Harbor', language: 'fr' }],
  promises: [{ id: 'p', by: '2026-11-26', due: '2026-11-26T08:00:00Z', title: 'Status' }],
};

const refusal = (content: unknown) => {
  try {
    readExport(typeof content === 'string' ? content : JSON.stringify(content));
    return 'accepted';
  } catch (error) {
    return error instanceof RefusedError ? [error.problem, ...error.args].join(' ') : error;
  }
};

describe('readExport', () => {
  it('gives back what was exported', () => {
    expect(readExport(JSON.stringify(whole))).toEqual(whole);
  });

  it('fills in what an older version did not know', () => {
    const { rules: _, boundaryRule: __, dayKinds: ___, notice: ____, longest: _____, ...older } = whole.settings;
    const { settings, partners } = readExport(JSON.stringify({ ...whole, settings: older, partners: undefined }));
    expect(settings).toEqual(whole.settings);
    expect(partners).toEqual([]);
  });

  it('leaves out what does not belong', () => {
    const text = JSON.stringify({ ...whole, telemetry: true }).replace('"me":', '"__proto__":{"paused":true},"me":');
    expect(readExport(text)).toEqual(whole);
    expect(({} as { paused?: boolean }).paused).toBeUndefined();
  });

  it.each([
    ['', 'problem_import_not_ours'],
    ['\0\0\0', 'problem_import_not_ours'],
    ['null', 'problem_import_not_ours'],
    ['[]', 'problem_import_not_ours'],
    ['BEGIN:VCALENDAR', 'problem_import_not_ours'],
    [{ format: 'another-app', version: 1, settings: {} }, 'problem_import_not_ours'],
    [{ ...whole, version: 0 }, 'problem_import_not_ours'],
    [{ ...whole, version: 'x' }, 'problem_import_not_ours'],
    [{ ...whole, version: 2 }, 'problem_import_newer'],
    [{ ...whole, links: undefined }, 'problem_import_damaged links'],
    [{ ...whole, settings: { ...whole.settings, hours: [] } }, 'problem_import_damaged settings.hours'],
    [{ ...whole, settings: { ...whole.settings, zone: 'Mars/Olympus' } }, 'problem_import_damaged settings.zone'],
    [{ ...whole, links: [{ ...whole.links[0], url: 'javascript:alert(1)' }] }, 'problem_import_damaged links.0.url'],
    [{ ...whole, links: [{ ...whole.links[0], url: 'http://plain.example/' }] }, 'problem_import_damaged links.0.url'],
    [{ ...whole, lines: [{ id: 'b', text: '   ' }] }, 'problem_import_damaged lines.0.text'],
    [{ ...whole, lines: [{ id: 'b', text: 'x'.repeat(2001) }] }, 'problem_import_damaged lines.0.text'],
    [{ ...whole, partners: [newPartner('Eng.Harbor.example')] }, 'problem_import_damaged partners.0.key'],
    [{ ...whole, partners: [{ ...newPartner('a.example'), stage: 'foe' }] }, 'problem_import_damaged partners.0.stage'],
    [
      { ...whole, feeds: [{ name: 'Work', address: 'https://calendars.example/a.ics' }] },
      'problem_import_damaged feeds.0.address',
    ],
    [{ ...whole, replies: Array(1001).fill(whole.replies[0]) }, 'problem_import_damaged replies'],
  ])('refuses %j in words', (content, problem) => {
    expect(refusal(content)).toBe(problem);
  });
});
