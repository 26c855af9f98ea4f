/** A date with its year, in words, as it stands in a text. */
export interface LabelDate {
  /** Where it begins, its weekday included, and ends. */
  at: number;
  end: number;
  date: Temporal.PlainDate;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const sample = (month: number, day: number): Temporal.PlainDate => Temporal.PlainDate.from({ year: 2024, month, day });

/** As it stands behind a day: languages decline it. */
const monthIn = (format: Intl.DateTimeFormat, date: Temporal.PlainDate): string =>
  format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';

interface Names {
  /** Of each month in turn. */
  months: string[][];
  weekdays: string[];
}

/** The names of months and weekdays, by the browser: no table of ours, and any language that a page can be in. */
function namesIn(language: string): Names {
  const months = Array.from({ length: 12 }, (_, index) => sample(index + 1, 1));
  const weekdays = Array.from({ length: 7 }, (_, index) => sample(1, index + 1));
  const formats = (['long', 'short'] as const).flatMap((width) => [
    new Intl.DateTimeFormat(language, { calendar: 'gregory', month: width }),
    new Intl.DateTimeFormat(language, { calendar: 'gregory', month: width, day: 'numeric' }),
  ]);
  return {
    months: months.map((month) => formats.map((format) => monthIn(format, month).toLowerCase().replace(/\.$/, ''))),
    weekdays: (['long', 'short'] as const).flatMap((weekday) =>
      weekdays.map((day) => day.toLocaleString(language, { weekday }).toLowerCase().replace(/\.$/, '')),
    ),
  };
}

function namesOf(language: string): Names | undefined {
  try {
    return namesIn(language);
  } catch {
    return undefined; // no language that the browser takes
  }
}

interface Reader {
  pattern: RegExp;
  months: Map<string, number>;
}

const readers = new Map<string, Reader>();

function readerFor(languages: readonly string[]): Reader {
  const key = languages.join();
  const known = readers.get(key);
  if (known) return known;
  const names = languages.flatMap((language) => namesOf(language) ?? []);
  const months = new Map(
    names.flatMap((each) => each.months.flatMap((all, index) => all.map((name) => [name, index + 1] as const))),
  );
  months.delete('');
  const longestFirst = (list: Iterable<string>) =>
    [...new Set(list)]
      .filter((name) => /\p{L}/u.test(name))
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|') || '(?!)';
  const month = longestFirst(months.keys());
  const weekday = longestFirst(names.flatMap(({ weekdays }) => weekdays));
  // "Tuesday, April 14, 2026", "Wednesday, 23 September 2026", "Dienstag, 14. April 2026", "14 de abril de 2026",
  // "2025 年 6 月 3 日 (火)".
  const source =
    `(?<![\\p{L}\\d])(?:(?:${weekday})\\.?,?\\s+)?` +
    `(?:(?<m1>${month})\\.?\\s+(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\.?\\s+(?:de\\s+)?(?<m2>${month})\\.?),?\\s+(?:de\\s+)?(?<y1>\\d{4})(?!\\d)` +
    '|(?<!\\d)(?<y2>\\d{4})\\s?[年년]\\s?(?<m3>\\d{1,2})\\s?[月월]\\s?(?<d3>\\d{1,2})\\s?[日일](?:\\s?[(（]\\p{L}{1,3}[)）])?';
  const reader = { pattern: new RegExp(source, 'giu'), months };
  readers.set(key, reader);
  return reader;
}

/**
 * The dates of a text that are written in words, in order.
 *
 * @param languages BCP 47; one that the browser does not know is left out
 */
export function findLabelDates(text: string, languages: readonly string[]): LabelDate[] {
  const { pattern, months } = readerFor(languages);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { m1, m2, m3, d1, d2, d3, y1, y2 } = match.groups ?? {};
    const month = Number(m3) || months.get((m1 ?? m2 ?? '').toLowerCase());
    const date = month && dateOf(Number(y1 ?? y2), month, Number(d1 ?? d2 ?? d3));
    return date ? { at: match.index, end: match.index + match[0].length, date } : [];
  });
}

/** Nothing for what no calendar has. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
