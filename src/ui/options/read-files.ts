// What reads and judges calendar files, with ical.js and all words: loaded when the first file is chosen.
export { readCalendar } from '../../domain/calendar-file.ts';
export { decodeCalendar } from '../../domain/calendar-text.ts';
export { judgeEvents } from '../../domain/judge-events.ts';
export { finishInSlices } from '../../domain/slices.ts';
