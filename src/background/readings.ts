import type { Sighting } from '../domain/advice.ts';
import { busyOfView } from '../domain/busy-of-view.ts';
import type { CalendarView } from '../domain/calendar-view.ts';
import { inSeconds } from '../domain/instant-text.ts';
import { clip, dayInterval, type Interval, intervalOf, toBusyTime } from '../domain/intervals.ts';
import { inviteKey } from '../domain/invite-key.ts';
import type { JudgeContext } from '../domain/judge.ts';
import type { LoadEvent, Reading, Skipped, SkipReason } from '../domain/load-event.ts';
import { loadOfInvite } from '../domain/load-of-invite.ts';
import { readView } from '../domain/read-view.ts';
import { drawBadge } from './badge.ts';
import type { Asker } from './guard.ts';
import { asKept, type Hash, hashed, ifStoreTakesIt, isSensitive, keysOf, namesOf, withHash } from './kept-event.ts';
import { isWholeSeries } from './load.ts';
import { noteOutsiders } from './partners.ts';
import { readProfile } from './profile.ts';
import { noteLook } from './recent.ts';
import type { StoredReading } from './schemas/reading.ts';
import { contextFor, lookAt, lookOf } from './seen.ts';
import { keepReadings } from './store/readings.ts';
import { getSettings } from './store/settings.ts';
import { markSeen } from './store/suggestions.ts';

/**
 * A chip shows no guests: without an answer of mine in it, the event's own card knows better whether somebody else takes
 * part. (Whether Google puts the answer into chips of what I organize myself is unverified.)
 */
const isOpen = ({ why }: { why: SkipReason }): boolean => why === 'unreadable' || why === 'nobody-else';

/** Of a reading what may be kept. */
type Kept = Pick<Reading, 'events' | 'skipped'>;

/** A view's days, each with the events that begin on it, or before what is shown. */
function recordsOf(reading: Reading, { events, skipped }: Kept, busy: Interval[], hash: Hash): StoredReading[] {
  const { source, service, account, readAt, zone, doubts } = reading;
  const frames = reading.days.map((day) => ({ day, ...dayInterval(Temporal.PlainDate.from(day), zone) }));
  const homeOf = (event: LoadEvent) => {
    const { from, to } = intervalOf(event);
    return frames.find((frame) => from < frame.to && to > frame.from)?.day;
  };
  return frames.map(({ day, ...frame }) => {
    const own = events.filter((event) => homeOf(event) === day).map((event) => withHash(event, hash));
    const unread = reading.skipped.flatMap((each) => (isOpen(each) && each.day === day ? hash(each.key) : []));
    const others = skipped.filter((each) => each.day === day);
    const head = { day, source, service, account: hash(account), id: '', readAt, zone };
    const taken = clip(busy, frame).map(toBusyTime);
    return {
      ...head,
      events: own,
      busy: taken,
      keys: keysOf(own),
      unread: unread.filter((key) => key !== ''),
      skipped: others.map(({ day: _, title: __, ...each }) => withHash(each, hash)),
      doubts,
    };
  });
}

/** What of a view may be kept. An event whose words are not known is treated as if it were sensitive. */
function keptOf({ events, skipped }: Reading, { chips }: CalendarView, context: JudgeContext): Kept {
  const drawn = new Map(chips.map((chip) => [inviteKey({ uid: chip.eventId }) ?? '', chip]));
  const isOpenly = ({ key = '', title }: Skipped | LoadEvent) => {
    const chip = drawn.get(key);
    const isHidden = !chip || (title === undefined && Boolean(chip.title));
    return !isHidden && !isSensitive({ title: chip.title || chip.text }, context);
  };
  return {
    events: events.flatMap((event) => asKept(event, !isOpenly(event))),
    skipped: skipped.filter((each) => !isOpen(each) && isOpenly(each)),
  };
}

/** Where only calendars of others are drawn, mine is not empty. What is not known is taken for mine. */
const showsMine = ({ calendars }: CalendarView, addresses: string[]): boolean =>
  calendars.length === 0 || addresses.length === 0 || calendars.some((calendar) => addresses.includes(calendar));

/** A calendar view is shown: its days are kept in the place of what was known of them. */
export async function noteView(view: CalendarView, { now, incognito }: Asker): Promise<void> {
  if (incognito || view.kind !== 'grid') return;
  await ifStoreTakesIt(async () => {
    const settings = await getSettings();
    const addresses = [...new Set([...settings.me.addresses, ...(view.account ? [view.account] : [])])];
    if (!showsMine(view, addresses)) return;
    noteLook({ host: view.host, what: 'view' }, { now, incognito });
    const context = contextFor(addresses, settings, now);
    const readAt = inSeconds(now);
    const reading = readView(view, { timeZone: context.timeZone, me: addresses, readAt });
    const unread = reading.skipped.filter(isOpen).flatMap(({ key }) => key ?? []);
    const settled = [...keysOf(reading.events), ...reading.skipped.flatMap(({ key }) => key ?? [])];
    const kept = keptOf(reading, view, context);
    const hash = await hashed([reading.account, ...settled, ...namesOf([...kept.events, ...kept.skipped])]);
    const keys = [...new Set(settled)].filter((key) => !unread.includes(key)).map(hash);
    const today = now.toZonedDateTimeISO(context.timeZone).toPlainDate();
    await keepReadings(recordsOf(reading, kept, busyOfView(view, reading, addresses), hash), keys, today);
    await markSeen(keysOf(kept.events).map(hash));
    await drawBadge(now);
  });
}

/** An event was opened in a calendar: kept where it counts, taken out where it was declined or cancelled. */
export async function noteEvent(sighting: Sighting, asker: Asker): Promise<void> {
  const { now, incognito } = asker;
  const { host, account = '' } = sighting;
  if (incognito || host === 'gmail') return; // an invitation's mail is no calendar entry
  const { settings } = await readProfile();
  const seen = await lookAt(sighting, settings, now);
  await noteOutsiders(seen, asker);
  noteLook({ host, what: 'event', ...lookOf(seen) }, asker);
  const { invite, verdict, context } = seen;
  if (isWholeSeries(invite)) return; // it is not known which day is shown
  const load = loadOfInvite(invite, context.me, verdict.gate === 'not-a-meeting');
  if (load.key === undefined || ('why' in load && load.why === 'unreadable')) return;
  await ifStoreTakesIt(async () => {
    const events = 'event' in load ? asKept(load.event, verdict.sensitive) : [];
    const hash = await hashed([account, ...seen.keys, ...namesOf(events)]);
    const kept = events.map((event) => withHash(event, hash));
    const records = kept.map((event): StoredReading => {
      const day = Temporal.Instant.from(event.start).toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
      const service = host === 'outlook' ? 'microsoft' : 'google';
      const id = event.key ?? `${event.start}/${event.end}`;
      const readAt = inSeconds(now);
      const head = { day, source: 'event' as const, service, account: hash(account), id, readAt } as const;
      return { ...head, zone: context.timeZone, events: [event], keys: keysOf([event]), unread: [], doubts: [] };
    });
    const today = now.toZonedDateTimeISO(context.timeZone).toPlainDate();
    await keepReadings(records, seen.keys.map(hash), today);
    await drawBadge(now);
  });
}
