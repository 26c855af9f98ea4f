import type { WrittenWhen } from '../../domain/advice.ts';
import type { Invite } from '../../domain/invite.ts';
import type { SeenDraft } from '../calendar-host.ts';
import { given } from '../given.ts';
import { readText } from '../read-text.ts';
import { type Candidates, find, findAll, findAround } from '../select.ts';
import { eventDate, eventForm, eventMark, eventSubject, eventTime } from './calendar-selectors.ts';
import { languagesOf } from './page-language.ts';
import { readAccount } from './read-account.ts';
import { peopleIn } from './read-recipients.ts';
import { editor, signature, well } from './selectors.ts';

const descriptionLimit = 20_000;
const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/**
 * The form in which a person writes an event of their own [known from one userscript of 2026, never captured]. A list of
 * people looks like one of them, so it is not known whether those who are told are all.
 *
 * @param account my address, where it was told before: a calendar does not show it
 */
export function readEventForm(document: Document, account = readAccount(document)): SeenDraft | undefined {
  const mark = find(document, eventMark, isSeen);
  const form = mark && findAround(mark, eventForm);
  if (!form) return undefined;
  const description = descriptionFieldIn(form);
  const [required, optional] = findAll(form, well, isSeen);
  const attendees = [
    ...(required ? peopleIn(required) : []),
    ...(optional ? peopleIn(optional).map((person) => ({ ...person, optional: true })) : []),
  ];
  const invite: Invite = given({
    title: valuesOf(form, eventSubject)[0],
    // An empty field says that there is no agenda; without a field nothing is known.
    description:
      description &&
      readText(description, { skip: (element) => element.matches(signature.join()), limit: descriptionLimit }),
    organizer: account ? { address: account } : undefined,
    attendees: attendees.length ? attendees : undefined,
    me: account ? [account] : undefined,
  });
  return { form, sighting: { host: 'outlook', ...given({ account, when: whenOf(form) }), invite } };
}

/** Where the description of a person's own event is written. */
export const descriptionFieldIn = (form: HTMLElement): HTMLElement | undefined => find(form, editor, isSeen);

const valuesOf = (form: ParentNode, candidates: Candidates): string[] =>
  findAll<HTMLInputElement>(form, candidates, isSeen).map(({ value }) => value.trim());

/** The inputs as one text; an all-day event has no hours, and one of a single day may have one date. */
function whenOf(form: HTMLElement): WrittenWhen | undefined {
  const [from = '', to = ''] = valuesOf(form, eventDate);
  const [start = '', end = ''] = valuesOf(form, eventTime);
  return from ? { text: `${from} ${start} - ${to} ${end}`, languages: languagesOf(form.ownerDocument) } : undefined;
}
