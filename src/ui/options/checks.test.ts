import '../parts/test-i18n.ts';
import { expect, test } from 'vitest';
import { type Check, domain, hoursWithin, httpsUrl, lineText, mailAddress, problemOf, timeZone } from './checks.ts';

const kept = (check: Check, text: string) => {
  const result = check(text);
  return 'value' in result ? result.value : undefined;
};

test.each([
  [' Mina@Lumen.Example ', 'mina@lumen.example'],
  ['Mina Okafor <mina@lumen.example>', 'mina@lumen.example'],
  ['mailto:mina@lumen.example', 'mina@lumen.example'],
  ['jörg@bücher.example', 'jörg@bücher.example'],
  ['mina', undefined],
  ['mina@lumen', undefined],
  ['mina@lumen.', undefined],
  ['mina@lumen.example, noor@lumen.example', undefined],
  ['@lumen.example', undefined],
])('address %j is kept as %j', (text, address) => {
  expect(kept(mailAddress, text)).toBe(address);
});

test.each([
  ['Lumen.example', 'lumen.example'],
  ['@lumen.example', 'lumen.example'],
  ['mina@lumen.example', 'lumen.example'],
  ['https://lumen.example/team?x#y', 'lumen.example'],
  ['lumen', undefined],
  ['lumen..example', undefined],
  ['two words.example', undefined],
])('domain %j is kept as %j', (text, name) => {
  expect(kept(domain, text)).toBe(name);
});

test.each([
  [' https://handbook.lumen.example/async#x ', 'https://handbook.lumen.example/async#x'],
  ['http://handbook.lumen.example', undefined],
  ['handbook.lumen.example', undefined],
  ['javascript:alert(1)//https://x', undefined],
  ['https://', undefined],
])('link %j is kept as %j', (text, url) => {
  expect(kept(httpsUrl, text)).toBe(url);
});

test.each([
  ['8.5', '8.5'],
  ['8,5', '8.5'],
  ['0', '0'],
  ['', undefined],
  ['-1', undefined],
  ['169', undefined],
  ['ten', undefined],
])('hours %j are kept as %j', (text, hours) => {
  expect(kept(hoursWithin(0, 168), text)).toBe(hours);
});

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  [' UTC ', 'UTC'],
  ['', ''],
  ['Berlin', undefined],
])('time zone %j is kept as %j', (text, zone) => {
  expect(kept(timeZone, text)).toBe(zone);
});

test('a link with a password in it is not passed on', () => {
  expect(problemOf(httpsUrl, 'https://mina:secret@lumen.example/')).toContain('password');
});

test.each([
  ['Thanks for writing in {year}.', undefined],
  ['', 'This needs some text.'],
  ['Thank you, {organizer.firstName}.', '{organizer.firstName}'],
  ['Thank you, [[{event.title}|all]].', '{event.title}'],
])('boundary line %j: %j', (text, problem) => {
  if (problem === undefined) expect(problemOf(lineText, text)).toBeUndefined();
  else expect(problemOf(lineText, text)).toContain(problem);
});

test.each(['In {yaer}.', 'In {year.', 'In [[{year}.'])('boundary line %j is refused in words', (text) => {
  expect(problemOf(lineText, text)).toEqual(expect.any(String));
});
