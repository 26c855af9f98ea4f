import type { CalendarView, SeenChip } from './calendar-view.ts';
import { mailboxOfItem } from './exchange-id.ts';
import { inviteKey, seriesKey } from './invite-key.ts';
import type { Doubt, LoadAnswer, LoadEvent, Reading, SkipReason } from './load-event.ts';
import { foldLetters, titleToKeep } from './normalize.ts';
import { hasOutlookPrefix, type ShowAs } from './outlook-words.ts';
import { readTileLabel, type TileFacts } from './read-tile-label.ts';
import type { ViewContext } from './read-view.ts';
import { readViewStatus } from './read-view-status.ts';
import { type SeenTimes, timesOf, type WallTimes } from './view-times.ts';

/** One event with all that is drawn of it: several days give it several tiles. */
interface Drawn {
  /** In the order of days. */
  pieces: SeenChip[];
  first: SeenChip;
  facts: TileFacts | undefined;
  times: SeenTimes;
  /** The mailbox that it lies in, where its id tells. */
  mailbox: string | undefined;
}

const longest = 24 * 60;
/** More days than any view with hours shows. */
const mostDays = 14;

/**
 * What a view of Outlook's calendar tells of my load. Guests and answers are not drawn: an event counts where its label
 * names an organizer, who may be myself. Unanswered invitations are shown as tentative [general knowledge].
 */
export function readOutlookView(view: CalendarView, { timeZone, me, readAt }: ViewContext): Reading {
  const isGrid = view.kind === 'grid';
  const drawn = isGrid ? drawnOf(view) : [];
  const compared = drawn.filter(({ times }) => times.agree !== undefined && !times.short);
  const status = view.status ? readViewStatus(view.status) : undefined;
  const calendars = Math.max(status?.calendars ?? 1, ...view.chips.map(({ calendarIndex = 0 }) => calendarIndex + 1));
  const mailboxes = new Set(drawn.map(({ mailbox }) => mailbox));
  const own = mailboxes.size > 1 ? ownMailbox(drawn, view.accountName) : undefined;
  const isKnown = own !== undefined && mailboxes.size >= calendars;
  const context: JudgeContext = {
    zone: timeZone,
    // No drawing was ever captured: unless most of them fit their labels, the scale is one that we don't understand.
    isScaleKnown: compared.filter(({ times }) => times.agree).length * 2 > compared.length,
    own,
    doubts: new Set<Doubt>(isGrid && calendars > 1 && !isKnown ? ['calendars'] : []),
  };
  const events: LoadEvent[] = [];
  const skipped: Reading['skipped'] = [];
  for (const each of drawn) {
    const key = inviteKey({ uid: each.first.eventId });
    const result = judge(each, context);
    const named = { ...(key && { key }), ...wordsOf(each.facts) };
    if (typeof result === 'string') skipped.push({ ...named, day: each.first.day, why: result });
    else events.push({ ...named, ...result });
  }
  // Hours out of sight may not be mounted, and what does not fit into the strip above them is not [facts 7.3].
  const understood = drawn.filter(({ facts }) => facts).length;
  if (isGrid && status && understood < status.events) context.doubts.add('unread');
  return {
    source: 'view',
    service: 'microsoft',
    account: view.account ?? me[0] ?? '',
    readAt,
    days: isGrid && !isForeign(events, skipped) ? daysOf(view) : [],
    zone: timeZone,
    events,
    skipped,
    doubts: [...context.doubts].sort(),
  };
}

/** Each occurrence has an id of its own there, and tiles do not tell the series': its words do. None of a private one. */
function wordsOf(facts: TileFacts | undefined): Pick<LoadEvent, 'series' | 'title'> {
  if (!facts || facts.isPrivate) return {};
  const { organizer: address = '' } = facts;
  const series = facts.recurring && seriesKey({ title: facts.title, organizer: { address } });
  return { title: titleToKeep(facts.title), ...(series && { series }) };
}

/** Whether the words of this page are none that we know: then its days tell nothing, and least of all that they are free. */
const isForeign = (events: LoadEvent[], skipped: Reading['skipped']): boolean =>
  !events.length &&
  skipped.some(({ why }) => why === 'unreadable') &&
  skipped.every(({ why }) => why === 'unreadable' || why === 'all-day');

/** Tiles with one id and one label, which holds the date, are one event; occurrences of a series differ in their dates. */
function drawnOf({ chips, language }: CalendarView): Drawn[] {
  const groups = new Map<string, SeenChip[]>();
  for (const chip of chips) {
    const id = chip.eventId.endsWith(`/${chip.day}`) ? chip.eventId.slice(0, -chip.day.length) : chip.eventId;
    const key = `${chip.calendarIndex ?? 0} ${id} ${chip.text}`;
    groups.set(key, [...(groups.get(key) ?? []), chip]);
  }
  return [...groups.values()].flatMap((group) => {
    const inColumns = [...new Map(group.map((chip) => [chip.day, chip])).values()].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    );
    const facts = inColumns[0] && readTileLabel(inColumns[0], language);
    // What stands above the hours stands in no column: its own words tell the day.
    const pieces = inColumns.map((chip) => (chip.allDay && facts?.day ? { ...chip, day: facts.day } : chip));
    const [first] = pieces;
    if (!first) return [];
    const mailbox = mailboxOfItem(first.eventId.slice(0, -first.day.length - 1));
    return [{ pieces, first, facts, times: timesOf(pieces, facts?.time), mailbox }];
  });
}

