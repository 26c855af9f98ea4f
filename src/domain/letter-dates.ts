/** What `Intl` writes for a calendar, and how it stands in a letter. */
const manners: Record<string, [RegExp, string][]> = {
  de: [[/\d?\d:\d\d/, '$& Uhr']],
  fr: [
    [/(?<!\d)1(?= \p{L})/u, '1er'],
    [/(\d?\d):(\d\d)/, '$1\u202Fh\u202F$2'],
  ],
  es: [
    [/^(\p{L}+),/u, '$1'],
    [/, (1:\d\d)/, ' a la $1'],
    [/, (\d?\d:\d\d)/, ' a las $1'],
  ],
  nl: [[/\d?\d:\d\d/, '$& uur']],
  'pt-BR': [
    [/(?<!\d)1(?= de )/, '1º'],
    [/ às /, ', às '],
  ],
};

const days = { weekday: 'long', day: 'numeric', month: 'long' } as const;

function inLetter(text: string, language: string): string {
  return (manners[language] ?? []).reduce((said, [from, to]) => said.replace(from, to), text);
}

/** In Japanese mails the weekday stands short behind the date: 12月1日(火). */
const daysIn = (language: string) => ({ ...days, ...(language === 'ja' && { weekday: 'short' as const }) });

/** A day as one writes it in a letter: `Tuesday, December 1`, `mardi 1er décembre`. `year`: say the year too. */
export function writeDay(day: Temporal.PlainDate, language: string, year = false): string {
  return inLetter(day.toLocaleString(language, { ...daysIn(language), ...(year && { year: 'numeric' }) }), language);
}

/** A moment in its own zone, `Dienstag, 1. Dezember um 16:00 Uhr`; `show` adds the year, or the zone's name. */
export function writeTime(
  time: Temporal.ZonedDateTime,
  language: string,
  show: { year?: boolean; zone?: boolean } = {},
): string {
  const said = time.toLocaleString(language, {
    ...daysIn(language),
    ...(show.year && { year: 'numeric' }),
    ...(show.zone && { timeZoneName: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
  return inLetter(said, language);
}

/** Times to choose from, in one zone that is named once: `Tuesday, December 1 at 2:00 PM or … at 3:00 PM GMT+1`. */
export function writeSlots(times: Temporal.ZonedDateTime[], language: string): string {
  const said = times.map((time, index) => writeTime(time, language, { zone: index === times.length - 1 }));
  const articled = said.map((each) => (language === 'es' ? `el ${each}` : each));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(articled);
}
