/** RFC 5545 PARTSTAT, in lower case. */
export type Partstat = 'needs-action' | 'accepted' | 'tentative' | 'declined' | 'delegated';

/** Somebody on an invitation. An address is lower case and without `mailto:`. */
export interface Person {
  name?: string;
  address?: string;
}

export interface Attendee extends Person {
  partstat?: Partstat;
  /** ROLE=OPT-PARTICIPANT. */
  optional?: boolean;
  /** A room or a piece of equipment (CUTYPE=RESOURCE or ROOM). */
  resource?: boolean;
}

export interface Recurrence {
  /** True when neither COUNT nor UNTIL ends the series. */
  endless?: boolean;
  /** The RRULE value where it is known. */
  rule?: string;
}

/**
 * What is known of one invitation: facts, never opinions. A missing property is unknown, and a rule whose
 * fact is unknown does not fire. All text is plain text, whatever it holds.
 */
export interface Invite {
  /** RFC 5545 UID, or Google's event id. */
  uid?: string;
  /** RECURRENCE-ID in UTC basic format (`20261123T090000Z`). */
  recurrenceId?: string;
  title?: string;
  description?: string;
  location?: string;
  conferenceUrl?: string;
  organizer?: Person;
  attendees?: Attendee[];
  /** True when `attendees` holds everybody; a page often shows only the first. */
  attendeesComplete?: boolean;
  /** My own addresses as the place where the invitation was seen shows them. */
  me?: string[];
  myPartstat?: Partstat;
  /** Whether I am invited as optional. */
  optional?: boolean;
  /** RFC 9557 date-time with zone, else an instant ending in `Z`, else a plain date for all-day events. */
  start?: string;
  /** As `start`. Exclusive. */
  end?: string;
  allDay?: boolean;
  recurrence?: Recurrence;
  /** Instant at which the invitation arrived. */
  received?: string;
  confidentiality?: 'public' | 'private' | 'confidential';
  status?: 'confirmed' | 'tentative' | 'cancelled';
  /** TRANSP=TRANSPARENT: does not take the time. */
  transparent?: boolean;
  /** X-MICROSOFT-CDO-BUSYSTATUS in a calendar, in lower case: how its owner has the time shown. */
  ownStatus?: string;
  /** RFC 5546 METHOD, in lower case. */
  method?: string;
}
