import { latinDigits } from './latin-digits.ts';
import { foldLetters } from './normalize.ts';
import { outlookLanguages, outlookWords } from './outlook-words.ts';

export interface ViewStatus {
  events: number;
  calendars: number;
}

/**
 * What a calendar says it has loaded: "Loaded 30 events in 1 selected calendars April 20–26, 2026." [captured, English].
 * Other languages may name the calendars first, so there the larger number is taken for the events [unverified].
 */
export function readViewStatus(text: string): ViewStatus | undefined {
  const plain = latinDigits(foldLetters(text)).trim();
  const [first, second] = [...plain.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  // Four digits are a year: a text that begins with a date tells nothing.
  if (first === undefined || second === undefined || first > 999 || second > 999) return undefined;
  const isKnown = outlookLanguages.some((language) =>
    outlookWords(language, 'loaded').some((word) => plain.startsWith(word)),
  );
  if (isKnown) return { events: first, calendars: second };
  // No calendar is never what a view has loaded.
  if (first === 0 || second === 0) return { events: 0, calendars: first + second };
  return { events: Math.max(first, second), calendars: Math.min(first, second) };
}
