import * as v from 'valibot';
import { checkTemplate } from '../../domain/reply.ts';

/** Longest text taken from a page, in UTF-16 units; the rest is cut off, which no rule and no reply misses. */
const pageTextLimit = 200_000;
/** Longest calendar file that a message may carry. */
export const calendarFileLimit = 2_000_000;
/** Longest export file that is read. */
export const exportLimit = 5_000_000;
/** Longest list taken from a page; a guest list beyond it is cut. */
const pageListLimit = 5_000;

/** Text of a host page: anything goes, as text; too much is cut. */
export const pageText = v.pipe(
  v.string(),
  v.transform((text) => (text.length > pageTextLimit ? text.slice(0, pageTextLimit).toWellFormed() : text)),
);

/** A list of a host page, cut where it grows beyond any real one. */
export const pageList = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.slice(0, pageListLimit)),
    v.array(item),
  );

/** An id that we or a host made. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000));

/** Text that a person wrote to keep; too much is refused, never cut. */
export const keptText = (limit: number) => v.pipe(v.string(), v.maxLength(limit, 'problem_too_long'));

export const nonEmptyText = (limit: number) =>
  v.pipe(
    keptText(limit),
    v.check((text) => text.trim() !== '', 'problem_text_empty'),
  );

/** Text with placeholders, in the syntax of `domain/reply.ts`. `parse` tells what is wrong with it. */
export const templateText = (limit: number) =>
  v.pipe(
    nonEmptyText(limit),
    v.check((body) => checkTemplate(body).ok, 'problem_template'),
  );

/** A list that a person keeps; too long is refused. */
export const list = <Schema extends v.GenericSchema>(item: Schema, most = 1_000) =>
  v.pipe(v.array(item), v.maxLength(most, 'problem_too_many'));

export const address = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(320),
  v.regex(/^[^\s@<>]+@[^\s@<>]+$/, 'problem_address'),
);

/** Whether `work` gets by without throwing, for values that only their own parser knows. */
export function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

export const isInstant = (text: string): boolean => succeeds(() => Temporal.Instant.from(text));

const isLanguageTag = (tag: string): boolean => succeeds(() => Intl.getCanonicalLocales(tag));
/** BCP 47. */
export const language = v.pipe(v.string(), v.maxLength(35), v.check(isLanguageTag, 'problem_language'));

/** `2026-11-23`, and on the calendar. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((text) => succeeds(() => Temporal.PlainDate.from(text))),
);
