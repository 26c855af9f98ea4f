import type { SeenChip } from './calendar-view.ts';
import { findLabelDates, type LabelDate } from './label-dates.ts';
import { latinDigits } from './latin-digits.ts';
import { languageOfWord, outlookLanguages, type ShowAs } from './outlook-words.ts';
import { type ChipTime, readChipTime } from './read-chip-time.ts';
import { readOldTileLabel } from './read-old-tile-label.ts';
import { readTileTail } from './read-tile-tail.ts';

/** What the label of an event in Outlook's calendar tells. */
export interface TileFacts {
  title: string;
  /** First and last day, `2026-11-23`; missing where the label's date is not understood, or names only one. */
  day?: string;
  lastDay?: string;
  /** Missing for all-day events. */
  time?: ChipTime;
  allDay: boolean;
  /** Whether an organizer is named: entries without invitees have none [captured]. Missing: it can't be told. */
  withOthers?: boolean;
  organizer?: string;
  showAs?: ShowAs;
  recurring?: 'series' | 'exception';
  isPrivate: boolean;
}

const ends = /[,、،，]\s*$/u;
const separator = /,\s+|[、،，]\s*/u;

/** Where the time stands: its field, and what follows its date. */
interface Anchor {
  field: string;
  /** Where the field begins. */
  at: number;
  first?: LabelDate;
  last?: LabelDate;
  end: number;
}

/**
 * `Title, START to END, DATE[, place][, By organizer], ShowAs[, Recurring event][, Private]` [37 captured, English].
 * Titles, places and organizers hold commas and times; so the title is cut out first where it is known, and else the
 * last time that stands before a date is the event's.
 *
 * @param chip `text` is the label, `title` the first line of the tooltip, `lines` the others
 * @param language what the page is in, if it tells
 * @returns nothing for what is no event: a selected hour, a day of the small calendar, "2 more events …"
 */
export function readTileLabel(
  { text, title: shown, lines = [] }: Pick<SeenChip, 'text' | 'title' | 'lines'>,
  language?: string,
): TileFacts | undefined {
  const label = latinDigits(text.replace(/\s*\n\s*/g, ' ').trim());
  const title = latinDigits(shown.trim());
  const old = readOldTileLabel(label, title);
  if (old) return old;
  const languages = language ? [language, ...outlookLanguages] : outlookLanguages;
  const from = titleEnd(label, title);
  const dates = findLabelDates(label, languages).filter(({ at }) => at >= from);
  const anchor = dates.length ? anchorAt(label, dates, from) : from > 0 ? anchorWithout(label, from) : undefined;
  const name = anchor && (from > 0 ? title : label.slice(0, anchor.at).replace(ends, '').trim());
  if (!anchor || !name) return undefined;

  const tail = readTileTail(label.slice(anchor.end), lines.map(latinDigits), languages);
  const read = readChipTime(anchor.field);
  // In a language whose words we have we also know those for the halves of the day.
  const time = read && (tail.showAs ? { ...read, vague: false } : read);
  const day = anchor.first?.date.toString();
  const lastDay = anchor.last?.date.toString();
  return {
    title: name,
    ...(day && { day }),
    ...(lastDay && { lastDay }),
    ...(time && { time }),
    allDay: !time,
    ...tail,
  };
}

/** Where the known title ends as a field of its own, perhaps behind an icon's words ("Meeting icon, …"); 0: not found. */
function titleEnd(label: string, title: string): number {
  if (!title) return 0;
  const at = label.startsWith(title) ? 0 : Math.max(0, label.indexOf(`, ${title}`) + 2);
  const end = at + title.length;
  return label.startsWith(title, at) && /^\s*[,、،，]/u.test(label.slice(end)) ? end : 0;
}

/** The first date behind a known title that has a time before it, without a title the last one. */
function anchorAt(label: string, dates: LabelDate[], from: number): Anchor | undefined {
  const anchors = dates.flatMap((first, index): Anchor[] => {
    const before = label.slice(from, first.at);
    const [last = '', previous = ''] = before.replace(ends, '').split(separator).reverse();
    // In a language that sets the weekday apart in a way we don't know, it stands between the time and its date.
    const field = from > 0 && !/\d/.test(last) && !isTime(last) && isTime(previous) ? previous : last;
    if (!ends.test(before) || !(isTime(field) || (from > 0 && !/\d/.test(field)))) return [];
    const next = dates[index + 1];
    const isPair = next && /^\s*(?:\p{L}+|\p{Pd}|[~～])\s*$/u.test(label.slice(first.end, next.at));
    const end = isPair ? next.end : first.end;
    return [{ field, at: from + before.lastIndexOf(field), first, ...(isPair && { last: next }), end }];
  });
  return from > 0 ? anchors[0] : anchors.at(-1);
}

/** A date that nobody understands: then the first field behind the title that holds two times. */
function anchorWithout(label: string, from: number): Anchor | undefined {
  const fields = label
    .slice(from)
    .replace(/^[,、،，]\s*/u, '')
    .split(separator);
  const field = fields.find((each) => readChipTime(each));
  const at = field === undefined ? -1 : label.indexOf(field, from);
  return field === undefined ? undefined : { field, at, end: at + field.length };
}

const isTime = (field: string): boolean =>
  readChipTime(field) !== undefined || languageOfWord(field, 'allDay') !== undefined;
