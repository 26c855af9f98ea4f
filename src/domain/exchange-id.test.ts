import { expect, test } from 'vitest';
import { mailboxOfItem } from './exchange-id.ts';

const mailbox = '0f3e1c77-5d22-4a9b-8e10-6b6c00000a1d';
const tail = Array.from({ length: 70 }, (_, index) => (index * 37) % 256);
const plain = [3, 36, 0, ...[...mailbox].map((character) => character.charCodeAt(0)), ...tail];
const encode = (...bytes: number[]) => btoa(String.fromCharCode(...bytes));

/** As Exchange does it: a byte that repeats is written twice, then how often it would have followed. */
function compress(bytes: number[]): number[] {
  const compressed: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (bytes[at + run] === bytes[at]) run++;
    const byte = bytes[at] as number;
    compressed.push(...(run > 1 ? [byte, byte, run - 2] : [byte]));
    at += run;
  }
  return compressed;
}

test('an item names its mailbox, compressed or not, and as addresses have it', () => {
  const ids = [encode(0, ...plain), encode(1, ...compress(plain))];
  expect(ids.map((id) => id.slice(0, 4))).toEqual(['AAMk', 'AQMk']);
  for (const id of [...ids, ...ids.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'))])
    expect(mailboxOfItem(id)).toBe(mailbox);
});

test.each([
  '',
  'AAMk/1=',
  'AAMkADk',
  'AAkALgAAAAAAHYQDEapmEc2byACqAC',
  encode(0, 9, 46, 0, ...tail),
  'n7k2f9q1m4t3k8f1q0t5v0',
  'AA Mk not base64 at all',
])('"%s" names none', (id) => {
  expect(mailboxOfItem(id)).toBeUndefined();
});
