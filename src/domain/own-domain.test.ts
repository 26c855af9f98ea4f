import { expect, test } from 'vitest';
import { isFreeMail, isOwnDomain, ownDomainsOf } from './own-domain.ts';

test.each([
  ['iris@maple.example', true],
  ['iris@eng.maple.example', true],
  ['IRIS@MAPLE.EXAMPLE', true],
  ['iris@notmaple.example', false],
  ['iris@maple.example.evil.example', false],
  ['maple.example', false],
  ['', false],
])('%s is own: %s', (address, expected) => {
  expect(isOwnDomain(address, ['maple.example'])).toBe(expected);
  expect(isOwnDomain(address, [])).toBe(false);
});

test.each([
  ['mina@gmail.com', true],
  ['mina@yahoo.co.jp', true],
  ['mina@hotmail.fr', true],
  ['mina@GMX.de', true],
  ['mina@lumen.example', false],
  ['mina@mail.lumen.example', false],
  ['mina@outlook.lumen.example', false],
  ['gmail.com', false],
])('%s is free mail: %s', (address, expected) => {
  expect(isFreeMail(address)).toBe(expected);
});

test('own domains: those named, and those of my addresses where not everybody can have one', () => {
  const me = { addresses: ['robin@maple.example', 'robin@gmail.com'], domains: ['Birch.example', 'maple.example'] };
  expect(ownDomainsOf(me, 'robin@oak.example')).toEqual(['birch.example', 'maple.example', 'oak.example']);
  expect(ownDomainsOf({ addresses: [], domains: [] }, 'robin@gmail.com')).toEqual([]);
});
