import { decodeQuotedPrintable } from './quoted-printable.ts';

/** Windows-1252 has a character for every byte but five, which nobody means. */
const fallback = 'windows-1252';

function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // `B` and a zero: UTF-16 without its mark.
  if (first === 0x42 && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x42) return 'utf-16be';
  return undefined;
}

/** A file that was cut out of a mail without being decoded: what begins a parameter's value is `=3D`. */
const undecoded = /^(?:DTSTART|DTEND|ORGANIZER|ATTENDEE);[^:\r\n]*=3D/im;

/**
 * The text of a calendar file: UTF-8 as RFC 5545 has it, UTF-16 as some exports are, else Windows-1252, which old
 * Outlook wrote and which Latin-1 is a part of. What quoted-printable left in it is taken out.
 */
export function decodeCalendar(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding ?? 'utf-8', { fatal: encoding === undefined }).decode(bytes);
  } catch {
    text = new TextDecoder(fallback).decode(bytes);
  }
  return undecoded.test(text) ? decodeQuotedPrintable(text) : text;
}
