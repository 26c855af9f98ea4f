import type { CalendarEyes } from '../calendar-host.ts';
import { find } from '../select.ts';
import { settle } from '../settle.ts';
import { column, surface } from './calendar-selectors.ts';
import { areaOfRow, placeForBar, placeForMirror } from './place.ts';
import { descriptionFieldIn, readEventForm } from './read-event-form.ts';
import { noteFieldIn, readPeek } from './read-peek.ts';
import { viewKindOf } from './read-view.ts';

/** Milliseconds. React fills a card in steps; nothing is known of how long they take [unverified]. */
const filling = { quiet: 150, atLeast: 150, atMost: 2_000 };

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/** Outlook's eyes where the calendar is. */
export function makeCalendarEyes(document: Document, account: () => string | undefined): CalendarEyes {
  return {
    name: 'outlook',
    noteFirst: true,
    findInvitation() {
      const seen = readPeek(document, account());
      return seen?.isForMe ? { message: seen.card, key: seen.key, sighting: seen.sighting } : undefined;
    },
    // The organizer's card looks like one that asks for no answer: it does not say whose the event is.
    findOwn: () => undefined,
    findDraft() {
      const seen = readEventForm(document, account());
      return seen?.sighting.invite.attendees?.length ? seen : undefined;
    },
    placeForBar,
    placeForMirror,
    areaOfRow,
    settled: (card, signal) => settle(card, filling, signal),
    noteField: noteFieldIn,
    descriptionField: descriptionFieldIn,
    viewKind: () => viewKindOf(document),
    missingMark: () =>
      viewKindOf(document) === 'grid' && find(document, surface, isSeen) && !find(document, column)
        ? 'calendar columns'
        : undefined,
  };
}
