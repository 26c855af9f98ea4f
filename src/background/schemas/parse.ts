import * as v from 'valibot';
import { checkTemplate } from '../../domain/reply.ts';
import { RefusedError } from '../../platform/messages.ts';

/** Our schemas name their sentence (`problem_…`); valibot's own words are for nobody. The value stands in the sentence. */
function refusalOf({ message, input }: v.BaseIssue<unknown>): RefusedError {
  const about = typeof input === 'string' ? input : '';
  if (message === 'problem_template') {
    const template = checkTemplate(about);
    if (!template.ok) return new RefusedError(template.problem, template.args);
  }
  const problem = message.startsWith('problem_') ? message : 'problem_not_understood';
  return new RefusedError(problem, [about.slice(0, 80).toWellFormed()]);
}

/**
 * Data from beyond the border, as they are meant to be.
 * @throws {RefusedError} with the sentence of the first thing that is wrong, and the value it is about
 */
export function parse<Schema extends v.GenericSchema>(schema: Schema, data: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw refusalOf(result.issues[0]);
}

/** Those of the stored records that can be read; the others stay where they are for the version that can. */
export function readable<Schema extends v.GenericSchema>(schema: Schema, stored: unknown): v.InferOutput<Schema>[] {
  return Array.isArray(stored) ? stored.filter((record) => v.is(schema, record)) : [];
}
