import { latinDigits } from './latin-digits.ts';

/** A chip's hidden text, taken apart. */
export interface ChipParts {
  /** What stands before the title: the time, or what the event is. */
  head: string;
  /** What stands between title and date: owner or calendar, [answer], place, [color]. */
  fields: string[];
  /** Whether the visible title was found in it; if not, `fields` are all of the text's. */
  titled: boolean;
  /** Whether the date was found: before the title, or behind all else, where it was taken from `fields`. */
  dated: boolean;
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
  if (at < 0) return { head: text, fields: text.split(separator), titled: false, dated: false };
  const head = text.slice(0, at).replace(/(?:[,、،，:：]\s*)?「?$/u, '');
  const tail = text.slice(at + title.length).replace(closes, '');
  const fields = tail.split(separator).flatMap((field) => field.trim() || []);
  const end = hasYear(head) ? 0 : dateLength(fields, days);
  return { head, fields: fields.slice(0, fields.length - (end ?? 0)), titled: true, dated: end !== undefined };
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

/** How many fields the date takes: the shortest end that holds the day's number and a year, as "June 2, 2026" does. */
function dateLength(fields: string[], days: string[]): number | undefined {
  const numbers = days.map((day) => Number(day.slice(8)));
  for (let count = 1; count <= Math.min(mostDateFields, fields.length); count++) {
    const end = fields.slice(-count).join(' ');
    const isDay = (number: string) => number.length < 3 && numbers.includes(Number(number));
    if (hasYear(end) && numbersIn(end).some(isDay)) return count;
  }
  return undefined;
}

/**
 * A second way for dates that are not written in our years, or without one: what ends the texts of one day and of no
 * other day is the date.
 *
 * @param all of one view, in the order of `days`
 */
export function cutUnknownDates(all: ChipParts[], days: string[]): ChipParts[] {
  const daysOf = new Map<string, Set<string>>();
  for (const [index, { fields }] of all.entries()) {
    const last = fields.at(-1) ?? '';
    daysOf.set(last, (daysOf.get(last) ?? new Set()).add(days[index] ?? ''));
  }
  const ends = (day: string | undefined) =>
    new Set(
      all.flatMap(({ titled, dated, fields }, at) => (titled && !dated && days[at] === day ? fields.slice(-1) : [])),
    );
  const hasOthers = new Set(days).size > 1;
  return all.map((parts, index) => {
    const { titled, dated, fields } = parts;
    if (!titled || dated || !hasOthers) return parts;
    const isDate = daysOf.get(fields.at(-1) ?? '')?.size === 1 && ends(days[index]).size === 1;
    return isDate ? { ...parts, fields: fields.slice(0, -1), dated: true } : parts;
  });
}
