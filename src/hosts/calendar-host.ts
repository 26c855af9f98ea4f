import type { HostName, Sighting } from '../domain/advice.ts';
import type { CalendarView } from '../domain/calendar-view.ts';
import type { SeenInvitation } from './mail-host.ts';
import type { InviteEyes } from './mail-stage.ts';
import type { Place } from './stand.ts';

/** A person's own event in the form that it is written in. */
export interface SeenDraft {
  form: HTMLElement;
  sighting: Sighting;
}

/** What one calendar shows, and where there is room for us. The controllers know no more of a host than this. */
export interface CalendarEyes extends InviteEyes {
  readonly name: HostName;
  /** Whether a reply goes into the answer's note, where its field is open, rather than into a mail. */
  readonly noteFirst?: boolean;
  /** A person's own event with guests, in its card: no bar, but it counts. */
  findOwn(): SeenInvitation | undefined;
  /** @throws MissingElementError */
  findDraft(): SeenDraft | undefined;
  placeForMirror(form: HTMLElement): Place | undefined;
  /** The field for a note to the organizer, while it is open. */
  noteField(event: HTMLElement): HTMLElement | undefined;
  /** Where the description of a person's own event is written. */
  descriptionField(form: HTMLElement): HTMLElement | undefined;
  viewKind(): CalendarView['kind'];
  /** The name of something without which this host can't be understood at all, if it is missing now. */
  missingMark(): string | undefined;
}
