import { findLabelDates } from './label-dates.ts';
import { languageOfWord, type ShowAs, showAsWords } from './outlook-words.ts';
import { readChipTime } from './read-chip-time.ts';
import type { TileFacts } from './read-tile-label.ts';

/** A title may be followed by a word of three letters that stands for an icon ("bGb", "yFb") [captured]. */
const icon = '(?: [a-z][A-Z][a-z])?';
const tail = new RegExp(
  `^(?<title>.*?)${icon} ?(?: location (?<place>.*?))?(?: organizer (?<organizer>.*?))?(?<recurring> recurring)? event shown as (?<showAs>.+)$`,
);

/**
 * Outlook's labels until early 2023, of which English was captured: "event from Monday, April 25, 2022 12:00 to 15:30
 * Title  location P organizer O recurring event shown as Busy".
 *
 * @param title the tooltip's first line, or an empty text
 */
export function readOldTileLabel(label: string, title: string): TileFacts | undefined {
  const [head = ''] = /^(?:all day )?event from /.exec(label) ?? [];
  const [first, second] = head ? findLabelDates(label, ['en']) : [];
  if (first?.at !== head.length) return undefined;
  const allDay = head.startsWith('all');
  const isPair = second !== undefined && label.slice(first.end, second.at) === ' to ';
  const clocks = allDay
    ? ''
    : (/^ [\d:]+(?: ?[AP]M)? to [\d:]+(?: ?[AP]M)?(?= )/i.exec(label.slice(first.end))?.[0] ?? '');
  const time = readChipTime(clocks);
  const end = (isPair ? second.end : first.end) + clocks.length;
  const rest = label.slice(end + 1);
  const isTitled = title !== '' && rest.startsWith(title);
  const groups = tail.exec(isTitled ? rest.slice(title.length) : rest)?.groups;
  if (!groups || (!allDay && !time)) return undefined;
  const showAs = showAsWords.find((name): name is ShowAs => languageOfWord(groups.showAs ?? '', name) !== undefined);
  const { organizer } = groups;
  return {
    title: isTitled ? title : (groups.title ?? '').trim(),
    day: first.date.toString(),
    ...(isPair && { lastDay: second.date.toString() }),
    ...(time && { time: { ...time, vague: false } }),
    allDay,
    withOthers: organizer !== undefined,
    ...(organizer !== undefined && { organizer }),
    ...(showAs && { showAs }),
    ...(groups.recurring && { recurring: 'series' as const }),
    isPrivate: false,
  };
}
