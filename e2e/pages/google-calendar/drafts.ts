// Invented drafts of new events.
import type { Person } from './event.ts';
import { crowd, iris, mina, theo } from './people.ts';

/** What a new event's form starts with. */
export interface Draft {
  title: string;
  description: string;
  location: string;
  guests: Person[];
  /** RRULE value. */
  rule: string;
  start: Temporal.PlainDateTime;
  end: Temporal.PlainDateTime;
  allDay: boolean;
}

const drafts: Record<string, Partial<Draft>> = {
  empty: {},
  /** A weekly round without end and without an agenda, with two others. */
  status: { title: 'Weekly status update', guests: [mina, theo], rule: 'FREQ=WEEKLY;BYDAY=TU' },
  /** More than eight people. */
  crowd: { title: 'Numbers for everybody', guests: [mina, theo, iris, ...crowd], description: 'The third quarter.' },
  /** Nothing to be said against. */
  agenda: {
    title: 'Decide the studio plan',
    guests: [iris],
    description: 'Agenda: 1. The two drafts. 2. Choose one. Goal: a decision.',
  },
  alone: { title: 'Write the report' },
};

/** Google's `dates=20261201T100000/20261201T110000`. */
function readDates(text: string | null): Partial<Draft> {
  const [start, end] = (text ?? '').split('/').map((part) => part.replace(/Z$/, ''));
  if (!start || !end) return {};
  return {
    start: Temporal.PlainDateTime.from(start),
    end: Temporal.PlainDateTime.from(end),
    allDay: !start.includes('T'),
  };
}

/** The draft named in the configuration, with what the address itself fills in, on the first Tuesday after `today`. */
export function makeDraft(name: string, query: URLSearchParams, today: Temporal.PlainDate): Draft {
  const tuesday = today.add({ days: ((9 - today.dayOfWeek) % 7) + (today.dayOfWeek === 2 ? 7 : 0) });
  const start = tuesday.toPlainDateTime({ hour: 10 });
  const added = query.get('add')?.split(',') ?? [];
  const usual = drafts[name] ?? {};
  return {
    start,
    end: start.add({ minutes: 60 }),
    allDay: false,
    rule: query.get('recur')?.replace('RRULE:', '') ?? '',
    title: query.get('text') ?? '',
    description: query.get('details') ?? '',
    location: query.get('location') ?? '',
    ...readDates(query.get('dates')),
    ...usual,
    guests: [...(usual.guests ?? []), ...added.filter(Boolean).map((address) => ({ address }))],
  };
}
