import * as v from 'valibot';
import { longestPoint } from '../../domain/agreement.ts';
import type { BoundaryRule, HandbookChoices, Hours, PromiseChoices, Settings } from '../../domain/settings.ts';
import { defaultSettings } from '../../domain/settings.ts';
import { address, id, isInstant, keptText, language, list, succeeds } from './text.ts';

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'problem_hours'));
const hours = v.pipe(
  v.object({ start: time, end: time }),
  v.check(({ start, end }) => start < end, 'problem_hours'),
) satisfies v.GenericSchema<unknown, Hours>;

const domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(/^[^\s@/:.]+(\.[^\s@/:.]+)+$/u, 'problem_domain'),
);

const isZone = (zone: string): boolean => succeeds(() => new Intl.DateTimeFormat('en', { timeZone: zone }));
/** An instant, or `'forever'`. */
export const pauseEnd = v.pipe(
  v.string(),
  v.check((until) => until === 'forever' || isInstant(until), 'problem_time'),
);

const minutes = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const boundaryRule = v.object({
  on: v.boolean(),
  externalOnly: v.boolean(),
  everyDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  offHoursOnly: v.boolean(),
  lineId: v.exactOptional(id),
}) satisfies v.GenericSchema<unknown, BoundaryRule>;

const handbook = v.object({
  voice: v.picklist(['me', 'team']),
  language: v.exactOptional(language),
  name: v.exactOptional(keptText(200)),
  tools: v.exactOptional(keptText(longestPoint)),
  documents: v.exactOptional(keptText(longestPoint)),
  replyDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
}) satisfies v.GenericSchema<unknown, HandbookChoices>;

const promises = v.object({ remind: v.boolean(), notify: v.boolean() }) satisfies v.GenericSchema<
  unknown,
  PromiseChoices
>;

const sections = {
  me: v.object({ name: keptText(200), addresses: list(address), domains: list(domain) }),
  hours: v.pipe(v.array(v.nullable(hours)), v.length(7)),
  dayKinds: v.pipe(v.array(v.nullable(v.picklist(['focus', 'no-meetings']))), v.length(7)),
  notice: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(720)),
  longest: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(24 * 60)),
  limits: v.object({ week: minutes(7 * 24 * 60), day: minutes(24 * 60) }),
  loadEverywhere: v.boolean(),
  boundaryRule,
  callNudge: v.boolean(),
  composeIn: v.picklist(['gmail', 'outlook', 'mailto']),
  never: v.object({ people: list(address), domains: list(domain), series: list(id) }),
  handbook,
  promises,
  report: v.object({ notify: v.boolean() }),
  replyOrder: list(id),
  rules: v.record(
    id,
    v.object({ on: v.exactOptional(v.boolean()), weight: v.exactOptional(v.pipe(v.number(), v.finite())) }),
  ),
};
const optionalSections = {
  weekStart: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  zone: v.exactOptional(v.pipe(v.string(), v.check(isZone, 'problem_zone'))),
  pausedUntil: v.exactOptional(pauseEnd),
};

/** Settings as a page sends them: whole and right, or refused. */
export const settingsSchema = v.object({ ...sections, ...optionalSections }) satisfies v.GenericSchema<
  unknown,
  Settings
>;

const rawRecord = v.record(v.string(), v.unknown());

/** Settings of an older version's file: a section that it did not know yet is the default; what is there must be right. */
export const importedSettings = v.pipe(
  rawRecord,
  v.transform((settings) => ({ ...defaultSettings, ...settings })),
  settingsSchema,
);

/**
 * Settings as they lie in the store, whichever version wrote them: each section that can be read, and the default of
 * each that cannot. Reading changes nothing, so that a newer version finds its own again.
 */
export function readSettings(stored: unknown): Settings {
  const raw = v.is(rawRecord, stored) ? stored : {};
  const readable = Object.entries(settingsSchema.entries).filter(
    ([key, schema]) => key in raw && v.is(schema, raw[key]),
  );
  return v.parse(settingsSchema, {
    ...defaultSettings,
    ...Object.fromEntries(readable.map(([key]) => [key, raw[key]])),
  });
}
