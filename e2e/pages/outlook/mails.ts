// Invented mails. The meetings of the requests lie in the next week of the calendar's model, under the same names.
import type { CalendarEvent, Person } from '../google-calendar/event.ts';
import { iris, me, mina, theo } from './people.ts';

export type Kind = 'request' | 'cancellation' | 'response' | 'forwarded' | 'mail';

export interface Mail {
  /** What tests call it; also in its item id. */
  name: string;
  kind: Kind;
  subject: string;
  from: Person;
  to: Person[];
  lines: string[];
  /** The meeting that it is about. */
  event?: CalendarEvent;
  /** What was written in this conversation before, oldest first. */
  earlier?: Pick<Mail, 'name' | 'from' | 'to' | 'lines'>[];
}

/** Outlook's item ids are long base64; `/mail/id/` has them escaped. */
export const itemId = ({ name }: Mail): string => `AAQkADk${btoa(`item ${name}`)}`;

const year = new Date().getFullYear();
const boundary = `I'm intentionally limiting my sync sessions in ${year} to prioritise wellbeing and family. Thanks for understanding.`;

/** Makes the inbox. `find` gives an event of the calendar's model by its name. */
export function makeMails(find: (name: string) => CalendarEvent | undefined): Mail[] {
  const request = (name: string, more: Partial<Mail> = {}, facts: Partial<CalendarEvent> = {}): Mail[] => {
    const event = find(name);
    if (!event) return [];
    const about = { ...event, ...facts };
    const organizer = about.organizer ?? mina;
    const to = about.guests.filter(({ address }) => address !== organizer.address);
    return [
      {
        name,
        kind: 'request',
        subject: about.title,
        from: organizer,
        to: to.length ? to : [me],
        lines: (about.description ?? '').split('\n').filter(Boolean),
        event: about,
        ...more,
      },
    ];
  };
  return [
    ...request('status'),
    ...request('kick-off'),
    ...request('sensitive'),
    ...request('vague'),
    ...request('unanswered'),
    ...['html', 'placeholders', 'link', 'bidi', 'nul', 'long'].flatMap((kind) => request(`hostile-${kind}`)),
    ...request('planning', { name: 'cancellation', kind: 'cancellation' }),
    ...request('one-to-one', { name: 'response', kind: 'response', from: iris, to: [me], lines: [] }),
    ...request('steering', {
      name: 'forwarded',
      kind: 'forwarded',
      from: theo,
      lines: ['Theo forwarded your request.'],
    }),
    {
      name: 'plain',
      kind: 'mail',
      subject: 'Numbers for the third quarter',
      from: mina,
      to: [me],
      lines: ['Hi Robin,', 'the numbers are in the sheet.', 'Mina'],
    },
    {
      name: 'crowded',
      kind: 'mail',
      subject: 'Where do we write things down?',
      from: theo,
      to: [me, mina, iris],
      lines: ['Hello all,', 'any ideas?', 'Theo'],
    },
    {
      name: 'quoted-line',
      kind: 'mail',
      subject: 'Your hours',
      from: mina,
      to: [me],
      lines: ['Thanks, that helps!', `> ${boundary}`],
    },
    {
      name: 'earlier-line',
      kind: 'mail',
      subject: 'Numbers, again',
      from: mina,
      to: [me],
      lines: ['Sure, by mail then.'],
      earlier: [{ name: 'own', from: me, to: [mina], lines: ['Here they are.', boundary] }],
    },
  ];
}
