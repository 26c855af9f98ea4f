import { expect, test } from 'vitest';
import { type BoundaryQuestion, boundaryDue, isOffHours } from './boundary-line.ts';
import { defaultSettings } from './settings.ts';

const line = { id: 'calm', text: 'I keep my calls few in {year}, so that there is time to think.' };
const monday = Temporal.Instant.from('2026-11-23T10:00:00Z');
const night = Temporal.Instant.from('2026-11-23T22:00:00Z');

const ask = (change: Partial<BoundaryQuestion> = {}, rule: Partial<BoundaryQuestion['rule']> = {}) =>
  boundaryDue({
    rule: { on: true, externalOnly: true, everyDays: 30, offHoursOnly: false, ...rule },
    lines: [line],
    recipients: ['mina@lumen.example'],
    isExternal: (address) => !address.endsWith('@northwind.example'),
    now: monday,
    timeZone: 'Europe/Berlin',
    hours: defaultSettings.hours,
    threadTexts: [],
    lastInserted: new Map(),
    ...change,
  })?.id;

test('a rule that is on proposes the line to somebody outside', () => {
  expect(ask()).toBe('calm');
  expect(ask({}, { on: false })).toBeUndefined();
  expect(ask({ lines: [] })).toBeUndefined();
});

test('never without an address', () => {
  expect(ask({ recipients: [] })).toBeUndefined();
  expect(ask({ recipients: [] }, { externalOnly: false })).toBeUndefined();
});

test('external only: one person outside is enough, colleagues alone are not', () => {
  expect(ask({ recipients: ['bo@northwind.example'] })).toBeUndefined();
  expect(ask({ recipients: ['bo@northwind.example'] }, { externalOnly: false })).toBe('calm');
  expect(ask({ recipients: ['bo@northwind.example', 'mina@lumen.example'] })).toBe('calm');
});

test('at most once per person in so many days', () => {
  const gotIt = (days: number) => new Map([['mina@lumen.example', monday.subtract({ hours: 24 * days })]]);
  expect(ask({ lastInserted: gotIt(29) })).toBeUndefined();
  expect(ask({ lastInserted: gotIt(31) })).toBe('calm');
  expect(ask({ lastInserted: gotIt(0) }, { everyDays: 0 })).toBe('calm');
  expect(ask({ lastInserted: gotIt(29), recipients: ['new@lumen.example', 'mina@lumen.example'] })).toBeUndefined();
});

test('never twice in a thread: not in another year, not wrapped by a quote, not in what is being written', () => {
  for (const text of [
    'Hi\nI keep my calls few in 2026, so that there is time to think.\nAlex',
    '> I keep my calls few\n> in 2025, so that there is time\n> to think.',
  ]) {
    expect(ask({ threadTexts: ['', text] })).toBeUndefined();
  }
  expect(ask({ threadTexts: ['I keep my calls few.'] })).toBe('calm');
});

test('never twice in a thread, whatever date it was filled with', () => {
  const lines = [
    { id: 'late', text: 'I write late. You can expect my answer by {replyBy}[[, {me.name}]], as always.' },
  ];
  const said = 'I write late. You can expect my answer by Monday, November 30, as always.';
  expect(ask({ lines, threadTexts: [said] })).toBeUndefined();
  expect(ask({ lines, threadTexts: ['I write late, as always.'] })).toBe('late');
  expect(ask({ lines: [{ id: 'name', text: '{me.name}' }], threadTexts: ['Alex'] })).toBe('name');
});

test('off-hours only, in the user’s zone', () => {
  expect(ask({}, { offHoursOnly: true })).toBeUndefined();
  expect(ask({ now: night }, { offHoursOnly: true })).toBe('calm');
  expect(ask({ timeZone: 'America/Los_Angeles' }, { offHoursOnly: true })).toBe('calm');
});

test('hours begin with their first minute and end with their last; a day off has none', () => {
  const at = (time: string) => isOffHours(Temporal.Instant.from(time), 'UTC', defaultSettings.hours);
  expect(at('2026-11-23T08:59:59Z')).toBe(true);
  expect(at('2026-11-23T09:00:00Z')).toBe(false);
  expect(at('2026-11-23T17:30:00Z')).toBe(true);
  expect(at('2026-11-22T12:00:00Z')).toBe(true);
});

test('the line fits the hour, the rule’s choice, the language and the identity', () => {
  const lines = [
    line,
    { id: 'chosen', text: 'Chosen line' },
    { id: 'german', text: 'Deutsche Zeile', language: 'de' },
    { id: 'late', text: 'Late line', offHours: true },
    { id: 'other', text: 'Other identity', identity: 'alex@club.example' },
  ];
  expect(ask({ lines })).toBe('calm');
  expect(ask({ lines, language: 'de' })).toBe('german');
  expect(ask({ lines, language: 'de' }, { lineId: 'chosen' })).toBe('chosen');
  expect(ask({ lines, now: night }, { lineId: 'chosen' })).toBe('late');
  expect(ask({ lines, from: 'alex@club.example' })).toBe('other');
  expect(ask({ lines: lines.slice(4), from: 'alex@northwind.example' })).toBeUndefined();
});
