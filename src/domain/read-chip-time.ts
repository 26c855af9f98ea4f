import { calendarWords } from './calendar-words.ts';
import { latinDigits } from './latin-digits.ts';
import { foldLetters } from './normalize.ts';

/** From when on and how long, as a chip's text says it. */
export interface ChipTime {
  /** Minutes since midnight, 0 to 1439. */
  from: number;
  /** Minutes, 1 to 1440. */
  length: number;
  /** It may be twelve hours off: the text could have a word for the half of the day that we don't know. */
  vague: boolean;
}

const half = 12 * 60;
const day = 24 * 60;

const escaped = (word: string) => word.replace(/[.]/g, '\\.?').replace(/ /g, ' ?');
const am = calendarWords('am').map(escaped).join('|');
const pm = calendarWords('pm').map(escaped).join('|');
// "9:15am", "12 pm", "午後1時30分", "13h00", "9 Uhr", "15.30": a number of its own, and what makes a time of it.
const clock = new RegExp(
  `(?<!\\p{L})(?:(${am})|(${pm}))? ?(?<![\\d:.])(\\d{1,2})(?: ?[:.h時点시] ?(\\d{2})(?!\\d)(?: ?[分분])?| ?(h|uhr|時|点|시)(?!\\p{L}))?(?![\\d:])(?: ?(?:(${am})|(${pm}))(?!\\p{L}))?`,
  'giu',
);

interface Clock {
  /** Minutes as written, of a day or of half a day. */
  minutes: number;
  half?: 'am' | 'pm';
  /** Something marks the number as a time. */
  marked: boolean;
}

function toClock([, am1, pm1, hour = '', minute, unit, am2, pm2]: RegExpMatchArray): Clock | undefined {
  const isAm = am1 ?? am2;
  const isPm = pm1 ?? pm2;
  if (Number(hour) > 24 || Number(minute ?? 0) > 59) return undefined;
  const half = isAm ? 'am' : isPm ? 'pm' : undefined;
  return {
    minutes: Number(hour) * 60 + Number(minute ?? 0),
    ...(half && { half }),
    marked: minute !== undefined || unit !== undefined || half !== undefined,
  };
}

/**
 * Start and length in the part of a chip's text before its title: "1 to 2pm" (the start takes over the half of the day),
 * "15:30 a 16:30", "午前9時～午前10:30", "April 7, 2026 at 7pm to April 8, 2026 at 7:52pm" [captured, except for the last].
 *
 * @returns nothing where it can't be told which two numbers are times
 */
export function readChipTime(text: string): ChipTime | undefined {
  const all = [...latinDigits(foldLetters(text)).matchAll(clock)].flatMap((match) => toClock(match) ?? []);
  const marked = all.filter((each) => each.marked);
  const [start, end, ...more] = marked.length === 2 ? marked : all;
  if (!start || !end || more.length) return undefined;

  if (!start.half && !end.half) {
    const vague = start.minutes <= half + 59 && end.minutes <= half + 59;
    const length = modulo(end.minutes - start.minutes, vague ? half : day) || (vague ? half : day);
    return { from: start.minutes % day, length, vague };
  }
  const known = { from: inDay(start, end.half), to: inDay(end, start.half) };
  // "11 to 12pm": what takes over the other's half comes before it, less than half a day.
  if (!start.half && known.from >= known.to) known.from = modulo(known.from - half, day);
  if (!end.half && known.to <= known.from) known.to = modulo(known.to + half, day);
  return { from: known.from, length: modulo(known.to - known.from, day) || day, vague: false };
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;

const inDay = ({ minutes, half: own }: Clock, other: 'am' | 'pm' | undefined): number =>
  (minutes % half) + ((own ?? other) === 'pm' ? half : 0);
