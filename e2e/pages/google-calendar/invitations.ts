// Invented invitations that wait for an answer, and hostile ones.
import type { CalendarEvent } from './event.ts';
import { crowd, iris, me, mina, theo } from './people.ts';
import { guestsOf, type Week } from './week.ts';

const group = { name: 'Team calendar', address: 'lumen.example_7k2f9q1m4t@group.calendar.google.com' };
const nameless = { address: mina.address };

/** Invitations by others, by their names. */
export function invitations({ timed }: Week): CalendarEvent[] {
  return [
    timed(
      'status',
      'Weekly status update',
      { day: 2, from: '15:00', to: '16:00' },
      {
        organizer: mina,
        guests: guestsOf(mina, undefined, theo, iris, ...crowd.slice(0, 3)),
        description: 'Every team reports its status of the week. The written report goes out the day before.',
        meet: 'abc-defg-hij',
        rule: 'FREQ=WEEKLY;BYDAY=TU',
      },
    ),
    timed(
      'kick-off',
      'Kick-off: Lumen and Maple',
      { day: 4, from: '16:00', to: '17:00' },
      {
        organizer: theo,
        guests: guestsOf(theo, undefined, mina, iris),
        description: 'Our first call. Getting to know each other and the goals of the project.',
        location: 'Lumen, Harbor street 4',
      },
    ),
    timed(
      'vague',
      'Quick call',
      { day: 3, from: '16:00', to: '16:30' },
      {
        organizer: mina,
        guests: guestsOf(mina, undefined),
      },
    ),
    timed(
      'sensitive',
      'Performance review: Robin',
      { day: 5, from: '16:00', to: '17:00' },
      {
        organizer: iris,
        guests: guestsOf(iris, undefined),
      },
    ),
    timed(
      'group-calendar',
      'Monthly status update',
      { day: 1, from: '17:45', to: '18:30' },
      {
        organizer: group,
        guests: guestsOf(theo, undefined, mina),
        rule: 'FREQ=MONTHLY;BYDAY=1MO',
      },
    ),
    timed(
      'nameless',
      'Status of the numbers',
      { day: 2, from: '17:00', to: '17:30' },
      {
        organizer: nameless,
        guests: guestsOf(nameless, undefined, { address: theo.address }),
      },
    ),
    timed(
      'hidden-guests',
      'All hands',
      { day: 3, from: '17:00', to: '18:00' },
      {
        organizer: mina,
        guests: guestsOf(mina, undefined, theo, iris, ...crowd),
        guestsHidden: true,
      },
    ),
    timed(
      'maybe',
      'Reading of the numbers',
      { day: 6, from: '15:00', to: '15:30' },
      {
        organizer: theo,
        guests: [
          { ...theo, answer: 'ACCEPTED' },
          { ...me, answer: 'TENTATIVE' },
          { ...mina, answer: 'DECLINED' },
        ],
      },
    ),
  ];
}

const hostileTitles = {
  html: '<img src=x onerror="document.title=\'owned\'"><b>Status update</b></div><script>print(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
  placeholders: 'Status update {{me.name}} {organizer.firstName} {link} ${0} $1 {',
  link: 'Status update javascript:print(1) https://evil.example/%22onmouseover=print(1)',
  bidi: 'Status update \u202eetadpu\u202c \u2066\u200f\u2069',
  nul: 'Status\u0000 update\u0007 \uffff of the week',
  long: `Status update ${'very '.repeat(4000)}long`,
};

/** One status update per hostile title; the organizer's name, the place and the description are hostile too. */
export function hostile({ timed }: Week): CalendarEvent[] {
  return Object.entries(hostileTitles).map(([kind, title], index) => ({
    ...timed(
      `hostile-${kind}`,
      title,
      { day: index + 1, from: '17:45', to: '18:15' },
      {
        organizer: { name: title.slice(0, 2000), address: mina.address },
        guests: guestsOf({ name: title.slice(0, 2000), address: mina.address }, undefined, theo),
        location: 'javascript:print(1)',
        description: title,
      },
    ),
    name: `hostile-${kind}`,
  }));
}
