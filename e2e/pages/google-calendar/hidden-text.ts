import { answerOf, type CalendarEvent } from './event.ts';
import { words } from './words.ts';

const lastDay = ({ end }: CalendarEvent): Temporal.PlainDate => end.subtract({ seconds: 1 }).toPlainDate();

const crossesMidnight = (event: CalendarEvent): boolean => !event.start.toPlainDate().equals(lastDay(event));

const datesOf = (event: CalendarEvent): string => words.dates(event.start.toPlainDate(), lastDay(event));

function timeOf(event: CalendarEvent): string {
  if (event.allDay) return words.allDay;
  if (crossesMidnight(event)) return words.longSpan(event.start, event.end);
  return words.span(event.start.toPlainTime(), event.end.toPlainTime());
}

function titleOf({ kind, title }: CalendarEvent): string {
  if (kind === 'focus') return words.focus(title);
  if (kind === 'appointments') return words.appointments(title);
  return words.title(title);
}

/** Control characters don't reach Google's page. */
const clean = (text: string): string => text.replaceAll('\u0000', '');

/**
 * What a chip says to assistive technology, in the order of facts: time, title, owner or calendar, my answer (only if I'm
 * on a guest list), place, color label, date. Over midnight the date stands with the times, and its field is empty.
 */
export function hiddenText(event: CalendarEvent): string {
  const { kind, title, calendar, location, label } = event;
  if (kind === 'pending-tasks') return words.pending(3);
  if (kind === 'task') return [words.task(title), words.notCompleted, datesOf(event), timeOf(event)].join(words.comma);
  const owner = calendar.owner ?? words.calendar(calendar.name);
  if (kind === 'working-location') return [words.workingLocation(title), owner, datesOf(event)].join(words.comma);
  if (kind === 'holiday') return [timeOf(event), titleOf(event), owner, datesOf(event)].join(words.comma);
  const answer = answerOf(event);
  const fields = [
    timeOf(event),
    titleOf(event),
    owner,
    answer && words.answers[answer],
    location ? words.location(location) : words.noLocation,
    label && words.label(label),
    crossesMidnight(event) && !event.allDay ? '' : datesOf(event),
  ];
  return clean(
    fields
      .filter((field) => field !== undefined)
      .join(words.comma)
      .trimEnd(),
  );
}

/** What a chip shows: the title, without the words that only assistive technology needs. */
export function visibleTitle(event: CalendarEvent): string {
  return clean(event.kind === 'pending-tasks' ? words.pending(3) : event.title);
}

/** The time as a chip and a card show it. */
export function visibleTime(event: CalendarEvent): string {
  if (event.allDay) return datesOf(event);
  if (crossesMidnight(event)) return words.longSpan(event.start, event.end);
  return words.shortSpan(event.start.toPlainTime(), event.end.toPlainTime());
}
