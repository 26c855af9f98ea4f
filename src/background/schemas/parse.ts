import * as v from 'valibot';
import { RefusedError } from '../../platform/messages.ts';

/** Our schemas name their sentence (`problem_…`); what valibot says in its own words is `otherwise`. */
function problemOf(issue: v.BaseIssue<unknown>, otherwise: string): string {
  return issue.message.startsWith('problem_') ? issue.message : otherwise;
}

/**
 * Data from beyond the border, as they are meant to be.
 * @throws {RefusedError} with the sentence of the first thing that is wrong, and the value it is about
 */
export function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  otherwise = 'problem_not_understood',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const about = typeof issue.input === 'string' ? issue.input.slice(0, 80).toWellFormed() : '';
  throw new RefusedError(problemOf(issue, otherwise), [about]);
}

/** Those of the stored records that can be read; the others stay where they are for the version that can. */
export function readable<Schema extends v.GenericSchema>(schema: Schema, stored: unknown): v.InferOutput<Schema>[] {
  return Array.isArray(stored) ? stored.filter((record) => v.is(schema, record)) : [];
}
