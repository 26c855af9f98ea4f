import { expect, it } from 'vitest';
import { readCalendarFile } from './calendar-file.ts';
import { decodeCalendar } from './calendar-text.ts';

const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Grüße, Zoë – 会議', 'END:VEVENT', 'END:VCALENDAR'];
const text = lines.join('\r\n');
const utf16 = (mark: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer((mark.length + text.length) * 2));
  for (const [index, unit] of [...(mark + text)].entries()) view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
};
const title = (bytes: Uint8Array) => readCalendarFile(decodeCalendar(bytes)).invites[0]?.title;

it.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16, little-endian', utf16('\uFEFF', true)],
  ['UTF-16, big-endian', utf16('\uFEFF', false)],
  ['UTF-16 without a mark', utf16('', true)],
  ['UTF-16, big-endian, without a mark', utf16('', false)],
])('a file in %s is read', (_, bytes) => expect(title(bytes)).toBe('Grüße, Zoë – 会議'));

it('a file in the encoding of old Windows programs is read', () => {
  const latin = text.replace(' – 会議', '');
  expect(title(Uint8Array.from(latin, (char) => char.charCodeAt(0)))).toBe('Grüße, Zoë');
});

it.each(['\n', '\r', '\r\n'])('lines may end with %j', (end) => {
  const folded = text.replace('Zoë', 'Zo\r\n ë').replaceAll('\r\n', end);
  expect(title(new TextEncoder().encode(folded))).toBe('Grüße, Zoë – 会議');
});

it('a file that was cut out of its mail undecoded is decoded', () => {
  const raw = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;TZID=3DEurope/Berlin:20261126T1=',
    '00000',
    'SUMMARY:Gr=C3=BC=C3=9Fe',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  expect(readCalendarFile(decodeCalendar(new TextEncoder().encode(raw.join('\r\n')))).invites[0]).toMatchObject({
    title: 'Grüße',
    start: '2026-11-26T10:00:00+01:00[Europe/Berlin]',
  });
});

it('a text that only looks so stays', () => {
  const plain = text.replace('SUMMARY:', 'X-A:=3D\r\nSUMMARY:a=3Db ');
  expect(title(new TextEncoder().encode(plain))).toBe('a=3Db Grüße, Zoë – 会議');
});
