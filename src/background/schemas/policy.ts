import * as v from 'valibot';
import type { Policy, SettingsPart } from '../../domain/policy.ts';
import { partnerSchema } from './partner.ts';
import { settingsSchema } from './settings.ts';
import { lineSchema, linkSchema, replySchema } from './user-data.ts';

// Who a person is and when they pause is their own affair.
const { pausedUntil: _, me, ...sections } = settingsSchema.entries;
/** What an organization may set, by section. */
export const settable = { ...sections, me: v.object({ domains: me.entries.domains }) };

const bag = v.record(v.string(), v.unknown());

interface Reading<Value> {
  value: Value;
  problems: string[];
}

/** What can be read of `raw`, part by part, and the names of what can't. */
function readParts(
  schemaOf: (key: string) => v.GenericSchema | undefined,
  raw: unknown,
  place: string,
): Reading<Record<string, unknown>> {
  if (!v.is(bag, raw)) return { value: {}, problems: raw === undefined ? [] : [place] };
  const value: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, part] of Object.entries(raw)) {
    const schema = schemaOf(key);
    const result = schema && v.safeParse(schema, part);
    if (result?.success) value[key] = result.output;
    else problems.push(`${place}.${key}`);
  }
  return { value, problems };
}

/** A day off is `{}` there: managed storage of Chrome has a single type for each place, so no `null` among hours. */
const withDaysOff = (hours: unknown): unknown =>
  Array.isArray(hours) ? hours.map((day) => (v.is(bag, day) && Object.keys(day).length === 0 ? null : day)) : hours;

function readSettings(raw: unknown): Reading<SettingsPart> {
  if (!v.is(bag, raw)) return { value: {}, problems: raw === undefined ? [] : ['settings'] };
  const read = Object.entries(raw).map(([key, part]): [string, Reading<unknown>] => {
    const place = `settings.${key}`;
    const schema = Object.hasOwn(settable, key) ? settable[key as keyof typeof settable] : undefined;
    if (schema?.type === 'object') {
      const entries: Record<string, v.GenericSchema> = schema.entries;
      return [key, readParts((name) => (Object.hasOwn(entries, name) ? entries[name] : undefined), part, place)];
    }
    if (schema?.type === 'record') return [key, readParts(() => schema.value, part, place)];
    const { value, problems } = readParts(
      () => schema,
      { [key]: key === 'hours' ? withDaysOff(part) : part },
      'settings',
    );
    return [key, { value: value[key], problems }];
  });
  const good = read.filter(
    ([, { value }]) => value !== undefined && !(v.is(bag, value) && Object.keys(value).length === 0),
  );
  return {
    value: Object.fromEntries(good.map(([key, { value }]) => [key, value])) as SettingsPart,
    problems: read.flatMap(([, { problems }]) => problems),
  };
}

function readList<Schema extends v.GenericSchema>(schema: Schema, raw: unknown, place: string) {
  if (!Array.isArray(raw)) return { value: [], problems: raw === undefined ? [] : [place] };
  const results = raw.map((item) => v.safeParse(schema, item));
  return {
    value: results.flatMap((result) => (result.success ? [result.output] : [])),
    problems: results.flatMap((result, index) => (result.success ? [] : [`${place}.${index}`])),
  };
}

/** A policy as the browser hands it over. What can't be read is left out by name; the rest holds. */
export function readPolicy(raw: unknown): Policy {
  const { settings, links, lines, replies, partners, ...unknown } = v.is(bag, raw) ? raw : {};
  const read = {
    settings: readSettings(settings),
    links: readList(linkSchema, links, 'links'),
    lines: readList(lineSchema, lines, 'lines'),
    replies: readList(replySchema, replies, 'replies'),
    partners: readList(partnerSchema, partners, 'partners'),
  };
  return {
    settings: read.settings.value,
    links: read.links.value,
    lines: read.lines.value,
    replies: read.replies.value,
    partners: read.partners.value,
    problems: [...Object.values(read).flatMap(({ problems }) => problems), ...Object.keys(unknown)],
  };
}
