import { findLabelDates } from './label-dates.ts';
import { foldLetters } from './normalize.ts';
import { languageOfWord, outlookLanguages, outlookWords, type ShowAs, showAsWords } from './outlook-words.ts';
import { readChipTime } from './read-chip-time.ts';
import type { TileFacts } from './read-tile-label.ts';

type Tail = Pick<TileFacts, 'withOthers' | 'organizer' | 'showAs' | 'recurring' | 'isPrivate'>;

const separator = /,\s+|[、،，]\s*/u;
const join = ', ';

/**
 * What follows the date of a label: `[, place][, By organizer], ShowAs[, Recurring event][, Private]`, read from the
 * right, since a place can hold anything.
 *
 * @param lines the tooltip below the title: the place, if there is one, and the time
 */
export function readTileTail(rest: string, lines: string[], languages: readonly string[]): Tail {
  const fields = rest.split(separator).flatMap((field) => field.trim() || []);
  const shown = fields.findLastIndex((field) => showAsOf(field) !== undefined);
  const { showAs, language } = showAsOf(fields[shown] ?? '') ?? {};
  const after = shown < 0 ? fields : fields.slice(shown + 1);
  const has = (name: 'recurring' | 'exception' | 'private') => after.some((field) => languageOfWord(field, name));
  const recurring = has('exception') ? 'exception' : has('recurring') ? 'series' : undefined;
  const middle = (shown < 0 ? fields : fields.slice(0, shown)).join(join);
  const place = placeIn(lines, languages);
  return {
    ...organizerIn(middle, place, language),
    ...(showAs && { showAs }),
    ...(recurring && { recurring }),
    isPrivate: has('private'),
  };
}

function showAsOf(field: string): { showAs: ShowAs; language: string } | undefined {
  for (const showAs of showAsWords) {
    const language = languageOfWord(field, showAs);
    if (language) return { showAs, language };
  }
  return undefined;
}

/** The tooltip's place; empty where it has none, `undefined` where its last line is no time and so its lines are unknown. */
function placeIn(lines: string[], languages: readonly string[]): string | undefined {
  const last = lines.at(-1);
  if (last === undefined || !(readChipTime(last) || findLabelDates(last, languages).length)) return undefined;
  return lines.slice(0, -1).join(' ').split(separator).join(join).trim();
}

/**
 * Who organizes: what follows the word for "by", else, where that word is not known but the place is, what is left
 * beside the place.
 *
 * @param language what the label is in; `undefined` where that is unknown
 */
function organizerIn(
  middle: string,
  place: string | undefined,
  language: string | undefined,
): Pick<Tail, 'withOthers' | 'organizer'> {
  const beside =
    place !== undefined && middle.startsWith(place) ? middle.slice(place.length).replace(/^,\s*/, '') : undefined;
  const fields = (beside ?? middle).split(join);
  const all = language ? [language] : outlookLanguages;
  const by = all.flatMap((each) => outlookWords(each, 'by'));
  const at = fields.findLastIndex((field) => by.some((word) => foldLetters(field).startsWith(`${word} `)));
  if (at >= 0) {
    const organizer = fields
      .slice(at)
      .join(join)
      .replace(/^\S+\s+/, '');
    return { withOthers: true, organizer };
  }
  if (!language) return {};
  if (by.length || middle === '') return { withOthers: false };
  if (beside === undefined) return {};
  return beside ? { withOthers: true, organizer: beside } : { withOthers: false };
}
