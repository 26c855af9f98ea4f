import * as v from 'valibot';
import type { UserData } from '../../domain/advice.ts';
import { mostFeeds } from '../../domain/feed-view.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate } from '../../domain/settings.ts';
import { quickSwitches } from '../../domain/shelf.ts';
import { feedEntrySchema } from './feed.ts';
import { partnerSchema } from './partner.ts';
import { promiseSchema } from './promise.ts';
import { importedSettings, pauseEnd } from './settings.ts';
import { address, exportLimit, id, keptText, language, list, nonEmptyText, templateText } from './text.ts';

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:' && !/\s/.test(url);
export const linkSchema = v.object({
  id,
  title: nonEmptyText(200),
  url: v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'problem_too_long'), v.check(isHttps, 'problem_link')),
}) satisfies v.GenericSchema<unknown, HandbookLink>;
export const linksSchema = list(linkSchema, 200);

export const lineSchema = v.object({
  id,
  text: templateText(2_000),
  language: v.exactOptional(language),
  identity: v.exactOptional(address),
  offHours: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, BoundaryLine>;
export const linesSchema = list(lineSchema, 200);

const replyName = { id, language, formality: v.picklist(['internal', 'external']) };
export const replyNameSchema = v.object(replyName);
export const replySchema = v.object({
  ...replyName,
  title: nonEmptyText(200),
  body: templateText(20_000),
}) satisfies v.GenericSchema<unknown, ReplyTemplate>;

/** A reply that is still being written: it may be nameless, empty, or wrong, which the preview says. */
export const previewSchema = v.object({ ...replyName, title: keptText(200), body: keptText(20_000) });

export const pauseSchema = v.object({ until: v.exactOptional(pauseEnd) });

export const switchSchema = v.object({ name: v.picklist(quickSwitches), on: v.boolean() });

export const importSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(exportLimit, 'problem_import_too_large')),
  merge: v.exactOptional(v.boolean()),
});

export const exportSchema = v.nullish(v.object({ feeds: v.exactOptional(v.boolean()) }));

/** What our own page took from the store and gives back. Records are parsed where they are read, as ever. */
export const snapshotSchema = v.record(v.string(), v.array(v.strictTuple([v.unknown(), v.unknown()])));

/** The content of an export file, of this version or an older one. */
export const userDataSchema = v.object({
  format: v.literal('suggest-async'),
  version: v.literal(1),
  settings: importedSettings,
  links: linksSchema,
  lines: linesSchema,
  replies: list(replySchema),
  partners: v.optional(list(partnerSchema), []),
  promises: v.optional(list(promiseSchema, 10_000), []),
  feeds: v.exactOptional(list(feedEntrySchema, mostFeeds)),
}) satisfies v.GenericSchema<unknown, UserData>;
