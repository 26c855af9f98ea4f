import type { CalendarView, SeenChip } from './calendar-view.ts';
import { type DrawnEvent, drawnEvents } from './drawn-events.ts';
import { seriesOf } from './invite-key.ts';
import type { Doubt, LoadAnswer, LoadEvent, Reading, SkipReason } from './load-event.ts';
import { titleToKeep } from './normalize.ts';
import type { ChipFacts } from './read-chip-text.ts';
import { readOutlookView } from './read-outlook-view.ts';
import type { SeenTimes, WallTimes } from './view-times.ts';
import { zoneHint, zoneOfView } from './view-zone.ts';

export interface ViewContext {
  /** IANA id; the page's hours are taken for hours of this zone unless the page tells otherwise. */
  timeZone: string;
  /** My addresses, lower case. The account that the view names is added. */
  me: string[];
  /** Instant. */
  readAt: string;
}

const longest = 24 * 60;

/** What a calendar view tells of my load, whichever host's it is. */
export const readView = (view: CalendarView, context: ViewContext): Reading =>
  view.host === 'outlook' ? readOutlookView(view, context) : readGoogleView(view, context);

/**
 * What a view of Google Calendar tells of my load. Only a view with hours tells any: the others give no days. Guests
 * are not drawn, so an event counts where its text holds an answer of mine.
 */
function readGoogleView(view: CalendarView, { timeZone, me, readAt }: ViewContext): Reading {
  const own = new Set([...me, ...(view.account ? [view.account] : [])]);
  const isGrid = view.kind === 'grid';
  const drawn = isGrid ? drawnEvents(view, own) : [];
  const hints = drawn.flatMap(({ chip, times }) => {
    const wall = times.written ?? times.drawn;
    return wall ? zoneHint(chip.eventId, wall.start) : [];
  });
  const { zone, isOther } = zoneOfView(hints, { named: view.zone, timeZone });
  const compared = drawn.filter(({ times }) => times.agree !== undefined);
  const context = {
    zone,
    // Most drawings wrong: then it is the scale that we don't understand, and texts are what is left.
    textsFirst: compared.length > 2 && compared.filter(({ times }) => !times.agree).length * 2 > compared.length,
    doubts: new Set<Doubt>(isOther ? ['zone'] : []),
  };
  const events: LoadEvent[] = [];
  const skipped: Reading['skipped'] = [];
  for (const each of drawn) {
    const result = judge(each, context);
    const { key, chip } = each;
    const series = seriesOf({ uid: chip.eventId });
    const title = titleToKeep(chip.title);
    const told = { ...(series && { series }), ...(title && { title }) };
    if (typeof result === 'string') skipped.push({ ...(key && { key }), ...told, day: chip.day, why: result });
    else events.push({ ...result, ...told });
  }
  return {
    source: 'view',
    service: 'google',
    account: view.account ?? me[0] ?? '',
    readAt,
    days: isGrid ? view.days : [],
    zone,
    events,
    skipped,
    doubts: [...context.doubts].sort(),
  };
}

interface JudgeContext {
  zone: string;
  textsFirst: boolean;
  doubts: Set<Doubt>;
}

function judge({ key, chip, facts, isMine, times }: DrawnEvent, context: JudgeContext): LoadEvent | SkipReason {
  const { doubts, zone } = context;
  if (isMine === false || facts.notMeeting) return 'not-a-meeting';
  if (chip.allDay) return 'all-day';
  if (facts.asked === false) return 'nobody-else';
  if (facts.asked === undefined) {
    doubts.add('people');
    return 'unreadable';
  }
  const answer = answerOf(chip, facts, doubts);
  if (answer === 'declined') return answer;
  const wall = chosenTimes(times, context);
  const start = wall?.start.toZonedDateTime(zone).toInstant();
  const end = wall?.end.toZonedDateTime(zone).toInstant();
  const minutes = start && end ? start.until(end).total('minutes') : 0;
  if (!start || !end || minutes <= 0) return 'unreadable';
  if (minutes >= longest) return 'too-long';
  if (isMine === undefined) doubts.add('calendars');
  return { ...(key && { key }), start: start.toString(), end: end.toString(), zone, answer };
}

/** A filled chip is accepted; one that is not is declined or unanswered, and only a word or a line tells which. */
function answerOf(chip: SeenChip, { answer }: ChipFacts, doubts: Set<Doubt>): LoadAnswer | 'declined' {
  if (answer) return answer;
  if (chip.filled) return 'accepted';
  if (chip.struck) return 'declined';
  doubts.add('answers');
  return 'needs-action';
}

/** Texts are exact to the minute and right on days of 23 and 25 hours; drawings need no language. */
function chosenTimes(
  { drawn, written, agree, short, unsure }: SeenTimes,
  { zone, textsFirst, doubts }: JudgeContext,
): WallTimes | undefined {
  if (unsure) doubts.add('times');
  if (!drawn || !written || agree) return written ?? drawn;
  doubts.add('times');
  return textsFirst || short || isUneven(drawn, zone) ? written : drawn;
}

const isUneven = ({ start }: WallTimes, zone: string): boolean =>
  start.toPlainDate().toZonedDateTime(zone).hoursInDay !== 24;
