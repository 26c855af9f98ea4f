// Invented: one of everything that is not an accepted meeting. None of it may change a week's accepted hours.
import type { CalendarEvent, Guest } from './event.ts';
import { colleagues, holidays, iris, me, mina, team, theo } from './people.ts';
import { guestsOf, type Week } from './week.ts';

const asked = (answer?: 'DECLINED' | 'TENTATIVE' | 'ACCEPTED', ...others: Guest[]) => ({
  organizer: theo,
  guests: guestsOf(theo, answer, mina, ...others),
});

/** What a week holds beside its accepted meetings. `today` has the tasks' roll-up. */
export function oddities(week: Week, today: Temporal.PlainDate): CalendarEvent[] {
  const { timed, allDay } = week;
  return [
    timed('declined', 'Hiring sync', { day: 2, from: '13:00', to: '14:00' }, { ...asked('DECLINED'), label: 'Hiring' }),
    timed('unanswered', 'Vendor sync', { day: 1, from: '14:00', to: '14:30' }, asked()),
    timed('tentative', 'Offsite ideas', { day: 3, from: '09:00', to: '10:00' }, asked('TENTATIVE')),
    timed('own-alone', 'Write the report', { day: 1, from: '16:00', to: '17:30' }, { location: 'Library' }),
    timed('task', 'Send the numbers', { day: 3, from: '07:30', to: '08:00' }, { kind: 'task' }),
    timed('focus', 'Deep work', { day: 5, from: '08:00', to: '10:00' }, { kind: 'focus' }),
    timed('out-of-office', 'Out of office', { day: 6, from: '09:00', to: '12:00' }, { kind: 'out-of-office' }),
    timed('appointments', 'Office hours', { day: 4, from: '10:00', to: '11:00' }, { kind: 'appointments' }),
    timed('room', 'Fire drill, all floors', { day: 3, from: '13:00', to: '13:30' }, { calendar: team }),
    timed('colleague', 'Dentist', { day: 5, from: '10:00', to: '10:45' }, { calendar: colleagues }),
    timed(
      'colleague-meeting',
      'Budget of the studio',
      { day: 4, from: '16:00', to: '17:00' },
      { calendar: colleagues, organizer: theo, guests: [theo, { ...iris, answer: 'ACCEPTED' }] },
    ),
    allDay('days', 'Lumen open days', 2, 3, { organizer: mina, guests: guestsOf(mina, undefined, theo) }),
    allDay('holiday', 'Day of the Maple', 7, 1, { kind: 'holiday', calendar: holidays }),
    allDay('working-location', 'Home', 1, 5, { kind: 'working-location' }),
    allDay('own-day', 'Deadline: studio report', 5, 1, { organizer: me }),
    ...(Temporal.PlainDate.compare(week.monday.add({ days: 6 }), today) >= 0 && week.offset === 0
      ? [allDay('pending-tasks', '', today.dayOfWeek, 1, { kind: 'pending-tasks', id: 'tasks_rollover_view' })]
      : []),
  ];
}
