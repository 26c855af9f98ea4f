import { expect, test } from 'vitest';
import { decodeDateKey } from './date-key.ts';
import { readEventId, readLoggedAccount } from './event-id.ts';

const encode = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

function element(id: string, jslog = '') {
  const made = document.createElement('div');
  made.setAttribute('data-eventid', id);
  made.setAttribute('jslog', jslog);
  return made;
}

test.each([
  ['25123', '2019-01-03'],
  ['27966', '2024-09-30'],
  ['28542', '2025-11-30'],
  ['28545', '2025-12-01'],
  ['28550', '2025-12-06'],
  ['28975', '2026-09-15'],
  [String((56 << 9) | (2 << 5) | 30), undefined], // 30 February
  ['', undefined],
  ['1e9', undefined],
  [null, undefined],
])('the key %s is %s', (key, day) => {
  expect(decodeDateKey(key)).toBe(day);
});

test.each([
  ['abcde12345 alex@m', { eventId: 'abcde12345', calendar: 'alex@gmail.com' }],
  [
    'abcde12345_20261123T090000Z Alex@Firm.example',
    { eventId: 'abcde12345_20261123T090000Z', calendar: 'alex@firm.example' },
  ],
  ['abcde12345 team1@g', { eventId: 'abcde12345', calendar: 'team1@group.calendar.google.com' }],
  ['abcde12345 en.usa#holiday@v', { eventId: 'abcde12345', calendar: 'en.usa#holiday@group.v.calendar.google.com' }],
  ['abcde12345', { eventId: 'abcde12345' }],
])('the id of %j', (text, event) => {
  expect(readEventId(element(encode(text)))).toEqual(event);
});

test.each(['REDACTED', 'EVENTID_ACCEPTED_0002', ''])('%j names nothing, and the log does', (id) => {
  expect(readEventId(element(id))).toBeUndefined();
  const log = '35463; 2:["fghij67890",null,null];1:["me@firm.example",1];track:click';
  expect(readEventId(element(id, log))).toEqual({ eventId: 'fghij67890' });
  expect(readEventId(element(id, '71781; 2:["fghij67890","Boss@firm.example",0]'))).toEqual({
    eventId: 'fghij67890',
    calendar: 'boss@firm.example',
  });
  expect(readLoggedAccount(element(id, log))).toBe('me@firm.example');
});

test.each(['tasks_rollover_view', 'tasks_abc', 'tasks.abc', `ttb_${encode('abcde12345 alex@m')}`])(
  '%s is a task',
  (id) => {
    expect(readEventId(element(id, '35463; 2:["fghij67890",null]'))).toBeUndefined();
  },
);
