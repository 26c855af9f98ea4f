export interface Guest {
  name?: string;
  address: string;
  partstat?: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  optional?: boolean;
}

/** An invented invitation: what the mail shows of it and what its calendar file says come from the same facts. */
export interface Invitation {
  /** Google's event id, or the local part of the UID. */
  eventId: string;
  title: string;
  organizer?: Omit<Guest, 'partstat' | 'optional'>;
  guests: Guest[];
  /** RFC 9557 date-times with zone. */
  start: string;
  end: string;
  description?: string;
  location?: string;
  /** RRULE value. */
  rule?: string;
  class?: 'PRIVATE' | 'CONFIDENTIAL';
  /** Which calendar wrote the mail and the file. Outlook's and Apple's mails say little: the file has the facts. */
  flavor: 'google' | 'outlook' | 'apple';
  /** What only the calendar file tells. */
  onlyInFile?: { title?: string; description?: string };
}

export interface Message {
  /** Legacy message id: 16 hex digits. */
  id: string;
  from: { name?: string; address: string };
  /** Where a reply goes, when not to `from`. */
  replyTo?: string;
  to: { name?: string; address: string }[];
  sent: string;
  lines: string[];
  /** Old, read messages show no body. */
  collapsed?: boolean;
  invitation?: Invitation;
  /** schema.org marks left in the body [unverified in facts: what survives Gmail's sanitizer]. */
  microdata?: boolean;
}

export interface Scenario {
  name: string;
  /** Legacy thread id: 16 hex digits. */
  thread: string;
  /** The opaque token in the address's hash. */
  token: string;
  subject: string;
  messages: Message[];
}

/** 16 hex digits that stay the same for the same text. */
export function hexId(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const character of text) {
    high = Math.imul(high ^ character.charCodeAt(0), 0x01000193) >>> 0;
    low = Math.imul(low ^ high, 0x85ebca6b) >>> 0;
  }
  return `19${high.toString(16).padStart(8, '0').slice(2)}${low.toString(16).padStart(8, '0')}`;
}

/** Google's `eid`: unpadded base64 of event id and the address that the invitation went to [captured]. */
export const eidOf = (invitation: Invitation, address: string): string =>
  btoa(`${invitation.eventId} ${address}`).replace(/=+$/, '');
