import { describe, expect, test } from 'vitest';
import { readChipTime } from './read-chip-time.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;

describe('times before a title', () => {
  test.each([
    ['10:30am to 12pm', at(10, 30), 90],
    ['12pm to 12:30pm', at(12), 30],
    ['12am to 12:30am', at(0), 30],
    ['1 to 2pm', at(13), 60],
    ['11 to 12pm', at(11), 60],
    ['11:30 to 12:15pm', at(11, 30), 45],
    ['11pm to 1am', at(23), 120],
    ['9 – 10 a.m.', at(9), 60],
    ['9:00 p. m. a 10:00 p. m.', at(21), 60],
    ['April 7, 2026 at 7pm to April 8, 2026 at 7:52pm', at(19), 24 * 60 + 52 - 24 * 60],
    ['15:30 a 16:30', at(15, 30), 60],
    ['de 13h00 à 14h30', at(13), 90],
    ['13h à 14h', at(13), 60],
    ['18:00～19:00', at(18), 60],
    ['18：00～19：00', at(18), 60],
    ['午前9時～午前10:30', at(9), 90],
    ['午後1時～午後4時', at(13), 180],
    ['午後1時30分～3時', at(13, 30), 90],
    ['23:30 bis 00:30', at(23, 30), 60],
    ['13.15–14.00', at(13, 15), 45],
    ['오후 1:00 ~ 오후 2:00', at(13), 60],
    ['٨:٣٠ م – ٩ م', at(20, 30), 30],
  ])('%s', (text, from, length) => {
    expect(readChipTime(text)).toEqual({ from, length: length || 24 * 60, vague: false });
  });

  test.each([
    ['9:00 à 10:00', at(9), 60],
    ['09:00 bis 10:00', at(9), 60],
    ['9:00 пополудни – 10:30 пополудни', at(9), 90],
    ['11:30 x – 12:15 x', at(11, 30), 45],
    ['9–10', at(9), 60],
  ])('%s may be twelve hours off', (text, from, length) => {
    expect(readChipTime(text)).toEqual({ from, length, vague: true });
  });

  test.each([
    'All day',
    '',
    '9am',
    '1 2 3',
    '9:00 10:00 11:00',
    '25:00 – 26:00',
    '10:75 – 11:00',
    'March 10 – 11, 2026 x 3',
  ])('%j tells none', (text) => {
    expect(readChipTime(text)).toBeUndefined();
  });
});
