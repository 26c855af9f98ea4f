import { domainOf, isSameAddress, isWithin } from './address.ts';
import { documentLinks, splitQuote, stripBoilerplate } from './boilerplate.ts';
import type { Attendee, Invite, Person } from './invite.ts';
import { seriesKey } from './invite-key.ts';
import { minutesOf, timeIn } from './invite-time.ts';
import { detectLanguage } from './language.ts';
import { cleanTitle, normalizeText } from './normalize.ts';
import type { Settings } from './settings.ts';
import { without, wordsByLanguage } from './words.ts';
import { isOutsideHours } from './working-hours.ts';

/** What the judgement knows beside the invitation. */
export interface JudgeContext {
  /** My addresses, lower case. */
  me: readonly string[];
  /** My own domains; when empty nobody can be told to be external. */
  internalDomains: readonly string[];
  now: Temporal.Instant;
  /** IANA id of the user's zone. */
  timeZone: string;
  settings: Pick<Settings, 'never' | 'rules' | 'hours' | 'limits'>;
  /** External domains that were met before; missing while that can't be known. */
  metDomains?: readonly string[];
  /** Minutes of live meetings in the invitation's week without it; missing while that can't be known. */
  weekMinutes?: number;
}

/** What the rules ask. A missing fact is unknown, and a rule that needs it does not fire. */
export interface Facts {
  /** Title and description as `normalizeText` leaves them; the description without boilerplate and quotes. */
  title?: string;
  text?: string;
  /** The whole description with what it quotes. */
  thread?: string;
  titleAsks?: boolean;
  /** Pictures of food, drink and presents in the title: a party in any language. */
  festive?: boolean;
  /** Only `true`: the words of the text's language are known, so that what was not found is not there. */
  readable?: true;
  /** Words of the description that are about something. */
  substance?: number;
  hasDocument?: boolean;
  cancelled?: boolean;
  /** Somebody's answer to an invitation (RFC 5546 REPLY, COUNTER …), not an invitation. */
  answer?: boolean;
  allDay?: boolean;
  transparent?: boolean;
  confidential?: boolean;
  /** Nobody but me. */
  alone?: boolean;
  /** Guests on the list, without rooms. */
  invited?: number;
  /** People that are seen, me included; more may be hidden. */
  guests?: number;
  /** Exactly me and one other. */
  twoPeople?: boolean;
  optional?: boolean;
  mostlyOptional?: boolean;
  /** Somebody from outside takes part. */
  external?: boolean;
  /** Domain or name of who asks from outside. */
  partner?: string;
  /** The partner's domain was never met before. */
  neverMet?: boolean;
  recurring?: true;
  endless?: boolean;
  /** The title is made of the two people's names. */
  namesOnly?: boolean;
  /** Local part and name of the organizer, as words. */
  sender?: string;
  /** The entry of the never list that fits. */
  never?: string;
  /** Length in minutes. */
  minutes?: number;
  outsideHours?: boolean;
  /** Hours from arrival to start. */
  notice?: number;
  /** Minutes in the week with this meeting, and the limit. */
  weekMinutes?: number;
}

