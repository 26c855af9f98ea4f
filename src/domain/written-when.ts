import type { Sighting } from './advice.ts';
import { readInstant, readWhen } from './read-when.ts';

/** Two numbers and a third around one of four digits, in any order: a date is among them, and a clock may be. */
const threeNumbers = /\p{Nd}+\P{Nd}+\p{Nd}+\P{Nd}+\p{Nd}+/u;
const year = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;

/** Whether a text may say when something is; cheap, without knowing its language. */
export const mayBeWhen = (text: string): boolean => year.test(text) && threeNumbers.test(text);

/**
 * A sighting whose times are read.
 * @param timeZone IANA id of the zone that the page's hours are in
 */
export function withTimesRead({ when, ...sighting }: Sighting, timeZone: string): Sighting {
  if (!when) return sighting;
  const { text, languages, received } = when;
  const context = { languages, timeZone, samples: received ? [received] : [] };
  const instant = received && readInstant(received, context);
  return {
    ...sighting,
    invite: { ...sighting.invite, ...(instant && { received: instant }), ...readWhen(text, context) },
  };
}
