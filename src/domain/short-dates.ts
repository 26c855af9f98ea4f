import { dateOf, findLabelDates, type LabelDate } from './label-dates.ts';

const numbers =
  /(?<![\d./-])(?:(?<y1>\d{4})(?<s1> ?[./-] ?)(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})|(?<a>\d{1,2})(?<s2> ?[./-] ?)(?<b>\d{1,2})\k<s2>(?<y2>\d{4}))(?!\d)/g;

type Order = 'day-month' | 'month-day';

interface Candidate {
  at: number;
  end: number;
  /** What the numbers can mean, by the order of day and month. */
  dates: Map<Order, Temporal.PlainDate>;
  /** What stands around it, where a weekday may be. */
  around: string;
}

function candidatesIn(text: string): Candidate[] {
  let before = 0;
  return [...text.matchAll(numbers)].flatMap((match) => {
    const { y1, m1, d1, a, b, y2 } = match.groups ?? {};
    const readings: [Order, Temporal.PlainDate | undefined][] = y1
      ? [['day-month', dateOf(Number(y1), Number(m1), Number(d1))]]
      : [
          ['day-month', dateOf(Number(y2), Number(b), Number(a))],
          ['month-day', dateOf(Number(y2), Number(a), Number(b))],
        ];
    const end = match.index + match[0].length;
    const around = `${text.slice(before, match.index)} ${text.slice(end, end + 8)}`;
    before = end;
    const dates = new Map(readings.flatMap(([order, date]) => (date ? [[order, date] as const] : [])));
    return dates.size ? [{ at: match.index, end, dates, around }] : [];
  });
}

const same = (dates: Temporal.PlainDate[]): boolean => new Set(dates.map(String)).size === 1;

function fitsWeekday(date: Temporal.PlainDate, words: Set<string>, languages: readonly string[]): boolean {
  return languages.some((language) =>
    (['short', 'long'] as const).some((weekday) => {
      try {
        return words.has(date.toLocaleString(language, { weekday }).toLowerCase().replace(/\.$/, ''));
      } catch {
        return false;
      }
    }),
  );
}

/** The order that a date's numbers can only have, or that the weekday beside it proves: April 7, 2026 is a Tuesday, July 4 is none. */
function provenOrder({ dates, around }: Candidate, languages: readonly string[]): Order | undefined {
  const all = [...dates];
  if (all.length < 2) return all[0]?.[0];
  const words = new Set(around.match(/\p{L}[\p{L}\p{M}]*/gu));
  const fitting = all.filter(([, date]) => fitsWeekday(date, words, languages));
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/**
 * The dates of a text, in numbers (`4/7/2026`, `07.04.2026`) or words. Regional formats are set apart from the
 * language, so nothing but weekdays, numbers above twelve and other dates of the page tell days from months.
 *
 * @param text lower case
 * @param samples other texts of the page with dates in the same format
 * @returns `undefined` where a date can be read in two ways
 */
export function findShortDates(
  text: string,
  languages: readonly string[],
  samples: readonly string[],
): LabelDate[] | undefined {
  const found = candidatesIn(text);
  const orders = [...found, ...samples.flatMap((sample) => candidatesIn(sample.toLowerCase()))]
    .filter(({ dates }) => dates.size > 1 || [...dates.keys()][0] === 'month-day')
    .flatMap((each) => provenOrder(each, languages) ?? []);
  const dated = found.map(({ at, end, dates, around }) => {
    const all = [...dates.values()];
    const proven = provenOrder({ at, end, dates, around }, languages) ?? orders[0];
    const date = all.length === 1 || same(all) ? all[0] : proven && dates.get(proven);
    return date && { at, end, date };
  });
  if (dated.some((each) => !each)) return undefined;
  return [...dated.flatMap((each) => each ?? []), ...findLabelDates(text, languages)].sort((a, b) => a.at - b.at);
}
