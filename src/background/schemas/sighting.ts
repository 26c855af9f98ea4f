import * as v from 'valibot';
import type { ComposerSighting, DraftText, InsertChoice, Sighting, WrittenWhen } from '../../domain/advice.ts';
import type { Attendee, Invite, Person } from '../../domain/invite.ts';
import { withTimesRead } from '../../domain/written-when.ts';
import type { DismissScope } from '../../platform/protocol.ts';
import { promiseMadeSchema } from './promise.ts';
import { calendarFileLimit, id, pageList, pageText } from './text.ts';

export const host = v.picklist(['gmail', 'google-calendar', 'outlook']);
const partstat = v.picklist(['needs-action', 'accepted', 'tentative', 'declined', 'delegated']);
const address = v.pipe(pageText, v.trim(), v.toLowerCase());

const personEntries = { name: v.exactOptional(pageText), address: v.exactOptional(address) };
const person = v.object(personEntries) satisfies v.GenericSchema<unknown, Person>;

const attendee = v.object({
  ...personEntries,
  partstat: v.exactOptional(partstat),
  optional: v.exactOptional(v.boolean()),
  resource: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Attendee>;

const invite = v.object({
  uid: v.exactOptional(pageText),
  recurrenceId: v.exactOptional(pageText),
  title: v.exactOptional(pageText),
  description: v.exactOptional(pageText),
  location: v.exactOptional(pageText),
  conferenceUrl: v.exactOptional(pageText),
  organizer: v.exactOptional(person),
  attendees: v.exactOptional(pageList(attendee)),
  attendeesComplete: v.exactOptional(v.boolean()),
  me: v.exactOptional(pageList(address)),
  myPartstat: v.exactOptional(partstat),
  optional: v.exactOptional(v.boolean()),
  start: v.exactOptional(pageText),
  end: v.exactOptional(pageText),
  allDay: v.exactOptional(v.boolean()),
  recurrence: v.exactOptional(v.object({ endless: v.exactOptional(v.boolean()), rule: v.exactOptional(pageText) })),
  received: v.exactOptional(pageText),
  confidentiality: v.exactOptional(v.picklist(['public', 'private', 'confidential'])),
  status: v.exactOptional(v.picklist(['confirmed', 'tentative', 'cancelled'])),
  transparent: v.exactOptional(v.boolean()),
  method: v.exactOptional(pageText),
}) satisfies v.GenericSchema<unknown, Invite>;

export const partsSchema = v.object({ host, file: v.exactOptional(v.picklist(['hands', 'week'])) });

const when = v.object({
  text: pageText,
  languages: pageList(pageText),
  received: v.exactOptional(pageText),
}) satisfies v.GenericSchema<unknown, WrittenWhen>;

const sighting = v.object({
  host,
  account: v.exactOptional(address),
  thread: v.exactOptional(pageText),
  invite,
  when: v.exactOptional(when),
  calendarFile: v.exactOptional(v.pipe(v.string(), v.maxLength(calendarFileLimit, 'problem_too_large'))),
}) satisfies v.GenericSchema<unknown, Sighting>;

/** Hours in a page's own words are those of the browser's zone. */
export const sightingSchema = v.pipe(
  sighting,
  v.transform((seen) => withTimesRead(seen, Temporal.Now.timeZoneId())),
);

export const composerSchema = v.object({
  host,
  account: v.exactOptional(address),
  thread: v.exactOptional(pageText),
  from: v.exactOptional(address),
  to: pageList(person),
  cc: pageList(person),
  bcc: pageList(person),
  recipientsKnown: v.boolean(),
  subject: pageText,
  ownText: pageText,
  quotedText: pageText,
  earlierText: pageText,
  plainTextOnly: v.boolean(),
}) satisfies v.GenericSchema<unknown, ComposerSighting>;

export const judgeSchema = v.object({ sighting: sightingSchema, insist: v.boolean() });

export const draftSchema = v.object({
  sighting: sightingSchema,
  replyId: v.exactOptional(id),
  composer: v.exactOptional(composerSchema),
  keepLine: v.exactOptional(id),
  attachmentUnread: v.boolean(),
  insist: v.boolean(),
});

export const composeTabSchema = v.object({
  sighting: sightingSchema,
  replyId: v.exactOptional(id),
  linkId: v.exactOptional(id),
});

export const draftTextSchema = v.object({
  sighting: sightingSchema,
  what: v.picklist(['agenda', 'agreement']) satisfies v.GenericSchema<unknown, DraftText>,
});

export const adviseComposerSchema = v.object({ composer: composerSchema, sighting: v.exactOptional(sightingSchema) });

const choiceKind = v.picklist(['reply', 'link', 'line']) satisfies v.GenericSchema<unknown, InsertChoice['kind']>;
export const insertionSchema = v.object({
  id,
  kind: choiceKind,
  choiceId: id,
  lineId: v.exactOptional(id),
  promise: v.exactOptional(promiseMadeSchema),
  composer: composerSchema,
  sighting: v.exactOptional(sightingSchema),
});

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
export const tabSchema = v.object({ tabId });
export const fieldInsertionSchema = v.object({ tabId, kind: choiceKind, id });

/** Bytes of own text that are looked through for a call. */
const ownTextLimit = 2_048;
export const ownTextSchema = v.object({ text: v.pipe(v.string(), v.maxBytes(ownTextLimit, 'problem_too_large')) });

export const takeBackSchema = v.object({ id });

const scope = v.picklist(['invite', 'series', 'person', 'domain']) satisfies v.GenericSchema<unknown, DismissScope>;
export const switchSchema = v.object({ rule: v.string(), on: v.boolean() });
export const dismissSchema = v.object({ sighting: sightingSchema, scope });
