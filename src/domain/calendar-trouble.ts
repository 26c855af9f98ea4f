import type { RuleTrouble } from './recurrence-rule.ts';

/** What can be wrong with a calendar file, or with one event in it. The interface shows `_locales` message `file_<id>`. */
export type TroubleId =
  | 'too-large' // the file
  | 'not-a-calendar'
  | 'too-many-events'
  | 'cut-off' // the event
  | 'unreadable'
  | 'line-too-long'
  | 'too-many-lines'
  | 'nested-too-deep'
  | 'no-start' // a part of it
  | 'no-zone'
  | 'unknown-zone'
  | 'bad-time'
  | 'lost-lines'
  | 'too-many-days'
  | RuleTrouble;

export interface Trouble {
  /** Of the event; missing where it has none, or where the file is meant. */
  uid?: string;
  why: TroubleId;
  /** What the sentence is about: a zone's name, a number. Text from the file, never trusted. */
  args?: string[];
}

const sentences: Record<TroubleId, string> = {
  'too-large': 'the file is larger than 20 MB',
  'not-a-calendar': 'this is not a calendar file',
  'too-many-events': 'the file holds more than 100,000 events; the rest was not read',
  'cut-off': 'the event is cut off',
  unreadable: "the event can't be read",
  'line-too-long': 'one of its lines is too long',
  'too-many-lines': 'it has more than 5,000 lines',
  'nested-too-deep': 'its parts are nested too deeply',
  'no-start': 'it has no start',
  'no-zone': 'its time names no zone',
  'unknown-zone': 'its time zone “$1” is not known',
  'bad-time': "its time “$1” can't be read",
  'lost-lines': "$1 of its lines can't be read",
  'too-many-days': 'it happens too often to be counted',
  'rule-too-often': 'it repeats more often than a meeting does',
  'rule-unreadable': "how it repeats can't be read",
};

/** The trouble in English, to stand after "skipped:" or the event's name. */
export const troubleText = ({ why, args = [] }: Trouble): string =>
  sentences[why].replace(/\$(\d)/g, (_, index: string) => args[Number(index) - 1] ?? '');
