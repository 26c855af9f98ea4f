import type { Person } from '../../domain/invite.ts';

/** Labels set addresses off by brackets, full-width ones too, and by invisible direction marks. */
const apart = String.raw`\s<>()（）[\]",;:@\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const part = `[^'${apart}]+`;
/** An apostrophe is a quote or an elision ("d'anna@…"), unless brackets or nothing else stand around the address. */
const addressShape = /* @__PURE__ */ new RegExp(`(?<=^|<)[^${apart}]+@${part}(?=$|>)|${part}@${part}`, 'g');

/** Longer texts hold no label of Gmail's, and would only cost time. */
const labelLimit = 2_000;

/** The last thing in a label or title that is shaped like an address, lower case. */
export function lastAddressIn(text: string | null | undefined): string | undefined {
  return text?.slice(-labelLimit).match(addressShape)?.at(-1)?.toLowerCase();
}

/** A person as the page's attributes tell; a name that only repeats the address is none. */
export function toPerson(address: string | null, name: string | null | undefined): Person {
  const person: Person = {};
  const trimmed = address?.trim().toLowerCase();
  if (trimmed) person.address = trimmed;
  if (name?.trim() && name.trim().toLowerCase() !== trimmed) person.name = name.trim();
  return person;
}

/** Each address once; the first name known for it stays. */
export function dedupe<P extends Person>(people: P[]): P[] {
  const known = new Map<string, P>();
  for (const person of people) {
    const key = person.address ?? `name ${person.name}`;
    const earlier = known.get(key);
    if (!earlier) known.set(key, { ...person });
    else if (earlier.name === undefined && person.name !== undefined) earlier.name = person.name;
  }
  return [...known.values()];
}
