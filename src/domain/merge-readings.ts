import { instantText } from './instant-text.ts';
import { dayInterval, type Interval, intervalOf, subtract, union } from './intervals.ts';
import type { LoadEvent, Reading, SkipReason } from './load-event.ts';

interface Look {
  reading: Reading;
  at: number;
  /** The time that it shows whole. */
  shows: Interval[];
}

/** What one look says of one event. Without `event`: that it does not count. */
interface Statement {
  look: Look;
  event?: LoadEvent;
  /** A newer look at the same days no longer holds it; it may still tell who takes part. */
  gone: boolean;
}

function lookAt(reading: Reading): Look {
  const shows = reading.days.map((day) => dayInterval(Temporal.PlainDate.from(day), reading.zone));
  return { reading, at: Temporal.Instant.from(reading.readAt).epochMilliseconds, shows: union(shows) };
}

/** An account that a page does not tell may be any of its service. */
const mayBeSame = (one: Reading, other: Reading): boolean =>
  one.service === other.service && (one.account === other.account || !one.account || !other.account);

const isUnread = ({ why }: { why: SkipReason }): boolean => why === 'unreadable';

/** A list of a day shows what is no longer in it; a single event shows nothing but itself. */
const isReplacedBy: Record<Reading['source'], Reading['source'][]> = {
  view: ['view'],
  event: ['view', 'feed'],
  feed: ['feed'],
};

/** The time at which newer looks would have to show an event. One that they show but can't read is still there. */
const replacing = (look: Look, looks: Look[], key: string | undefined): Interval[] =>
  looks
    .filter(({ at, reading }) => {
      const { source } = look.reading;
      return at > look.at && isReplacedBy[source].includes(reading.source) && mayBeSame(reading, look.reading);
    })
    .filter(({ reading }) => key === undefined || !reading.skipped.some((each) => each.key === key && isUnread(each)))
    .flatMap(({ shows }) => shows);

/** Of an event over midnight the day that was not read anew stays. */
function stateEvent(look: Look, event: LoadEvent, replaced: Interval[]): Statement {
  const whole = intervalOf(event);
  const left = subtract(whole, replaced);
  const [first] = left;
  const last = left.at(-1);
  if (!first || !last) return { look, event, gone: whole.to > whole.from };
  if (first.from === whole.from && last.to === whole.to) return { look, event, gone: false };
  return { look, event: { ...event, start: instantText(first.from), end: instantText(last.to) }, gone: false };
}

const textOf = ({ event }: Statement): string => JSON.stringify(event ?? null);

/**
 * Feeds first. Between card and view the newest, since the person may have answered or moved it since: in the card what
 * the view showed before, or in the calendar what the card showed before. At the same moment the card, which tells more.
 * Text last, so that no order of arrival decides.
 */
function byTrust(a: Statement, b: Statement): number {
  const feedFirst = Number(b.look.reading.source === 'feed') - Number(a.look.reading.source === 'feed');
  const cardFirst = Number(b.look.reading.source === 'event') - Number(a.look.reading.source === 'event');
  return feedFirst || b.look.at - a.look.at || cardFirst || (textOf(a) < textOf(b) ? -1 : 1);
}

function settle(statements: Statement[]): LoadEvent | undefined {
  const sorted = statements.toSorted(byTrust);
  const event = sorted.find(({ gone }) => !gone)?.event;
  if (!event) return undefined;
  const known = <K extends keyof LoadEvent>(key: K): Pick<LoadEvent, K> | undefined =>
    [event, ...sorted.flatMap((each) => each.event ?? [])].find((each) => each[key] !== undefined);
  const told = (['guests', 'domains', 'series', 'endless', 'title'] as const).map((key) => {
    const value = known(key)?.[key];
    return value === undefined ? {} : { [key]: value };
  });
  return Object.assign({ ...event }, ...told);
}

const placeOf = (event: LoadEvent): string => {
  const { from, to } = intervalOf(event);
  return `${from}/${to}`;
};

/**
 * Every event once, whatever showed it: the most trusted source wins, the newest among equals, and what it does not tell
 * is filled from the others. A day that was read again holds only what it shows now. The order of `readings` does not
 * matter, nor that one comes twice.
 * @returns in order of time
 */
export function mergeReadings(readings: readonly Reading[]): LoadEvent[] {
  const looks = readings.map(lookAt);
  const byKey = new Map<string, Statement[]>();
  const bare = new Map<string, LoadEvent>();
  const state = (key: string, statement: Statement) => byKey.set(key, [...(byKey.get(key) ?? []), statement]);
  for (const look of looks) {
    for (const event of look.reading.events) {
      const statement = stateEvent(look, event, replacing(look, looks, event.key));
      if (event.key !== undefined) state(event.key, statement);
      else if (!statement.gone && statement.event) bare.set(placeOf(statement.event), statement.event);
    }
    for (const { key, why } of look.reading.skipped) {
      if (key !== undefined && !isUnread({ why })) state(key, { look, gone: false });
    }
  }
  const named = [...byKey.values()].flatMap((statements) => settle(statements) ?? []);
  const sortKey = (event: LoadEvent) => `${intervalOf(event).from}`.padStart(16, '0') + JSON.stringify(event);
  return [...named, ...bare.values()]
    .map((event) => ({ event, sortKey: sortKey(event) }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .map(({ event }) => event);
}
