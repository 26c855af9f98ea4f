import { documentLinks } from './boilerplate.ts';
import type { Invite } from './invite.ts';
import { minutesOf, startDay, timeIn } from './invite-time.ts';
import { writeDay, writeSlots, writeTime } from './letter-dates.ts';
import { cleanTitle } from './normalize.ts';
import { familyNameOf, firstNameOf, fullNameOf } from './person-name.ts';
import type { NamedLink, Values } from './reply.ts';
import type { HandbookLink, Settings } from './settings.ts';
import { nearestWorkingDay } from './working-hours.ts';

export interface ReplyFacts {
  invite: Invite;
  settings: Pick<Settings, 'me' | 'hours'>;
  /** The handbook link to pass on, if any. */
  link?: HandbookLink;
  /** Times to propose instead, in the organizer's zone. */
  slots?: Temporal.ZonedDateTime[];
  now: Temporal.Instant;
  /** IANA id of the zone in which times are written: the user's. */
  timeZone: string;
  /** BCP 47 language of the reply. */
  language: string;
}

/** Working days in which something is promised when the meeting sets no date. */
const usualDays = 3;

const documentHosts =
  /(?:^|\.)(?:docs|wiki|confluence|atlassian|sharepoint|onedrive|notion|coda|dropbox|figma|github|gitlab)\./i;

/** The day by which something is promised: the working day before the meeting, else the third one from now. */
export function replyDay({ invite, settings, now, timeZone }: ReplyFacts): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  const meeting = startDay(timeZone, invite);
  if (meeting) {
    const before = nearestWorkingDay(meeting.subtract({ days: 1 }), settings.hours, -1);
    const left = Temporal.PlainDate.compare(before, today);
    const end = settings.hours[today.dayOfWeek - 1]?.end ?? '00:00';
    if (left > 0 || (left === 0 && Temporal.PlainTime.compare(local.toPlainTime(), end) < 0)) return before;
  }
  let day = today;
  for (let days = 0; days < usualDays; days++) day = nearestWorkingDay(day.add({ days: 1 }), settings.hours, 1);
  return day;
}

/** When it takes place; unknown for a series that began before now, whose next date is not known. */
function whenOf({ invite, now, timeZone, language }: ReplyFacts): string | undefined {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const day = startDay(timeZone, invite);
  if (!day || (invite.recurrence && Temporal.PlainDate.compare(day, today) < 0)) return undefined;
  const year = day.year !== today.year;
  const start = timeIn(timeZone, invite.start);
  if (!start) return writeDay(day, language, year);
  // Whoever lives in another zone would read our time as theirs.
  const sharesZone = invite.start?.includes('[') && Temporal.ZonedDateTime.from(invite.start).offset === start.offset;
  return writeTime(start, language, { year, zone: !sharesZone });
}

/** The title to quote; one with a mail merge's leftovers or markup in it is better not repeated. */
function titleOf({ title }: Invite): string | undefined {
  const clean = cleanTitle(title?.slice(0, 2000) ?? '');
  return clean && !/[{}]|<\/?[a-z!]/i.test(clean) ? clean : undefined;
}

/** The one document that the description links to; with several nobody knows which is meant. */
function documentOf({ description }: Invite): NamedLink | undefined {
  const links = new Set(documentLinks(description?.slice(0, 20_000) ?? '').filter((url) => url.startsWith('https:')));
  const [url, ...others] = [...links].filter(
    (link) => URL.canParse(link) && documentHosts.test(new URL(link).hostname),
  );
  return url && others.length === 0 ? { title: new URL(url).hostname, url } : undefined;
}

function shorterThan(minutes: number | undefined): string | undefined {
  if (minutes === undefined || minutes <= 15) return undefined;
  return minutes > 30 ? '25' : '15';
}

const known = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [key in Key]?: Value };

/** What a reply to this invitation can say. What is unknown is missing, and then leaves its part of the reply out. */
export function replyValues(facts: ReplyFacts): Values {
  const { invite, settings, link, slots = [], now, timeZone, language } = facts;
  return {
    ...known('organizer.firstName', firstNameOf(invite.organizer?.name)),
    ...known('organizer.familyName', familyNameOf(invite.organizer?.name)),
    ...known('organizer.name', fullNameOf(invite.organizer?.name)),
    ...known('event.title', titleOf(invite)),
    ...known('event.when', whenOf(facts)),
    ...known('event.shorter', shorterThan(minutesOf(invite))),
    ...known('document', documentOf(invite)),
    ...known('link', link && { title: link.title, url: link.url }),
    ...known('me.name', settings.me.name.trim()),
    ...known('slots', slots.length > 0 ? writeSlots(slots, language) : undefined),
    replyBy: writeDay(replyDay(facts), language),
    year: String(now.toZonedDateTimeISO(timeZone).year),
  };
}
