// Invented meetings. Every week from six before this one to three after it holds the same accepted meetings; this week
// and the next one hold one of each oddity; the invitations lie in the next week, the hostile ones in the week after.
import { type CalendarEvent, type Guest, isStacked, type Person } from './event.ts';
import { hostile, invitations } from './invitations.ts';
import { oddities } from './oddities.ts';
import { iris, me, mina, theo } from './people.ts';
import { guestsOf, makeWeek, type Week } from './week.ts';

const weekly = (days: string) => `FREQ=WEEKLY;BYDAY=${days}`;

/** Hours that nothing else decides: all but the Friday's, in minutes, as one stretch for what overlaps. */
const steadyMinutes = 420;

/** Accepted meetings: overlaps, ten and twenty minutes, over midnight, a moved instance, an own one with a guest. */
function accepted(week: Week, minutes: number): CalendarEvent[] {
  const by = (organizer: Person, ...others: Guest[]) => ({
    organizer,
    guests: guestsOf(organizer, 'ACCEPTED', ...others),
  });
  const friday = (length: number) => {
    const to = Temporal.PlainTime.from('12:00').add({ minutes: length }).toString().slice(0, 5);
    return week.timed('retrospective', 'Retrospective', { day: 5, from: '12:00', to }, by(theo, mina, iris));
  };
  if (minutes === 0) return [];
  if (minutes <= steadyMinutes) return [friday(minutes)];
  const retrospective = friday(minutes - steadyMinutes);
  return [
    week.timed(
      'planning',
      'Planning round',
      { day: 1, from: '10:15', to: '11:15' },
      { ...by(mina, theo), rule: weekly('MO'), original: '10:00', location: 'Conference room A' },
    ),
    week.timed('design', 'Design review', { day: 2, from: '09:00', to: '10:00' }, { ...by(iris), rule: weekly('TU') }),
    week.timed(
      'customer',
      'Customer call, second round: pricing, terms',
      { day: 2, from: '09:30', to: '10:30' },
      { ...by(theo, mina), meet: 'cal-lrnd-two', location: 'Lumen, Harbor street 4' },
    ),
    week.timed('steering', 'Steering group', { day: 3, from: '11:00', to: '12:30' }, by(mina, theo, iris)),
    week.timed('ten-minutes', 'Check-in', { day: 3, from: '15:00', to: '15:10' }, { ...by(iris), rule: weekly('WE') }),
    week.timed('twenty-minutes', 'Numbers', { day: 4, from: '09:00', to: '09:20' }, by(theo)),
    week.timed(
      'one-to-one',
      'One-to-one',
      { day: 4, from: '14:00', to: '15:00' },
      { ...by(me, iris), meet: 'one-toon-eme' },
    ),
    week.timed('handover', 'Handover, night shift', { day: 4, from: '23:00', to: '00:30' }, by(mina)),
    retrospective,
  ];
}

/** Minutes of a week that is so many percent of 10 h full, in the grid's steps of 5: 79 % are 7 h 55 min, "7.9 h". */
export const loadMinutes = (percent: number): number => Math.ceil((percent * 6) / 5) * 5;

/** Every event, around `today` and in the zone of whoever asks. Past weeks hold half an hour less, week by week. */
export function makeEvents(today: string, zone: string, load = 85): CalendarEvent[] {
  const date = Temporal.PlainDate.from(today);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const weeks = Array.from({ length: 10 }, (_, index) => index - 6);
  return weeks
    .flatMap((offset) => {
      const week = makeWeek(monday.add({ weeks: offset }), offset, zone);
      const minutes = Math.max(0, loadMinutes(load) + Math.min(0, offset) * 30);
      return [
        ...accepted(week, minutes),
        ...(offset === 0 || offset === 1 ? oddities(week, date) : []),
        ...(offset === 1 ? invitations(week) : []),
        ...(offset === 2 ? hostile(week) : []),
      ];
    })
    .sort((one, other) => Number(isStacked(other)) - Number(isStacked(one)) || compare(one, other));
}

const compare = (one: CalendarEvent, other: CalendarEvent): number =>
  Temporal.PlainDateTime.compare(one.start, other.start) || Temporal.PlainDateTime.compare(other.end, one.end);