/** Words, also in scripts that write none apart: two of their characters count as one. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}]+/gu;
const longestTitle = 500;
const longestText = 20_000;
const festive = /[🍺🍻🥂🍾🍷🍸🍹🍶🥃🍕🎂🍰🧁🎁🎈☕🍵🍔🌭🍖🎳🎤🎄🎅👻🐣]/u;

function peopleOf({ organizer, attendees = [] }: Invite, me: readonly string[]): { others: Person[]; mine?: Attendee } {
  const isMe = (person: Person) => me.some((address) => isSameAddress(address, person.address));
  const seen = new Map<string, Person>();
  for (const person of [organizer, ...attendees.filter(({ resource }) => !resource)]) {
    const key = person?.address ?? person?.name;
    if (person && key && !isMe(person)) seen.set(key.toLowerCase(), { ...person, ...seen.get(key.toLowerCase()) });
  }
  const mine = attendees.find(isMe);
  return { others: [...seen.values()], ...(mine && { mine }) };
}

function isMadeOfNames(title: string, people: Person[]): boolean {
  const names = (person: Person) =>
    normalizeText(`${person.name ?? ''} ${person.address?.split('@')[0] ?? ''}`).split(/[ |]+/);
  const [other, ...rest] = people.map(names);
  const fillers =
    'x and with weekly biweekly fortnightly monthly quarterly catch up catchup sync check in checkin chat talk meets | und et y e en';
  const known = new Set([...rest.flat(), ...(other ?? []), ...fillers.split(' ')]);
  const words = title.split(' ');
  return words.every((word) => known.has(word)) && words.some((word) => word.length > 1 && other?.includes(word));
}

function neverEntry(invite: Invite, { never }: JudgeContext['settings']): string | undefined {
  const address = invite.organizer?.address;
  const domain = domainOf(address);
  const series = seriesKey(invite);
  return (
    never.people.find((person) => isSameAddress(person, address)) ??
    never.domains.find((each) => domain !== undefined && isWithin(domain, [each])) ??
    (series !== undefined && never.series.includes(series) ? invite.title?.slice(0, 80) || series : undefined)
  );
}

function wordFacts(invite: Invite): Partial<Facts> {
  const shownTitle = invite.title === undefined ? undefined : cleanTitle(invite.title.slice(0, longestTitle));
  const whole = invite.description?.slice(0, longestText);
  const own = whole === undefined ? undefined : stripBoilerplate(whole);
  const title = shownTitle === undefined ? undefined : normalizeText(shownTitle);
  const text = own === undefined ? undefined : normalizeText(own.replace(/https?:\S+/g, ' '));
  const language = detectLanguage(`${title ?? ''}\n${text ?? ''}`);
  const foreign = /[^\p{Script=Latin}\p{N}\s|:]/u.test(title ?? '');
  const readable = title !== undefined && (language ? language in wordsByLanguage : !foreign);
  const clauses = text?.split(' | ').filter((clause) => !without(clause, 'vagueText').includes('~')) ?? [];
  return {
    ...(title !== undefined && {
      title,
      festive: festive.test(shownTitle ?? ''),
      titleAsks: /[?？]\s*$/.test(shownTitle ?? ''),
    }),
    ...(text !== undefined && {
      text,
      thread: normalizeText(splitQuote(whole ?? '').quoted).concat(' | ', text),
      substance: clauses.join(' ').match(words)?.length ?? 0,
      hasDocument: documentLinks(own ?? '').length > 0,
    }),
    ...(readable && { readable: true as const }),
  };
}

function peopleFacts(invite: Invite, { me, internalDomains, metDomains }: JudgeContext): Partial<Facts> {
  const { others, mine } = peopleOf(invite, me);
  const complete = invite.attendeesComplete === true && me.length > 0;
  const isExternal = ({ address }: Person) => {
    const domain = domainOf(address);
    return domain !== undefined && internalDomains.length > 0 && !isWithin(domain, internalDomains);
  };
  const outside = others.find(isExternal);
  const organizer = invite.organizer;
  const asking = organizer && isExternal(organizer) ? organizer : undefined;
  const partner = domainOf(asking?.address);
  const optional = mine?.optional ?? invite.optional;
  const attendees = invite.attendees?.filter(({ resource }) => !resource);
  return {
    ...(invite.attendees && { guests: others.length + 1 }),
    ...(complete && attendees && { invited: attendees.length }),
    ...(complete && { alone: others.length === 0, twoPeople: others.length === 1 }),
    ...(invite.attendees && !complete && others.length > 1 && { twoPeople: false }),
    ...(optional !== undefined && { optional }),
    ...(attendees?.length && {
      mostlyOptional: attendees.filter((each) => each.optional).length > attendees.length / 2,
    }),
    ...(outside && { external: true }),
    ...(!outside && complete && internalDomains.length > 0 && { external: false }),
    ...(partner && { partner, ...(metDomains && { neverMet: !metDomains.some((each) => isWithin(partner, [each])) }) }),
    ...(organizer && { sender: normalizeText(`${organizer.address?.split('@')[0] ?? ''} | ${organizer.name ?? ''}`) }),
    ...(complete &&
      invite.title &&
      others.length === 1 && {
        namesOnly: isMadeOfNames(normalizeText(cleanTitle(invite.title.slice(0, 200))), [
          ...others,
          ...(mine ? [mine] : []),
        ]),
      }),
  };
}

function timeFacts(invite: Invite, { timeZone, settings, weekMinutes }: JudgeContext): Partial<Facts> {
  const start = timeIn(timeZone, invite.start);
  const received = timeIn(timeZone, invite.received);
  const minutes = minutesOf(invite);
  return {
    ...(minutes !== undefined && { minutes }),
    ...(start && { outsideHours: isOutsideHours(start, minutes ?? 0, settings.hours) }),
    ...(start && received && { notice: (start.epochMilliseconds - received.epochMilliseconds) / 3_600_000 }),
    ...(weekMinutes !== undefined && minutes !== undefined && { weekMinutes: weekMinutes + minutes }),
  };
}

/** The facts of an invitation, as far as they are known. */
export function factsOf(invite: Invite, context: JudgeContext): Facts {
  const never = neverEntry(invite, context.settings);
  return {
    ...wordFacts(invite),
    ...peopleFacts(invite, context),
    ...timeFacts(invite, context),
    ...(invite.status && { cancelled: invite.status === 'cancelled' }),
    ...(invite.method && { answer: ['reply', 'counter', 'refresh', 'declinecounter'].includes(invite.method) }),
    ...(invite.allDay !== undefined && { allDay: invite.allDay }),
    ...(invite.transparent !== undefined && { transparent: invite.transparent }),
    ...(invite.confidentiality && { confidential: invite.confidentiality !== 'public' }),
    ...(invite.recurrence && { recurring: true as const }),
    ...(invite.recurrence?.endless !== undefined && { endless: invite.recurrence.endless }),
    ...(never !== undefined && { never }),
  };
}
