// A week's load from real calendar files, against the occurrences that another library finds in them (node-ical, with its
// own parser, zones and rrule-temporal).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../src/domain/calendar-event.ts';
import { readCalendarFile } from '../src/domain/calendar-file.ts';
import { decodeCalendar } from '../src/domain/calendar-text.ts';
import { loadOfFiles } from '../src/domain/file-load.ts';
import { finish } from '../src/domain/slices.ts';
import { daysOf, weekOf } from '../src/domain/week.ts';

process.env.TZ = 'UTC'; // node-ical reads times without a zone by the machine's
const folder = new URL('../../shared/captures/ics/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere && !process.env.CI) process.stderr.write('Skipped: the calendar files of ../shared are not there.\n');
const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.ics')) : [];
const mostWeeks = 60;
const threeYears = 3 * 366 * 86_400_000;

// It takes a zone that is only described (VTIMEZONE) for the machine's; we follow the description.
const zone = 'a zone by its description alone';
// A message that answers an invitation (RFC 5546) is no entry of a calendar; it takes it for one.
const answer = 'a REPLY or COUNTER';
const differences: Record<string, string> = {
  'exchange-cdo-request-meeting.ics': zone,
  'lotusnotes-request-calconnect.ics': zone,
  'lotusnotes-request-calconnect6.ics': zone,
  'other-feed-issue-156-rdate-with-period-tzid-khal-2.ics': zone,
  'outlook-feed-tzid-8bit.ics': zone,
  'outlook-publish-bug2959692-2.ics': zone,
  'thunderbird-feed-alarm4.ics': zone,
  'exchange-counter-tz-store-param-bug.ics': answer,
  'exchange-reply-response.ics': answer,
  'other-proton-invite-02.ics': answer,
  // It refuses SKIP without RSCALE (RFC 7529), and an event without DTSTART.
  'blackberry-request-rfc-7529.ics': 'it gives up',
  'other-feed-rfc-6868.ics': 'it gives up',
  // DTSTART is an instance (RFC 5545 3.8.5.3) even where the rule does not name its day, and this one was moved.
  'google-publish-datetime1.ics': 'a first day beside the rule',
  // Instances that the rule does not name, each an event of its own (RFC 5545 3.8.4.4): it looks for them in the rule only.
  'zimbra-feed-recur-instances.ics': 'changes beside the rule',
  // Exchange names the changed instance by midnight; it compares days where instants don't match. The hours are the same.
  'exchange-publish-recurring-override.ics': 'a change that is named by its day',
  // One day of a timed series was made an all-day one; it keeps the series' kind.
  'thunderbird-feed-recurring-events-changed-duration.ics': 'a change to all-day',
};

const inSeconds = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds / 1000) * 1000).toString({ smallestUnit: 'second' });

interface Found {
  uid: string;
  start: string;
  end: string;
}

/** The timed occurrences of three years from each event's start on. */
function theirs(text: string): Found[] {
  return Object.values(ical.sync.parseICS(text)).flatMap((component) => {
    if (component?.type !== 'VEVENT') return [];
    const window = { from: new Date(0), to: new Date(component.start.getTime() + threeYears) };
    return ical
      .expandRecurringEvent(component, window)
      .filter(({ isFullDay }) => !isFullDay)
      .map(({ start, end }) => ({
        uid: component.uid,
        ...{ start: inSeconds(start.getTime()), end: inSeconds(end.getTime()) },
      }));
  });
}

/** What `npm run load` counts and skips of a week. */
function ours(events: CalendarEvent[], week: Temporal.PlainDate): Found[] {
  const options = { me: [], week: { week, timeZone: 'UTC' }, isMeeting: () => true };
  const { counted, skipped } = finish(loadOfFiles(events, options));
  const at = (time: string) => inSeconds(Temporal.Instant.from(time.replace(/\[.*/, '')).epochMilliseconds);
  return [...counted, ...skipped].flatMap(({ invite }) => {
    if (!invite?.start?.includes('T') || invite.allDay) return [];
    return { uid: invite.uid ?? '', start: at(invite.start), end: at(invite.end ?? invite.start) };
  });
}

/** Week by week, what begins in it, by either. */
function bothOf(name: string): { ours: string[]; theirs: string[] } {
  const text = decodeCalendar(readFileSync(new URL(name, folder)));
  const all = theirs(text);
  const { events } = readCalendarFile(text, { timeZone: 'UTC' });
  const days = all.map(({ start }) => Temporal.PlainDate.from(start.slice(0, 10)));
  const weeks = [...new Set(days.map((day) => weekOf(day, 1).toString()))].sort().slice(0, mostWeeks);
  const inWeek = (found: Found[], week: Temporal.PlainDate) => {
    const its = daysOf(week).map(String);
    const own = found.filter(({ start }) => its.includes(start.slice(0, 10)));
    return own.map((each) => Object.values(each).join(' ')).sort();
  };
  const dates = weeks.map((week) => Temporal.PlainDate.from(week));
  return {
    ours: dates.flatMap((week) => inWeek(ours(events, week), week)),
    theirs: dates.flatMap((week) => inWeek(all, week)),
  };
}

describe.skipIf(!isThere && !process.env.CI)('each week of a captured calendar file', () => {
  it('is looked at in most of the files', () => {
    expect(names.filter((name) => !(name in differences)).length).toBeGreaterThan(70);
  });

  it.each(names.filter((name) => !(name in differences)))('holds the same as by another library: %s', (name) => {
    const both = bothOf(name);
    expect(both.ours).toEqual(both.theirs);
  });

  it.each(Object.entries(differences))('%s differs: %s', (name) => {
    let both: ReturnType<typeof bothOf> | undefined;
    try {
      both = bothOf(name);
    } catch {} // it gives up
    expect(both && both.ours.join('\n') === both.theirs.join('\n')).not.toBe(true);
  });
});
