import * as v from 'valibot';
import type { Stamps } from '../../domain/sync-merge.ts';
import { syncedSettings } from '../../domain/synced-data.ts';
import { settingsSchema } from './settings.ts';
import { id, list } from './text.ts';
import { lineSchema, linkSchema, replySchema } from './user-data.ts';

const stamped = v.object({
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  value: v.optional(v.unknown()),
});

/** What was known of all records after the last merge. */
export const stampsSchema = v.record(v.string(), stamped);

export const syncSchema = v.object({ on: v.boolean() });

const ofKind: Record<string, (name: string) => v.GenericSchema | undefined> = {
  setting: (name) => {
    const key = name as keyof typeof settingsSchema.entries;
    return syncedSettings[key] === true ? settingsSchema.entries[key] : undefined;
  },
  link: (name) => v.intersect([linkSchema, v.object({ id: v.literal(name) })]),
  line: (name) => v.intersect([lineSchema, v.object({ id: v.literal(name) })]),
  reply: () => replySchema,
  order: () => list(id),
};

/** The records of a synced area that can be read. The others may be of a newer version: they stay there, untouched. */
export function readArea(area: Record<string, unknown>): Stamps {
  const read: Stamps = {};
  for (const [key, item] of Object.entries(area)) {
    const [kind = '', ...name] = key.split(':');
    const schema = Object.hasOwn(ofKind, kind) ? ofKind[kind]?.(name.join(':')) : undefined;
    if (!schema || !v.is(stamped, item)) continue;
    if (item.value === undefined) read[key] = { at: item.at };
    else if (v.is(schema, item.value)) read[key] = { at: item.at, value: item.value };
  }
  return read;
}
