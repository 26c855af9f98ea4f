import * as v from 'valibot';
import type { Suggestion } from '../../domain/given-back.ts';
import { id, isInstant } from './text.ts';

const instant = v.pipe(v.string(), v.check(isInstant));

export const suggestionSchema = v.object({
  id,
  at: instant,
  keys: v.array(v.string()),
  start: v.exactOptional(instant),
  end: v.exactOptional(instant),
  series: v.exactOptional(v.string()),
  rate: v.exactOptional(v.object({ weekly: v.number(), every: v.number() })),
  seen: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Suggestion>;

/** A recurring meeting by its salted hash, and the reply to it. */
export const seriesMailSchema = v.object({ series: id, replyId: id });
