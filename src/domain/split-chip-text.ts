import { latinDigits } from './latin-digits.ts';

/** A chip's hidden text, taken apart. */
export interface ChipParts {
  /** What stands before the title: the time, or what the event is. */
  head: string;
  /** What stands between title and date: owner or calendar, [answer], place, [color]. */
  fields: string[];
  /** Whether the visible title was found in it; if not, `fields` are all of the text's. */
  titled: boolean;
}

const separator = /(?:, |、|، ?|，)\s*/u;
const opens = /(?:^|[,、،，:：]\s*)「?$/u;
const closes = /^\s*」?\s*(?:[,、،，]|$)/u;
/** Titles hold separators, dates too; so the one is cut out first, and no more fields are taken for the other. */
const mostDateFields = 3;

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * "start to end, title, owner, answer, place, color, date" [captured: English, Japanese, Italian]. The title is known
 * from the chip's visible part, and of the date at the end its day and that it has a year.
 *
 * @param days the days that the date may name, `2026-11-23`
 */
export function splitChipText(label: string, visible: string, days: string[]): ChipParts {
  const text = clean(label).replace(/[,、،，]$/u, '');
  const title = clean(visible).replace(/^「|」$/g, '');
  const at = title ? findTitle(text, title) : -1;
  if (at < 0) return { head: text, fields: text.split(separator), titled: false };
  const head = text.slice(0, at).replace(/(?:[,、،，:：]\s*)?「?$/u, '');
  const tail = text.slice(at + title.length).replace(closes, '');
  const fields = tail.split(separator).flatMap((field) => field.trim() || []);
  return { head, fields: hasYear(head) ? fields : withoutDate(fields, days), titled: true };
}

/** Where the title stands as a field of its own. */
function findTitle(text: string, title: string): number {
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
    if (opens.test(text.slice(0, at)) && closes.test(text.slice(at + title.length))) return at;
  }
  return -1;
}

const numbersIn = (text: string) => latinDigits(text).match(/\d+/g) ?? [];

/** Not the column's own year: some languages count years otherwise. */
const hasYear = (text: string): boolean => numbersIn(text).some((number) => number.length === 4);

/** Without the shortest end that holds the day's number and a year: "June 2, 2026" is two fields. */
function withoutDate(fields: string[], days: string[]): string[] {
  const numbers = days.map((day) => Number(day.slice(8)));
  for (let count = 1; count <= Math.min(mostDateFields, fields.length); count++) {
    const end = fields.slice(-count).join(' ');
    if (hasYear(end) && numbersIn(end).some((number) => number.length < 3 && numbers.includes(Number(number)))) {
      return fields.slice(0, -count);
    }
  }
  return fields;
}
