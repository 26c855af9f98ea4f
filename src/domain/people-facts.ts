import { domainOf, isSameAddress, isWithin } from './address.ts';
import type { Facts, JudgeContext } from './facts.ts';
import type { Attendee, Invite, Person } from './invite.ts';
import { cleanTitle, normalizeText } from './normalize.ts';
import { partnerKeyOf } from './partner.ts';
import { without } from './phrases.ts';

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
  const known = new Set([...rest.flat(), ...(other ?? [])]);
  const words = without(title, 'between')
    .split(/[ |~]+/)
    .filter(Boolean);
  return words.every((word) => known.has(word)) && words.some((word) => word.length > 1 && other?.includes(word));
}

/** Who takes part, who asks, and from where. */
export function peopleFacts(invite: Invite, { me, internalDomains, metDomains }: JudgeContext): Partial<Facts> {
  const { others, mine } = peopleOf(invite, me);
  const complete = invite.attendeesComplete === true && me.length > 0;
  const isExternal = ({ address }: Person) => {
    const domain = domainOf(address);
    return domain !== undefined && internalDomains.length > 0 && !isWithin(domain, internalDomains);
  };
  const outside = others.find(isExternal);
  const organizer = invite.organizer;
  const asking = organizer && isExternal(organizer) ? organizer : undefined;
  const partner = partnerKeyOf(asking?.address);
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
    ...(partner && { partner, ...(metDomains && { neverMet: !isWithin(partner, metDomains) }) }),
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