/**
 * Of several mailboxes that are shown, mine is the one with most of the meetings that I organize: all of them lie in it,
 * and in another's only those to which I invited.
 *
 * @param name mine, as the page shows it; organizers have it with their department behind it [captured], and in some
 *   languages with the word for "by" before it
 */
function ownMailbox(drawn: Drawn[], name: string | undefined): string | undefined {
  if (!name) return undefined;
  const counts = new Map<string, number>();
  for (const { mailbox, facts } of drawn) {
    if (!mailbox || !foldLetters(facts?.organizer ?? '').includes(foldLetters(name))) continue;
    counts.set(mailbox, (counts.get(mailbox) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}

/** Where columns do not name their days: from the first to the last that holds an event. */
function daysOf({ days, chips }: CalendarView): string[] {
  if (days.length) return days;
  const shown = chips.map(({ day }) => day).sort();
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return [];
  const start = Temporal.PlainDate.from(first);
  const count = Math.min(start.until(last).days + 1, mostDays);
  return Array.from({ length: count }, (_, index) => start.add({ days: index }).toString());
}

interface JudgeContext {
  zone: string;
  isScaleKnown: boolean;
  /** My mailbox, where it is known among several. */
  own: string | undefined;
  doubts: Set<Doubt>;
}

const reasons: Partial<Record<ShowAs, SkipReason>> = {
  free: 'free',
  outOfOffice: 'not-a-meeting',
  elsewhere: 'not-a-meeting',
};

function judge(drawn: Drawn, context: JudgeContext): LoadEvent | SkipReason {
  const { first, facts, mailbox } = drawn;
  const { doubts, zone, own } = context;
  // Beside one's own stand those of others, or among them.
  if (own ? mailbox !== own : (first.calendarIndex ?? 0) > 0) return 'not-a-meeting';
  if (!facts) {
    doubts.add('people');
    return 'unreadable';
  }
  if (hasOutlookPrefix(facts.title, 'cancelled')) return 'cancelled';
  if (hasOutlookPrefix(facts.title, 'declined')) return 'declined';
  if (facts.allDay) return 'all-day';
  const why = facts.showAs && reasons[facts.showAs];
  if (why) return why;
  if (facts.withOthers === false) return 'nobody-else';
  const wall = wallOf(drawn, facts, context);
  if (facts.withOthers === undefined || !wall) {
    doubts.add(wall ? 'people' : 'times');
    return 'unreadable';
  }
  const start = wall.start.toZonedDateTime(zone).toInstant();
  const end = wall.end.toZonedDateTime(zone).toInstant();
  const minutes = start.until(end).total('minutes');
  if (minutes <= 0) return 'unreadable';
  if (minutes >= longest) return 'too-long';
  return { start: start.toString(), end: end.toString(), zone, answer: answerOf(facts, doubts) };
}

function answerOf({ showAs }: TileFacts, doubts: Set<Doubt>): LoadAnswer {
  if (showAs === 'busy') return 'accepted';
  if (showAs === undefined) doubts.add('answers');
  return showAs === undefined ? 'needs-action' : 'tentative';
}

/** As the label says, on its own date unless the columns that it stands in are others. */
function wallOf(
  { pieces, times }: Drawn,
  facts: TileFacts,
  { isScaleKnown, doubts }: JudgeContext,
): WallTimes | undefined {
  const { written } = times;
  if (!written || !facts.time) return undefined;
  if (times.unsure || (isScaleKnown && times.agree === false)) doubts.add('times');
  if (!facts.day) return written;
  const start = Temporal.PlainDate.from(facts.day).toPlainDateTime(written.start.toPlainTime());
  const nights = facts.lastDay ? Temporal.PlainDate.from(facts.day).until(facts.lastDay).days : 0;
  const minutes = facts.time.length;
  // "10:00 PM to 1:00 AM, Monday … to Tuesday …": the hours alone already reach into the next day.
  const crosses = start.add({ minutes }).toPlainDate().since(start.toPlainDate()).days;
  const end = start.add({ minutes, days: Math.max(0, nights - crosses) });
  const isShown = pieces.some(
    ({ day }) => day >= start.toPlainDate().toString() && day <= end.toPlainDate().toString(),
  );
  if (isShown) return { start, end };
  doubts.add('times');
  return written;
}
