import { normalizeText } from './normalize.ts';
import type { BoundaryLine, BoundaryRule, Hours } from './settings.ts';
import { parseTemplate } from './template.ts';

export interface BoundaryQuestion {
  rule: BoundaryRule;
  lines: BoundaryLine[];
  /** Addresses that the mail goes to, lower case. */
  recipients: string[];
  isExternal: (address: string) => boolean;
  /** The address that the mail comes from, where it is known. */
  from?: string;
  /** BCP 47 language of the mail, where it is known. */
  language?: string;
  now: Temporal.Instant;
  timeZone: string;
  /** Monday first. */
  hours: (Hours | null)[];
  /** Everything in the thread that the line may already stand in: own earlier mails, the quote, what is being written. */
  threadTexts: string[];
  /** When each person last got a boundary line. */
  lastInserted: ReadonlyMap<string, Temporal.Instant>;
}

/** Whether `now` is outside the working hours of that day in `timeZone`. */
export function isOffHours(now: Temporal.Instant, timeZone: string, hours: (Hours | null)[]): boolean {
  const local = now.toZonedDateTimeISO(timeZone);
  const today = hours[local.dayOfWeek - 1];
  if (!today) return true;
  const time = local.toPlainTime();
  return (
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(today.start)) < 0 ||
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(today.end)) >= 0
  );
}

// Quoting wraps lines, which makes no other words of them.
const wordsOf = (text: string): string =>
  normalizeText(text)
    .replace(/[|\s]+/g, ' ')
    .trim();

/** What of a line is the same whenever it is said: its words around year, date and what else it may be filled with. */
function fixedWords({ text }: BoundaryLine): string[] {
  return parseTemplate(text).flatMap((part) => (part.type === 'text' ? wordsOf(part.text) || [] : []));
}

function holdsInOrder(text: string, parts: string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** Whether one of `lines` stands in one of `texts` already, whatever it was filled with and however a quote wraps it. */
export function standsIn(lines: BoundaryLine[], texts: string[]): boolean {
  const there = texts.map(wordsOf);
  return lines.map(fixedWords).some((parts) => parts.length > 0 && there.some((text) => holdsInOrder(text, parts)));
}

/**
 * The line for this mail, or `undefined` where the identity has none: for off-hours first, then the rule's choice, then
 * the mail's language, then one made for this identity.
 */
export function chooseLine({
  lines,
  from,
  language,
  rule,
  now,
  timeZone,
  hours,
}: Pick<BoundaryQuestion, 'lines' | 'from' | 'language' | 'rule' | 'now' | 'timeZone' | 'hours'>):
  | BoundaryLine
  | undefined {
  const off = isOffHours(now, timeZone, hours);
  const fits = lines.filter((line) => (!line.identity || line.identity === from) && (!line.offHours || off));
  const rank = (line: BoundaryLine): number =>
    (line.offHours ? 8 : 0) +
    (line.id === rule.lineId ? 4 : 0) +
    (line.language !== undefined && line.language === language ? 2 : 0) +
    (line.identity ? 1 : 0);
  return fits.toSorted((a, b) => rank(b) - rank(a))[0];
}

/**
 * The boundary line that the rule proposes for a mail (product: off until chosen, never twice in a thread, never without
 * an address). Everybody who gets the mail gets the line, so one recipient who had it lately is enough to leave it out.
 */
export function boundaryDue(question: BoundaryQuestion): BoundaryLine | undefined {
  const { rule, recipients, isExternal, now, timeZone, hours, lines, threadTexts, lastInserted } = question;
  if (!rule.on || recipients.length === 0) return undefined;
  if (rule.externalOnly && !recipients.some(isExternal)) return undefined;
  if (rule.offHoursOnly && !isOffHours(now, timeZone, hours)) return undefined;
  const since = now.subtract({ hours: 24 * rule.everyDays });
  const lately = recipients.some((address) => {
    const last = lastInserted.get(address);
    return last !== undefined && Temporal.Instant.compare(last, since) > 0;
  });
  if (lately || standsIn(lines, threadTexts)) return undefined;
  return chooseLine(question);
}
