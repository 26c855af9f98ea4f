import { foldLetters } from './normalize.ts';
import words from './words/calendar.json' with { type: 'json' };

/** What Google Calendar's own words in a chip's text stand for. Few were seen; what is not listed is told by structure. */
export type CalendarWord = keyof typeof words;

const fold = (text: string): string => foldLetters(text).replace(/\s+/g, ' ').trim();

const folded = new Map(Object.entries(words).map(([name, list]) => [name, list.map(fold)]));

/** The words of a kind, folded as `foldLetters` does. */
export const calendarWords = (name: CalendarWord): string[] => folded.get(name) ?? [];

/** Whether a field is one of the words, alone or before something that is no letter ("Accepted (online)"). */
export function isCalendarWord(field: string, name: CalendarWord): boolean {
  const text = fold(field);
  return calendarWords(name).some((word) => text.startsWith(word) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length)));
}
