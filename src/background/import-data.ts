import * as v from 'valibot';
import type { UserData } from '../domain/advice.ts';
import { RefusedError } from '../platform/messages.ts';
import { userDataSchema } from './schemas/user-data.ts';

const newestVersion = 1;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const ourFile = v.object({
  format: v.literal('suggest-async'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** The settings that an export file itself names, and not the defaults that stand in for what its version did not know. */
export function settingsNamedIn(text: string): string[] {
  const content = parseJson(text);
  return v.is(v.looseObject({ settings: v.looseObject({}) }), content) ? Object.keys(content.settings) : [];
}

/**
 * The content of an export file, whole or not at all. What an older version did not know yet is the default.
 * @throws {RefusedError} when it is not ours, from a newer version, or not whole
 */
export function readExport(text: string): UserData {
  const content = parseJson(text);
  if (!v.is(ourFile, content)) throw new RefusedError('problem_import_not_ours');
  if (content.version > newestVersion) throw new RefusedError('problem_import_newer');
  const result = v.safeParse(userDataSchema, content);
  if (!result.success) {
    throw new RefusedError('problem_import_damaged', [v.getDotPath(result.issues[0]) ?? '']);
  }
  return result.output;
}
