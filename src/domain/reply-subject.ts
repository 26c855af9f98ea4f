import { cleanTitle } from './normalize.ts';
import { shorten, toPlainValue } from './plain-value.ts';

/** Characters; mail servers fold longer ones, and people don't read them. */
const longest = 200;

/** `Re: <title>` without the `Invitation:`, `FW:` and date that calendars add; empty when there is no title. */
export function replySubject(title: string | undefined): string {
  const clean = shorten(toPlainValue(cleanTitle(title?.slice(0, 2000) ?? '')), longest);
  return clean && `Re: ${clean}`;
}
